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
    if UnitSymbols.names[plain] != nil {
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
    exchangeRate.map { "\($0.quoted.name) per \($0.base.name)" } ?? UnitSymbols.names[text]
  }
}

extension Unit: CustomStringConvertible {
  /// As a record holds it.
  public var description: String { text }
}

/// The symbols known: SI with its common prefixes, units accepted beside SI, and those of energy and trade.
enum UnitSymbols {
  static let names: [String: String] = [
    "pp": "percentage point", "bp": "basis point",
    "mm": "millimetre", "cm": "centimetre", "m": "metre", "km": "kilometre", "nmi": "nautical mile",
    "m2": "square metre", "m²": "square metre", "km2": "square kilometre", "km²": "square kilometre",
    "ha": "hectare", "m3": "cubic metre", "m³": "cubic metre", "bcm": "billion cubic metres",
    "L": "litre", "l": "litre", "mL": "millilitre", "ml": "millilitre",
    "mg": "milligram", "g": "gram", "kg": "kilogram", "t": "tonne", "kt": "kilotonne", "Mt": "megatonne",
    "s": "second", "ms": "millisecond", "min": "minute", "h": "hour", "d": "day",
    "km/h": "kilometre per hour", "m/s": "metre per second",
    "W": "watt", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "TW": "terawatt",
    "Wh": "watt-hour", "kWh": "kilowatt-hour", "MWh": "megawatt-hour", "GWh": "gigawatt-hour",
    "TWh": "terawatt-hour", "J": "joule", "kJ": "kilojoule", "MJ": "megajoule", "GJ": "gigajoule",
    "K": "kelvin", "°C": "degree Celsius", "°F": "degree Fahrenheit", "Cel": "degree Celsius",
    "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz",
    "V": "volt", "kV": "kilovolt", "A": "ampere", "N": "newton", "kN": "kilonewton",
    "Pa": "pascal", "kPa": "kilopascal", "MPa": "megapascal", "hPa": "hectopascal",
    "B": "byte", "kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte",
    "Bq": "becquerel", "Sv": "sievert", "mSv": "millisievert", "Gy": "gray",
    "bbl": "barrel", "bbl/d": "barrel per day", "boe": "barrel of oil equivalent",
    "TEU": "twenty-foot equivalent unit", "DWT": "deadweight ton", "GT": "gross ton",
    "ft": "foot", "mi": "mile", "kn": "knot", "lb": "pound", "oz": "ounce",
  ]
}
