import CSQLite

/// A connection to an SQLite database, for one thread at a time: this is the only file that imports the library.
///
/// No pointer leaves it. Statements are finished when they are let go.
@safe final class SQLiteDatabase {
  enum Place {
    case file(String)
    /// Must be there already, and cannot be written.
    case readOnlyFile(String)
    case memory
  }

  fileprivate let handle: OpaquePointer
  private var prepared: [String: SQLiteStatement] = [:]
  /// What the library calls back; kept for as long as the connection.
  private var callbacks: [AnyObject] = []

  init(_ place: Place) throws(SQLiteError) {
    let (path, flags) =
      switch place {
      case .file(let path): (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
      case .readOnlyFile(let path): (path, SQLITE_OPEN_READONLY)
      case .memory: (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
      }
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let opened = unsafe opened else {
      let error = unsafe SQLiteError(code: code, of: opened)
      unsafe sqlite3_close_v2(opened)
      throw error
    }
    unsafe handle = opened
  }

  deinit {
    prepared = [:]
    unsafe sqlite3_close_v2(handle)
  }

  // MARK: Statements

  /// Runs statements that give no rows.
  func execute(_ sql: String) throws(SQLiteError) {
    guard unsafe sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw lastError }
  }

  /// Prepares one statement; what follows its semicolon is not looked at.
  func prepare(_ sql: String) throws(SQLiteError) -> SQLiteStatement {
    var statement: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(handle, sql, Int32(clamping: sql.utf8.count + 1), &statement, nil)
    guard code == SQLITE_OK else { throw lastError }
    return unsafe SQLiteStatement(statement, of: self)
  }

  /// Runs a statement that is prepared once and kept, and hands each row over.
  func run(
    _ sql: String, _ values: [SQLiteValue] = [], each: (SQLiteStatement) -> Void = { _ in }
  ) throws(SQLiteError) {
    let statement: SQLiteStatement
    if let known = prepared[sql] {
      statement = known
    } else {
      statement = try prepare(sql)
      prepared[sql] = statement
    }
    try statement.each(values, each)
  }

  /// The row number of what was inserted last.
  var lastInserted: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

  // MARK: Bounds

  /// Waits that long for another process that writes.
  func wait(milliseconds: Int32) { unsafe sqlite3_busy_timeout(handle, milliseconds) }

  /// Lowers one of the library's own limits (sqlite.org/c3ref/c_limit_attached.html).
  func limit(_ limit: SQLiteLimit, to value: Int32) { unsafe sqlite3_limit(handle, limit.code, value) }

  /// Bounds the memory of all connections of the process together, to so much more than they have now.
  static func limitMemory(toFurtherBytes bytes: Int64) { sqlite3_hard_heap_limit64(sqlite3_memory_used() + bytes) }

  /// Lets the connections of the process have all the memory there is.
  static func unlimitMemory() { sqlite3_hard_heap_limit64(0) }

  /// Has `goesOn` asked after every so many instructions of the library's machine; false ends the statement.
  func watch(every instructions: Int32, _ goesOn: @escaping () -> Bool) {
    let box = Callback(goesOn)
    callbacks.append(box)
    unsafe sqlite3_progress_handler(
      handle, instructions, { context in unsafe Callback<() -> Bool>.at(context)() ? 0 : 1 }, box.pointer)
  }

  /// Has each access of the statements prepared from now on asked for; nil allows all.
  func authorize(_ isAllowed: ((SQLiteAccess) -> Bool)?) {
    guard let isAllowed else {
      unsafe sqlite3_set_authorizer(handle, nil, nil)
      return
    }
    let box = Callback(isAllowed)
    callbacks.append(box)
    unsafe sqlite3_set_authorizer(
      handle,
      { context, code, first, second, _, accessor in
        let access = SQLiteAccess(
          code: code, unsafe first.map { unsafe String(cString: $0) } ?? "",
          unsafe second.map { unsafe String(cString: $0) } ?? "",
          accessor: unsafe accessor.map { unsafe String(cString: $0) })
        return unsafe Callback<(SQLiteAccess) -> Bool>.at(context)(access) ? SQLITE_OK : SQLITE_DENY
      }, box.pointer)
  }

  /// Refuses what could corrupt the file or mislead: writes to the schema, a column name in double quotes that is none
  /// taken as a text, functions with side effects in views.
  func defend() {
    unsafe _ = chancery_configure(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
    unsafe _ = chancery_configure(handle, SQLITE_DBCONFIG_DQS_DML, 0)
    unsafe _ = chancery_configure(handle, SQLITE_DBCONFIG_DQS_DDL, 0)
    unsafe _ = chancery_configure(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    unsafe _ = chancery_configure(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0)
  }

  /// Makes the database empty, whatever its file holds (SQLITE_DBCONFIG_RESET_DATABASE): in one step, as other
  /// processes see it.
  func clear() throws(SQLiteError) {
    prepared = [:]
    unsafe _ = sqlite3_table_column_metadata(handle, nil, "sqlite_schema", nil, nil, nil, nil, nil, nil)
    unsafe _ = chancery_configure(handle, SQLITE_DBCONFIG_RESET_DATABASE, 1)
    defer { unsafe _ = chancery_configure(handle, SQLITE_DBCONFIG_RESET_DATABASE, 0) }
    try execute("VACUUM")
  }

  /// Becomes what another database is (sqlite.org/backup.html), page by page.
  func copy(_ other: SQLiteDatabase) throws(SQLiteError) {
    guard let backup = unsafe sqlite3_backup_init(handle, "main", other.handle, "main") else { throw lastError }
    unsafe sqlite3_backup_step(backup, -1)
    guard unsafe sqlite3_backup_finish(backup) == SQLITE_OK else { throw lastError }
  }

  // MARK: Our own functions

  /// A function of values alone.
  func define(_ name: String, arguments: Int32, _ body: @escaping ([SQLiteValue]) -> SQLiteValue) {
    let box = Callback(body)
    callbacks.append(box)
    unsafe _ = sqlite3_create_function_v2(
      handle, name, arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, box.pointer,
      { context, count, values in
        let body = unsafe Callback<([SQLiteValue]) -> SQLiteValue>.at(sqlite3_user_data(context))
        unsafe body(SQLiteValue.list(values, count)).give(to: context)
      }, nil, nil, nil)
  }

  /// A function of all the rows of a group, of each of which it is shown so many values.
  func defineAggregate(_ name: String, arguments: Int32, _ make: @escaping () -> any SQLiteAggregate) {
    let box = Callback(make)
    callbacks.append(box)
    unsafe _ = sqlite3_create_function_v2(
      handle, name, arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, box.pointer, nil,
      { context, count, values in
        let place = unsafe sqlite3_aggregate_context(context, Int32(MemoryLayout<UnsafeMutableRawPointer?>.size))
        guard let slot = unsafe place?.assumingMemoryBound(to: UnsafeMutableRawPointer?.self) else { return }
        if unsafe slot.pointee == nil {
          let made = Callback(unsafe Callback<() -> any SQLiteAggregate>.at(sqlite3_user_data(context))())
          unsafe slot.pointee = Unmanaged.passRetained(made).toOpaque()
        }
        unsafe Callback<any SQLiteAggregate>.at(slot.pointee).add(SQLiteValue.list(values, count))
      },
      { context in
        let slot = unsafe sqlite3_aggregate_context(context, 0)?
          .assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
        guard let made = unsafe slot?.pointee else {
          let empty = unsafe Callback<() -> any SQLiteAggregate>.at(sqlite3_user_data(context))()
          unsafe empty.result().give(to: context)
          return
        }
        let aggregate = unsafe Unmanaged<Callback<any SQLiteAggregate>>.fromOpaque(made).takeRetainedValue()
        unsafe aggregate.body.result().give(to: context)
      }, nil)
  }

  /// An order of texts: negative where the first comes first.
  func defineOrder(_ name: String, _ compare: @escaping ([UInt8], [UInt8]) -> Int32) {
    let box = Callback(compare)
    callbacks.append(box)
    unsafe _ = sqlite3_create_collation_v2(
      handle, name, SQLITE_UTF8, box.pointer,
      { context, leftCount, left, rightCount, right in
        let left = unsafe Array(UnsafeRawBufferPointer(start: left, count: Int(leftCount)))
        let right = unsafe Array(UnsafeRawBufferPointer(start: right, count: Int(rightCount)))
        return unsafe Callback<([UInt8], [UInt8]) -> Int32>.at(context)(left, right)
      }, nil)
  }

  fileprivate var lastError: SQLiteError { unsafe SQLiteError(code: sqlite3_extended_errcode(handle), of: handle) }
}

/// A statement with the values bound to it.
@safe final class SQLiteStatement {
  private let handle: OpaquePointer?
  /// Outlives its statements.
  private unowned let database: SQLiteDatabase

  fileprivate init(_ handle: OpaquePointer?, of database: SQLiteDatabase) {
    unsafe self.handle = unsafe handle
    self.database = database
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// The names of its parameters in their order, as in `:date`; nil for one written `?`.
  var parameters: [String?] {
    let count = unsafe sqlite3_bind_parameter_count(handle)
    return (0..<count).map { index in
      unsafe sqlite3_bind_parameter_name(handle, index + 1).map { unsafe String(cString: $0) }
    }
  }

  var columns: [String] {
    let count = unsafe sqlite3_column_count(handle)
    return (0..<count).map { index in
      unsafe sqlite3_column_name(handle, index).map { unsafe String(cString: $0) } ?? ""
    }
  }

  /// - Parameter place: from 1.
  func bind(_ value: SQLiteValue, at place: Int) throws(SQLiteError) {
    let place = Int32(clamping: place)
    let code: Int32
    switch value {
    case .null: code = unsafe sqlite3_bind_null(handle, place)
    case .integer(let number): code = unsafe sqlite3_bind_int64(handle, place, number)
    case .real(let number): code = unsafe sqlite3_bind_double(handle, place, number)
    case .text(let text):
      code = unsafe chancery_bind_text(handle, place, text, Int32(clamping: text.utf8.count))
    case .failure: code = SQLITE_MISUSE
    }
    guard code == SQLITE_OK else { throw database.lastError }
  }

  /// Whether there is a further row.
  func step() throws(SQLiteError) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    default: throw database.lastError
    }
  }

  /// Runs with these values from the beginning to the end, and hands each row over.
  func each(_ values: [SQLiteValue] = [], _ body: (SQLiteStatement) -> Void) throws(SQLiteError) {
    defer {
      unsafe sqlite3_reset(handle)
      unsafe sqlite3_clear_bindings(handle)
    }
    for (index, value) in values.enumerated() { try bind(value, at: index + 1) }
    while try step() { body(self) }
  }

  /// Runs with the values of a row, and gives none.
  func run(_ row: SQLiteRow) throws(SQLiteError) {
    defer {
      unsafe sqlite3_reset(handle)
      unsafe sqlite3_clear_bindings(handle)
    }
    let code = unsafe row.texts.withUnsafeBytes { texts in
      let base = unsafe texts.baseAddress?.assumingMemoryBound(to: CChar.self)
      for (place, field) in zip(Int32(1)..., row.fields) {
        switch field {
        case .null: continue
        case .integer(let number): unsafe sqlite3_bind_int64(handle, place, number)
        case .real(let number): unsafe sqlite3_bind_double(handle, place, number)
        case .text(let range):
          let text = unsafe base?.advanced(by: range.lowerBound)
          unsafe _ = chancery_bind_lasting_text(handle, place, text, Int32(clamping: range.count))
        }
      }
      return unsafe sqlite3_step(handle)
    }
    guard code == SQLITE_DONE else { throw database.lastError }
  }

  /// - Parameter column: from 0.
  func value(_ column: Int) -> SQLiteValue {
    let column = Int32(clamping: column)
    switch unsafe sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: return .integer(unsafe sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: return .real(unsafe sqlite3_column_double(handle, column))
    case SQLITE_NULL: return .null
    default:
      let bytes = unsafe sqlite3_column_text(handle, column)
      let count = unsafe sqlite3_column_bytes(handle, column)
      return .text(unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: Int(count)), as: UTF8.self))
    }
  }

