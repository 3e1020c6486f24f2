/// The characters that keep a printed value in one piece.
enum Glue {
  /// NO-BREAK SPACE, between a figure and what belongs to it.
  static let noBreakSpace = "\u{A0}"
  /// The true minus sign.
  static let minus = "\u{2212}"
}

/// Figures with separators: `12,345`, `3.10`.
enum FigureText {
  /// The magnitude in figures, thousands separated by commas from 1,000 on.
  static func digits(_ value: Decimal) -> String {
    let (whole, fraction) = value.digits
    return fraction.isEmpty ? grouped(whole) : "\(grouped(whole)).\(fraction)"
  }

  private static func grouped(_ digits: String) -> String {
    guard digits.utf8.count > 3 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}

/// A figure brought to the scale word it is printed with.
struct ScaledFigure {
  let value: Decimal
  let scale: ScaleWord?

  /// Which scales may be tried when the largest would need more than two decimals.
  enum Search { case largestOnly, anyExact }

  /// The figure at its scale: the largest word from a million on under which at most two decimals
  /// are needed, else every digit; rounding, when asked for, comes after scaling.
  static func fit(_ value: Decimal, search: Search, rounding: Rounding?) -> ScaledFigure {
    let reach = value.normalized.digitCount + value.normalized.exponent
    for scale in [ScaleWord.trillion, .billion, .million] where reach > scale.powerOfTen && !value.isZero {
      guard let figure = value.scaled(byPowerOfTen: -scale.powerOfTen) else { continue }
      let tidy = figure.withoutZeros(unless: value.exponent > 0)
      if let rounding, let rounded = tidy.rounded(toPlaces: rounding.places, rule: rounding.rule) {
        // 999.96 million at one decimal is 1 billion; the next scale up then fits.
        if rounded.magnitude == Decimal(1000), let next = scale.next {
          return ScaledFigure(value: rounded.isNegative ? Decimal(-1) : .one, scale: next)
        }
        return ScaledFigure(value: rounded, scale: scale)
      }
      if tidy.fractionDigits <= 2 { return ScaledFigure(value: tidy, scale: scale) }
      if search == .largestOnly { break }
    }
    let rounded = rounding.flatMap { value.rounded(toPlaces: $0.places, rule: $0.rule) } ?? value
    return ScaledFigure(value: rounded, scale: nil)
  }
}

extension ScaleWord {
  fileprivate var next: ScaleWord? {
    switch self {
    case .million: .billion
    case .billion: .trillion
    case .hundred, .thousand, .trillion: nil
    }
  }
}

extension Decimal {
  /// Zeros at the end of the decimals go, except those the author wrote before a scale word (`3.10 billion`).
  fileprivate func withoutZeros(unless areWritten: Bool) -> Decimal {
    if areWritten { return self }
    let plain = normalized
    guard plain.exponent > 0 else { return plain }
    return plain.rounded(toPlaces: 0) ?? plain
  }
}

extension Qualifier {
  /// The words before a printed figure; `more than` reads well before money and counts alike.
  func words(forCount isCount: Bool) -> String {
    switch self {
    case .exact: ""
    case .about: "about "
    case .over: "more than "
    case .atLeast: "at least "
    case .under: isCount ? "fewer than " : "less than "
    case .upTo: "up to "
    }
  }
}
