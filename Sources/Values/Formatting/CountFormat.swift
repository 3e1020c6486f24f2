/// Prints numbers, quantities and percentages.
struct CountFormat {
  let conventions: Conventions
  let context: FormatContext
  let option: FormatOption?
  let rounding: Rounding?

  func text(_ amount: Amount) -> String {
    if option == .percent, let shifted = amount.scaled(byPowerOfTen: 2) {
      return percentText(shifted, marked: true)
    }
    return phrase(amount, allowsWords: true)
  }

  func text(_ quantity: Quantity) -> String {
    let unit = quantity.unit
    guard option != .bare else { return phrase(quantity.amount, allowsWords: true) }
    switch unit.form {
    case .noun:
      return phrase(quantity.amount, allowsWords: true) + Glue.noBreakSpace
        + (isOne(quantity.amount) ? unit.text : unit.plural)
    case .symbol:
      let spellsOut =
        option == .name || option == .words
        || (context != .table && UnitNames.alwaysSpelled.contains(unit.text))
      let figure = phrase(quantity.amount, allowsWords: option == .words)
      guard spellsOut, let name = unit.symbolName else { return figure + Glue.noBreakSpace + unit.text }
      let spelled = conventions.isAmerican ? UnitNames.american(name) : name
      return figure + Glue.noBreakSpace
        + (isOne(quantity.amount) ? spelled : EnglishPlural.plural(of: spelled))
    }
  }

  func text(_ percent: Percent) -> String {
    percentText(percent.amount, marked: option != .bare)
  }

  private func percentText(_ amount: Amount, marked: Bool) -> String {
    let figure = phrase(amount, allowsWords: context == .sentenceStart && conventions.percentMark == .word)
    guard marked else { return figure }
    let usesWord =
      option == .name
      || (option != .percent && conventions.percentMark == .word && context != .table)
    guard usesWord else { return figure + "%" }
    return figure + Glue.noBreakSpace + (conventions.isAmerican ? "percent" : "per cent")
  }

  private func isOne(_ amount: Amount) -> Bool {
    guard let figure = amount.figure else { return false }
    let shown = rounded(figure)
    return shown.value.magnitude == .one && shown.scale == nil && shown.value.fractionDigits == 0
  }

  private enum Spelling { case words, figures }

  private func phrase(_ amount: Amount, allowsWords: Bool) -> String {
    let qualifier = amount.qualifier.words(forCount: true)
    // A number after a qualifier no longer begins the sentence.
    let startsSentence = context == .sentenceStart && amount.qualifier == .exact
    guard amount.isRange else {
      let spelling = spelling(amount.low, allowsWords, startsSentence: startsSentence)
      return qualifier + figure(amount.low, spelling)
    }
    // Related numbers are written alike: one of them in figures puts both in figures (GPO 12.4).
    let alike =
      spelling(amount.low, allowsWords, startsSentence: startsSentence) == .words
      && spelling(amount.high, allowsWords, startsSentence: startsSentence) == .words
    let low = figure(amount.low, alike ? .words : .figures)
    let high = figure(amount.high, alike ? .words : .figures)
    // A dash between words would join them to another number: "fifty–four hundred".
    return qualifier
      + (context == .table && !alike ? "\(low)–\(high)" : "\(low) to \(high)")
  }

  private func rounded(_ value: Decimal) -> ScaledFigure {
    ScaledFigure.fit(value, search: .largestOnly, rounding: rounding)
  }

  private func figure(_ value: Decimal, _ spelling: Spelling) -> String {
    let scaled = rounded(value)
    let isNegative = value.isNegative && !scaled.value.isZero
    if spelling == .words, scaled.scale == nil, let whole = scaled.value.magnitude.wholeValue,
      let words = NumberWords.spelled(whole)
    {
      return isNegative ? "minus \(words)" : words
    }
    let digits = (isNegative ? Glue.minus : "") + FigureText.digits(scaled.value)
    guard let scale = scaled.scale else { return digits }
    let abbreviates = option == .short || conventions.scaleWords == .abbreviations
    return digits + (abbreviates ? scale.abbreviation : Glue.noBreakSpace + scale.rawValue)
  }

  private func spelling(_ value: Decimal, _ allowsWords: Bool, startsSentence: Bool) -> Spelling {
    guard allowsWords, option != .figures, option != .short, let whole = rounded(value).plainWhole
    else { return .figures }
    if option == .words { return .words }
    guard context != .table, rounded(value).value.fractionDigits == 0, !value.isNegative, whole > 0 || startsSentence
    else { return .figures }
    if startsSentence, whole <= 100 { return .words }
    switch conventions.numerals {
    case .ap, .gpo: return whole < 10 ? .words : .figures
    case .chicago:
      let isRound = (whole % 100 == 0 && whole < 1000) || (whole % 1000 == 0 && whole <= 100_000)
      return whole <= 100 || isRound ? .words : .figures
    case .iso: return .figures
    }
  }
}

extension ScaledFigure {
  /// The magnitude as a whole number, where no scale word is used.
  fileprivate var plainWhole: Int? { scale == nil ? value.magnitude.wholeValue : nil }
}

/// How the names of units are spelled.
enum UnitNames {
  /// Symbols a reader is not asked to know: running text has their names.
  static let alwaysSpelled: Set<String> = ["pp", "bp"]

  /// American spelling: `kilometer`, `liter`, `metric ton`.
  static func american(_ name: String) -> String {
    var text = ""
    for word in name.split(separator: " ", omittingEmptySubsequences: false) {
      if !text.isEmpty { text += " " }
      if word.hasSuffix("metre") || word.hasSuffix("metres") || word.hasSuffix("litre") {
        let plural = word.hasSuffix("s")
        text += word.dropLast(plural ? 3 : 2) + (plural ? "ers" : "er")
      } else {
        text += word == "tonne" ? "metric ton" : String(word)
      }
    }
    return text
  }
}
