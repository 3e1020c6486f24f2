/// A unit of measurement: its symbols and name, what it measures, and how much of the coherent SI unit it is.
struct Measure: Sendable {
  /// How it is written; empty where the unit is always spelled (`acre`).
  let symbols: [String]
  /// The name of one, in British spelling.
  let name: String
  /// What it measures; `nil` where it converts into nothing else.
  let dimension: Unit.Dimension?
  /// The coherent SI unit times this.
  let factor: Factor
  /// What is added to a figure before ``factor`` applies: 273.15 for degrees Celsius.
  let offset: Decimal
  /// The prefixes in use before it.
  let prefixes: [SIPrefix]

  /// An exact ratio of two decimals.
  struct Factor: Sendable {
    let numerator: Decimal
    let denominator: Decimal

    /// `digits × 10^power`, over a whole number.
    init(_ digits: UInt64, power: Int = 0, over denominator: Int = 1) {
      numerator = Decimal(unchecked: UInt128(digits), exponent: power, isNegative: false)
      self.denominator = Decimal(denominator)
    }
  }

  init(
    _ symbols: [String], _ name: String, _ dimension: Unit.Dimension?, _ factor: Factor, offset: Decimal = .zero,
    prefixes: [SIPrefix] = []
  ) {
    self.symbols = symbols
    self.name = name
    self.dimension = dimension
    self.factor = factor
    self.offset = offset
    self.prefixes = prefixes
  }

  /// Whether figures in it are points on a scale that does not begin at nought: 20 °C is not twice 10 °C.
  var isScale: Bool { !offset.isZero }

  /// The unit with a prefix: `kW` of `W`.
  private func prefixed(_ prefix: SIPrefix) -> Measure {
    Measure(
      symbols.map { prefix.symbol + $0 }, prefix.name + name, dimension,
      Factor(
        numerator: factor.numerator.scaled(byPowerOfTen: prefix.powerOfTen) ?? factor.numerator,
        denominator: factor.denominator))
  }

  private static let all: [Measure] = table.flatMap { measure in
    [measure] + measure.prefixes.map(measure.prefixed)
  }

  /// The units by symbol.
  static let bySymbol: [String: Measure] = Dictionary(
    uniqueKeysWithValues: all.flatMap { measure in measure.symbols.map { ($0, measure) } })

  /// The units by name, in British and American spelling.
  static let byName: [String: Measure] = Dictionary(
    all.flatMap { measure in
      [measure.name, EnglishNames.american(measure.name)].map { ($0, measure) }
    }, uniquingKeysWith: { first, _ in first })

  /// The first words of the names, in lower case.
  static let firstWords = WordTable(
    byName.keys.map { $0[..<($0.utf8.firstIndex(of: UInt8(ascii: " ")) ?? $0.endIndex)].lowercased() })
}

extension Measure.Factor {
  fileprivate init(numerator: Decimal, denominator: Decimal) {
    self.numerator = numerator
    self.denominator = denominator
  }
}
