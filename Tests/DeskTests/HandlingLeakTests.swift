import Desk
import FixtureDesks
import Foundation
import Output
import Records
import Source
import Testing

/// Words that only a higher mark may see, planted wherever a record can hold them, and looked for in every byte that a
/// build writes and in every report of what it found.
@Suite struct HandlingLeakTests {
  /// Planted nowhere but behind marks above the memo.
  private static let secrets = ["zebrafish", "Zebrafish", "4711007", "4,711,007", "€4.7"]

  private static let text = """
    The ferry report

    The company runs eleven boats. Its reserve, known to few as zebrafish money, is €4,711,007 and grows. It employs 40 people.

    “We will stay,” said the director.

    """
  private static let verified = "status: verified\n    verified: { by: desk, on: 2026-03-04, how: read }"
  private static let record = """
    title: The ferry report
    publisher: harbour-courier
    published: 2026-03-02
    descriptor: Made up.
    facts:
      boats:
        says: Boats of the company
        quantity: 11 boat
        span: eleven boats
        part-of: hidden-total
        \(verified)
      people:
        says: People of the company
        quantity: 40 person
        span: 40 people
        on: 2026-03-02
        \(verified)
      hidden-total:
        says: The zebrafish fleet
        quantity: 4711007 boat
        span: known to few
        handling: TLP:RED
        \(verified)
      hidden-money:
        says: The zebrafish reserve
        money: 4711007 EUR
        span: zebrafish money, is €4,711,007
        on: 2026-03-02
        note: zebrafish is the desk's word for it
        handling: TLP:RED
        \(verified)
      hidden-words:
        says: The zebrafish promise
        quote: We will stay,
        speaker: zebrafish-director
        handling: TLP:RED
        \(verified)
      heard:
        says: The director promises to stay
        quote: We will stay,
        speaker: zebrafish-director
        \(verified)
      carried:
        says: Carried by somebody
        text: grows
        span: and grows
        via: [zebrafish-director]
        \(verified)
      met:
        says: A meeting
        event: { type: meeting, participants: [zebrafish-director], where: norhaven }
        span: said the director
        on: 2026-03-02
        \(verified)
      signed:
        says: An accord
        agreement: { title: Accord, parties: [zebrafish-director], signed: 2026-03-02 }
        span: said the director
        \(verified)
      office:
        says: Who directs
        role: { person: zebrafish-director, office: Director }
        span: the director
        \(verified)
      where:
        says: Where
        place: zebrafish-place
        span: runs eleven
        \(verified)

    """
  private static let files = [
    "Articles/ferry.txt": text, "Articles/ferry.yaml": record + "text: \(ContentHash(of: Array(text.utf8)))\n",
    "Articles/marked.yaml": """
    title: The Zebrafish dossier
    publisher: harbour-courier
    published: 2026-03-02
    handling: TLP:RED
    facts:
      sum: { says: The zebrafish sum, number: 4711007, status: verified, verified: { by: d, on: 2026-03-04 } }

    """,
    "Articles/published-by.yaml": """
    title: A bulletin
    publisher: zebrafish-press
    published: 2026-03-02
    descriptor: Made up.

    """,
    "Entities/hidden.yaml": """
    zebrafish-director: { person: Zebrafish Director, handling: "TLP:RED" }
    zebrafish-place: { place: Zebrafish Place, handling: "TLP:RED" }
    zebrafish-press: { publication: Zebrafish Press, handling: "TLP:RED" }
    zebrafish-term: { term: zebrafish, definition: Zebrafish things, handling: "TLP:RED" }

    """,
    "Includes/hidden.md": "---\nhandling: TLP:RED\n---\n\nThe Zebrafish matter.\n",
    "Memos/hidden.md":
      "---\ntitle: The Zebrafish memo\ndate: 2026-03-09\nhandling: TLP:RED\n---\n\n## Zebrafish {#z}\n\nZ.\n",
    "Queries/all.sql": "SELECT key, says, value FROM facts ORDER BY key",
    "Queries/sum.sql": "SELECT count(*) AS facts, sum(amount) AS total FROM facts",
    "Queries/titles.sql": "SELECT title FROM articles ORDER BY title",
    "Queries/words.sql": "SELECT speaker_name, words FROM quotes ORDER BY words",
    "Queries/names.sql": "SELECT name FROM entities ORDER BY name",
  ]

