import Compiler
import Desk
import Output
import Source
import Testing

/// Where things come from: independence, age, contradiction, and what needs no source at all.
@Suite struct SourcingTests {
  private static func article(_ lines: String) -> String {
    """
    title: A report
    published: 2026-03-03
    url: https://post.example/1
    descriptor: Made up for the test.
    \(lines)

    """
  }

  /// Two papers and an agency: the agency's own report, a relay of it, and a paper of its own mind.
  private static let papers = [
    "Articles/agency.yaml": article("publisher: { name: The Agency }"),
    "Articles/relay.yaml": article("publisher: { name: The Post }\norigin: { name: The Agency }"),
    "Articles/further.yaml": article(
      """
      publisher: { name: The Echo }
      facts:
        sum: { says: The sum, money: 3 EUR, via: [{ name: The Agency }, { name: The Ministry }], status: verified, verified: { by: d, on: 2026-03-04 } }
      """),
    "Articles/other.yaml": article("publisher: { name: The Times of Norhaven }"),
  ]

  private func codes(_ body: String, _ files: [String: String] = papers, letters: String = "SL") -> [String] {
    OpenDesk.memo(body + "\n", with: files).diagnostics.filter { letters.contains($0.rule.letter) && $0.waived == nil }
      .map(\.rule.code).sorted()
  }

  @Test(
    "sources are independent where their origins differ and no derivation joins them",
    arguments: [
      ("agency; relay", ["S303"]), ("relay; agency", ["S303"]), ("agency; further/sum", ["S303"]),
      ("relay; further/sum", ["S303"]), ("agency; other", []), ("relay; other", []), ("agency; agency", []),
    ])
  func independence(_ keys: String, _ expected: [String]) {
    #expect(codes("It is so :cite[\(keys)].") == expected)
    let judged = ":::judgement{likelihood=likely confidence=high basis=\"\(keys)\" by=2027}\nIt is so.\n:::"
    #expect(codes(judged) == (keys.contains("other") ? [] : ["L106"]))
  }

  @Test("a basis that is not on file is one finding, and nothing is said of what it would have been")
  func faultyBasis() {
    let memo = OpenDesk.memo(
      ":::judgement{likelihood=likely confidence=high basis=\"agency; nothing\" by=2027}\nIt is so.\n:::\n",
      with: Self.papers)
    #expect(memo.diagnostics.map(\.rule.code) == ["R101"])
    let broken = OpenDesk.memo("The council of Norhaven met on 2 March and agreed :cite[nothing].\n")
    #expect(broken.diagnostics.map(\.rule.code) == ["R101"])
  }

  @Test("an endnote says that the original was not consulted, unless the memo cites it")
  func consulted() throws {
    let relay = OpenDesk.memo("It is so :cite[relay].\n", with: Self.papers).memo
    #expect(relay.endnotes[0].remarks.contains("Cites The Agency, not consulted."))
    let both = OpenDesk.memo("It is so :cite[relay]. It was so :cite[agency].\n", with: Self.papers).memo
    #expect(!both.endnotes[0].remarks.contains { $0.contains("not consulted") })
    #expect(both.sourceSummary.contains("All of it goes back to one origin, The Agency."))
  }

  @Test(
    "the source summary tells articles without a publisher from those of publishers",
    arguments: [
      ("nobody", "one article without a publisher"), ("nobody; noone", "two articles without a publisher"),
      ("agency; nobody", "two articles, one by one publisher and one without a publisher"),
      ("agency; other; nobody", "three articles, two by two publishers and one without a publisher"),
      ("agency; other", "two articles by two publishers"),
    ])
  func publishers(_ keys: String, _ expected: String) {
    let nobody = ["Articles/nobody.yaml": Self.article(""), "Articles/noone.yaml": Self.article("")]
    let memo = OpenDesk.memo("It is so :cite[\(keys)].\n", with: Self.papers.merging(nobody) { $1 }).memo
    #expect(memo.sourceSummary.first == "This memo cites \(expected).")
  }

