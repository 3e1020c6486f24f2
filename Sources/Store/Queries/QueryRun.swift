import Records
import Source

/// Why a query gave no rows: it is at fault, or the index is.
enum QueryStop: Error {
  case fault(QueryFault)
  case damagedIndex
}

/// One query while it runs: what it may do, how far it has come, what went wrong in it.
///
/// A query is held back three times: its connection cannot write, every access is asked for while the statement is
/// prepared, and no query may say the names of the index's own tables.
final class QueryRun {
  let request: QueryRequest
  let limits: QueryLimits
  let text: SQLText
  let sql: OrderedSQL
  /// What was asked for and refused.
  private(set) var refused: SQLiteAccess?
  /// Two amounts that were to be put in order and have none.
  private var mismatch: (left: String, right: String)?
  let aggregates = AggregateOutcome()
  private var instructionsLeft: Int
  private let deadline: Double

  /// How many instructions go by between two looks at what is left.
  static let step: Int32 = 1000

  init(_ request: QueryRequest, _ limits: QueryLimits) {
    self.request = request
    self.limits = limits
    text = SQLText(request.sql)
    sql = OrderedSQL(text)
    instructionsLeft = limits.instructions
    deadline = System.monotonicSeconds() + limits.seconds
  }

  /// Whether it may add something up.
  var addsUp: Bool {
    text.tokens.contains { $0.kind == .word && ["sum", "total"].contains(text.text($0).lowercased()) }
  }

  /// The rows as SQLite has them.
  struct RawRows {
    var columns: [String]
    var rows: [[SQLiteValue]] = []
  }

  func rows(from database: SQLiteDatabase) throws(QueryStop) -> RawRows {
    try checkText()
    bound(database)
    let statement = try running { () throws(SQLiteError) in try database.prepare(sql.text) }
    try bind(statement)
    return try collect(statement)
  }

  // MARK: What it may do

  func allows(_ access: SQLiteAccess) -> Bool {
    let isAllowed =
      switch access {
      case .select: true
      case .call(let function): QueryFunctions.allowed.contains(function.lowercased())
      case .read(let table, let column): QueryRun.mayRead(table, column)
      case .other: false
      }
    if !isAllowed, refused == nil { refused = access }
    return isAllowed
  }

  /// The views, and below them their tables. A common table expression is asked for by its name and no column.
  private static func mayRead(_ table: String, _ column: String) -> Bool {
    let name = table.lowercased()
    if name.hasPrefix(IndexSchema.reservedPrefix) || StoreView.all.contains(where: { $0.name == name }) { return true }
    return column.isEmpty && !name.hasPrefix("sqlite_") && !name.hasPrefix("pragma_") && !modules.contains(name)
  }

  /// Tables that SQLite has without their being made.
  private static let modules: Set<String> = [
    "bytecode", "dbstat", "fsdir", "fts5vocab", "generate_series", "json_each", "json_tree", "sqlite_dbpage", "stmt",
    "tables_used",
  ]

  func noteMismatch(_ left: String, _ right: String) {
    if mismatch == nil { mismatch = (left, right) }
  }

  /// Whether it may go on.
  func goesOn() -> Bool {
    instructionsLeft -= Int(QueryRun.step)
    return instructionsLeft > 0 && (instructionsLeft % 10_000 != 0 || !isLate)
  }

  var isLate: Bool { System.monotonicSeconds() > deadline }

  private func bound(_ database: SQLiteDatabase) {
    SQLiteDatabase.limitMemory(toFurtherBytes: Int64(limits.memory))
    database.limit(.length, to: Int32(clamping: limits.textBytes))
    database.limit(.sqlLength, to: Int32(clamping: limits.sqlLength * 2))
    database.limit(.columns, to: Int32(clamping: limits.columns))
    database.limit(.expressionDepth, to: Int32(clamping: limits.depth))
    database.limit(.compoundSelect, to: Int32(clamping: limits.unions))
    database.limit(.program, to: 50_000)
    database.limit(.functionArguments, to: 32)
    database.limit(.attached, to: 0)
    database.limit(.likePattern, to: 200)
    database.limit(.variables, to: 200)
    database.limit(.threads, to: 0)
  }

  // MARK: What can be told from the text