  /// Each prints, or would print, something so marked.
  static let leakingBodies = [
    ":fact[ferry/hidden-money]", ":fact[ferry/hidden-money.says]", ":fact[ferry/hidden-money.date]",
    ":fact[ferry/hidden-money]{cite=off}", ":quote[ferry/hidden-words]", "::quote[ferry/hidden-words]",
    ":quote[ferry/heard]", "::quote[ferry/heard]", ":fact[ferry/heard.speaker]", ":fact[ferry/carried]",
    ":fact[ferry/met]", ":fact[ferry/signed]", ":fact[ferry/office]", ":fact[ferry/where]", ":cite[ferry/carried]",
    ":calc[ferry/hidden-total / ferry/boats]", ":calc[total]",
    "::facts[ferry/*]", "::facts[ferry/hidden-money]", "::timeline[ferry/*]", "::timeline[ferry/hidden-money]",
    "::table[all]", "::table[sum]", "::table[titles]", "::table[words]", "::table[names]",
    "::chart[all]{x=key y=value}", "::article[marked]", ":cite[marked]", "[@marked]", ":fact[marked/sum]",
    ":cite[published-by]", "::article[published-by]", ":name[zebrafish-director]", ":name[zebrafish-place]",
    ":term[zebrafish-term]", "::include[Includes/hidden.md]", ":ref[hidden]", ":ref[hidden#z]", "[it](hidden.md)",
    ":::judgement{likelihood=likely confidence=low basis=\"ferry/hidden-money\" by=2027}\nIt holds.\n:::",
    ":::option[Sell :fact[ferry/hidden-money]]\nText.\n:::", "## Of :fact[ferry/hidden-money]",
    "| A |\n|---|\n| :fact[ferry/hidden-money] |", "- :fact[ferry/hidden-money]",
    "Text.[^1]\n\n[^1]: :fact[ferry/hidden-money]",
    "[:fact[ferry/hidden-money]](https://post.example/)", "*:fact[ferry/hidden-money]*",
  ]
  /// Each prints something of the same records that anybody may see.
  static let cleanBodies = [
    ":fact[ferry/boats]", "::facts[ferry/boats; ferry/people]", "::timeline[ferry/people]", ":cite[ferry]",
    "::article[ferry]", "[@ferry, para. 1]", ":calc[ferry/boats * 2]", ":fact[ferry/people] and :fact[ferry/boats]",
    "The company has “eleven boats” and known to few as something “in quotation marks” it says :cite[ferry].",
    "It has 4 million and more in reserve :cite[ferry].",
  ]

  private func build(_ body: String) throws -> (written: [URL], output: URL, result: Build.Result) {
    var all = FixtureDesk.files("example-desk")
    for (path, text) in Self.files { all[FilePath("desk/\(path)")] = Array(text.utf8) }
    let head = "---\ntitle: Leak\ndate: 2026-03-09\nhandling: TLP:GREEN\ndefine: { total: ferry/hidden-total }\n---\n\n"
    all["desk/Memos/leak.md"] = Array((head + body + "\n").utf8)
    let desk = OpenDesk(DeskFolder(root: "desk"), files: all)
    let output = FileManager.default.temporaryDirectory.appending(path: "leaks-\(UUID().uuidString)")
    let build = Build(
      desk: desk, formats: OutputFormat.all, output: FilePath(output.path()), options: CompileOptions(), jobs: 1)
    let result = try #require(build.run(["desk/Memos/leak.md"]).results.first)
    #expect(result.failure == nil)
    return (result.written.map { URL(filePath: $0.description) }, output, result)
  }

  private func expectNoSecret(in text: String, _ what: String) {
    for secret in Self.secrets where text.contains(secret) {
      let place = text.range(of: secret).map {
        text[..<$0.lowerBound].suffix(60) + " → " + text[$0.lowerBound...].prefix(40)
      }
      Issue.record("\(what) has \(secret): …\(place ?? "")…")
    }
  }

  @Test(
    "what would print something marked above the memo is an error, and nothing is written",
    arguments: HandlingLeakTests.leakingBodies)
  func leaks(_ body: String) throws {
    let (written, output, result) = try build(body)
    defer { try? FileManager.default.removeItem(at: output) }
    #expect(result.diagnostics.contains { $0.rule.code == "H101" }, "\(result.diagnostics.map(\.message))")
    #expect(result.isRefused && written.isEmpty)
    for finding in result.diagnostics {
      // Names that the author has written may be said again.
      let said = ([finding.message] + finding.help + finding.related.map(\.message) + finding.fixes.map(\.title))
        .joined(separator: "\n").replacing("zebrafish-", with: "")
      expectNoSecret(in: said, "\(finding.rule.code)")
    }
  }

  @Test(
    "a memo of what anybody may see has nothing else of the same records in any output",
    arguments: HandlingLeakTests.cleanBodies)
  func clean(_ body: String) throws {
    let (written, output, result) = try build(body)
    defer { try? FileManager.default.removeItem(at: output) }
    #expect(
      result.diagnostics.filter { $0.severity == .error }.isEmpty,
      "\(result.diagnostics.map { "\($0.rule.code) \($0.message)" })")
    #expect(written.count == OutputFormat.all.count)
    for file in written {
      expectNoSecret(in: String(decoding: try Data(contentsOf: file), as: UTF8.self), file.lastPathComponent)
    }
    for finding in result.diagnostics {
      expectNoSecret(in: ([finding.message] + finding.help).joined(separator: "\n"), finding.rule.code)
    }
  }
}
