/// The four operations, exact up to 38 significant digits.
///
/// A result that needs more digits, or more decimals than ``Decimal/exponents`` allows, is rounded and says so. The scale
/// of a result is that of Python's `decimal`, which follows the General Decimal Arithmetic Specification: `3.10 + 1`
/// is `4.10`, `1.2 × 3.0` is `3.60`, `6 ÷ 2` is `3`.
extension Decimal {
  /// The sum.
  public func adding(
    _ other: Decimal, rule: RoundingRule = .halfEven
  ) throws(ArithmeticFault) -> Computed<Decimal> {
    let (upper, lower) = exponent >= other.exponent ? (self, other) : (other, self)
    guard !upper.isZero else { return Computed(value: lower) }
    // What stands more than 76 digits below the first digit only decides how the rest is rounded.
    let distance = upper.exponent - lower.exponent
    let shift = min(distance, 2 * Decimal.maximumDigits - upper.digitCount)
    let left = WideInteger(low: upper.coefficient).multiplied(byPowerOfTen: shift)
    let (right, isExact) = WideInteger(low: lower.coefficient).dividing(byPowerOfTen: distance - shift)
    let place = upper.exponent - shift
    guard upper.isNegative != lower.isNegative else {
      return try Decimal.fitting(
        left + right, hasMore: !isExact, exponent: place, isNegative: upper.isNegative, rule: rule)
    }
    guard left >= right else {
      return try Decimal.fitting(right - left, exponent: place, isNegative: lower.isNegative, rule: rule)
    }
    let difference = left - right - WideInteger(low: isExact ? 0 : 1)
    return try Decimal.fitting(
      difference, hasMore: !isExact, exponent: place, isNegative: upper.isNegative, rule: rule)
  }

  /// The difference.
  public func subtracting(
    _ other: Decimal, rule: RoundingRule = .halfEven
  ) throws(ArithmeticFault) -> Computed<Decimal> {
    try adding(other.negated, rule: rule)
  }

  /// The product.
  public func multiplied(
    by other: Decimal, rule: RoundingRule = .halfEven
  ) throws(ArithmeticFault) -> Computed<Decimal> {
    try Decimal.fitting(
      WideInteger(product: coefficient, other.coefficient), exponent: exponent + other.exponent,
      isNegative: isNegative != other.isNegative, rule: rule)
  }

  /// The quotient.
  public func divided(
    by other: Decimal, rule: RoundingRule = .halfEven
  ) throws(ArithmeticFault) -> Computed<Decimal> {
    guard !other.isZero else { throw .divisionByZero }
    let natural = exponent - other.exponent
    guard !isZero else {
      return try Decimal.fitting(WideInteger(low: 0), exponent: natural, isNegative: false, rule: rule)
    }
    // So many zeros that the whole part of the quotient has one digit too many, or two.
    let shift = Decimal.maximumDigits + 1 + other.digitCount - digitCount
    var (quotient, remainder) = WideInteger(low: coefficient).multiplied(byPowerOfTen: shift)
      .quotientAndRemainder(dividingBy: other.coefficient)
    var place = natural - shift
    while remainder == 0, place < natural {
      let (shorter, isExact) = quotient.dividing(byPowerOfTen: 1)
      guard isExact else { break }
      quotient = shorter
      place += 1
    }
    return try Decimal.fitting(
      quotient, hasMore: remainder != 0, exponent: place, isNegative: isNegative != other.isNegative, rule: rule)
  }

  /// The number with these digits, cut to what a ``Decimal`` holds. Where more digits than these
  /// follow, there are at least 39 of them, so that what follows is never as much as a half.
  private static func fitting(
    _ digits: WideInteger, hasMore: Bool = false, exponent: Int, isNegative: Bool, rule: RoundingRule
  ) throws(ArithmeticFault) -> Computed<Decimal> {
    var coefficient = digits.low
    var place = exponent
    var isRounded = false
    let excess = max(digits.digitCount - maximumDigits, exponents.lowerBound - exponent)
    if excess > 0 {
      let (nearly, isExact) = digits.dividing(byPowerOfTen: excess - 1)
      let (kept, last) = nearly.quotientAndRemainder(dividingBy: 10)
      let isWhole = isExact && !hasMore
      coefficient = kept.low
      place += excess
      isRounded = last != 0 || !isWhole
      if isRounded {
        let half: HalfOrder = last < 5 ? .below : (last == 5 && isWhole ? .exactly : .above)
        let goesAway = rule.goesAway(half: half, lastDigitIsOdd: coefficient % 2 == 1, isNegative: isNegative)
        coefficient += goesAway ? 1 : 0
        guard coefficient != 0 else { throw .overflow }
      }
    }
    if coefficient == PowersOfTen.limit {
      coefficient /= 10
      place += 1
    }
    guard coefficient != 0 else {
      place = min(max(place, exponents.lowerBound), exponents.upperBound)
      return Computed(value: Decimal(unchecked: 0, exponent: place, isNegative: false))
    }
    // A short coefficient takes zeros of its own where the exponent is too great.
    let surplus = max(0, place - exponents.upperBound)
    guard surplus + PowersOfTen.digitCount(coefficient) <= maximumDigits else { throw .overflow }
    return Computed(
      value: Decimal(
        unchecked: coefficient * PowersOfTen.table[surplus], exponent: place - surplus, isNegative: isNegative),
      isRounded: isRounded)
  }
}
