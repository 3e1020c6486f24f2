public import Values

/// What a query over the store's views gave: rows in the query's own order (language.md, “Queries”).
public struct QueryRows: Sendable, Hashable {
  /// One value of a row, exact as the store holds it.
  public enum Cell: Sendable, Hashable {
    case null
    case number(Decimal)
    case text(String)
    /// A value of a fact, or of several taken together by `sum`, `min` or `max`: with its unit and qualifier.
    case value(TypedValue)
  }

  /// As the query names them.
  public let columns: [String]
  /// Each as long as `columns`. A cell of a column called `key` that holds a fact's key makes its row cite that fact.
  public let rows: [[Cell]]

  public init(columns: [String], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }
}