  func text(_ column: Int) -> String { value(column).text ?? "" }

  func real(_ column: Int) -> Double { unsafe sqlite3_column_double(handle, Int32(clamping: column)) }

  func integer(_ column: Int) -> Int { Int(unsafe sqlite3_column_int64(handle, Int32(clamping: column))) }
}

extension SQLiteValue {
  fileprivate static func list(
    _ values: UnsafeMutablePointer<OpaquePointer?>?, _ count: Int32
  ) -> [SQLiteValue] {
    (0..<Int(count)).map { index in
      guard let value = unsafe values?[index] else { return .null }
      switch unsafe sqlite3_value_type(value) {
      case SQLITE_INTEGER: return .integer(unsafe sqlite3_value_int64(value))
      case SQLITE_FLOAT: return .real(unsafe sqlite3_value_double(value))
      case SQLITE_NULL: return .null
      default:
        let bytes = unsafe sqlite3_value_text(value)
        let length = unsafe sqlite3_value_bytes(value)
        return .text(unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: Int(length)), as: UTF8.self))
      }
    }
  }

  fileprivate func give(to context: OpaquePointer?) {
    switch self {
    case .null: unsafe sqlite3_result_null(context)
    case .integer(let number): unsafe sqlite3_result_int64(context, number)
    case .real(let number): unsafe sqlite3_result_double(context, number)
    case .text(let text): unsafe chancery_result_text(context, text, Int32(clamping: text.utf8.count))
    case .failure(let message): unsafe sqlite3_result_error(context, message, Int32(clamping: message.utf8.count))
    }
  }
}

