/// Sums and differences of figures with ranges and qualifiers.
///
/// - Both ends of a range are computed; operands count as independent of each other, so `x − x` of a range is not nought.
/// - `exact` is neutral. `over` and `at least` are floors, `under` and `up to` ceilings; a range with a floor is a
///   floor at its lower end, one with a ceiling a ceiling at its upper end.
/// - Floors add to a floor and ceilings to a ceiling, without the figure itself (`over`, `under`) where one of them leaves it out.
/// - Subtraction turns a floor into a ceiling. A floor and a ceiling leave nothing to say: ``ArithmeticFault/unbounded``.
/// - `about` carries through. With a floor or ceiling it leaves nothing to say either: "about 3 and over 4" may fall short of 7, and be
///   far above it.
/// - Where digits must be cut, one figure is rounded half to even, a range outward, a floor down and a ceiling
///   up: a result never claims more than its operands.
extension Amount {
  /// The sum.
  public func adding(_ other: Amount) throws(ArithmeticFault) -> Computed<Amount> {
    guard let direction = try direction(with: other) else {
      let isFigure = !isRange && !other.isRange
      let lower = try low.adding(other.low, rule: isFigure ? .halfEven : .floor)
      let upper = isFigure ? lower : try high.adding(other.high, rule: .ceiling)
      return Amount.spanning(lower, upper, isAbout: qualifier == .about || other.qualifier == .about)
    }
    let isStrict = qualifier.isStrict || other.qualifier.isStrict
    let bound =
      switch direction {
      case .floor: try low.adding(other.low, rule: .floor)
      case .ceiling: try high.adding(other.high, rule: .ceiling)
      }
    return bound.map { Amount($0, qualifier: Qualifier(direction, isStrict: isStrict)) }
  }

  /// The difference.
  public func subtracting(_ other: Amount) throws(ArithmeticFault) -> Computed<Amount> {
    try adding(other.negated)
  }

  /// The same amount with the other sign.
  public var negated: Amount {
    Amount(low: high.negated, high: low.negated, qualifier: qualifier.mirrored)
      ?? Amount(low.negated, qualifier: qualifier.mirrored)
  }

  /// The side both leave open, where one of them has a qualifier that names a side.
  private func direction(with other: Amount) throws(ArithmeticFault) -> Direction? {
    guard let direction = qualifier.direction ?? other.qualifier.direction else { return nil }
    for qualifier in [qualifier, other.qualifier] where qualifier != .exact {
      guard qualifier.direction == direction else { throw .unbounded }
    }
    return direction
  }

  /// From one computed end to the other; one figure where they meet.
  static func spanning(_ low: Computed<Decimal>, _ high: Computed<Decimal>, isAbout: Bool) -> Computed<Amount> {
    let qualifier: Qualifier = isAbout ? .about : .exact
    return Computed(
      value: Amount(low: low.value, high: high.value, qualifier: qualifier) ?? Amount(low.value, qualifier: qualifier),
      isRounded: low.isRounded || high.isRounded)
  }
}
