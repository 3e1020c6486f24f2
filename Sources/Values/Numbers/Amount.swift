/// A number as a source gives it: one figure or a range with both ends, and its qualifier.
public struct Amount: Hashable, Sendable {
  /// How the figure stands to the true number.
  public let qualifier: Qualifier
  /// The lower end; the figure itself when there is no range.
  public let low: Decimal
  /// The upper end; equal to ``low`` when there is no range.
  public let high: Decimal

  /// One figure.
  public init(_ value: Decimal, qualifier: Qualifier = .exact) {
    self.qualifier = qualifier
    low = value
    high = value
  }

  /// A range, or `nil` where its ends are not in rising order.
  public init?(low: Decimal, high: Decimal, qualifier: Qualifier = .exact) {
    guard low < high else { return nil }
    self.qualifier = qualifier
    self.low = low
    self.high = high
  }

  /// Whether the source gave two ends.
  public var isRange: Bool { low != high }

  /// The one figure, where there is no range.
  public var figure: Decimal? { isRange ? nil : low }

  /// Both ends times 10^`power`, or `nil` where that leaves what a ``Decimal`` holds.
  public func scaled(byPowerOfTen power: Int) -> Amount? {
    guard let low = low.scaled(byPowerOfTen: power), let high = high.scaled(byPowerOfTen: power)
    else { return nil }
    return isRange
      ? Amount(low: low, high: high, qualifier: qualifier) : Amount(low, qualifier: qualifier)
  }

  /// Both ends rounded; ends that meet become one figure. The qualifier stays.
  public func rounded(toPlaces places: Int, rule: RoundingRule = .halfUp) -> Amount? {
    guard let low = low.rounded(toPlaces: places, rule: rule),
      let high = high.rounded(toPlaces: places, rule: rule)
    else { return nil }
    return Amount(low: low, high: high, qualifier: qualifier) ?? Amount(low, qualifier: qualifier)
  }

  /// Whether both can describe one true number: "over 3 billion" and "3.1 billion" can,
  /// "3 billion" and "50 billion" cannot.
  ///
  /// A qualifier speaks of the neighbourhood of its figure, so each amount is an interval and two
  /// are compatible when the intervals meet: an exact figure is a point; `about` reaches a tenth
  /// to either side; `over` and `at least` reach up to twice the figure, `under` and `up to` down
  /// to half of it. The figure itself counts, since "over $3 billion" and "$3bn" are no conflict; only of a floor and
  /// a ceiling at one figure, as in "over 3" and "under 3", one must not leave it out.
  public func isCompatible(with other: Amount) -> Bool {
    let (floor, ceiling) = bounds
    let (otherFloor, otherCeiling) = other.bounds
    guard floor <= otherCeiling, otherFloor <= ceiling else { return false }
    let meetAtFigure =
      switch (qualifier.direction, other.qualifier.direction) {
      case (.floor, .ceiling): floor == otherCeiling
      case (.ceiling, .floor): ceiling == otherFloor
      case (.floor, _), (.ceiling, _), (nil, _): false
      }
    return !meetAtFigure || !qualifier.isStrict && !other.qualifier.isStrict
  }

  private var bounds: (floor: Decimal, ceiling: Decimal) {
    switch qualifier {
    case .exact: (low, high)
    case .about: neighbourhood
    case .over, .atLeast: (low, high.widened(.factorOfTwo, .higher))
    case .under, .upTo: (low.widened(.factorOfTwo, .lower), high)
    }
  }

  /// How far an estimate reaches: a tenth to either side.
  var neighbourhood: (floor: Decimal, ceiling: Decimal) {
    (low.widened(.tenth, .lower), high.widened(.tenth, .higher))
  }
}

extension Decimal {
  fileprivate enum Reach { case tenth, factorOfTwo }
  fileprivate enum Side { case lower, higher }

  /// The number moved outward; the number itself where the result has too many digits.
  fileprivate func widened(_ reach: Reach, _ side: Side) -> Decimal {
    let shrinks = (side == .lower) != isNegative
    let factor: UInt8 =
      switch reach {
      case .tenth: shrinks ? 9 : 11
      case .factorOfTwo: shrinks ? 5 : 20
      }
    return normalized.times(factor)?.scaled(byPowerOfTen: -1) ?? self
  }
}

extension Amount: CustomStringConvertible {
  /// The scalar form a record holds: `over 3.1`, `3-4`.
  public var description: String {
    let figure = isRange ? "\(low)-\(high)" : "\(low)"
    return qualifier == .exact ? figure : "\(qualifier.rawValue) \(figure)"
  }
}

extension Amount {
  /// Whether it is the other with fewer digits, as `3.1 billion` is of 3.14 billion: as many as are written count.
  public func isRounding(of other: Amount) -> Bool {
    func isRounding(_ short: Decimal, _ long: Decimal) -> Bool {
      short == long
        || (long.exponent < short.exponent && !short.isZero && long.rounded(toPlaces: -short.exponent) == short)
    }
    return isRounding(low, other.low) && isRounding(high, other.high)
  }
}
