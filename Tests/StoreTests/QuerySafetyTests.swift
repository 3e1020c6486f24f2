import Records
import Source
import Store
import Testing

/// What a query cannot do, each tried.
@Suite struct QuerySafetyTests {
  let index = Desk.index()

  private func fault(_ sql: String, _ limits: QueryLimits = .memo) throws -> QueryFault {
    guard case .failure(let fault) = index.ask(sql, [:], limits) else {
      throw Failed(what: "“\(sql)” gave \(index.lines(sql))")
    }
    return fault
  }

  private struct Failed: Error { let what: String }

  @Test(
    "a query cannot write, attach, load, read a file, or see how the index is made",
    arguments: [
      "INSERT INTO facts VALUES (1)", "UPDATE facts SET says = ''", "DELETE FROM facts", "DROP VIEW facts",
      "CREATE TABLE x(a)", "CREATE TEMP TABLE x AS SELECT 1", "ATTACH 'x.db' AS x", "DETACH main", "VACUUM",
      "VACUUM INTO '/tmp/x.db'", "PRAGMA journal_mode", "PRAGMA query_only = 0", "BEGIN", "COMMIT", "REINDEX",
      "ANALYZE",
      "EXPLAIN SELECT 1", "WITH x AS (SELECT 1) INSERT INTO facts SELECT * FROM x",
      "WITH x AS (SELECT 1) DELETE FROM facts", "SELECT load_extension('x')", "SELECT readfile('/etc/passwd')",
      "SELECT writefile('/tmp/x', 'y')", "SELECT edit('x')", "SELECT sqlite_version()", "SELECT fts5(1)",
      "SELECT * FROM sqlite_schema", "SELECT count(*) FROM sqlite_master", "SELECT * FROM temp.sqlite_master",
      "SELECT name FROM pragma_database_list", "SELECT count(*) FROM pragma_function_list",
      "SELECT count(*) FROM dbstat", "SELECT count(*) FROM json_each('[1]')", "SELECT random()", "SELECT randomblob(9)",
      "SELECT date('now')", "SELECT datetime()", "SELECT current_timestamp", "SELECT strftime('%s', 'now')",
      "SELECT julianday('2024-01-01')", "SELECT last_insert_rowid()", "SELECT zeroblob(9)",
    ])
  func forbidden(_ sql: String) throws {
    let fault = try fault(sql)
    #expect(fault.kind == .forbidden || fault.message.contains("there is no "), "\(fault)")
    #expect(!fault.message.contains("SQLite says"))
    #expect(index.lines("SELECT count(*) FROM facts") == ["#9"])
  }

  @Test(
    "no spelling reaches the tables below the views",
    arguments: [
      "SELECT * FROM chancery_fact", "SELECT * FROM \"chancery_fact\"", "SELECT * FROM main.[CHANCERY_FACT]",
      "SELECT * FROM `Chancery_Fact`", "WITH facts AS (SELECT key FROM chancery_fact) SELECT * FROM facts",
      "WITH facts AS (SELECT key FROM main.'chancery_fact') SELECT * FROM facts",
      "SELECT count(*) FROM chancery_search_content", "SELECT key FROM facts ORDER BY key COLLATE chancery_value",
    ])
  func tables(_ sql: String) throws {
    #expect(try fault(sql).kind == .forbidden)
  }

