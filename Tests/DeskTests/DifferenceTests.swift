import Desk
import FixtureDesks
import Foundation
import GoldenFiles
import Output
import Source
import Testing

/// Two states of a desk compared.
@Suite struct DifferenceTests {
  /// From the example desk with the first files over it to the same with the second over them.
  private func compare(
    _ old: [String: String], _ new: [String: String], without gone: [String] = [], audience: String? = nil
  ) -> DeskComparison {
    var before = FixtureDesk.files("example-desk")
    for (path, text) in old { before[FilePath("desk/\(path)")] = Array(text.utf8) }
    var after = before
    for (path, text) in new { after[FilePath("desk/\(path)")] = Array(text.utf8) }
    for path in gone { after[FilePath("desk/\(path)")] = nil }
    var options = CompileOptions()
    options.audience = audience
    let past = PastFiles(files: before, commit: "0123456789abcdef0123456789abcdef01234567")
    return OpenDesk(DeskFolder(root: "desk"), files: after)
      .comparison(since: past, revision: "v1", options, jobs: 2)
  }

  private func example(_ path: String, _ edits: [(String, String)]) throws -> String {
    var text = String(
      decoding: try FixtureDesk.files("example-desk").contents(of: FilePath("desk/\(path)")), as: UTF8.self)
    for (old, new) in edits {
      #expect(text.contains(old), "\(old)")
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    return text
  }

  private static let head = "---\ntitle: A <new> memo & more\ndate: 2026-03-09\n---\n\n"

  @Test("the changes of a desk are told as the file of each format shows", arguments: DifferenceFormat.all.map(\.name))
  func golden(_ name: String) throws {
    let text = try example(
      "Articles/harbour-plan.txt", [("cost about €40 million", "cost about €45 million, the council says,")])
    let record = try example(
      "Articles/harbour-plan.yaml",
      [
        (
          "about 40 million EUR\n    span: cost about €40 million",
          "about 45 million EUR\n    span: cost about €45 million"
        ),
        ("part-of: cost\n    status: verified", "part-of: cost\n    status: disputed"),
        ("  dredger:\n", "  vessel:\n"), ("grade: B2", "grade: B1"),
        (
          "sha256:d790e1ab83d193ca3b387c1c2332d10500930ad7e6d7ce817f3398f75797c8a5",
          "\(ContentHash(of: Array(text.utf8)))"
        ),
      ])
    let memo = try example(
      "Memos/example.md", [("The basin is approved and will", "The basin has been approved. It will")])
    let comparison = compare(
      ["Memos/gone.md": Self.head + "This will go.\n", "Memos/old.md": Self.head + "It stays. It has been said.\n"],
      [
        "Articles/harbour-plan.txt": text, "Articles/harbour-plan.yaml": record, "Memos/example.md": memo,
        "Memos/late.md": Self.head + "What :fact[harbour-plan/cost] buys is entirely another matter.\n",
        "Memos/new.md": Self.head + "It stays. It has been shown.\n",
      ], without: ["Memos/gone.md", "Memos/old.md"])
    let format = try #require(DifferenceFormat.named(name))
    let file = "Tests/Golden/difference.\(name == "text" ? "txt" : name)"
    #expect(
      try GoldenFile.compare(format.render(comparison.difference, .builtIn), with: file) == .same,
      "\(file): `make golden` records it")
  }

  @Test("where nothing has changed nothing is told, and that is said")
  func same() throws {
    let comparison = compare([:], [:])
    #expect(comparison.difference.isEmpty && comparison.withheldMemos.isEmpty)
    for format in DifferenceFormat.all where format.name != "json" {
      let text = String(decoding: format.render(comparison.difference, .builtIn), as: UTF8.self)
      #expect(text.contains("Nothing has changed."))
    }
  }

  @Test("a memo renamed is one memo, even where it was rewritten in part")
  func renamed() throws {
    let old = Self.head + "One is here. Two is here. Three is here.\n"
    let comparison = compare(
      ["Memos/a.md": old, "Memos/b.md": old.replacing("here", with: "there")],
      ["Memos/x/a.md": old.replacing("Three", with: "Four"), "Memos/x/b.md": old.replacing("here", with: "there")],
      without: ["Memos/a.md", "Memos/b.md"])
    #expect(comparison.difference.memos.map(\.name) == ["x/a", "x/b"])
    #expect(comparison.difference.memos.map(\.formerName) == ["a", "b"])
    #expect(comparison.difference.memos.map(\.passages.count) == [1, 0])
  }

