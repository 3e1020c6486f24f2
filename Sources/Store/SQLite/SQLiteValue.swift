/// A value as SQLite has it: bound to a statement, read from a row, given and taken by functions.
enum SQLiteValue: Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  /// What a function gives to end the statement with that message.
  case failure(String)

  /// The characters of a text; nil for anything else.
  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  static func text(_ text: String?) -> SQLiteValue { text.map { .text($0) } ?? .null }

  static func integer(_ number: Int) -> SQLiteValue { .integer(Int64(number)) }
}

/// Takes the values of a group one by one and makes one of them.
protocol SQLiteAggregate: AnyObject {
  /// Takes a row's arguments in their order.
  func add(_ values: [SQLiteValue])
  func result() -> SQLiteValue
}

/// What a statement asks to be allowed.
enum SQLiteAccess: Hashable {
  case select
  /// The column is empty where a table is read but none of its columns is.
  case read(table: String, column: String)
  case call(function: String)
  /// Anything else, as the end of “a query may not …”.
  case other(String)
}

/// What the library can bound of a statement.
enum SQLiteLimit: Hashable {
  case length, sqlLength, columns, expressionDepth, compoundSelect, program, functionArguments, attached
  case likePattern, variables, threads
}

/// Why SQLite could not do something.
struct SQLiteError: Error, Hashable {
  enum Reason: Hashable {
    case damaged, busy, forbidden, interrupted, outOfMemory, tooBig
    /// The statement is wrong, or one of its functions failed.
    case statement
    case other
  }

  let reason: Reason
  /// In the library's words.
  let message: String
  /// Where in the statement, in bytes; nil where no place can be told.
  let offset: Int?
}
