import Desk
import FixtureDesks
import Source
import Testing

/// Checks of prose are worth reading only while they are seldom wrong: how many findings come of a thousand words.
///
/// The texts are full of what looks like a fault and is none: May and the might of guilds, remote villages, consumer
/// confidence, hedges in quotations, initials and abbreviations, lists led in by a citation.
@Suite struct ProseRateTests {
  private func findings(in name: String) throws -> (perThousandWords: [Character: Double], all: [Diagnostic]) {
    let path: FilePath = "desk/Memos/prose.md"
    var files = FixtureDesk.files("example-desk")
    let bytes = try FixtureDesk.files("prose").contents(of: FilePath("desk/\(name)"))
    files[path] = bytes
    let found = OpenDesk(DeskFolder(root: "desk"), files: files).compile(path).diagnostics.filter { $0.waived == nil }
    let words = Double(bytes.split { $0 == 0x20 || $0 == 0x0A }.count)
    let rates = Dictionary(grouping: found, by: \.rule.letter).mapValues { Double($0.count) * 1000 / words }
    return (rates, found)
  }

  @Test("a memo that cites what it states has no finding in its prose")
  func sourced() throws {
    let (_, all) = try findings(in: "sourced.md")
    #expect(all.isEmpty, "\(all.map { "\($0.rule.code) \($0.primary.span.range) \($0.message)" })")
  }

  @Test("a memo full of figures that are not on file has none told as if they were, and none as a contradiction")
  func figured() throws {
    let (rates, all) = try findings(in: "figures.md")
    #expect(all.isEmpty, "\(all.map { "\($0.rule.code) \($0.primary.span.range) \($0.message)" })")
    #expect(rates["V", default: 0] == 0)
  }

  @Test(
    "of sentences on every subject, each with a source, few figures are taken for the source's, none as contradicting it"
  )
  func labelled() throws {
    let sentences = try ["tuning.txt", "held-out.txt"].flatMap { try LabelledProse.sentences($0) }
    let body = sentences.map { "\($0.text.dropLast()) [@harbour-plan; @union-statement].\n" }.joined(separator: "\n")
    let head = "---\ntitle: Sentences\ndate: 2026-11-18\nlanguage: en-GB\n---\n\n"
    let found = OpenDesk.example(with: ["Memos/one.md": head + body]).compile("desk/Memos/one.md").diagnostics
    let words = Double(body.split { $0 == " " || $0 == "\n" }.count - 2 * sentences.count)
    let rate = { (code: String) in Double(found.filter { $0.rule.code == code }.count) * 1000 / words }
    for code in ["V301", "V302", "V304"] { print("\(code): \(rate(code)) in a thousand words of \(Int(words))") }
    #expect(rate("V304") == 0)
    #expect(rate("V301") < 2 && rate("V302") < 1)
  }

  @Test("an essay without sources is said to have none once, and nothing else")
  func unsourced() throws {
    let (rates, all) = try findings(in: "unsourced.md")
    #expect(all.map(\.rule.code) == ["S301"], "\(all.map { "\($0.rule.code) \($0.message)" })")
    #expect(all.allSatisfy { $0.severity == .warning })
    #expect(rates["S", default: 0] < 3)
    #expect(rates["L", default: 0] == 0)
    #expect(rates["A", default: 0] == 0)
  }
}
