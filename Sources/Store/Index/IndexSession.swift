import Records
import Source
import Values

/// An index that is up to date, opened for questions: read-only, as of one moment.
final class IndexSession {
  let database: SQLiteDatabase
  let root: FilePath
  let files: any FileTree
  private let usualHandling: Handling?
  /// What the views show now; nil before they are first made.
  private var visibility: Visibility?
  /// Which facts are shares of which, once a query adds something up: the index stays as of one moment.
  private var shares: Shares?
  /// The query that is running; between queries statements are our own and allowed all.
  private var run: QueryRun?

  init(
    _ database: SQLiteDatabase, root: FilePath, files: any FileTree, usualHandling: Handling?
  ) throws(SQLiteError) {
    self.database = database
    self.root = root
    self.files = files
    self.usualHandling = usualHandling
    database.defend()
    // What is sorted stays in memory, where it is bounded; nothing is written anywhere.
    try database.execute("PRAGMA temp_store = MEMORY")
    try database.execute("PRAGMA cache_size = -16384")
    try database.execute("BEGIN")
    try database.run("SELECT identity FROM chancery_identity")
    QueryFunctions.define(on: database)
    database.defineOrder(ValueOrder.lenient) { ValueOrder.compare($0, $1) }
    database.defineOrder(ValueOrder.strict) { [unowned self] in
      ValueOrder.compare($0, $1) { self.run?.noteMismatch($0, $1) }
    }
    for (name, kind) in [("sum", ValueAggregate.Kind.sum), ("avg", .average), ("total", .total)] {
      for arguments in kind == .average ? 1...1 : 1...2 {
        database.defineAggregate(name, arguments: Int32(arguments)) { [unowned self] in
          ValueAggregate(kind, run?.aggregates ?? AggregateOutcome())
        }
      }
    }
    database.authorize { [unowned self] access in run?.allows(access) ?? true }
    database.watch(every: QueryRun.step) { [unowned self] in run?.goesOn() ?? true }
    try database.execute("PRAGMA query_only = 1")
  }

  /// Leaves the database to be written again.
  func end() throws(SQLiteError) {
    try database.execute("ROLLBACK")
    try database.execute("PRAGMA query_only = 0")
  }

  func rows(of request: QueryRequest, _ limits: QueryLimits) throws(QueryStop) -> QueryRows {
    let query = QueryRun(request, limits)
    let visibility: Visibility
    do throws(SQLiteError) {
      visibility = try self.visibility(below: request.ceiling)
      try show(visibility)
    } catch {
      throw query.stop(for: error)
    }
    if query.addsUp {
      do throws(SQLiteError) {
        if shares == nil { shares = try Shares(in: database) }
        query.aggregates.shares = shares ?? Shares()
      } catch {
        throw query.stop(for: error)
      }
    }
    let raw = try raw(query)
    return TypedCells(aggregates: query.aggregates, factValue: { self.factValue($0, visibility) }).rows(raw)
  }

  private func raw(_ query: QueryRun) throws(QueryStop) -> QueryRun.RawRows {
    run = query
    defer { endQuery() }
    return try query.rows(from: database)
  }

  private func endQuery() {
    run = nil
    database.limit(.length, to: .max)
    database.limit(.sqlLength, to: .max)
    database.limit(.columns, to: .max)
    database.limit(.expressionDepth, to: .max)
    database.limit(.variables, to: .max)
    database.limit(.program, to: .max)
  }

  /// The marks that are not above the ceiling.
  private func visibility(below ceiling: Handling?) throws(SQLiteError) -> Visibility {
    guard let ceiling else { return Visibility(marks: nil, usual: usualHandling?.description) }
    var marks: [Int] = []
    try database.run("SELECT id, mark FROM chancery_mark ORDER BY id") { row in
      let mark: Handling? =
        row.integer(0) == 1 ? usualHandling : try? Handling.parse(row.text(1)).get()
      // A mark that cannot be read again is taken to be above any ceiling.
      guard row.integer(0) == 1 || mark != nil else { return }
      if mark?.isAbove(ceiling) != true { marks.append(row.integer(0)) }
    }
    return Visibility(marks: marks, usual: usualHandling?.description)
  }

  private func show(_ visibility: Visibility) throws(SQLiteError) {
    guard visibility != self.visibility else { return }
    try database.execute("PRAGMA query_only = 0")
    self.visibility = nil
    for view in StoreView.all {
      try database.execute("DROP VIEW IF EXISTS temp.\(view.name)")
      try database.execute(view.creation(visibility))
    }
    try database.execute("PRAGMA query_only = 1")
    self.visibility = visibility
  }

  private func factValue(_ key: String, _ visibility: Visibility) -> (shown: SQLiteValue, value: TypedValue)? {
    var found: (shown: SQLiteValue, value: TypedValue)?
    try? database.run(
      "SELECT t.type, t.canonical, t.value FROM chancery_fact t WHERE t.key = ? AND \(visibility.condition("t"))",
      [.text(key)]
    ) { row in
      guard let kind = TypedValue.Kind(rawValue: row.text(0)) else { return }
      if kind == .quote {
        let parts = row.text(1).split(separator: FactColumns.partSeparator).map(String.init)
        found = (row.value(2), .quote(parts: parts))
      } else if let value = try? TypedValue.parse(row.text(1), as: kind) {
        found = (row.value(2), value)
      }
    }
    return found
  }
}
