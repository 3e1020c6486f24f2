/// Where a value is printed.
public enum FormatContext: Sendable, CaseIterable {
  /// Inside a sentence.
  case prose
  /// At the beginning of a sentence: small numbers in words, a capital first.
  case sentenceStart
  /// In the cell of a table: figures always.
  case table
}
