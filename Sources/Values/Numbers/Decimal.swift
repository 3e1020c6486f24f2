/// An exact decimal number of at most 38 significant digits.
///
/// The value is `±coefficient × 10^exponent`. The scale an author wrote is kept (`3.10` stays
/// `3.10`), but equality, order and hashing see the number alone: `3.10 == 3.1`.
/// Nothing here traps: what does not fit is `nil`.
public struct Decimal: Sendable {
  /// Whether the number is below zero; a zero is never negative.
  public let isNegative: Bool
  /// The digits, read as one whole number below 10^38.
  public let coefficient: UInt128
  /// The power of ten the digits are multiplied by, within ``exponents``.
  public let exponent: Int

  /// The powers of ten a number may have; enough for any figure of public affairs.
  public static let exponents = -76...76
  /// The most significant digits a number may have.
  public static let maximumDigits = 38

  /// The number nought.
  public static let zero = Decimal(0)
  /// The number one.
  public static let one = Decimal(1)

  /// A whole number.
  public init(_ value: Int) {
    self.init(unchecked: UInt128(value.magnitude), exponent: 0, isNegative: value < 0)
  }

  /// `±coefficient × 10^exponent`, or `nil` where that has more than 38 digits or too great an exponent.
  public init?(coefficient: UInt128, exponent: Int = 0, isNegative: Bool = false) {
    guard coefficient < PowersOfTen.limit, Decimal.exponents.contains(exponent) else { return nil }
    self.init(unchecked: coefficient, exponent: exponent, isNegative: isNegative)
  }

  init(unchecked coefficient: UInt128, exponent: Int, isNegative: Bool) {
    self.coefficient = coefficient
    self.exponent = exponent
    self.isNegative = isNegative && coefficient != 0
  }

  /// Whether the number is nought.
  public var isZero: Bool { coefficient == 0 }

  /// The digits after the decimal point as written: 2 for `3.10`, 0 for `3` and for 3 × 10⁹.
  public var fractionDigits: Int { max(0, -exponent) }

  /// How many digits the coefficient has; 1 for nought.
  public var digitCount: Int { PowersOfTen.digitCount(coefficient) }

  /// The same number without a sign.
  public var magnitude: Decimal {
    Decimal(unchecked: coefficient, exponent: exponent, isNegative: false)
  }

  /// The same number with the other sign.
  public var negated: Decimal {
    Decimal(unchecked: coefficient, exponent: exponent, isNegative: !isNegative)
  }

  /// Whether nothing but zeros stand after the decimal point.
  public var isWhole: Bool { normalized.exponent >= 0 }

  /// The number as an `Int`, where it is whole and fits.
  public var wholeValue: Int? {
    let plain = normalized
    guard plain.exponent >= 0, plain.exponent < PowersOfTen.table.count else { return nil }
    let (product, overflow) = plain.coefficient.multipliedReportingOverflow(
      by: PowersOfTen.table[plain.exponent])
    guard !overflow, product <= UInt128(Int.max) else { return nil }
    return plain.isNegative ? -Int(product) : Int(product)
  }

  /// The same number with the fewest digits: `3.10` becomes `3.1`, `1500` becomes 15 × 10².
  /// Nought becomes `0`.
  public var normalized: Decimal {
    guard coefficient != 0 else { return .zero }
    var digits = coefficient
    var power = exponent
    while power < Decimal.exponents.upperBound {
      let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10)
      guard remainder == 0 else { break }
      digits = quotient
      power += 1
    }
    return Decimal(unchecked: digits, exponent: power, isNegative: isNegative)
  }
}

extension Decimal: Hashable, Comparable {
  public static func == (left: Decimal, right: Decimal) -> Bool {
    left.compare(right) == .same
  }

  public static func < (left: Decimal, right: Decimal) -> Bool {
    left.compare(right) == .below
  }

  public func hash(into hasher: inout Hasher) {
    let plain = normalized
    hasher.combine(plain.isNegative)
    hasher.combine(plain.coefficient)
    hasher.combine(plain.exponent)
  }

  private enum Order { case below, same, above }

  private func compare(_ other: Decimal) -> Order {
    if isNegative != other.isNegative { return isNegative ? .below : .above }
    let order = compareMagnitude(other)
    switch (order, isNegative) {
    case (.same, _): return .same
    case (.below, false), (.above, true): return .below
    case (.above, false), (.below, true): return .above
    }
  }

  private func compareMagnitude(_ other: Decimal) -> Order {
    if exponent == other.exponent {
      return coefficient == other.coefficient ? .same : coefficient < other.coefficient ? .below : .above
    }
    if isZero || other.isZero {
      return isZero ? (other.isZero ? .same : .below) : .above
    }
    let reach = digitCount + exponent
    let otherReach = other.digitCount + other.exponent
    if reach != otherReach { return reach < otherReach ? .below : .above }
    // Both leading digits stand at one place, so aligning never needs more than 38 digits.
    let floor = min(exponent, other.exponent)
    let left = coefficient * PowersOfTen.table[exponent - floor]
    let right = other.coefficient * PowersOfTen.table[other.exponent - floor]
    if left == right { return .same }
    return left < right ? .below : .above
  }
}
