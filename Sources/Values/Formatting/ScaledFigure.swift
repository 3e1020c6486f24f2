/// A figure brought to the scale words it is printed with: `3.45 billion`, `34億5000万`.
struct ScaledFigure {
  /// A figure with the scale word behind it, if one is.
  struct Part {
    let value: Decimal
    let scale: Scale?
  }

  /// One part, or several where the language adds scales up.
  let parts: [Part]

  /// Which scales may be tried when the largest would need more than two decimals.
  enum Search { case largestOnly, anyExact }

  private init(_ parts: [Part]) { self.parts = parts }

  private init(_ value: Decimal, _ scale: Scale? = nil) { parts = [Part(value: value, scale: scale)] }

  /// The figure as printed, where no scale word is used.
  var plain: Decimal? { parts.count == 1 && parts.first?.scale == nil ? parts.first?.value : nil }

  /// The scale word at the end.
  var lastScale: Scale? { parts.last?.scale }

  /// Whether the figure is printed as nought, its digits having been rounded away.
  var isZero: Bool { parts.allSatisfy(\.value.isZero) }

  /// The figure with every digit and no scale word.
  static func unscaled(_ value: Decimal, rounding: Rounding?) -> ScaledFigure {
    ScaledFigure(rounding.flatMap { value.rounded(toPlaces: $0.places, rule: $0.rule) } ?? value)
  }

  /// The figure at its scale: the largest word under which at most two decimals are needed, else
  /// every digit; rounding, when asked for, comes after scaling. Where scales are added up, a
  /// figure that is not rounded is whole at each of them.
  static func fit(_ value: Decimal, to forms: ScaleForms, search: Search, rounding: Rounding?) -> ScaledFigure {
    if forms.composition == .summed, rounding == nil { return summed(value, forms.scales) }
    let reach = value.normalized.digitCount + value.normalized.exponent
    for (index, scale) in forms.scales.enumerated() where reach > scale.power && !value.isZero {
      guard let figure = value.scaled(byPowerOfTen: -scale.power) else { continue }
      let tidy = figure.withoutZeros(unless: value.exponent > 0)
      if let rounding, let rounded = tidy.rounded(toPlaces: rounding.places, rule: rounding.rule) {
        // 999.96 million at one decimal is 1 billion; the next scale up then fits.
        if index > 0, let reached = Decimal.one.scaled(byPowerOfTen: forms.scales[index - 1].power - scale.power),
          rounded.magnitude == reached
        {
          return ScaledFigure(rounded.isNegative ? Decimal(-1) : .one, forms.scales[index - 1])
        }
        return ScaledFigure(rounded, scale)
      }
      if tidy.fractionDigits <= 2 { return ScaledFigure(tidy, scale) }
      if search == .largestOnly { break }
    }
    return unscaled(value, rounding: rounding)
  }

  /// `34億5000万`; all its digits where it is not whole, or is below the second scale and not a
  /// multiple of the first (62,250円, 1,254,372人 in 公用文作成の考え方).
  private static func summed(_ value: Decimal, _ scales: [Scale]) -> ScaledFigure {
    guard value.isWhole, let least = scales.last, scales.count > 1 else { return ScaledFigure(value) }
    let atLeast = value.magnitude.scaled(byPowerOfTen: -least.power)
    let isLarge = (value.magnitude.scaled(byPowerOfTen: -scales[scales.count - 2].power) ?? .zero) >= .one
    guard let atLeast, atLeast >= .one, atLeast.isWhole || isLarge else { return ScaledFigure(value) }
    var parts: [Part] = []
    var rest = value.normalized.magnitude
    for scale in scales {
      guard let count = rest.scaled(byPowerOfTen: -scale.power)?.rounded(toPlaces: 0, rule: .down),
        let taken = count.scaled(byPowerOfTen: scale.power), let left = try? rest.subtracting(taken).value
      else { return ScaledFigure(value) }
      if !count.isZero {
        parts.append(Part(value: parts.isEmpty && value.isNegative ? count.negated : count, scale: scale))
      }
      rest = left
    }
    if !rest.isZero { parts.append(Part(value: rest, scale: nil)) }
    return ScaledFigure(parts)
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
