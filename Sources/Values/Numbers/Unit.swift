/// What a quantity counts or measures: a noun (`howitzer`) or a symbol (`km`).
public struct Unit: Hashable, Sendable {
  /// The two ways a unit is written.
  public enum Form: Sendable, Hashable {
    /// A counted thing, in the singular; takes a plural.
    case noun
    /// A symbol of SI, UCUM or trade; never takes a plural.
    case symbol
  }

  /// As a record holds it: the singular noun, or the symbol.
  public let text: String
  /// Noun or symbol.
  public let form: Form

  /// Percentage points.
  public static let percentagePoint = Unit(text: "pp", form: .symbol)
  /// What a difference of temperatures is told in.
  static let kelvin = Unit(text: "K", form: .symbol)
  /// What the time between two dates is counted in.
  static let day = Unit(text: "day", form: .noun)
  static let month = Unit(text: "month", form: .noun)
  static let year = Unit(text: "year", form: .noun)

  init(text: String, form: Form) {
    self.text = text
    self.form = form
  }

  /// A unit from its text. A known symbol is one, as are the words `percentage point(s)` for `pp` and the two
  /// currency codes of an exchange rate (`JPY/USD`, `JPY per USD`);
  /// anything else is a noun, whose plural is read as its singular so that `88 vehicles` and
  /// `88 vehicle` are one unit. `nil` when no letter is in it.
  public init?(_ text: some StringProtocol) {
    let words = text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\t" || $0 == "\n" }
    let plain = words.joined(separator: " ")
    if Measure.bySymbol[plain] != nil {
      self.init(text: plain, form: .symbol)
      return
    }
    if let pair = ExchangePair(plain) {
      self.init(text: pair.text, form: .symbol)
      return
    }
    guard plain.contains(where: \.isLetter), plain.utf8.count <= 200 else { return nil }
    let singular = EnglishPlural.singular(of: plain)
    if singular.lowercased() == "percentage point" {
      self = .percentagePoint
    } else {
      self.init(text: singular, form: .noun)
    }
  }

  /// The form after a number other than one: the plural noun, or the symbol as it is.
  public var plural: String {
    switch form {
    case .noun: EnglishPlural.plural(of: text)
    case .symbol: text
    }
  }

  /// The symbol's name in words, singular: `kilometre` for `km`; `nil` for a noun.
  public var symbolName: String? {
    exchangeRate.map { "\($0.quoted.name) per \($0.base.name)" } ?? Measure.bySymbol[text]?.name
  }
}

extension Unit: CustomStringConvertible {
  /// As a record holds it.
  public var description: String { text }
}

extension Unit {
  /// Whether a noun phrase of running text counts this unit's things: `heavy howitzers` and `howitzer`, `barrels` and
  /// `barrel of oil`. The shorter of the two stands at the end of the other, or before its `of`.
  public func counts(_ other: Unit) -> Bool {
    let (left, right) = (plural.lowercased(), other.plural.lowercased())
    return left == right || left.hasSuffix(" " + right) || right.hasPrefix(left + " of ")
  }
}
