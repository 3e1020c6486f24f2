import Compiler
import Desk
import Source
import Testing

/// Figures, dates and names given by hand: which are on file, which contradict what is, and which are nobody's.
@Suite struct HardCodedValueTests {
  /// The findings of letter V, each with the words it is about.
  private func found(_ body: String, with files: [String: String] = [:], head: String = "") -> [String] {
    let text = "---\ntitle: Example\ndate: 2026-03-09\n\(head)---\n\n" + body + "\n"
    let desk = OpenDesk.example(with: files.merging(["Memos/one.md": text]) { $1 })
    return desk.compile("desk/Memos/one.md").diagnostics.filter { $0.rule.letter == "V" && $0.waived == nil }.map {
      "\($0.rule.code) \(String(decoding: Array(text.utf8)[$0.primary.span.range.offsets], as: UTF8.self))"
    }
  }

  @Test(
    "a figure is found on file in whatever convention it is written",
    arguments: [
      "€10 million", "€10m", "10 million euros", "EUR 10 million", "EUR 10,000,000", "ten million euros", "€10,000,000",
    ])
  func conventions(_ words: String) {
    #expect(found("The region pays \(words) of the cost [@harbour-plan/regional-share].") == ["V301 \(words)"])
  }

  @Test(
    "a figure is on file where words or citations say that it is that one",
    arguments: [
      ("The council expects 120 new jobs [@harbour-plan].", ["V301 120 new jobs"]),
      ("The council expects a hundred and twenty jobs [@harbour-plan].", ["V301 a hundred and twenty jobs"]),
      ("Traffic is to grow by 12.5 per cent [@harbour-plan].", ["V301 12.5 per cent"]),
      ("The dredger moved 88 boulders [@harbour-plan].", ["V301 88 boulders"]),
      ("The union has 2,400 members [@harbour-plan].", []),
      ("The union has 2,400 members.\n\nIt is so [@union-statement].", ["V301 2,400 members"]),
      ("About €40 million are needed [@harbour-plan].", ["V301 About €40 million"]),
      ("It needs €40 million [@harbour-plan].", []),
      ("The basin needs €40 million [@harbour-plan].", ["V301 €40 million"]),
      ("Elsewhere a hospital has cost €10 million.\n\nThis is so [@harbour-plan].", []),
      ("*The region pays €10 million*, they write [@harbour-plan].", []),
      ("They “paid €10 million for the basin” [@harbour-plan].", []),
      ("The [region pays €10 million](https://x.example) of it [@harbour-plan].", []),
      ("`The region pays €10 million` [@harbour-plan].", []),
      ("> The region pays €10 million [@harbour-plan].", []),
      ("## The region pays €10 million\n\nIt does [@harbour-plan].", []),
      ("The region pays **€10 million** of it [@harbour-plan].", ["V301 €10 million"]),
      ("- The region pays €10 million [@harbour-plan].", ["V301 €10 million"]),
      ("| Who | What |\n|---|---|\n| region | €10 million [@harbour-plan] |", ["V301 €10 million"]),
      ("The minutes give a reserve of €7.3 million for the basin [@harbour-plan].", []),
      ("The basin lost €12 million of its funds in 2026 [@harbour-plan].", []),
    ])
  func figures(_ body: String, _ expected: [String]) {
    #expect(found(body) == expected)
  }

