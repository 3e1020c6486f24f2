/// A query as a memo asks it of the store.
public struct QueryRequest: Sendable, Hashable {
  /// One SELECT over the documented views.
  public let sql: String
  /// What stands for `:name` in it.
  public let parameters: [String: QueryRows.Cell]
  /// Facts, articles and entities marked above it are as if they were not on file; nil where everything may be read.
  public let ceiling: Handling?

  public init(sql: String, parameters: [String: QueryRows.Cell] = [:], ceiling: Handling? = nil) {
    self.sql = sql
    self.parameters = parameters
    self.ceiling = ceiling
  }
}

/// Why a query gave no rows.
public struct QueryFault: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// It is no SQL, or names what the views do not have.
    case malformed
    /// It would write, attach, load or read something else than the views.
    case forbidden
    /// It would take more time, rows or memory than a query may.
    case overLimit
    /// It adds up what does not go together, as amounts in two currencies.
    case mismatched
    /// It adds a share to its whole.
    case shareAddedToWhole
    /// The index cannot be read or made.
    case unavailable
  }

  public let kind: Kind
  /// A sentence for the author.
  public let message: String
  /// Where in the SQL, as UTF-8 offsets; nil where no place can be told.
  public let range: Range<Int>?
  /// What the author could write or do instead; empty where nothing is known.
  public let help: [String]

  public init(_ kind: Kind, _ message: String, at range: Range<Int>? = nil, help: [String] = []) {
    self.kind = kind
    self.message = message
    self.range = range
    self.help = help
  }
}
