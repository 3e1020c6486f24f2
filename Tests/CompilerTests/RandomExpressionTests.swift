import Markup
import Records
import SeededRandom
import Source
import Testing
import Values

@testable import Compiler

/// Whatever is written as an expression ends in a value or a finding.
@Suite struct RandomExpressionTests {
  /// One article with facts of every type.
  private struct OneArticle: NothingOnFile {
    static let record = """
      title: Figures
      facts:
        total: { says: x, money: 50 billion USD, status: draft }
        share: { says: x, money: 3 billion USD, part-of: total, status: draft }
        floor: { says: x, money: over 3 billion USD, status: draft }
        range: { says: x, money: 3-4 billion EUR, status: draft }
        guns: { says: x, quantity: 50 howitzer, status: draft }
        way: { says: x, quantity: about 5 km, status: draft }
        rate: { says: x, quantity: 154.3 JPY/USD, status: draft }
        points: { says: x, quantity: 2 pp, status: draft }
        tiny: { says: x, number: 0.00000000000000000000000000000000000001, status: draft }
        huge: { says: x, number: 99999999999999999999999999999999999999, status: draft }
        zero: { says: x, number: 0, status: draft }
        rise: { says: x, percent: 12-15, status: draft }
        day: { says: x, date: 2024-11-16, status: draft }
        month: { says: x, date: 2024-02~, status: draft }
        open: { says: x, date: 2024-11/.., status: draft }
        yearless: { says: x, date: XXXX-02-29, status: draft }
        words: { says: x, text: words, status: draft }
      """
    let only: Article?

    init() {
      let file = SourceFile(path: "a.yaml", text: Self.record)
      only = ArticleID("a").flatMap { ArticleRecord.decode(file, id: $0).value }
    }

    func article(_ id: ArticleID) -> Article? { id.description == "a" ? only : nil }
    func names(of kind: NameKind) -> [String] { ["a"] }
  }

  private static let leaves = [
    "a/total", "a/share", "a/floor", "a/range", "a/guns", "a/way", "a/rate", "a/points", "a/tiny", "a/huge", "a/zero",
    "a/rise", "a/day", "a/month", "a/open", "a/yearless", "a/words", "a/*", "a/none", "3", "0.1", "3 billion USD",
    "2 pp", "7%", "2024-01-31", "10 m", "1 month", "up to 9 JPY",
  ]
  private static let functions = ExpressionFunction.all.map(\.name)

  /// Whether a key stands in a text, not as the beginning of a longer one.
  private static func names(_ key: String, in text: String) -> Bool {
    text.split { !($0.isLetter || $0.isNumber || $0 == "/" || $0 == "-") }
      .contains { $0.drop { $0 == "-" } == key[...] }
  }

  private static func expression(_ depth: Int, _ random: inout Seeded) -> String {
    func part() -> String { expression(depth - 1, &random) }
    guard depth > 0 else { return leaves.randomElement(using: &random) ?? "3" }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return leaves.randomElement(using: &random) ?? "3"
    case 1: return "(\(part()))"
    case 2: return "-\(part())"
    case 3:
      let operands = (0..<Int.random(in: 1...3, using: &random)).map { _ in part() }
      return "\(functions.randomElement(using: &random) ?? "sum")(\(operands.joined(separator: ", ")))"
    case 4: return "\(part()) \(["<", ">=", "==", "!="].randomElement(using: &random) ?? "<") \(part())"
    default: return "\(part()) \(["+", "-", "*", "/"].randomElement(using: &random) ?? "+") \(part())"
    }
  }

  @Test("random expressions over facts of every type never trap, and never end without a word", arguments: 1...4)
  func random(_ seed: Int) throws {
    let source = OneArticle()
    #expect(source.only?.facts.count == 17)
    let file = SourceFile(path: "m.md", text: "---\ntitle: x\ndate: 2026-03-09\n---\n")
    let briefing = BriefingParser.parse(file, knownTextDirectives: []).value
    let frontMatter = FrontMatterRecord.decode(file, range: briefing.frontMatter, extent: .whole).value
    let context = MemoContext(
      extent: .page, configuration: Configuration(), conventions: .ap, name: "m")
    let outline = Outline(of: briefing, from: source, in: context)
    var random = Seeded(UInt64(seed))
    var values = 0
    for _ in 0..<Self.count {
      let text = Self.expression(3, &random)
      var walk = Walk(
        briefing: Briefing(file: SourceFile(path: "m.md", text: text), frontMatter: nil, blocks: [], waivers: []),
        frontMatter: frontMatter, outline: outline, source: source, context: context)
      let value = walk.evaluate(EmbeddedText(text, at: 0))
      if let value {
        values += 1
        let cited = Set(walk.facts(in: value).map(\.key.description))
        let written = Self.leaves.filter { $0.hasPrefix("a/") && !$0.hasSuffix("*") && Self.names($0, in: text) }
        #expect(cited.isSuperset(of: written), "\(text) loses a citation: \(cited)")
      }
      guard (value == nil) == walk.diagnostics.isEmpty else { continue }
      Issue.record("\(text): \(walk.diagnostics.map(\.message))")
    }
    #expect(values > Self.count / 20)
  }

  /// A million in all where the program is built for speed; what a debug build does in seconds where not.
  #if DEBUG
    private static let count = 5_000
  #else
    private static let count = 250_000
  #endif
}
