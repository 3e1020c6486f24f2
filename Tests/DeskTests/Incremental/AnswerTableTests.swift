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
      _ = other.append(index, of: read, basis: 7)
    }
    #expect((0..<other.count).map { other.input(at: $0) } == answers.map(\.input).reversed())
    #expect(other.rows.map(\.fingerprint) == answers.map(\.fingerprint).reversed())
    #expect(other.rows.allSatisfy { $0.basis == 7 })
  }

  @Test("of one folder name it once")
  func folders() {
    var table = AnswerTable()
    for name in ["a", "b", "c"] { _ = table.append(Self.answer(.file(FilePath("desk/Articles/\(name).yaml")), 0)) }
    #expect(table.folders == ["desk/Articles"])
  }
}

@Suite("A record of which much is out of date")
struct RecordPruningTests {
  private static func record(rows: Int, used: [Int]) -> BuildRecord {
    var record = BuildRecord()
    record.groups = [[rows - 1], [0], [rows - 2]]
    for index in 0..<rows {
      _ = record.answers.append(
        BuildRecord.Answer(
          input: .outline("\(index)"), digest: Digest(high: 0, low: UInt64(index)), fingerprint: nil,
          basis: index == used.last ? 1 : nil))
    }
    record.entries["memo"] = BuildRecord.Entry(answers: used, findings: KeptFindings([]))
    record.entities = (findings: KeptFindings([]), basis: 2)
    return record
  }

  @Test("is left as it is while most of it is in use")
  func whole() {
    #expect(Self.record(rows: 4, used: [1, 2, 3]).pruned().answers.count == 4)
  }

  @Test("keeps what something rests on, be it through another answer")
  func pruned() throws {
    let record = Self.record(rows: 40, used: [7, 9]).pruned()
    // 0 and 38 are what the answer and the entities rest on.
    let kept = (0..<record.answers.count).map { record.answers.input(at: $0) }
    #expect(kept == ["0", "7", "9", "38"].map(Input.outline))
    let entry = try #require(record.entries["memo"])
    #expect(entry.answers == [1, 2])
    #expect(record.groups == [[0], [3]])
    #expect(record.answers.rows[2].basis == 0)
    #expect(record.entities?.basis == 1)
  }
}
