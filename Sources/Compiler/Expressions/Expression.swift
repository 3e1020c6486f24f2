import Values

/// An expression as its author wrote it (language.md, “Expressions”), with the place of each part.
///
/// Its nesting and its length are bounded by the parser, so that walking it by recursion is safe.
struct Expression: Sendable {
  indirect enum Kind: Sendable {
    /// `3 billion USD`, `2024-11-16`, `0.4`
    case literal(TypedValue)
    /// `visit/loan-share`, `visit/pact.signed`, and where it stands inside whatever parentheses.
    case key(Range<Int>)
    /// `visit/loan-*`: all facts of the article that fit, as operands of a function of many.
    case pattern(Range<Int>)
    /// A name that the front matter defines.
    case name(Range<Int>)
    case negation(Expression)
    case operation(Expression, ArithmeticOperator, Expression)
    case comparison(Expression, ComparisonOperator, Expression)
    case call(ExpressionFunction, [Expression])
  }

  let kind: Kind
  /// UTF-8 offsets into the expression's text.
  let range: Range<Int>

  init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// What is wrong in the form of an expression.
struct ExpressionFault: Error {
  enum Kind { case malformed, unknownFunction, wrongCount, oversized }

  let kind: Kind
  let message: String
  let range: Range<Int>
  var help: [String] = []
  var suggestion: String?
}
