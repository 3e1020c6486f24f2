public import Records
public import Source

extension Rule {
  private static func querying(_ queries: String, _ body: String = "::table[shown]\n") -> Example {
    .memo("---\ntitle: Example\ndate: 2026-03-09\nqueries:\n\(queries)---\n\n\(body)")
  }
  private static let sound = "select says, value, key from facts where key = 'harbour-plan/cost'"

  public static let malformedQuery = Rule(
    "X411", "malformed query", severity: .error,
    explanation: """
      The query is no SQL, or names a view, a column or a parameter that there is not. `chancery query --views` lists \
      the views and their columns; parameters are the fields of the front matter, its aliases and its definitions.
      """,
    failing: querying("  shown: select says, vlaue, key from facts\n"), mended: querying("  shown: \(sound)\n"))

  public static let forbiddenQuery = Rule(
    "X412", "forbidden query", severity: .error,
    explanation: """
      A query reads the documented views and nothing else: it does not write, attach, load or read files, and it does \
      not ask the clock or chance, since the same memo must come out the same tomorrow.
      """,
    failing: querying("  shown: select says, random() as value from facts\n"), mended: querying("  shown: \(sound)\n"))

  public static let oversizedQuery = Rule(
    "X413", "oversized query", severity: .error,
    explanation: "The query asks for more steps, rows or memory than a table in a memo needs.",
    failing: querying(
      "  shown: with recursive n(i) as (select 1 union all select i + 1 from n) select i from n\n"),
    mended: querying("  shown: \(sound)\n"))

  public static let mismatchedRows = Rule(
    "V111", "rows that do not go together", severity: .error,
    explanation: """
      A sum, a mean or an axis takes values of one unit and one currency. Amounts in euros and numbers of jobs have no \
      sum and stand on no common axis.
      """,
    failing: querying("  shown: select sum(value) as total from facts where fact in ('jobs', 'regional-share')\n"),
    mended: querying("  shown: select sum(value) as total from facts where fact in ('old-cost', 'regional-share')\n"))

  public static let unavailableIndex = Rule(
    "R123", "unreadable index", severity: .error,
    explanation: """
      Queries are answered from an index that is made from the records. It can be neither read nor made, for the reason \
      given; deleting the desk's `.chancery` folder is always safe.
      """,
    failing: Example([]), mended: Example([]))

  public static let unknownQuery = Rule(
    "R120", "unknown query", severity: .error,
    explanation: "Neither the front matter nor the desk's Queries folder has a query of that name.",
    failing: querying("  shown: \(sound)\n", "::table[shwon]\n\n::table[shown]\n"),
    mended: querying("  shown: \(sound)\n"))

  public static let unusedQuery = Rule(
    "R121", "unused query", severity: .warning,
    explanation: "The front matter has a query whose rows the memo never prints: left over, or forgotten in the text.",
    failing: querying("  shown: \(sound)\n", "Nothing is shown.\n"), mended: querying("  shown: \(sound)\n"))

  public static let emptyQuery = Rule(
    "R122", "query without rows", severity: .warning,
    explanation: "Nothing on file fits the query, so there is nothing to print. A key in it may be misspelt.",
    failing: querying("  shown: select says, value from facts where key = 'harbor-plan/cost'\n"),
    mended: querying("  shown: \(sound)\n"))
}

extension QueryFault {
  /// The rule it is reported under.
  public var rule: Rule {
    switch kind {
    case .malformed: .malformedQuery
    case .forbidden: .forbiddenQuery
    case .overLimit: .oversizedQuery
    case .mismatched: .mismatchedRows
    case .shareAddedToWhole: .shareAddedToWhole
    case .unavailable: .unavailableIndex
    }
  }
}
