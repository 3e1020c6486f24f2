/// The round numbers that an axis is marked with: multiples of 1, 2 or 5 times a power of ten.
public enum AxisTicks {
  /// More intervals than this crowd an axis.
  private static let mostIntervals = 5

  /// Rising round numbers, two at least, the first at or below `low` and the last at or above `high`.
  ///
  /// - Precondition: `low` is not above `high`; their order is mended where it is.
  public static func around(_ low: Decimal, _ high: Decimal) -> [Decimal] {
    let (low, high) = (min(low, high), max(low, high))
    let greatest = max(low.magnitude, high.magnitude).normalized
    guard !greatest.isZero else { return [.zero, .one] }
    let top = greatest.digitCount + greatest.exponent
    for power in (top - 8)...(top + 1) {
      for factor in [1, 2, 5] {
        guard let first = multiple(below: low, factor, power), let last = multiple(above: high, factor, power),
          last - first <= mostIntervals
        else { continue }
        let ticks = (first...max(last, first + 1)).compactMap { Decimal($0 * factor).scaled(byPowerOfTen: power) }
        if ticks.count > 1 { return ticks }
      }
    }
    return [low, high == low ? .zero : high].sorted()
  }

  private static func multiple(below value: Decimal, _ factor: Int, _ power: Int) -> Int? {
    quotient(value, factor, power)?.rounded(toPlaces: 0, rule: .floor)?.wholeValue
  }

  private static func multiple(above value: Decimal, _ factor: Int, _ power: Int) -> Int? {
    quotient(value, factor, power)?.rounded(toPlaces: 0, rule: .ceiling)?.wholeValue
  }

  /// The value divided by `factor` × 10^`power`, exactly: a half and a fifth are five and two tenths.
  private static func quotient(_ value: Decimal, _ factor: Int, _ power: Int) -> Decimal? {
    factor == 1
      ? value.scaled(byPowerOfTen: -power)
      : value.normalized.times(factor == 2 ? 5 : 2)?.scaled(byPowerOfTen: -power - 1)
  }
}
