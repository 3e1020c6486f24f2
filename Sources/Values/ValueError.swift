/// What is wrong with the text of a value, and where.
public struct ValueError: Error, Hashable, Sendable {
  /// One sentence for the author: what was seen, and what was expected.
  public let message: String
  /// UTF-8 offsets into the text that was parsed; empty at its end when something is missing.
  public let range: Range<Int>
  /// What could stand in place of the bytes of ``range``, where that can be told.
  public let suggestion: String?

  /// A fault at `range`.
  public init(_ message: String, at range: Range<Int>, suggestion: String? = nil) {
    self.message = message
    self.range = range
    self.suggestion = suggestion
  }
}