  @Test(
    "what needs no source is left alone",
    arguments: [
      "What did the council of Norhaven decide on the 2 March, and who was there?",
      "This memo follows the plan of the Port Authority from 2022 to the day of its date.",
      "We have read the statement of the union and the minutes of the council of Norhaven.",
      "asking costs nothing at all and waiting leaves the first draft to others.",
      "In the following the positions of Lindqvist and Berg are set out one by one:",
      "> The council of Norhaven met on 2 March and agreed to nothing at all [@agency].",
      "The council of Norhaven met on 2 March and agreed to nothing at all ([minutes](https://x.example)).",
    ])
  func unsourced(_ body: String) {
    #expect(codes(body + "\n\nIt is so :cite[agency].") == [])
  }

  @Test("a figure is stale by its date, by the desk's own measure, and not where the memo says as of when")
  func staleness() {
    let record = Self.article(
      """
      publisher: { name: The Post }
      facts:
        dues: { says: The dues, money: 3 EUR, as-of: 2025-11-01, status: verified, verified: { by: d, on: 2026-03-04 } }
        held: { says: The lease, text: the lease, valid: 2020/2025-12-31, status: verified, verified: { by: d, on: 2026-03-04 } }
        master: { says: The master, role: { person: old-captain, office: Harbour Master }, status: verified, verified: { by: d, on: 2026-03-04 } }
      """)
    let files = ["Articles/dated.yaml": record]
    #expect(codes("It is :fact[dated/dues].", files) == ["S308"])
    #expect(codes("It was :fact[dated/dues] as of November.", files) == [])
    #expect(codes("::timeline[dated/dues]", files) == [])
    #expect(codes("Under :fact[dated/held].", files) == ["S308"])
    #expect(codes("It is :fact[dated/master].", files) == ["S308"])
    let patient = files.merging(["chancery.yaml": "title: Desk\nhandling: TLP:GREEN\nfreshness: { money: 365 }\n"]) {
      $1
    }
    #expect(codes("It is :fact[dated/dues].", patient) == [])
    let faulty = OpenDesk.example(with: ["chancery.yaml": "freshness: { mony: 1, money: soon }\n"])
    #expect(faulty.configurationFaults.map(\.rule.code) == ["X205", "X205"])
  }

  @Test("a contradiction is told where readers may know of it, and not once it is withdrawn")
  func contradiction() {
    func other(_ extra: String) -> [String: String] {
      let line = "dear: { says: Dearer, money: 70 million EUR, contradicts: [harbour-plan/cost], \(extra) }"
      return [
        "Articles/near.yaml": Self.article(
          "publisher: { name: The Post }\nrelated: [{ title: Far, article: far }]"),
        "Articles/far.yaml": Self.article("publisher: { name: The Echo }\nfacts:\n  \(line)"),
      ]
    }
    let body = "It costs :fact[harbour-plan/cost], and is needed :cite[near]."
    #expect(codes(body, other("status: draft")) == ["S309"])
    #expect(codes(body, other("status: retracted")) == [])
    #expect(codes(body, other("status: draft, handling: TLP:RED")) == [])
  }

  @Test("a waiver waives a check of prose, an idle one is a warning, and letters have severities")
  func waivers() {
    let states = "The council of Norhaven met on 2 March and agreed to nothing at all.\n"
    let waived = OpenDesk.memo(
      "It is so :cite[agency].\n\n<!-- chancery: allow S301 common knowledge -->\n" + states, with: Self.papers)
    #expect(waived.diagnostics.map { "\($0.rule.code) \($0.waived ?? "")" } == ["S301 common knowledge"])
    let idle = OpenDesk.memo(
      "<!-- chancery: allow L104 no reason at all -->\nIt is so :cite[agency].\n", with: Self.papers)
    #expect(idle.diagnostics.map(\.rule.code) == ["X131"])
    let head = "---\ntitle: Example\ndate: 2026-03-09\nchecks: { S: error, S302: off }\n---\n\n"
    let strict = OpenDesk.example(with: ["Memos/two.md": head + states]).compile("desk/Memos/two.md")
    #expect(strict.diagnostics.map { "\($0.rule.code) \($0.severity)" } == ["S301 error"])
  }
}
