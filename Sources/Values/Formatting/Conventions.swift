/// How a style prints values: the choices of its conventions file, each by name.
public struct Conventions: Hashable, Sendable {
  /// Which numbers are written in words.
  public enum Numerals: String, Sendable, CaseIterable {
    /// One to nine in words, figures from 10 (Associated Press).
    case ap
    /// One to one hundred in words, and whole hundreds and thousands up to one hundred thousand (Chicago Manual of Style).
    case chicago
    /// One to nine in words, except beside units (GPO Style Manual, 12).
    case gpo
    /// Figures always (ISO 80000).
    case iso
  }

  /// The order of a date's parts in running text.
  public enum DateOrder: String, Sendable, CaseIterable {
    /// `Nov. 16, 2024`; March to July in full.
    case ap
    /// `November 16, 2024`.
    case monthDayYear = "month-day-year"
    /// `16 November 2024`.
    case dayMonthYear = "day-month-year"
    /// `2024-11-16`.
    case iso
  }

  /// Dates in tables.
  public enum TableDates: String, Sendable, CaseIterable {
    /// As in running text.
    case prose
    /// `16 Nov 2024`.
    case short
    /// `2024-11-16`.
    case iso
  }

  /// The mark of a percentage.
  public enum PercentMark: String, Sendable, CaseIterable {
    /// `12.5%`.
    case sign
    /// `12.5 percent`; `per cent` in British spelling. Tables use the sign.
    case word
  }

  /// The mark of a currency.
  public enum CurrencyMark: String, Sendable, CaseIterable {
    /// `$3 billion`.
    case symbol
    /// `US$3 billion`.
    case qualifiedSymbol = "qualified-symbol"
    /// `USD 3 billion`.
    case code
  }

  /// Thousands, millions and so on.
  public enum ScaleWords: String, Sendable, CaseIterable {
    /// `$3 billion`.
    case words
    /// `$3bn`.
    case abbreviations
  }

  /// Which numbers are written in words.
  public var numerals: Numerals
  /// The order of a date's parts in running text.
  public var dateOrder: DateOrder
  /// Dates in tables.
  public var tableDates: TableDates
  /// The mark of a percentage.
  public var percentMark: PercentMark
  /// The mark of a currency.
  public var currencyMark: CurrencyMark
  /// Thousands, millions and so on.
  public var scaleWords: ScaleWords
  /// The language of the memo, a BCP 47 tag: `en-US`, `en-GB`. Only the spelling depends on it.
  public var language: String

  /// Conventions of one's own.
  public init(
    numerals: Numerals, dateOrder: DateOrder, tableDates: TableDates, percentMark: PercentMark,
    currencyMark: CurrencyMark, scaleWords: ScaleWords, language: String
  ) {
    self.numerals = numerals
    self.dateOrder = dateOrder
    self.tableDates = tableDates
    self.percentMark = percentMark
    self.currencyMark = currencyMark
    self.scaleWords = scaleWords
    self.language = language
  }

  /// Associated Press: `$3 billion`, `Nov. 16, 2024`, `12.5%`.
  public static let ap = Conventions(
    numerals: .ap, dateOrder: .ap, tableDates: .iso, percentMark: .sign, currencyMark: .symbol,
    scaleWords: .words, language: "en-US")

  /// Chicago Manual of Style: `November 16, 2024`, `12.5 percent`, `forty-two memos`.
  public static let chicago = Conventions(
    numerals: .chicago, dateOrder: .monthDayYear, tableDates: .iso, percentMark: .word,
    currencyMark: .symbol, scaleWords: .words, language: "en-US")

  /// GPO Style Manual: `November 16, 2024`, `12.5 percent`.
  public static let gpo = Conventions(
    numerals: .gpo, dateOrder: .monthDayYear, tableDates: .short, percentMark: .word,
    currencyMark: .symbol, scaleWords: .words, language: "en-US")

  /// ISO 80000 and ISO 8601: figures, codes and ISO dates throughout.
  public static let iso = Conventions(
    numerals: .iso, dateOrder: .iso, tableDates: .iso, percentMark: .sign, currencyMark: .code,
    scaleWords: .words, language: "en-GB")

  /// British: `16 November 2024`, `12.5%`; the military's date order too.
  public static let british = Conventions(
    numerals: .ap, dateOrder: .dayMonthYear, tableDates: .prose, percentMark: .sign,
    currencyMark: .symbol, scaleWords: .words, language: "en-GB")

  /// The named conventions, in the order they are offered.
  public static let named: [(name: String, conventions: Conventions)] = [
    ("ap", .ap), ("british", .british), ("chicago", .chicago), ("gpo", .gpo), ("iso", .iso),
  ]

  /// The conventions of a memo that names none: those of the Associated Press for American and
  /// unmarked English, British ones for any other.
  public static func usual(forLanguage tag: String) -> Conventions {
    let lower = tag.lowercased()
    var conventions: Conventions =
      lower == "en" || lower == "en-us" || lower.hasPrefix("en-us-") ? .ap : .british
    conventions.language = tag
    return conventions
  }

  /// Whether the spelling is American: `percent`, `kilometer`.
  var isAmerican: Bool {
    let lower = language.lowercased()
    return lower == "en" || lower == "en-us" || lower.hasPrefix("en-us-")
  }
}