  private func checkText() throws(QueryStop) {
    if text.bytes.count > limits.sqlLength {
      throw fault(.overLimit, "the query is longer than \(limits.sqlLength >> 10) KiB")
    }
    if let offset = text.bytes.firstIndex(of: 0) {
      throw fault(.malformed, "the query has a NUL byte", at: offset..<(offset + 1))
    }
    let reserved = Array(IndexSchema.reservedPrefix.utf8)
    let lower = text.bytes.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
    if let start = lower.indices.first(where: { lower[$0...].starts(with: reserved) }) {
      throw fault(
        .forbidden, "names that begin with \(IndexSchema.reservedPrefix) are the index’s own",
        at: text.range(at: start),
        help: [QueryRun.viewList])
    }
    guard let first = text.tokens.first else {
      throw fault(.malformed, "the query is empty", at: 0..<text.bytes.count, help: [QueryRun.viewList])
    }
    guard ["select", "with", "values"].contains(where: { text.isWord(first, $0) }) else {
      throw fault(
        first.kind == .word ? .forbidden : .malformed,
        "a query is one SELECT, but this begins with “\(text.text(first))”",
        at: first.range)
    }
    guard let end = text.tokens.firstIndex(where: { $0.kind == .mark(UInt8(ascii: ";")) }) else { return }
    if let extra = text.tokens[end...].first(where: { $0.kind != .mark(UInt8(ascii: ";")) }) {
      throw fault(
        .forbidden, "a query is one statement, and another begins here", at: extra.range,
        help: ["ask for it in a query of its own"])
    }
  }

  static let viewList = "there are the views " + StoreView.all.map(\.name).joined(separator: ", ")

  private func fault(
    _ kind: QueryFault.Kind, _ message: String, at range: Range<Int>? = nil, help: [String] = []
  ) -> QueryStop {
    .fault(QueryFault(kind, message, at: range, help: help))
  }

  // MARK: Running it

  private func running<Value>(_ body: () throws(SQLiteError) -> Value) throws(QueryStop) -> Value {
    do throws(SQLiteError) { return try body() } catch { throw stop(for: error) }
  }

  private func bind(_ statement: SQLiteStatement) throws(QueryStop) {
    for (index, name) in statement.parameters.enumerated() {
      guard let name, name.hasPrefix(":") else {
        let place = text.tokens.first { $0.kind == .parameter && !text.text($0).hasPrefix(":") }
        throw fault(.malformed, "a parameter is written :name", at: place?.range, help: [parameterList])
      }
      guard let cell = request.parameters[String(name.dropFirst())] else {
        let place = text.tokens.first { $0.kind == .parameter && text.text($0) == name }
        let nearest = NearestNames.of(name.dropFirst(), among: request.parameters.keys.sorted()).map { ":\($0)" }
        throw fault(
          .malformed, "there is no parameter \(name)", at: place?.range,
          help: [NearestNames.question(nearest) ?? parameterList])
      }
      try running { () throws(SQLiteError) in try statement.bind(SQLiteValue(cell), at: index + 1) }
    }
  }

  private var parameterList: String {
    let names = request.parameters.keys.sorted().map { ":\($0)" }
    return names.isEmpty ? "this query is given no parameters" : "there are \(names.joined(separator: ", "))"
  }

  private func collect(_ statement: SQLiteStatement) throws(QueryStop) -> RawRows {
    let columns = statement.columns.map(OrderedSQL.original(name:))
    var result = RawRows(columns: columns)
    var bytes = 0
    while try running({ () throws(SQLiteError) in try statement.step() }) {
      if result.rows.count == limits.rows {
        throw fault(
          .overLimit, "the query gives more than \(limits.rows) rows", help: ["narrow it by WHERE, or end it by LIMIT"])
      }
      let row = columns.indices.map(statement.value)
      bytes += row.reduce(0) { $0 + 16 + ($1.text?.utf8.count ?? 0) }
      if bytes > limits.resultBytes {
        throw fault(
          .overLimit, "the query gives more than \(limits.resultBytes >> 20) MiB",
          help: ["ask for fewer columns or rows"])
      }
      result.rows.append(row)
    }
    if let mismatch {
      throw fault(
        .mismatched, "“\(mismatch.left)” and “\(mismatch.right)” have no greater and smaller one",
        help: ["compare within one unit or currency, as in WHERE currency = 'USD'"])
    }
    return result
  }
}