extension SQLiteError {
  fileprivate init(code: Int32, of database: OpaquePointer?) {
    let message = unsafe database.flatMap { unsafe sqlite3_errmsg($0) } ?? sqlite3_errstr(code)
    let offset = unsafe database.map { unsafe Int(sqlite3_error_offset($0)) } ?? -1
    let reason: Reason =
      switch code & 0xFF {
      case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT: .damaged
      case SQLITE_BUSY, SQLITE_LOCKED: .busy
      case SQLITE_AUTH: .forbidden
      case SQLITE_INTERRUPT: .interrupted
      case SQLITE_NOMEM: .outOfMemory
      case SQLITE_TOOBIG: .tooBig
      case SQLITE_ERROR: .statement
      default: .other
      }
    self.init(
      reason: reason, message: unsafe message.map { unsafe String(cString: $0) } ?? "",
      offset: offset < 0 ? nil : offset)
  }
}

extension SQLiteLimit {
  fileprivate var code: Int32 {
    switch self {
    case .length: SQLITE_LIMIT_LENGTH
    case .sqlLength: SQLITE_LIMIT_SQL_LENGTH
    case .columns: SQLITE_LIMIT_COLUMN
    case .expressionDepth: SQLITE_LIMIT_EXPR_DEPTH
    case .compoundSelect: SQLITE_LIMIT_COMPOUND_SELECT
    case .program: SQLITE_LIMIT_VDBE_OP
    case .functionArguments: SQLITE_LIMIT_FUNCTION_ARG
    case .attached: SQLITE_LIMIT_ATTACHED
    case .likePattern: SQLITE_LIMIT_LIKE_PATTERN_LENGTH
    case .variables: SQLITE_LIMIT_VARIABLE_NUMBER
    case .threads: SQLITE_LIMIT_WORKER_THREADS
    }
  }
}

extension SQLiteAccess {
  fileprivate init(code: Int32, _ first: String, _ second: String, accessor: String?) {
    switch code {
    case SQLITE_SELECT, SQLITE_RECURSIVE: self = .select
    case SQLITE_READ: self = .read(table: first, column: second)
    case SQLITE_FUNCTION: self = .call(function: second)
    case SQLITE_ATTACH, SQLITE_DETACH: self = .other("attach a database")
    case SQLITE_PRAGMA: self = .other("use PRAGMA \(first)")
    case SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE: self = .other("write to “\(first)”")
    case SQLITE_TRANSACTION, SQLITE_SAVEPOINT: self = .other("begin or end a transaction")
    default: self = .other("change what the index is made of")
    }
  }
}

/// A closure as the library can hold it.
private final class Callback<Body> {
  let body: Body

  init(_ body: Body) { self.body = body }

  var pointer: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  static func at(_ pointer: UnsafeMutableRawPointer?) -> Body {
    guard let pointer = unsafe pointer else { preconditionFailure("the library gave back no context") }
    return unsafe Unmanaged<Callback<Body>>.fromOpaque(pointer).takeUnretainedValue().body
  }
}
