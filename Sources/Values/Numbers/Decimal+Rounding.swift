/// How a number with too many digits is cut to fewer.
public enum RoundingRule: String, Sendable, CaseIterable {
  /// To the nearest; a half goes away from nought. What readers expect of printed figures.
  case halfUp = "half-up"
  /// To the nearest; a half goes toward nought.
  case halfDown = "half-down"
  /// To the nearest; a half goes to the even digit (bankers' rounding).
  case halfEven = "half-even"
  /// Toward nought: the extra digits are dropped.
  case down
  /// Away from nought.
  case up
  /// Toward the lower number.
  case floor
  /// Toward the higher number.
  case ceiling
}

extension Decimal {
  /// The number with at most `places` digits after the decimal point; negative places round to
  /// tens, hundreds and so on. A number that has no more digits comes back as it was.
  /// `nil` only when the rounded number would need a 39th digit.
  public func rounded(toPlaces places: Int, rule: RoundingRule = .halfUp) -> Decimal? {
    guard places >= -Decimal.exponents.upperBound, exponent < -places else { return self }
    // Both lie within small bounds by now, so the difference cannot overflow.
    let excess = -places - exponent
    guard excess < PowersOfTen.table.count else {
      let goesAway = !isZero && rule.goesAway(half: .below, lastDigitIsOdd: false, isNegative: isNegative)
      return Decimal(coefficient: goesAway ? 1 : 0, exponent: -places, isNegative: isNegative)
    }
    let unit = PowersOfTen.table[excess]
    let (kept, rest) = coefficient.quotientAndRemainder(dividingBy: unit)
    guard rest != 0 else {
      return Decimal(unchecked: kept, exponent: -places, isNegative: isNegative)
    }
    let half: HalfOrder = rest == unit / 2 ? .exactly : (rest < unit / 2 ? .below : .above)
    let away = rule.goesAway(half: half, lastDigitIsOdd: kept % 2 == 1, isNegative: isNegative)
    return Decimal(
      coefficient: away ? kept + 1 : kept, exponent: -places, isNegative: isNegative)
  }

  /// The number times 10^`power`, exactly: only the exponent moves. `nil` when it leaves ``exponents``.
  public func scaled(byPowerOfTen power: Int) -> Decimal? {
    let (sum, overflow) = exponent.addingReportingOverflow(power)
    guard !overflow else { return nil }
    return Decimal(coefficient: coefficient, exponent: sum, isNegative: isNegative)
  }

  /// The number times a small whole number, where the product still has at most 38 digits.
  func times(_ factor: UInt8) -> Decimal? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: UInt128(factor))
    guard !overflow else { return nil }
    return Decimal(coefficient: product, exponent: exponent, isNegative: isNegative)
  }
}

/// How the digits dropped stand to half of the last digit kept.
enum HalfOrder { case below, exactly, above }

extension RoundingRule {
  /// Whether the digits kept grow by one; the digits dropped are not all zero.
  func goesAway(half: HalfOrder, lastDigitIsOdd: Bool, isNegative: Bool) -> Bool {
    switch (self, half) {
    case (.down, _): false
    case (.up, _): true
    case (.floor, _): isNegative
    case (.ceiling, _): !isNegative
    case (.halfUp, .below), (.halfDown, .below), (.halfEven, .below): false
    case (.halfUp, .above), (.halfDown, .above), (.halfEven, .above): true
    case (.halfUp, .exactly): true
    case (.halfDown, .exactly): false
    case (.halfEven, .exactly): lastDigitIsOdd
    }
  }
}
