/// A whole number below 2^256: the product of two coefficients has up to 76 digits, a shifted dividend 77.
struct WideInteger {
  let high: UInt128
  let low: UInt128

  init(high: UInt128 = 0, low: UInt128) {
    self.high = high
    self.low = low
  }

  init(product left: UInt128, _ right: UInt128) {
    // Most products are short, and full width is costly.
    let (short, overflow) = left.multipliedReportingOverflow(by: right)
    guard overflow else {
      self.init(low: short)
      return
    }
    let product = left.multipliedFullWidth(by: right)
    self.init(high: product.high, low: product.low)
  }

  var isZero: Bool { high == 0 && low == 0 }

  /// How many decimal digits it has; 1 for nought.
  var digitCount: Int {
    var rest = self
    var count = 0
    while rest.high != 0 {
      rest = rest.dividing(byPowerOfTen: 19).quotient
      count += 19
    }
    return count + PowersOfTen.digitCount(rest.low)
  }

  /// The number times 10^`power`. The caller sees to it that this has at most 77 digits.
  func multiplied(byPowerOfTen power: Int) -> WideInteger {
    var result = self
    var rest = power
    while rest > 0 {
      let step = min(rest, Decimal.maximumDigits)
      let lower = WideInteger(product: result.low, PowersOfTen.table[step])
      result = WideInteger(high: result.high &* PowersOfTen.table[step] &+ lower.high, low: lower.low)
      rest -= step
    }
    return result
  }

  /// The whole part of the number over 10^`power`, and whether nothing was cut.
  func dividing(byPowerOfTen power: Int) -> (quotient: WideInteger, isExact: Bool) {
    var result = self
    var isExact = true
    var rest = power
    while rest > 0, !result.isZero {
      let step = min(rest, Decimal.maximumDigits)
      let (quotient, remainder) = result.quotientAndRemainder(dividingBy: PowersOfTen.table[step])
      result = quotient
      isExact = isExact && remainder == 0
      rest -= step
    }
    return (result, isExact)
  }

  /// Long division by a number other than nought.
  func quotientAndRemainder(dividingBy divisor: UInt128) -> (quotient: WideInteger, remainder: UInt128) {
    guard high != 0 else {
      let (quotient, remainder) = low.quotientAndRemainder(dividingBy: divisor)
      return (WideInteger(low: quotient), remainder)
    }
    let (upper, carried) = high.quotientAndRemainder(dividingBy: divisor)
    // What is carried is below the divisor, so the lower quotient has at most 128 bits.
    let (lower, remainder) = divisor.dividingFullWidth((carried, low))
    return (WideInteger(high: upper, low: lower), remainder)
  }

  static func + (left: WideInteger, right: WideInteger) -> WideInteger {
    let (low, carry) = left.low.addingReportingOverflow(right.low)
    return WideInteger(high: left.high &+ right.high &+ (carry ? 1 : 0), low: low)
  }

  /// The difference, of which the greater comes first.
  static func - (left: WideInteger, right: WideInteger) -> WideInteger {
    let (low, borrow) = left.low.subtractingReportingOverflow(right.low)
    return WideInteger(high: left.high &- right.high &- (borrow ? 1 : 0), low: low)
  }
}

extension WideInteger: Comparable {
  static func < (left: WideInteger, right: WideInteger) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
