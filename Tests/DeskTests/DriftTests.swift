import Desk
import FixtureDesks
import Foundation
import Source
import Testing

@testable import Checks

/// A memo held against the review that was recorded of it.
@Suite struct DriftTests {
  /// The example desk with one memo, reviewed as it was, and some files of it changed since.
  private func findings(
    _ body: String, with files: [String: String] = [:], then changed: [String: String], head: String = ""
  ) throws -> [Diagnostic] {
    let text = "---\ntitle: Example\ndate: 2026-03-09\n\(head)---\n\n" + body
    let before = files.merging(["Memos/one.md": text]) { $1 }
    let lock = try reviewed(.example(with: before))
    let after = before.merging(["chancery.lock": lock]) { $1 }.merging(changed) { $1 }
    var options = CompileOptions()
    options.reviewing = .locked
    return OpenDesk.example(with: after).compile("desk/Memos/one.md", options).diagnostics.filter {
      $0.rule.family == .drift
    }
  }

  private func reviewed(_ desk: OpenDesk, _ memo: String = "one") throws -> String {
    var options = CompileOptions()
    options.reviewing = .accepting
    let review = try #require(desk.compile(FilePath("desk/Memos/\(memo).md"), options).review)
    return ReviewLine.file(review.entries.map { ReviewLine(memo: memo, entry: $0) })
  }

