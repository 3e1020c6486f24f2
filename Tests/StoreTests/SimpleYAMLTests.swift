import Foundation
import SeededRandom
import Source
import Testing

@testable import Records

/// The quick reader gives what libyaml gives, or leaves it to libyaml.
@Suite struct SimpleYAMLTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardized

  /// The records of the desk that comes with the program and of the fixtures.
  private static let records: [[UInt8]] = {
    var found: [[UInt8]] = []
    for folder in ["Briefings", "Tests/Fixtures", "Tests/Specifications"] {
      let files = FileManager.default.enumerator(
        at: repository.appending(path: folder), includingPropertiesForKeys: nil)
      for case let file as URL in files ?? FileManager.DirectoryEnumerator() where file.pathExtension == "yaml" {
        if let data = try? Data(contentsOf: file) { found.append(Array(data)) }
      }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }()

  private static let samples = [
    "a: b", "a: b\n", "a:\n  b: c\n  d: e f  g \n\nh: 1", "a: { b: c, d: [e, \"f\", g h], i: { j: k } }\n",
    "a: \"x \\\" \\\\ y: # ü€𝄞\"\nb: it's 5 % off http://x.org/a:b\nc: é\n", "a:\n    b:\n      c: d\n    e: f\ng: h\n",
    "title: The harbour plan\npublisher: gazette\nfacts:\n  cost:\n    says: It costs\n    money: about 40 million EUR\n    about: [harbour, mayor]\n",
  ]

  /// Everything the nodes say.
  private static func told(_ node: YAMLNode?) -> String {
    guard let node else { return "nothing" }
    let kind =
      switch node.kind {
      case .scalar(let scalar): "\(scalar.isPlain ? "plain" : "quoted") “\(scalar.text)”"
      case .sequence(let elements): "[\(elements.map(told).joined(separator: ", "))]"
      case .mapping(let entries):
        "{\(entries.map { "\($0.key.value) \($0.key.span.offsets): \(told($0.value))" }.joined(separator: ", "))}"
      }
    return "\(node.span.offsets) \(kind)"
  }

  /// Whether the quick reader took the text.
  private static func compare(_ text: [UInt8]) -> Bool {
    guard let node = SimpleYAML.parse(text, at: 7) else { return false }
    let wanted = Result { () throws(YAMLParser.Fault) in try YAMLParser.parse(text, at: 7) }
    switch wanted {
    case .success(let (other, repeated)):
      #expect(told(node) == told(other) && repeated.isEmpty, "\(String(decoding: text, as: UTF8.self))")
    case .failure(let fault):
      Issue.record("libyaml refuses \(String(decoding: text, as: UTF8.self)): \(fault.message)")
    }
    return true
  }

  @Test("of plain records it gives the same values at the same places")
  func samples() {
    for sample in Self.samples { #expect(Self.compare(Array(sample.utf8)), "\(sample)") }
    #expect(!Self.records.isEmpty)
    for record in Self.records { _ = Self.compare(record) }
  }

  @Test("of records with anything changed in them it gives the same or nothing", arguments: 1...4)
  func mutations(_ seed: UInt64) throws {
    var chance = Seeded(seed)
    let pieces = [
      " ", "  ", "\n", "\n\n", ":", ": ", " #", "#", "- ", "-", "\"", "\\", "\\n", "'", "{", "}", "[", "]", ",", "|",
      ">", "&a",
      "*a", "!t", "?", "%", "@", "`", "---\n", "...\n", "\t", "\r", "~", "null", "<<: ", "\u{85}", "\u{2028}",
      "\u{FEFF}", "é",
      "\u{1}", "\u{7F}", "x", "0", "a: ", "  a: b\n", "[a, b]", "{ a: b }", "\u{FFFD}",
    ].map { Array($0.utf8) }
    let texts = Self.samples.map { Array($0.utf8) } + Self.records.filter { $0.count < 6_000 }
    var taken = 0
    for _ in 0..<2_000 {
      var text = try #require(texts.randomElement(using: &chance))
      for _ in 0...Int.random(in: 0..<3, using: &chance) {
        let from = Int.random(in: 0...text.count, using: &chance)
        let to = Bool.random(using: &chance) ? from : min(text.count, from + Int.random(in: 0..<5, using: &chance))
        text.replaceSubrange(from..<to, with: try #require(pieces.randomElement(using: &chance)))
      }
      if String(validating: text, as: UTF8.self) == nil { continue }
      if Self.compare(text) { taken += 1 }
    }
    #expect(taken > 80)
  }
}