  @Test("a common table expression may have any name, and hides no view from the ceiling")
  func expressions() {
    #expect(index.lines("WITH x AS (SELECT 1 AS a) SELECT count(*) FROM x") == ["#1"])
    #expect(
      index.lines(
        "WITH articles AS (SELECT count(*) AS n FROM facts) SELECT n FROM articles", below: Handling(tlp: .green))
        == ["#7"])
    #expect(
      index.lines("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 3) SELECT x FROM n")
        == ["#1", "#2", "#3"])
  }

  private static let counting = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n"

  private static func repeated(_ text: String, _ count: Int, _ separator: String = "") -> String {
    Array(repeating: text, count: count).joined(separator: separator)
  }

  private static let tooFarQueries: [String] = [
    counting + ") SELECT count(*) FROM n",
    counting + ") SELECT x FROM n",
    counting + ") SELECT printf('%.500000c', 'a') FROM n ORDER BY 1",
    counting + " LIMIT 9000) SELECT printf('%.5000c', 'a') FROM n",
    "WITH RECURSIVE n(x) AS (SELECT 'a' UNION ALL SELECT x || x FROM n) SELECT length(x) FROM n",
    "SELECT count(*) FROM facts a, facts b, facts c, facts d, facts e, facts f, facts g, facts h, facts i, facts j",
    "SELECT group_concat(says, printf('%.900000c', 'a')) FROM facts",
    "SELECT \(repeated("abs(", 200))1\(repeated(")", 200))",
    "SELECT \(repeated("1", 500, " + "))",
    repeated("SELECT 1", 60, " UNION ALL "),
    "SELECT \(repeated("1", 200, ", "))",
    "SELECT '\(repeated("a", 70_000))'",
    "SELECT coalesce(\(repeated("1", 50, ", ")))",
    "SELECT 'a' LIKE '\(repeated("%a", 200))'",
  ]

  @Test("a query that goes too far ends, and the next one is answered", arguments: tooFarQueries)
  func tooFar(_ sql: String) throws {
    let fault = try fault(sql)
    #expect(fault.kind == .overLimit, "\(fault)")
    #expect(index.lines("SELECT count(*) FROM facts") == ["#9"])
  }

  @Test("the bounds are those that are given")
  func limits() throws {
    var limits = QueryLimits.memo
    limits.rows = 8
    #expect(try fault("SELECT key FROM facts", limits).message == "the query gives more than 8 rows")
    limits.rows = 9
    #expect(try index.ask("SELECT key FROM facts", [:], limits).get().rows.count == 9)
  }

  @Test("a query is one statement")
  func statements() throws {
    #expect(index.lines("SELECT 1; -- and no more\n ;") == ["#1"])
    let second = try fault("SELECT 1; DROP TABLE x")
    #expect(second.kind == .forbidden)
    #expect(second.range == 10..<14)
    #expect(try fault(" -- nothing").kind == .malformed)
  }

  @Test(
    "what is wrong is told at its place, with what was probably meant",
    arguments: [
      ("SELECT kye FROM facts", 7..<10, "there is no column “kye”", "did you mean “key”?"),
      ("SELECT key FROM fact", 16..<20, "there is no view “fact”", "did you mean “facts”?"),
      ("SELECT key\nFROM facts\nWHER type = 'x'", 27..<31, "the SQL cannot be understood at “type”", ""),
      ("SELECT sum(value), sum(amuont) FROM facts", 23..<29, "there is no column “amuont”", "did you mean “amount”?"),
      (
        "SELECT sum(value) FROM facts WHERE stauts = 'draft'", 35..<41, "there is no column “stauts”",
        "did you mean “status”?"
      ),
      ("SELECT uper(says) FROM facts", 7..<11, "there is no function uper()", "did you mean “upper”?"),
      ("SELECT date('now')", 7..<11, "a query may not call date()", "the memo’s date is the parameter :date"),
      ("SELECT article FROM facts, articles", 7..<14, "“article” is a column of more than one view here", "say which"),
      (
        "SELECT key FROM facts WHERE date < :dat", 35..<39, "there is no parameter :dat",
        "this query is given no parameters"
      ),
      ("SELECT key FROM facts WHERE date < ?", 35..<36, "a parameter is written :name", ""),
      ("SELECT key FROM facts WHERE (", 29..<29, "the query ends before it is complete", ""),
      ("SELECT key FROM facts WHERE type = \"money\"", 35..<42, "there is no column “money”", "single quotation marks"),
      ("SELEC key FROM facts", 0..<5, "a query is one SELECT, but this begins with “SELEC”", ""),
    ])
  func places(_ sql: String, _ range: Range<Int>, _ message: String, _ help: String) throws {
    let fault = try fault(sql)
    #expect(fault.message == message)
    #expect(fault.range == range, "\(fault)")
    #expect(help.isEmpty || fault.help.contains { $0.contains(help) }, "\(fault.help)")
  }

  @Test("hostile texts end in rows or in a fault")
  func hostile() {
    var seed: UInt64 = 7
    func next(_ below: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % below
    }
    let words = [
      "SELECT", "FROM", "facts", "articles", "WHERE", "(", ")", "'", "\"", "key", "value", "sum(", "max(", "--", "/*",
      ";", ":x", "*", ",", "ORDER BY", "GROUP BY", "UNION", "1", "\u{0}", "é", "[", "`", "WITH", "AS", "OVER", "LIMIT",
    ]
    for _ in 0..<3000 {
      let sql = "SELECT " + (0..<next(12)).map { _ in words[next(words.count)] }.joined(separator: " ")
      if case .failure(let fault) = index.ask(sql), let range = fault.range {
        #expect(range.upperBound <= sql.utf8.count, "\(sql): \(fault)")
      }
    }
    #expect(index.lines("SELECT count(*) FROM facts") == ["#9"])
  }
}
