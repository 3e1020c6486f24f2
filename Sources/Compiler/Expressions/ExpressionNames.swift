/// What an expression names, for those who look names up and do not compute.
public enum ExpressionNames {
  /// Keys and patterns of facts, and words, among which are names that the front matter defines; each in UTF-8 offsets
  /// into the text. Empty where it cannot be taken apart.
  public static func of(_ text: String) -> (keys: [Range<Int>], words: [Range<Int>]) {
    guard let tokens = try? ExpressionLexer.tokens(of: text) else { return ([], []) }
    return (
      tokens.filter { $0.kind == .key || $0.kind == .pattern }.map(\.range),
      tokens.filter { $0.kind == .word }.map(\.range)
    )
  }
}