  @Test("a figure is looked for in what a cited article points to, and in what the front matter names")
  func further() {
    let pointing = """
      title: A report
      publisher: { name: The Post }
      published: 2026-03-03
      url: https://post.example/1
      descriptor: Made up for the test.
      related: [{ title: Statement, article: union-statement }]

      """
    let body = "The union counts 2,400 members in Norhaven [@report]."
    #expect(found(body, with: ["Articles/report.yaml": pointing]) == ["V301 2,400 members"])
    #expect(
      found("The union counts 2,400 members in Norhaven.", head: "sources: { union: union-statement }\n")
        == ["V301 2,400 members"])
  }

  @Test(
    "a date is on file as a fact, as the field of one, or as the day of an event",
    arguments: [
      ("The council approved it on 2 March 2026 [@harbour-plan].", ["V302 2 March 2026"]),
      ("The council approved it on March 2 [@harbour-plan].", ["V302 March 2"]),
      ("The council approved it on the second of March [@harbour-plan].", ["V302 second of March"]),
      ("They signed the accord on 27 Feb. 2026 [@harbour-plan/accord].", ["V302 27 Feb. 2026"]),
      ("The first ship is due on 2027-05-01 [@harbour-plan].", ["V302 2027-05-01"]),
      ("The council approved it in March [@harbour-plan].", []),
      ("The council approved it in 2026 [@harbour-plan].", []),
      ("A mason was paid on 2 March.\n\nThis is so [@harbour-plan].", []),
    ])
  func dates(_ body: String, _ expected: [String]) {
    #expect(found(body) == expected)
  }

  @Test(
    "a contradiction is told only where both figures must speak of one thing",
    arguments: [
      ("The basin will cost €46 million [@harbour-plan/cost].", ["V304 €46 million"]),
      ("The basin will cost €46 million. [@harbour-plan/cost]", ["V304 €46 million"]),
      ("The council expects 150 new jobs [@harbour-plan].", ["V304 150 new jobs"]),
      ("The council expects 150 new jobs. It is so :fact[harbour-plan/jobs].", ["V304 150 new jobs"]),
      ("The city council approved the basin on 3 March 2026 [@harbour-plan/approved].", ["V304 3 March 2026"]),
      ("Both signed the accord on 26 February [@harbour-plan/accord].", ["V304 26 February"]),
      ("The basin will cost over €38 million [@harbour-plan/cost].", []),
      ("The basin will cost €41 million [@harbour-plan/cost].", []),
      ("The basin may cost €46 million [@harbour-plan/cost].", []),
      ("The basin will not cost €46 million [@harbour-plan/cost].", []),
      ("The basin will cost $45 million [@harbour-plan/cost].", []),
      ("If the rock is hard, the basin will cost €46 million [@harbour-plan/cost].", []),
      ("Opponents put the cost of the basin at €46 million [@harbour-plan/cost].", []),
      ("Another basin will cost €46 million [@harbour-plan/cost].", []),
      ("The ferry takes €46 million [@harbour-plan/cost].", []),
      ("The basin will cost :fact[harbour-plan/cost], the road €46 million.", []),
      ("The basin will cost €46 million and the road €12 million [@harbour-plan/cost].", []),
      ("In 2019 the cost of the basin stood at €46 million [@harbour-plan/cost].", []),
      ("The council gives 30 of the new jobs to apprentices [@harbour-plan/jobs].", []),
      ("The council met on 3 March 2026 in the old hall [@harbour-plan/signing].", []),
      ("The council promises 30 jobs to the union [@harbour-plan].", []),
      ("The council expects 30 new jobs at the lock [@harbour-plan].", []),
      ("The council expects 30 new jobs at the lock. It is so :fact[harbour-plan/jobs].", []),
      ("The minister signed the letter on 3 May 2025 [@harbour-plan/accord].", []),
      ("Will the basin cost €46 million [@harbour-plan/cost]?", []),
      ("The basin will cost €46 million, the paper says [@harbour-plan/cost].", ["V304 €46 million"]),
    ])
  func contradictions(_ body: String, _ expected: [String]) {
    let others = ["V301", "V302"]
    #expect(found(body).filter { !others.contains(String($0.prefix(4))) } == expected)
  }

  @Test(
    "a relative date is told, with what it comes to where that is settled",
    arguments: [
      ("It met yesterday.", "on 8 March 2026"), ("It meets next month.", "in April 2026"),
      ("It is open by next year.", "2027"), ("It met two days ago.", "on 7 March 2026"), ("It met last week.", ""),
      ("It meets on Monday.", ""), ("It met last month.", "in February 2026"),
      ("It met the day before yesterday.", "on 7 March 2026"),
    ])
  func relative(_ body: String, _ expected: String) {
    let memo = OpenDesk.memo(body + "\n\nIt is so [@harbour-plan].\n")
    let fixes = memo.diagnostics.filter { $0.rule.code == "V305" }.map { $0.fixes.first?.edits.first?.text ?? "" }
    #expect(fixes == [expected])
  }

  @Test(
    "what is no relative date, or somebody else's, is left alone",
    arguments: [
      "USA Today has it.", "The last week of the war was quiet.", "They meet on Mondays.", "“It is today,” he said.",
      "It met on Monday, 2 March 2026.", "It met on Monday, :fact[harbour-plan/approved].", "It was the last year.",
      "### Today\n\nIt is so.", "> It met yesterday.", "The month ends.", "Today's papers are full of it.",
    ])
  func absolute(_ body: String) {
    #expect(found(body + "\n\nIt is so [@harbour-plan].").filter { $0.hasPrefix("V305") } == [])
  }

  @Test(
    "a full name is told of those the memo's sources speak of",
    arguments: [
      ("The plan is Ada Lindqvist's.", ["V303 Ada Lindqvist"]),
      ("So said Harbour Minister Ada Lindqvist.", ["V303 Harbour Minister Ada Lindqvist"]),
      ("So said Lindqvist.", []), ("The Ada Lindqvist Foundation agrees.", []), ("“Ada Lindqvist lies,” he said.", []),
      ("Olav Falk is forgotten.", []), ("Norhaven is a town.", []),
      ("The Norhaven Port Authority pays.", ["V303 Norhaven Port Authority"]),
    ])
  func names(_ body: String, _ expected: [String]) {
    #expect(found(body + "\n\nIt is so [@harbour-plan].") == expected)
  }

  @Test("what is marked above the memo, or has been taken back, is told to nobody")
  func marks() {
    #expect(found("The council set a reserve of €7.3 million aside [@closed-file].") == [])
    let red = "handling: TLP:RED\n"
    #expect(
      found("The council set a reserve of €7.3 million aside [@closed-file].", head: red) == ["V301 €7.3 million"])
  }

  @Test("a waiver with its reason lets a figure stand")
  func waived() {
    let body = "<!-- chancery: allow V301 the figure of the old plan -->\nThe region pays €10 million [@harbour-plan]."
    #expect(found(body) == [])
    let idle =
      "<!-- chancery: allow V301 the year of the treaty, not a figure -->\nThe treaty of 1992 holds [@harbour-plan]."
    #expect(OpenDesk.memo(idle + "\n").diagnostics.map(\.rule.code) == ["X131"])
  }

  @Test("a memo that cites nothing and says nothing of its day has no finding")
  func unsourced() {
    #expect(found("The region pays €10 million for 120 jobs from 2 March 2026, as Ada Lindqvist said.") == [])
  }
}
