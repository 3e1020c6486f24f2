import Values

/// A piece of an expression's text.
struct ExpressionToken: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// `3`, `0.42`
    case number
    /// `2024-11-16`, `2024-11`
    case date
    /// A name, a unit, a currency, a scale word: letters, digits, `-`, `.`, `_`, and `/` where no key was meant.
    case word
    /// `ARTICLE/FACT` or `ARTICLE/FACT.field`
    case key
    /// A key with `*`.
    case pattern
    case arithmetic(ArithmeticOperator)
    case comparison(ComparisonOperator)
    case percent
    case opening, closing, comma
    case end
  }

  let kind: Kind
  /// UTF-8 offsets into the expression's text.
  let range: Range<Int>
}
