/// How a language writes money; `{m}` is the mark, `{n}` the figure, `{s}` the minus sign.
struct CurrencyForms: Sendable {
  let symbol: Pattern
  let code: Pattern
  /// A code behind a scale word.
  let scaledCode: Pattern
  let name: Pattern
  /// The currencies whose symbol a reader of the language knows.
  let knownSymbols: Set<String>
  /// The unit of an exchange rate in words: `{q}` for one `{b}`; `nil` where the codes stand for it.
  let rate: Pattern?
  /// The names by ISO 4217 code; the code stands for any other.
  var names: [String: CountedName] { nameTable.value }
  /// The codes by every form of their names.
  var codes: [String: String] { codeIndex.value }
  private let nameTable: Deferred<[String: CountedName]>
  private let codeIndex: Deferred<[String: String]>

  init(
    symbol: Pattern, code: Pattern, scaledCode: Pattern, name: Pattern, knownSymbols: Set<String>, rate: Pattern?,
    names: @autoclosure @escaping @Sendable () -> [String: CountedName]
  ) {
    self.symbol = symbol
    self.code = code
    self.scaledCode = scaledCode
    self.name = name
    self.knownSymbols = knownSymbols
    self.rate = rate
    let table = Deferred(names)
    nameTable = table
    codeIndex = Deferred { CountedName.index(table.value) { $0 < $1 } }
  }
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
  var names: [String: CountedName] { nameTable.value }
  /// The symbols written otherwise than the record's: `км`.
  let symbols: [String: String]
  /// The record's texts by every form of their names; a counted noun goes before a symbol of the same name.
  var texts: [String: String] { textIndex.value }
  /// The record's symbols by those of the language.
  let recordSymbols: [String: String]
  private let nameTable: Deferred<[String: CountedName]>
  private let textIndex: Deferred<[String: String]>

  init(
    joint: String, names: @autoclosure @escaping @Sendable () -> [String: CountedName], symbols: [String: String]
  ) {
    self.joint = joint
    self.symbols = symbols
    let table = Deferred(names)
    nameTable = table
    textIndex = Deferred { CountedName.index(table.value) { UnitForms.isPreferred($0, to: $1) } }
    recordSymbols = Dictionary(symbols.map { ($1, $0) }) { max($0, $1) }
  }

  private static func isPreferred(_ left: String, to right: String) -> Bool {
    let areSymbols = [left, right].map { Measure.bySymbol[$0] != nil }
    return areSymbols[0] == areSymbols[1] ? left > right : !areSymbols[0]
  }
}
