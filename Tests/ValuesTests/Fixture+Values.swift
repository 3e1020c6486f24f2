import Testing
import Values

/// A typed value from its kind and scalar form: `money 3 billion USD`.
func value(_ text: String) throws -> TypedValue {
  let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
  let kind = try #require(TypedValue.Kind(rawValue: parts[0]))
  return try TypedValue.parse(parts[1], as: kind)
}

extension TypedValue {
  /// The value with its kind, as ``value(_:)`` reads it.
  var written: String { "\(kind.rawValue) \(self)" }
}
