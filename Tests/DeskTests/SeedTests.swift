import Compiler
import Desk
import FixtureDesks
import Foundation
import Output
import Records
import Source
import Testing

/// The real article the product exists for, with the facts and the traps that a careful reader finds in it.
///
/// The article belongs to its publisher: its text is read from beside the repository, and the tests say so and pass over
/// where it is not there.
@Suite struct SeedTests {
  private static let desk: MemoryFiles? = {
    var files = FixtureDesk.files("iwaya-seed")
    let path = Fixture.shared.appending(path: "seeds/japan-ukraine-iwaya-visit.txt")
    guard let text = try? Data(contentsOf: path) else {
      print("skipped: \(path.path()) is not there")
      return nil
    }
    files["desk/Articles/iwaya-kyiv-visit.txt"] = [UInt8](text)
    // The standfirst is a sentence of the article too: the record takes it from there.
    let record = FilePath("desk/Articles/iwaya-kyiv-visit.yaml")
    let standfirst = String(decoding: text, as: UTF8.self).split(separator: "\n")[1]
    files[record] = Array("abstract: >-\n  \(standfirst)\n".utf8) + (files[record] ?? [])
    return files
  }()

  @Test("all facts of the article are on file, every span is found, and a memo prints each of them")
  func facts() throws {
    guard let files = Self.desk else { return }
    let desk = OpenDesk(DeskFolder(root: "desk"), files: files)
    #expect(desk.checkStore().isEmpty)
    let memo = desk.compile("desk/Memos/all-facts.md")
    #expect(memo.diagnostics.isEmpty)
    #expect(memo.memo.facts.count == 37)
    let text = String(
      decoding: try #require(OutputFormat.named("text")).render(memo.memo, memo.style, .none), as: UTF8.self)
    for words in ["$3 billion", "$50 billion", "50 howitzers", "20 rocket systems", "88 vehicles", "President-elect"] {
      #expect(text.contains(words))
    }
    // Paragraphs are counted as the careful reader counts them, who leaves out title and standfirst.
    for (fact, locator) in [
      ("loan-share", "para.\u{A0}6"), ("indivisible", "para.\u{A0}3"), ("pact-signer", "standfirst"),
    ] {
      #expect(memo.memo.proofs.first { $0.key.fact == fact }?.locator == locator)
    }
    // Every proof shows its passage.
    #expect(memo.memo.proofs.allSatisfy { !$0.passages.isEmpty })
  }

  @Test("the article pasted into a memo that cites it gives its figures, dates and names away, and contradicts nothing")
  func pasted() throws {
    guard var files = Self.desk else { return }
    let article = String(decoding: try #require(files["desk/Articles/iwaya-kyiv-visit.txt"]), as: UTF8.self)
    let head = "---\ntitle: Pasted\ndate: 2024-11-18\n---\n\n"
    let body = article.split(separator: "\n").map { "\($0) [@iwaya-kyiv-visit]\n" }.joined(separator: "\n")
    files["desk/Memos/pasted.md"] = Array((head + body).utf8)
    let memo = OpenDesk(DeskFolder(root: "desk"), files: files).compile("desk/Memos/pasted.md")
    let found = memo.diagnostics.filter { $0.rule.letter == "V" }.map { finding in
      "\(finding.rule.code) "
        + String(decoding: Array((head + body).utf8)[finding.primary.span.range.offsets], as: UTF8.self)
    }
    for expected in [
      "V301 $3 billion", "V301 $50 billion", "V301 50 heavy Koksan howitzers", "V301 20 rocket systems",
      "V301 88 vehicles",
      "V302 16 November", "V302 13 June", "V303 Volodymyr Zelenskyy",
    ] {
      #expect(found.contains(expected), "\(found)")
    }
    #expect(!found.contains { $0.hasPrefix("V304") || $0.hasPrefix("V305") }, "\(found)")
  }

  /// A memo's body, or a record's facts beside the seed's, and what must come of it.
  struct Trap: Sendable, CustomTestStringConvertible {
    let number: Int
    let body: String
    var date = "2024-11-18"
    var record = ""
    var code: String?
    var at = ""
    var prints: [String] = []
    var never: [String] = []

    var testDescription: String { "trap \(number)" }
  }

  static let traps: [Trap] = [
    Trap(number: 1, body: "On :fact[v/visit.date].", prints: ["Nov. 16, 2024", "inferred: "]),
    Trap(
      number: 1, body: "On :fact[t/day].", record: "    date: 2023-11-16\n    span: on 13 June\n", code: "V201",
      at: "2023-11-16"),
    Trap(
      number: 2, body: "Signed on :fact[v/pact.signed].", prints: ["Nov. 16, 2024", "that day is the day of the visit"]),
    Trap(
      number: 3, body: ":fact[v/loan-share] of :fact[v/loan-total].",
      prints: ["part of \"The plan of the Group of Seven\", not", "in addition to it"]),
    Trap(
      number: 3, body: ":fact[t/day]",
      record: "    money: over 3 billion USD\n    span: $3 billion\n    suffix: \", part\"\n",
      prints: ["more than $3 billion"]),
    Trap(
      number: 4, body: "The :fact[v/pact].", prints: ["signed, not known to be in force"], never: ["entered into force"]
    ),
    Trap(number: 4, body: ":fact[v/pact.in-force]", code: "R103", at: "in-force"),
    Trap(number: 5, body: "It was :fact[v/pact-signer].", code: "S202", at: "v/pact-signer"),
    Trap(
      number: 5, body: ":fact[t/day]", record: "    text: the president\n    span: met Ukraine’s President\n",
      prints: ["the president"]),
    Trap(
      number: 6, body: ":fact[v/met-president] :fact[v/candid.venue]",
      prints: ["All of it goes back to one origin, The Japan News."]),
    Trap(number: 7, body: ":fact[v/koksan] :fact[v/hayashi]", prints: ["Cites Financial Times, not consulted."]),
    Trap(number: 8, body: ":name[trump]", date: "2025-06-01", prints: ["then-President-elect Donald Trump"]),
    Trap(number: 8, body: ":name[trump]", prints: ["President-elect Donald Trump"], never: ["then-"]),
    Trap(
      number: 9, body: "“:quote[v/soldiers]{part=\"is a clear example of this an extremely serious issue\"}”",
      code: "Q102",
      at: "is a clear example of this an extremely serious issue"),
    Trap(
      number: 9, body: "“:quote[v/soldiers]{part=\"is a clear sign of this\"}”", code: "Q101",
      at: "is a clear sign of this"),
    Trap(number: 10, body: "::timeline[v/koksan; v/visit]", code: "R116", at: "v/koksan"),
    Trap(number: 11, body: "He said it “:quote[v/ishiba-warning]”.", prints: ["could be tomorrow's East Asia"]),
  ]

  @Test("each trap is caught at its place, or printed as the list says", arguments: traps)
  func trap(_ trap: Trap) throws {
    guard var files = Self.desk else { return }
    let head =
      "---\ntitle: Trap\ndate: \(trap.date)\nsources: { v: iwaya-kyiv-visit, t: trap }\nchecks: { R109: off }\n---\n\n"
    files["desk/Memos/trap.md"] = Array((head + trap.body + "\n").utf8)
    if let text = files["desk/Articles/iwaya-kyiv-visit.txt"] {
      files["desk/Articles/trap.txt"] = text
      let record = trap.record.isEmpty ? "    text: x\n" : trap.record
      let hash = ContentHash(of: text)
      files["desk/Articles/trap.yaml"] = Array(
        """
        title: Another reading
        publisher: euromaidan-press
        accessed: 2024-11-18
        descriptor: Made up for the test.
        text: \(hash)
        facts:
          day:
            says: A reading
        \(record)    status: verified
            verified: { by: desk, on: 2024-11-18, how: read }

        """.utf8)
    }
    let desk = OpenDesk(DeskFolder(root: "desk"), files: files)
    let memo = desk.compile("desk/Memos/trap.md")
    if let code = trap.code {
      let found = try #require(memo.diagnostics.first { $0.rule.code == code }, "\(memo.diagnostics.map(\.message))")
      let path = found.primary.span.path
      let file = SourceFile(path: path, bytes: try files.contents(of: path))
      #expect(file[found.primary.span.range] == trap.at)
    } else {
      #expect(memo.diagnostics.isEmpty, "\(memo.diagnostics.map(\.message))")
    }
    let text = String(
      decoding: try #require(OutputFormat.named("text")).render(memo.memo, memo.style, .none), as: UTF8.self)
    let flat = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
    for words in trap.prints { #expect(flat.contains(words), "\(flat)") }
    for words in trap.never { #expect(!flat.contains(words)) }
  }
}
