import Compiler
import Records
import Source
import Testing

@testable import Desk

@Suite("The answers of a record")
struct AnswerTableTests {
  private static func inputs() throws -> [Input] {
    [
      .file("desk/Articles/a.yaml"), .file("a.yaml"), .file("/a.yaml"), .file("desk/Articles/b.txt"), .file("../.."),
      .file("desk"), .kind("desk/Images"), .inside("Images/a.png"), .folder("desk/Articles"),
      .article(try #require(ArticleID("a"))), .entity(try #require(EntityID("bank"))), .outline("one/two"),
      .names(.memos), .review("one"), .store, .program,
    ]
  }

  private static func answer(_ input: Input, _ number: UInt64) -> BuildRecord.Answer {
    let look = FileFingerprint(size: Int(number), modified: -1, changed: 1 << 62, inode: .max - number)
    return BuildRecord.Answer(
      input: input, digest: Digest(high: number, low: .max), fingerprint: number % 2 == 0 ? look : nil,
      basis: number % 3 == 0 ? Int(number) : nil)
  }

  private static func told(_ table: AnswerTable) -> [String] { (0..<table.count).map { "\(table[$0])" } }

  @Test("are read as they were written, of whatever kind, and taken over so")
  func whole() throws {
    let answers = try Self.inputs().enumerated().map { Self.answer($1, UInt64($0)) }
    var table = AnswerTable()
    for (index, answer) in answers.enumerated() {
      let place = table.append(answer)
      #expect(place == index)
    }
    #expect(Self.told(table) == answers.map { "\($0)" })
    var parts = RecordWriter()
    table.write(to: &parts)
    var reader = RecordReader(parts.bytes)
    let read = try AnswerTable(&reader)
    #expect(Self.told(read) == Self.told(table))
    var other = AnswerTable()
    for index in (0..<read.count).reversed() {
      _ = other.append(index, of: read, fingerprint: nil, basis: 7)
    }
    #expect((0..<other.count).map { other.input(at: $0) } == answers.map(\.input).reversed())
    #expect(other.rows.allSatisfy { $0.fingerprint == nil && $0.basis == 7 })
  }

  @Test("of one folder name it once")
  func folders() {
    var table = AnswerTable()
    for name in ["a", "b", "c"] { _ = table.append(Self.answer(.file(FilePath("desk/Articles/\(name).yaml")), 0)) }
    #expect(table.folders == ["desk/Articles"])
  }
}
