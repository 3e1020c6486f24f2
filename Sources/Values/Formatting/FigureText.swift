/// The characters that keep a printed value in one piece.
enum Glue {
  /// NO-BREAK SPACE, between a figure and what belongs to it.
  static let noBreakSpace = "\u{A0}"
  /// NARROW NO-BREAK SPACE, between groups of digits.
  static let narrowNoBreakSpace = "\u{202F}"
  /// The true minus sign.
  static let minus = "\u{2212}"
}

extension NumberForms {
  /// The magnitude in figures: `12,345`, `3.10`, `12 345,6`.
  func digits(_ value: Decimal, groupedFrom fewest: Int? = nil) -> String {
    let (whole, fraction) = value.digits
    let grouped = grouped(whole, from: fewest ?? groupsFrom)
    return fraction.isEmpty ? grouped : grouped + decimalMark + fraction
  }

  private func grouped(_ digits: String, from fewest: Int) -> String {
    guard digits.utf8.count >= max(fewest, 4) else { return digits }
    var text = ""
    var rest = digits[...]
    var length = (rest.utf8.count - 1) % 3 + 1
    while rest.utf8.count > length {
      text += rest.prefix(length)
      text += groupMark
      rest = rest.dropFirst(length)
      length = 3
    }
    return text + rest
  }
}

extension Conventions {
  /// How figures are written: as the language does, unless the style has one way for all languages.
  var numberForms: NumberForms {
    let usual = forms.numbers
    switch grouping {
    case .language: return usual
    case .space:
      return NumberForms(
        decimalMark: usual.decimalMark, groupMark: Glue.narrowNoBreakSpace, groupsFrom: usual.groupsFrom)
    }
  }
}
