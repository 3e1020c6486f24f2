import Foundation
import SeededRandom
import Source
import Testing

@testable import Records

@Suite("Plain YAML")
struct PlainYAMLTests {
  private static let record = """
    title: "Harbour \\"plan\\" \\\\ basin"
    # as printed
    url: https://gazette.example/a#b

    facts:
      cost:
        says: It's 40 million (about)
        span: "€40 million"
        via: [union, "the mayor", 'a b']
        verified: { by: desk, on: 2026-03-04 }
      basin:
        text: 'to be dug'
        note: ~
    grade: B2

    """

  /// What two readers must agree on: kinds, words and places.
  private static func shown(_ node: YAMLNode?) -> String {
    guard let node else { return "nothing" }
    let place = "\(node.span.start)–\(node.span.end)"
    switch node.kind {
    case .scalar(let scalar): return "\(place)\(scalar.isPlain ? "" : " quoted") “\(scalar.text)”"
    case .sequence(let elements): return "\(place) [\(elements.map(shown).joined(separator: ", "))]"
    case .mapping(let entries):
      let shown = entries.map { "\($0.key.span.start)–\($0.key.span.end) \($0.key.value): \(Self.shown($0.value))" }
      return "\(place) {\(shown.joined(separator: ", "))}"
    }
  }

  private static func libraryShows(_ text: [UInt8]) -> String {
    do throws(YAMLParser.Fault) {
      let (node, repeated) = try YAMLParser.parse(text, at: 0)
      return repeated.isEmpty ? shown(node) : "a key that stands twice"
    } catch {
      return error.message
    }
  }

  @Test("a record is read as libyaml reads it, place for place")
  func agreement() {
    let text = Array(Self.record.utf8)
    let node = PlainYAML.parse(text, in: 0..<text.count)
    #expect(node != nil)
    #expect(Self.shown(node) == Self.libraryShows(text))
  }

  @Test("the records of the desk that comes with the project are read alike, most of them here")
  func records() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: "Briefings/Articles")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".yaml") }
    #expect(!names.isEmpty)
    var plain = 0
    for name in names {
      let text = Array(try Data(contentsOf: folder.appending(path: name)))
      guard let node = PlainYAML.parse(text, in: 0..<text.count) else { continue }
      plain += 1
      #expect(Self.shown(node) == Self.libraryShows(text), "\(name)")
    }
    #expect(plain * 2 > names.count)
  }

  @Test("whatever is done to a record, what is taken for plain is read as libyaml reads it", arguments: UInt64(1)...4)
  func mutations(_ seed: UInt64) {
    let pieces = [
      " ", "  ", "\n", "\n  ", ":", ": ", "#", " #", "- ", "-", "\"", "'", "{", "}", "[", "]", ",", "? ", "|", ">",
      "&a",
      "*a", "!", "%", "@", "`", "~", "\\", "key: v\n", "é", "\u{85}", "\u{A0}", "\u{2028}", "\u{FEFF}", "\t", "\r",
      "---\n", "...\n", "<<: x\n", "=", ".", "/", "(", "0", "null", "x: y", "\u{1F600}", "\u{7F}",
    ].map { Array($0.utf8) }
    var chance = Seeded(seed)
    var plain = 0
    for _ in 0..<4000 {
      var text = Array(Self.record.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &chance) {
        let place = Int.random(in: 0...text.count, using: &chance)
        if Bool.random(using: &chance) {
          text.insert(contentsOf: pieces.randomElement(using: &chance) ?? [], at: place)
        } else {
          text.removeSubrange(place..<min(text.count, place + Int.random(in: 0...5, using: &chance)))
        }
      }
      let file = SourceFile(path: "mutated.yaml", bytes: text)
      guard let node = PlainYAML.parse(file.bytes, in: 0..<file.bytes.count) else { continue }
      plain += 1
      #expect(
        Self.shown(node) == Self.libraryShows(file.bytes), "\(String(decoding: file.bytes, as: UTF8.self))")
    }
    #expect(plain > 400)
  }

  @Test("thousands of keys are left to libyaml")
  func manyKeys() {
    let text = Array((0..<5000).map { "k\($0): v\n" }.joined().utf8)
    #expect(PlainYAML.parse(text, in: 0..<text.count) == nil)
  }
}
