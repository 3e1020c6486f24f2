import Compiler
import Desk
import Markup
import Output
import Records
import Source
import Testing
import Values

/// Tables and charts of named queries.
@Suite struct QueryTableTests {
  private static let figures = [
    "Articles/figures.yaml": """
    title: Figures
    publisher: harbour-courier
    published: 2026-03-01
    url: https://rates.example/1
    descriptor: Made up for the test.
    facts:
      a: { says: First loan, money: 3 billion EUR, on: 2026-01, status: draft, about: [norhaven] }
      b: { says: Second loan, money: over 1.5 billion EUR, on: 2026-03, status: draft }
      c: { says: Third loan, money: 0.25 billion EUR, on: 2026-02, status: draft }
      d: { says: A gift, money: 2 million USD, status: draft }
      e: { says: Ships, quantity: 12 ship, on: 2026-01-05, status: draft }
      f: { says: "A | *b* <i>", text: words, status: draft }
    """,
    "Queries/loans.sql": """
    -- The loans on file.
    select says as loan, value, date, key
    from facts
    where article = 'figures' and currency = 'EUR'
    order by date

    """,
  ]

  private func text(_ queries: String, _ body: String, handling: String = "TLP:GREEN") -> String {
    let head = "---\ntitle: Example\ndate: 2026-03-09\nhandling: \(handling)\nchecks: { S: off, E213: off }\n"
    return head + (queries.isEmpty ? "" : "queries:\n\(queries)") + "---\n\n\(body)\n"
  }

  private func compile(_ text: String, with files: [String: String] = [:]) -> CompiledMemo {
    let all = Self.figures.merging(files) { $1 }.merging(["Memos/one.md": text]) { $1 }
    return OpenDesk.example(with: all).compile("desk/Memos/one.md")
  }

  private func plain(_ memo: CompiledMemo) throws -> String {
    let format = try #require(OutputFormat.named("text"))
    return String(decoding: format.render(memo.memo, memo.style, .none), as: UTF8.self)
  }