  private func changedPlan(_ edits: [(String, String)]) throws -> [String: String] {
    let bytes = try FixtureDesk.files("example-desk").contents(of: "desk/Articles/harbour-plan.yaml")
    var text = String(decoding: bytes, as: UTF8.self)
    for (old, new) in edits {
      #expect(text.contains(old))
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    return ["Articles/harbour-plan.yaml": text]
  }

  @Test("nothing is found where nothing has moved, whatever the line ends of the memo and the lock")
  func unmoved() throws {
    let body = "It costs :fact[harbour-plan/cost], :calc[harbour-plan/cost / 2] a half.\n\n::timeline[harbour-plan/*]\n"
    #expect(try findings(body, then: [:]).isEmpty)
    let text = "---\r\ntitle: Example\r\ndate: 2026-03-09\r\n---\r\n\r\n" + body.replacing("\n", with: "\r\n")
    #expect(try findings(body, then: ["Memos/one.md": text]).isEmpty)
  }

  @Test("a value that has moved is told old and new, with its place in the record and in the lock, and once")
  func value() throws {
    let found = try findings(
      "It costs :fact[harbour-plan/cost]. I say :fact[harbour-plan/cost].\n",
      then: try changedPlan([("about 40 million EUR", "45 million EUR")]))
    #expect(found.map(\.rule.code) == ["D101"])
    let finding = try #require(found.first)
    #expect(
      finding.message
        == "“harbour-plan/cost” was about 40 million EUR when the memo was reviewed, and is 45 million EUR now")
    #expect(
      finding.related.map(\.span.path.description) == ["desk/Articles/harbour-plan.yaml", "desk/chancery.lock"])
    #expect(finding.primary.span.path == "desk/Memos/one.md")
  }

  static let changes: [(edits: [(String, String)], code: String)] = [
    ([("span: cost about €40 million", "span: about €40 million")], "D102"),
    ([("part-of: cost\n    status: verified", "part-of: cost\n    status: disputed")], "D103"),
    ([("grade: B2", "grade: C3")], "D104"), ([("says: Cost of the basin\n", "says: Cost\n")], "D105"),
    ([("via: [port-authority]", "via: [dockers-union]")], "D105"),
    ([("publisher: harbour-courier", "publisher: dockers-union")], "D105"),
    ([("money: 10 million EUR", "text: 10 million EUR")], "D101"),
    // The gravest of several, with the others said in it.
    (
      [("about 40 million EUR", "45 million EUR"), ("span: cost about €40 million", "span: about €40 million")], "D101"
    ),
  ]

  @Test(
    "what has changed of a fact or its article is reported under its own code, and as one finding", arguments: changes)
  func aspects(_ edits: [(String, String)], _ code: String) throws {
    let found = try findings(
      "It costs :fact[harbour-plan/cost], :fact[harbour-plan/regional-share].\n", then: try changedPlan(edits))
    #expect(found.map(\.rule.code) == [code], "\(found.map(\.message))")
  }

  @Test("a computed value that moves with a fact is told with the fact, old and new")
  func computed() throws {
    let found = try findings(
      "The region pays :calc[share]{as=percent}.\n", then: try changedPlan([("10 million EUR", "20 million EUR")]),
      head: "define: { share: harbour-plan/regional-share / harbour-plan/cost }\n")
    #expect(found.map(\.rule.code) == ["D101"])
    #expect(found.first?.related.map(\.message).last == "with it about 0.25 became about 0.5", "\(found)")
  }

  @Test("an edited memo, or an edited file it includes, is one finding, whatever it uses now")
  func text() throws {
    let edited = "---\ntitle: Example\ndate: 2026-03-09\n---\n\nIt needs :fact[harbour-plan/jobs].\n"
    #expect(
      try findings("It costs :fact[harbour-plan/cost].\n", then: ["Memos/one.md": edited]).map(\.rule.code) == ["D107"])
    let found = try findings(
      "::include[Includes/more.md]\n", with: ["Includes/more.md": "It costs :fact[harbour-plan/cost].\n"],
      then: ["Includes/more.md": "It needs :fact[harbour-plan/jobs].\n"])
    #expect(found.map(\.message) == ["the included file has changed since the review"])
  }

  @Test("a fact that has moved is told beside an edit of the memo")
  func both() throws {
    let edited = "---\ntitle: Example\ndate: 2026-03-09\n---\n\nIt still costs :fact[harbour-plan/cost].\n"
    let changed = try changedPlan([("about 40 million EUR", "45 million EUR")]).merging(["Memos/one.md": edited]) { $1 }
    #expect(try findings("It costs :fact[harbour-plan/cost].\n", then: changed).map(\.rule.code) == ["D107", "D101"])
  }

  @Test("the rows of a query are compared one by one, and a row of a fact that has moved is told with the fact")
  func queries() throws {
    let head =
      "queries:\n  all: select says, value, key from facts where fact in ('cost', 'jobs') order by fact\n"
      + "  count: select count(*) as number from facts where status = 'draft'\n"
    let found = try findings(
      "::table[all]\n\n::table[count]\n", then: try changedPlan([("about 40 million EUR", "45 million EUR")]),
      head: head)
    #expect(found.map(\.rule.code) == ["D101"], "\(found.map(\.message))")
    let drafts = try findings(
      "::table[all]\n\n::table[count]\n",
      then: try changedPlan([("span: a first trial\n    status: draft", "span: a first trial\n    status: disputed")]),
      head: head)
    #expect(
      drafts.map(\.message) == [
        "the query “count” does not give the rows it gave when the memo was reviewed: “1” is now “0”"
      ])
  }

  @Test("what a pattern comes to anew, or no longer comes to, is found though the text stands as it stood")
  func patterns() throws {
    let body = "::facts[harbour-plan/*cost]\n"
    let gone = try findings(body, then: try changedPlan([("  rival-cost:", "  rival-sum:")]))
    #expect(gone.map(\.rule.code) == ["D110"], "\(gone.map(\.message))")
    let come = try findings(body, then: try changedPlan([("  jobs:", "  job-cost:")]))
    #expect(come.map(\.rule.code) == ["D109"], "\(come.map(\.message))")
  }

  @Test("without --locked only a final memo must have been reviewed, and an editor says so too")
  func final() {
    let desk = { (status: String, lock: String?) in
      var files = ["Memos/one.md": "---\ntitle: T\ndate: 2026-03-09\nstatus: \(status)\n---\n\nText.\n"]
      files["chancery.lock"] = lock
      return OpenDesk.example(with: files).compile("desk/Memos/one.md").diagnostics.map(\.rule.code)
    }
    #expect(desk("final", nil) == ["D108"] && desk("draft", nil).isEmpty)
    #expect(desk("final", "one\tbriefing\tMemos/one.md\thash: 00\n").isEmpty)
    #expect(desk("final", "other\tbriefing\tMemos/other.md\thash: 00\n") == ["D108"])
  }

  @Test("what is marked above the memo is not told, old or new")
  func handling() throws {
    let body = "The reserve is :fact[closed-file/reserve].\n"
    let record = try FixtureDesk.files("example-desk").contents(of: "desk/Articles/closed-file.yaml")
    let text = String(decoding: record, as: UTF8.self)
    let raised = "---\ntitle: Example\ndate: 2026-03-09\nhandling: TLP:RED\n---\n\n" + body
    let lowered = raised.replacing("TLP:RED", with: "TLP:GREEN")
    var lock = try reviewed(.example(with: ["Memos/one.md": raised]))
    let value = try #require(
      lock.split(separator: "\t").first { $0.hasPrefix("money: ") || $0.hasPrefix("quantity: ") })
    lock = lock.replacing(value, with: value + "9")
    var options = CompileOptions()
    options.reviewing = .locked
    let files = ["Memos/one.md": lowered, "chancery.lock": lock, "Articles/closed-file.yaml": text]
    let found = OpenDesk.example(with: files).compile("desk/Memos/one.md", options).diagnostics
    let drift = try #require(found.first { $0.rule.code == "D101" })
    #expect(drift.message == "“closed-file/reserve” is not what it was when the memo was reviewed")
    #expect(drift.related.isEmpty)
  }

  @Test("a query that asks for the audience is held against the review of the memo for all")
  func audience() throws {
    let body = "::table[who]\n"
    let text =
      "---\ntitle: E\ndate: 2026-03-09\nqueries:\n  who: select coalesce(:audience, 'all') as name\n---\n\n" + body
    let files = ["Memos/one.md": text, "chancery.yaml": "title: D\naudiences: { press: TLP:CLEAR }\n"]
    let lock = try reviewed(.example(with: files))
    var options = CompileOptions()
    options.reviewing = .locked
    options.audience = "press"
    let found = OpenDesk.example(with: files.merging(["chancery.lock": lock]) { $1 }).compile(
      "desk/Memos/one.md", options)
    #expect(found.diagnostics.allSatisfy { $0.rule.family != .drift }, "\(found.diagnostics.map(\.message))")
  }
}