  @Test("a change of what is included, computed or asked for by a query is told in the memo that prints it")
  func paths() throws {
    let record = try example("Articles/harbour-plan.yaml", [("about 40 million EUR", "50 million EUR")])
    let queries =
      "---\ntitle: Q\ndate: 2026-03-09\nqueries:\n  sum: select sum(value) as total from facts where fact = 'cost'\n---\n\n"
    let memos = [
      "Memos/i.md": Self.head + "::include[Includes/i.md]\n", "Includes/i.md": "It costs :fact[harbour-plan/cost].\n",
      "Memos/c.md": Self.head + "A fifth is :calc[harbour-plan/cost / 5].\n", "Memos/q.md": queries + "::table[sum]\n",
    ]
    let comparison = compare(memos, ["Articles/harbour-plan.yaml": record])
    #expect(comparison.difference.memos.map(\.name) == ["c", "example", "i", "q"])
    #expect(comparison.difference.records.map(\.key) == ["harbour-plan/cost"])
    #expect(comparison.difference.records.first?.memos == ["c", "example", "i"])
  }

  @Test(
    "what is above the audience is in no byte of any format, be it old or new, in a record, a memo or a name",
    arguments: DifferenceFormat.all.map(\.name))
  func handling(_ name: String) throws {
    func record(_ amount: String) -> String {
      let text = "Secret\n\nThe reserve of €\(amount) million stays.\n"
      return "title: Report secretum\npublisher: harbour-courier\npublished: 2026-03-02\n"
        + "text: \(ContentHash(of: Array(text.utf8)))\nhandling: TLP:GREEN\nfacts:\n  hidden-sum:\n    handling: TLP:RED\n"
        + "    says: The clandestine reserve\n    money: \(amount) million EUR\n    span: reserve of €\(amount) million\n"
        + "    status: draft\n  open:\n    says: It stays \(amount.count)\n    text: stays\n    span: stays\n    status: draft\n"
        + "    part-of: hidden-sum\n  word:\n    says: A word\n    text: stays\n    span: stays\n    status: draft\n"
    }
    let configuration = "title: D\nhandling: TLP:GREEN\naudiences: { partners: TLP:GREEN }\n"
    let red = "---\ntitle: Unspeakable\ndate: 2026-03-09\nhandling: TLP:RED\n---\n\nIt is :fact[sealed/hidden-sum].\n"
    // Before there was an audience of that name, a green memo printed what it should not have.
    let leak = Self.head + "Leaked: :fact[sealed/hidden-sum]. Here is :fact[sealed/open].\n"
    let files = { (amount: String, memo: String) in
      [
        "Articles/sealed.yaml": record(amount),
        "Articles/sealed.txt": "Secret\n\nThe reserve of €\(amount) million stays.\n",
        "Memos/red.md": memo, "Memos/leak.md": leak,
      ]
    }
    let comparison = compare(
      files("98731", red), files("987654", red + "More.\n").merging(["chancery.yaml": configuration]) { $1 },
      audience: "partners")
    let format = try #require(DifferenceFormat.named(name))
    let text = String(decoding: format.render(comparison.difference, .builtIn), as: UTF8.self)
    for secret in [
      "98731", "987654", "98,731", "987,654", "clandestine", "hidden-sum", "Unspeakable", "TLP:RED", "Leaked",
    ] {
      #expect(!text.contains(secret), "\(secret)")
    }
    #expect(comparison.difference.records.contains { $0.key == "sealed/word" })
    #expect(comparison.withheldMemos.sorted() == ["leak", "red"] && comparison.withheldRecords > 0)
    let open = compare(files("98731", red), files("987654", red + "More.\n"))
    let all = String(decoding: format.render(open.difference, .builtIn), as: UTF8.self)
    #expect(all.contains("TLP:RED") && all.contains("987654"))
  }
}
