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
    /// One to twelve in words (Duden, “Schreibung von Zahlen”).
    case duden
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
    /// `12.5%`, `12,5 %`: as the language sets it.
    case sign
    /// `12.5 %` in every language (ISO 80000-1, 7.4; Interinstitutional Style Guide).
    case spacedSign = "spaced-sign"
    /// `12.5 percent`; `per cent` in British spelling. Tables use the sign.
    case word
  }

  /// The mark of a currency.
  public enum CurrencyMark: String, Sendable, CaseIterable {
    /// `$3 billion`.
    case symbol
    /// `US$3 billion`.
    case qualifiedSymbol = "qualified-symbol"
    /// `USD 3 billion`, `3 Milliarden USD`.
    case code
    /// `3 billion US dollars`, `3 Milliarden US-Dollar`; tables have the symbol or the code.
    case name
  }

  /// Thousands, millions and so on.
  public enum ScaleWords: String, Sendable, CaseIterable {
    /// `$3 billion`.
    case words
    /// `$3bn`.
    case abbreviations
  }

  /// What stands between groups of three digits.
  public enum Grouping: String, Sendable, CaseIterable {
    /// The mark of the language: `12,345`, `12.345`.
    case language
    /// A narrow no-break space in every language: `12 345` (ISO 80000-1, 7.3.1).
    case space
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
  /// What stands between groups of three digits.
  public var grouping: Grouping
  /// The language of the memo, a BCP 47 tag: `en-US`, `de`. Words, marks and the order of a date's
  /// parts are those of the language; what the style chooses is chosen among them.
  public var language: String

  /// Conventions of one's own.
  public init(
    numerals: Numerals, dateOrder: DateOrder, tableDates: TableDates, percentMark: PercentMark,
    currencyMark: CurrencyMark, scaleWords: ScaleWords, grouping: Grouping = .language, language: String
  ) {
    self.numerals = numerals
    self.dateOrder = dateOrder
    self.tableDates = tableDates
    self.percentMark = percentMark
    self.currencyMark = currencyMark
    self.scaleWords = scaleWords
    self.grouping = grouping
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

  /// ISO 80000-1 and ISO 8601: figures, codes and ISO dates throughout, `12 345`, `12.5 %`.
  public static let iso = Conventions(
    numerals: .iso, dateOrder: .iso, tableDates: .iso, percentMark: .spacedSign, currencyMark: .code,
    scaleWords: .words, grouping: .space, language: "en-GB")

  /// European Union Interinstitutional Style Guide (7.3.3, 10.5, 10.7): `EUR 3 billion`, in most languages `3 … EUR`,
  /// `16 November 2024`, `12 345`, `12.5 %`.
  public static let europeanUnion = Conventions(
    numerals: .ap, dateOrder: .dayMonthYear, tableDates: .short, percentMark: .spacedSign, currencyMark: .code,
    scaleWords: .words, grouping: .space, language: "en-GB")

  /// British: `16 November 2024`, `12.5%`; the military's date order too.
  public static let british = Conventions(
    numerals: .ap, dateOrder: .dayMonthYear, tableDates: .prose, percentMark: .sign,
    currencyMark: .symbol, scaleWords: .words, language: "en-GB")

  /// The named conventions, in the order they are offered.
  public static let named: [(name: String, conventions: Conventions)] = [
    ("ap", .ap), ("british", .british), ("chicago", .chicago), ("eu", .europeanUnion), ("gpo", .gpo), ("iso", .iso),
  ]

  /// The conventions of a memo that names none: those its language is declared with. American and
  /// unmarked English have the Associated Press's; a language without a declaration has British ones.
  public static func usual(forLanguage tag: String) -> Conventions {
    var conventions = LanguageForms.of(tag).usual
    conventions.language = tag
    return conventions
  }

  /// The sign of a percentage behind its figure `{n}`.
  var percentSign: Pattern {
    switch percentMark {
    case .sign, .word: forms.percent.sign
    case .spacedSign: "{n}~%"
    }
  }
}