  @Test("a table of rows has typed columns, the common unit in its head, and the source of each row")
  func table() throws {
    let memo = compile(text("", "::table[loans]{caption=\"Loans\" #loans}\n\nSee :ref[#loans]."))
    #expect(memo.diagnostics.isEmpty, "\(memo.diagnostics.map(\.message))")
    guard case MemoBlock.Kind.table(let table)? = memo.memo.blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.alignments == [.none, .right, .none, .none])
    let printed = try plain(memo)
    #expect(
      printed.contains(
        """
        Table 1. Loans

        Loan         Value (EUR billion)  Date           Source
        -----------  -------------------  -------------  ------------------
        First loan                     3  January 2026   Harbour Courier[1]
        Third loan                  0.25  February 2026  Harbour Courier[1]
        Second loan        more than 1.5  March 2026     Harbour Courier[1]

        See table 1.
        """), "\(printed)")
    #expect(memo.memo.facts.map(\.key.description) == ["figures/a", "figures/c", "figures/b"])
  }

  @Test("parameters come from the front matter: fields, aliases and definitions")
  func parameters() throws {
    let memo = compile(
      """
      ---
      title: Example
      date: 2026-03-09
      sources: { figs: figures }
      define: { ship-count: figs/e * 1 }
      checks: { S: off, E213: off }
      queries:
        shown: select :title as title, :date as day, :ship_count as ships, count(*) as facts from facts where article = :figs
      ---

      ::table[shown]
      """)
    #expect(memo.diagnostics.isEmpty, "\(memo.diagnostics.map(\.message))")
    #expect(try plain(memo).contains("Example  9 March 2026  12 ship      6"))
  }

  @Test("bad SQL is told inside the SQL, in the front matter's block as in a file of its own")
  func badSQL() throws {
    let source = text("  shown: >\n    select says,\n      vlaue, key\n    from facts\n", "::table[shown]")
    let found = compile(source).diagnostics
    #expect(found.map(\.rule.code) == ["X411"])
    let file = SourceFile(path: "x", text: source)
    #expect(file[try #require(found.first).primary.span.range] == "vlaue")
    #expect(found.first?.help.first?.contains("value") ?? false)

    let sql = "select says\nfrom fatcs\n"
    let other = compile(text("", "::table[broken]"), with: ["Queries/broken.sql": sql]).diagnostics
    #expect(other.map(\.rule.code) == ["X411"])
    let place = try #require(other.first).primary.span
    #expect(place.path == "desk/Queries/broken.sql")
    #expect(SourceFile(path: "x", text: sql)[place.range] == "fatcs")
  }

  @Test("a chart has its axis, series and description from the rows, and the rows as a table")
  func chart() throws {
    let memo = compile(text("", "::chart[loans]{kind=line x=date caption=\"Loans by month\" #fig}\n\nSee :ref[#fig]."))
    #expect(memo.diagnostics.isEmpty, "\(memo.diagnostics.map(\.message))")
    guard case MemoBlock.Kind.chart(let chart)? = memo.memo.blocks.first?.kind,
      case .times(let moments) = chart.base
    else {
      Issue.record("no chart by time")
      return
    }
    #expect(moments.map(\.label) == ["January 2026", "February 2026", "March 2026"])
    #expect(chart.valueTitle == "Value (EUR billion)")
    #expect(chart.series.count == 1)
    #expect(
      chart.series[0].points.map { $0?.label.replacing("\u{A0}", with: " ") } == [
        "€3 billion", "€250 million", "more than €1.5 billion",
      ])
    #expect(chart.ticks.map(\.label) == ["0", "1", "2", "3"])
    #expect(
      chart.alternative.replacing("\u{A0}", with: " ")
        == "Line chart of Value (EUR billion) by Date: January 2026 €3 billion, February 2026 €250 million and March 2026 more than €1.5 billion."
    )
    #expect(chart.table.rows.count == 3)
    #expect(try plain(memo).contains("See figure 1."))
  }

  @Test("several series are told apart by a column, and gaps stay gaps")
  func series() {
    let query = """
        shown: >
          select 'x' as who, 1 as n, 'p' as part union all select 'y', 2, 'p' union all select 'x', 3, 'q'

      """
    let memo = compile(text(query, "::chart[shown]{kind=stack x=who y=n series=part}"))
    guard case MemoBlock.Kind.chart(let chart)? = memo.memo.blocks.first?.kind,
      case .categories(let places) = chart.base
    else {
      Issue.record("\(memo.diagnostics.map(\.message))")
      return
    }
    #expect(places == ["x", "y"])
    #expect(chart.series.map(\.name) == ["p", "q"])
    #expect(chart.series.map { $0.points.map { $0?.label } } == [["1", "2"], ["3", nil]])
    // The two parts of x stand on one another.
    #expect(chart.ticks.last?.label == "4")
  }

  @Test(
    "what cannot be drawn is told at its place",
    arguments: [
      (
        "select says, value, key from facts where article = 'figures' and value is not null and type <> 'text'", "",
        "V111", "chart"
      ),
      ("select says, key from facts where article = 'figures'", "", "X103", "chart"),
      ("select says, value, key from facts where article = 'figures' and currency = 'EUR'", "y=vlaue", "X103", "vlaue"),
      ("select says, value, key from facts where article = 'figures' and currency = 'EUR'", "y=says", "X103", "says"),
      ("select 'a' as x, 1 as y union all select 'a', 2", "", "V111", "chart"),
      (
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1100) select 'p' || i as x, i as y from n",
        "", "X413", "chart"
      ),
    ])
  func faults(_ query: String, _ attributes: String, _ code: String, _ place: String) throws {
    let source = text("  shown: \(query)\n", "::chart[shown]{kind=bar \(attributes)}")
    let found = compile(source).diagnostics
    #expect(found.map(\.rule.code) == [code], "\(found.map(\.message))")
    let file = SourceFile(path: "x", text: source)
    #expect(file[try #require(found.first).primary.span.range] == place)
  }

  @Test("a sum that rests on something marked above the memo is refused, though it names nothing")
  func handling() {
    let sum = "  shown: select count(*) as facts from facts\n"
    let low = compile(text(sum, "::table[shown]")).diagnostics
    #expect(low.map(\.rule.code) == ["H101"], "\(low.map(\.message))")
    #expect(compile(text(sum, "::table[shown]", handling: "TLP:RED")).diagnostics.isEmpty)
    let apart = "  shown: select count(*) as facts from facts where article = 'figures'\n"
    #expect(compile(text(apart, "::table[shown]")).diagnostics.isEmpty)
    let named = "  shown: select says, value, key from facts where fact = 'reserve'\n"
    let found = compile(text(named, "::table[shown]")).diagnostics
    #expect(found.map(\.rule.code) == ["H101"])
    #expect(found.allSatisfy { !$0.message.contains("7.3") })
  }

  @Test(
    "a share is never added to its whole, in SQL either; where the keys are told, facts of equal value are told apart",
    arguments: [
      ("select sum(value) as total from facts where article = 'plan'", ["V103"]),
      ("select total(value) as total from facts where article = 'plan'", ["V103"]),
      ("select sum(value, key) as total from facts where article = 'plan'", ["V103"]),
      ("select sum(value) as total from facts where article = 'plan' and part_of is null", []),
      ("select sum(value, key) as total from facts where key in ('plan/share', 'plan/other')", []),
      ("select avg(value) as mean from facts where article = 'plan'", []),
      ("select fact, sum(value) as total, key from facts where article = 'plan' group by key", []),
    ])
  func shares(_ query: String, _ codes: [String]) {
    let record = """
      title: The plan
      published: 2026-03-01
      url: https://plan.example/1
      descriptor: Made up for the test.
      facts:
        whole: { says: The plan, money: 50 billion USD, status: draft }
        share: { says: A share, money: 3 billion USD, part-of: whole, status: draft }
        other: { says: Another plan of that size, money: 50 billion USD, status: draft }
      """
    let source = text("  shown: \(query)\n", "::table[shown]")
    let found = compile(source, with: ["Articles/plan.yaml": record]).diagnostics
    #expect(found.map(\.rule.code) == codes, "\(found.map(\.message))")
    if codes == ["V103"] {
      #expect(found.first?.message == "“plan/share” is a part of “plan/whole”, which is added up as well")
    }
  }

  @Test("Markdown and HTML in a row are printed as they are on file")
  func hostile() throws {
    let memo = compile(text("  shown: select says, key from facts where key = 'figures/f'\n", "::table[shown]"))
    let html = String(
      decoding: try #require(OutputFormat.named("html")).render(memo.memo, memo.style, .none), as: UTF8.self)
    #expect(html.contains("A | *b* &lt;i&gt;"))
    #expect(!html.contains("<i>"))
  }
}
