/// Prints numbers, quantities and percentages.
struct CountFormat {
  let amounts: AmountFormat
  private var conventions: Conventions { amounts.conventions }
  private var forms: LanguageForms { amounts.forms }
  private var context: FormatContext { amounts.context }
  private var option: FormatOption? { amounts.option }

  init(_ amounts: AmountFormat) { self.amounts = amounts }

  func text(_ amount: Amount) -> String {
    if option == .percent, let shifted = amount.scaled(byPowerOfTen: 2) {
      return percentText(shifted, marked: true)
    }
    return amounts.qualified(amount.qualifier, isCount: true) { figures(amount, allowsWords: true, $0).text }
  }

  func text(_ quantity: Quantity) -> String {
    let unit = quantity.unit
    return amounts.qualified(quantity.amount.qualifier, isCount: true) { grammaticalCase in
      let name = forms.name(of: unit)
      let spellsOut =
        option == .name || option == .words || unit.form == .noun
        || (context != .table && CountFormat.alwaysSpelled.contains(unit.text))
      let figure = figures(
        quantity.amount, allowsWords: unit.form == .noun || option == .words || option == .bare,
        gender: option == .bare ? nil : name?.gender ?? .masculine, grammaticalCase)
      if option == .bare { return figure.text }
      if spellsOut, let name {
        return figure.text + forms.units.joint + name.form(figure.agreement, figure.grammaticalCase)
      }
      let label: String =
        switch unit.form {
        case .noun: figure.isOne ? unit.text : unit.plural
        case .symbol: forms.units.symbols[unit.text] ?? unit.text
        }
      return figure.text + Glue.noBreakSpace + label
    }
  }

  func text(_ percent: Percent) -> String {
    percentText(percent.amount, marked: option != .bare)
  }

  /// Symbols a reader is not asked to know: running text has their names.
  private static let alwaysSpelled: Set<String> = ["pp", "bp"]

  private func percentText(_ amount: Amount, marked: Bool) -> String {
    let usesWord =
      marked && (option == .name || (option != .percent && conventions.percentMark == .word && context != .table))
    return amounts.qualified(amount.qualifier, isCount: true) { grammaticalCase in
      let figure = figures(
        amount, allowsWords: usesWord && context == .sentenceStart && conventions.percentMark == .word,
        gender: usesWord ? forms.percent.name.gender : nil, grammaticalCase)
      guard marked else { return figure.text }
      guard usesWord else { return conventions.percentSign.filled(["n": figure.text]) }
      return forms.percent.word.filled([
        "n": figure.text, "m": forms.percent.name.form(figure.agreement, figure.grammaticalCase),
      ])
    }
  }

  /// A figure or range, with the case its noun stands in.
  private struct Phrase {
    let text: String
    let agreement: Agreement
    let isOne: Bool
    let grammaticalCase: GrammaticalCase
  }

  private func figures(
    _ amount: Amount, allowsWords: Bool, gender: Gender? = nil, _ grammaticalCase: GrammaticalCase
  ) -> Phrase {
    // A number after a qualifier no longer begins the sentence.
    let startsSentence = context == .sentenceStart && amount.qualifier == .exact
    let low = fit(amount.low)
    guard amount.isRange else {
      let words = spelled(low, allowsWords, gender, startsSentence: startsSentence, grammaticalCase)
      let isOne = low.plain.map { $0.magnitude == .one && $0.fractionDigits == 0 } ?? false
      return Phrase(
        text: words ?? amounts.text(low, grammaticalCase), agreement: amounts.agreement(low), isOne: isOne,
        grammaticalCase: grammaticalCase)
    }
    return range(low, fit(amount.high), amount, allowsWords, gender, startsSentence, grammaticalCase)
  }

  private func range(
    _ low: ScaledFigure, _ high: ScaledFigure, _ amount: Amount, _ allowsWords: Bool, _ gender: Gender?,
    _ startsSentence: Bool, _ outer: GrammaticalCase
  ) -> Phrase {
    let isQualified = amount.qualifier != .exact
    let inWords = amounts.rangeForm(outer, isQualified: isQualified, inWords: true)
    // Related numbers are written alike: one of them in figures puts both in figures (GPO 12.4).
    if let first = spelled(low, allowsWords, nil, startsSentence: startsSentence, inWords.grammaticalCase),
      let last = spelled(high, allowsWords, gender, startsSentence: startsSentence, inWords.grammaticalCase)
    {
      return Phrase(
        text: inWords.pattern.filled(["a": first, "b": last]), agreement: amounts.agreement(ofRangeTo: high),
        isOne: false, grammaticalCase: inWords.grammaticalCase)
    }
    let form = amounts.rangeForm(outer, isQualified: isQualified, inWords: false)
    var (low, high) = (low, high)
    if low.lastScale == nil, high.lastScale != nil {
      // "3 to 4 million" begins at three million; what begins at three is written out on both sides.
      (low, high) = (unscaled(amount.low), unscaled(amount.high))
    }
    let isShared = forms.ranges.sharing == .scaleAndMark && low.lastScale == high.lastScale
    let text = form.pattern.filled([
      "a": amounts.text(low, form.grammaticalCase, omittingScale: isShared),
      "b": amounts.text(high, form.grammaticalCase),
    ])
    return Phrase(
      text: text, agreement: amounts.agreement(ofRangeTo: high), isOne: false, grammaticalCase: form.grammaticalCase)
  }

  private func fit(_ value: Decimal) -> ScaledFigure {
    // Words have scales of their own: 十二万.
    if option == .words, value.magnitude < Decimal(1_000_000) { return unscaled(value) }
    return ScaledFigure.fit(value, to: forms.scales, search: .largestOnly, rounding: amounts.rounding)
  }

  private func unscaled(_ value: Decimal) -> ScaledFigure {
    ScaledFigure.unscaled(value, rounding: amounts.rounding)
  }

  /// The number in words where the style wants them; number words are declared in the nominative alone.
  private func spelled(
    _ figure: ScaledFigure, _ allowsWords: Bool, _ gender: Gender?, startsSentence: Bool,
    _ grammaticalCase: GrammaticalCase
  ) -> String? {
    guard allowsWords, grammaticalCase == .nominative, option != .figures, option != .short,
      let value = figure.plain, let whole = value.magnitude.wholeValue,
      option == .words || wantsWords(value, whole, startsSentence: startsSentence),
      let words = forms.cardinals.spelled(whole, gender: gender)
    else { return nil }
    return value.isNegative ? "\(forms.cardinals.minus) \(words)" : words
  }

  private func wantsWords(_ value: Decimal, _ whole: Int, startsSentence: Bool) -> Bool {
    guard context != .table, value.fractionDigits == 0, !value.isNegative, whole > 0 || startsSentence
    else { return false }
    if startsSentence, whole <= 100, forms.cardinals.beginSentences { return true }
    switch conventions.numerals {
    case .ap, .gpo: return whole < 10
    case .duden: return whole <= 12
    case .chicago:
      let isRound = (whole % 100 == 0 && whole < 1000) || (whole % 1000 == 0 && whole <= 100_000)
      return whole <= 100 || isRound
    case .iso: return false
    }
  }
}
