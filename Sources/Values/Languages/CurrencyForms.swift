/// How a language writes money; `{m}` is the mark, `{n}` the figure, `{s}` the minus sign.
struct CurrencyForms: Sendable {
  let symbol: Pattern
  let code: Pattern
  /// A code behind a scale word.
  let scaledCode: Pattern
  let name: Pattern
  /// The currencies whose symbol a reader of the language knows.
  let knownSymbols: Set<String>
  /// The names by ISO 4217 code; the code stands for any other.
  let names: [String: CountedName]
}

/// How a language writes shares of a hundred; `{n}` is the figure, `{m}` the word.
struct PercentForms: Sendable {
  let sign: Pattern
  let word: Pattern
  let name: CountedName
}

/// How a language writes units of measure.
struct UnitForms: Sendable {
  /// Between a figure and a unit's name.
  let joint: String
  /// The names by symbol, and of some counted nouns by their English word.
  let names: [String: CountedName]
  /// The symbols written otherwise than the record's: `км`.
  let symbols: [String: String]
}
