/// What the printing and reading of values needs to know of a language: one declaration for each.
///
/// A class though it never changes: every formatter and reader holds one, and a copy would retain
/// each of its hundred words and phrases.
final class LanguageForms: Sendable {
  /// How a memo of this language prints values when its style does not say.
  let usual: Conventions
  /// Whether it is one of the two declarations for English, which stand in for languages without one as well.
  let isEnglish: Bool
  let numbers: NumberForms
  let scales: ScaleForms
  let cardinals: CardinalWords
  let plural: PluralRule
  let qualifiers: QualifierForms
  let ranges: RangeForms
  let percent: PercentForms
  let currencies: CurrencyForms
  let units: UnitForms
  let dates: DateLanguage
  let names: NameForms
  let answers: AnswerForms
  /// Words that melt together in any phrase: `de un` → `d’un`. Reading takes them apart again.
  let contractions: [(apart: String, together: String)]

  init(
    usual: Conventions, isEnglish: Bool = false, numbers: NumberForms, scales: ScaleForms, cardinals: CardinalWords,
    plural: PluralRule, qualifiers: QualifierForms, ranges: RangeForms, percent: PercentForms,
    currencies: CurrencyForms, units: UnitForms, dates: DateLanguage, names: NameForms, answers: AnswerForms,
    contractions: [(apart: String, together: String)]
  ) {
    self.usual = usual
    self.isEnglish = isEnglish
    self.numbers = numbers
    self.scales = scales
    self.cardinals = cardinals
    self.plural = plural
    self.qualifiers = qualifiers
    self.ranges = ranges
    self.percent = percent
    self.currencies = currencies
    self.units = units
    self.dates = dates
    self.names = names
    self.answers = answers
    self.contractions = contractions
  }

  /// The declarations, by the tag each is looked up with: a language, or a language and region.
  static let declared: [(tag: String, forms: LanguageForms)] = [
    ("en-us", .americanEnglish), ("en", .britishEnglish), ("de", .german), ("fr", .french),
    ("uk", .ukrainian), ("ja", .japanese),
  ]

  /// The forms for a BCP 47 tag: the declaration of its language and region, else of its language.
  /// `en` alone is American; a language without a declaration has British forms.
  static func of(_ tag: String) -> LanguageForms {
    // The tags of most desks as they are written: each value printed asks.
    if tag == "en-US" { return .americanEnglish }
    if tag == "en-GB" { return .britishEnglish }
    let lower = tag.lowercased()
    if lower == "en" { return .americanEnglish }
    let found = declared.first { lower == $0.tag || lower.hasPrefix($0.tag + "-") }
    return found?.forms ?? .britishEnglish
  }

  /// The name of a unit in its forms, that of an exchange rate by its currencies; `nil` where the symbol or noun stands.
  func name(of unit: Unit) -> CountedName? {
    if let name = units.names[unit.text] { return name }
    guard let pair = unit.exchangeRate, let rate = currencies.rate, let quoted = currencies.names[pair.quoted.code],
      let base = currencies.names[pair.base.code]
    else { return nil }
    return quoted.mapped { rate.filled(["q": $0, "b": base.accusativeOne]) }
  }

  /// Melts what melts together in a finished phrase.
  func contracted(_ text: String) -> String {
    contractions.reduce(text) { $0.replacing($1.apart, with: $1.together) }
  }

  /// Takes a phrase with plain blanks apart again.
  func uncontracted(_ text: String) -> String {
    contractions.reversed().reduce(text) {
      $0.replacing($1.together, with: Pattern.plainBlanks($1.apart))
    }
  }
}

extension Conventions {
  /// The declaration of the memo's language.
  var forms: LanguageForms { LanguageForms.of(language) }
}
