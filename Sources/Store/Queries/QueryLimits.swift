/// How far a query may go. Every bound but the last two counts what is done, not how long it takes: a query that ends
/// here ends on any machine.
public struct QueryLimits: Sendable, Hashable {
  /// Bytes of SQL.
  public var sqlLength = 64 << 10
  public var rows: Int
  /// Bytes of all cells together.
  public var resultBytes: Int
  /// Bytes of one text, made on the way or given.
  public var textBytes = 1 << 20
  /// Instructions of SQLite's machine.
  public var instructions: Int
  public var columns = 100
  /// How deep an expression may be nested, and how many SELECTs may stand in a UNION.
  public var depth = 100
  public var unions = 50
  /// Bytes the query may take on top of what the process has.
  public var memory = 256 << 20
  /// A second line, for work that is not counted in instructions, as the search for a pattern in a long text.
  public var seconds = 60.0

  public init(rows: Int, resultBytes: Int, instructions: Int) {
    self.rows = rows
    self.resultBytes = resultBytes
    self.instructions = instructions
  }

  /// For what a memo prints: a table of more rows is no table.
  public static let memo = QueryLimits(rows: 10_000, resultBytes: 8 << 20, instructions: 100_000_000)

  /// For a user who waits and may want all there is.
  public static let commandLine = QueryLimits(rows: 1_000_000, resultBytes: 128 << 20, instructions: 2_000_000_000)
}
