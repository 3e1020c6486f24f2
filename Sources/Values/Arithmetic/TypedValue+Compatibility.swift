/// Whether two sources that speak of one thing at one time can both be right.
extension TypedValue {
  /// Whether both can describe one true value. What cannot be compared does not contradict: another currency, a unit that
  /// does not convert, another type, words.
  public func isCompatible(with other: TypedValue) -> Bool {
    switch (self, other) {
    case (.money(let left), .money(let right)):
      left.currency != right.currency || left.amount.isCompatible(with: right.amount)
    case (.quantity(let left), .quantity(let right)): left.isCompatible(with: right)
    case (.number(let left), .number(let right)): left.isCompatible(with: right)
    case (.percent(let left), .percent(let right)): left.amount.isCompatible(with: right.amount)
    case (.date(let left), .date(let right)): left.isCompatible(with: right)
    case (.money, _), (.quantity, _), (.number, _), (.percent, _), (.date, _), (.text, _), (.quote, _): true
    }
  }
}

extension Quantity {
  /// As ``Amount/isCompatible(with:)``. Figures in two units were converted by somebody, and rounded: 100 km are 62 miles.
  public func isCompatible(with other: Quantity) -> Bool {
    if unit == other.unit { return amount.isCompatible(with: other.amount) }
    let (left, right) = (Quantity(amount.beforeRounding, unit), Quantity(other.amount.beforeRounding, other.unit))
    guard unit.isConvertible(to: other.unit), let pair = try? left.commensurate(with: right) else { return true }
    return pair.0.isCompatible(with: pair.1)
  }
}

extension Amount {
  /// What can have been rounded to it: half of its last place to either side, and no more than a twentieth, since
  /// nobody rounds 149 km to 100.
  fileprivate var beforeRounding: Amount {
    guard let below = low.roundingReach, let above = high.roundingReach,
      let bottom = try? low.subtracting(below).value, let top = try? high.adding(above).value
    else { return self }
    return Amount(low: bottom, high: top, qualifier: qualifier) ?? self
  }
}

extension Decimal {
  fileprivate var roundingReach: Decimal? {
    let half = Decimal(coefficient: 5, exponent: normalized.exponent - 1)
    let twentieth = magnitude.normalized.scaled(byPowerOfTen: -2)?.times(5)
    return [half, twentieth].compactMap(\.self).min()
  }
}

extension EDTFDate {
  /// Whether both can be right of when one thing was. A month holds each of its days, an open interval all that
  /// lies in it; two intervals with both ends must lie one within the other or have ends that meet. A date that is
  /// marked as uncertain or an estimate contradicts none.
  public func isCompatible(with other: EDTFDate) -> Bool {
    if isDoubtful || other.isDoubtful { return true }
    guard overlaps(other) else { return false }
    switch (form, other.form) {
    case (.single(let left), .single(let right)): return !left.isAtOtherTime(than: right)
    case (.single, .interval), (.interval, .single): return true
    case (.interval(let start, let end), .interval(let otherStart, let otherEnd)):
      return isWithin(other) || other.isWithin(self) || start.meets(otherStart) && end.meets(otherEnd)
    }
  }

  private func isWithin(_ other: EDTFDate) -> Bool {
    let startsInside = other.earliest.map { limit in earliest.map { $0 >= limit } ?? false } ?? true
    let endsInside = other.latest.map { limit in latest.map { $0 <= limit } ?? false } ?? true
    return startsInside && endsInside
  }
}

extension EDTFDate.End {
  fileprivate func meets(_ other: EDTFDate.End) -> Bool {
    guard let point, let otherPoint = other.point else { return true }
    return EDTFDate(form: .single(point)).overlaps(EDTFDate(form: .single(otherPoint)))
  }
}

extension EDTFPoint {
  /// Whether both name a time of day in one zone and with one precision, and not the same.
  fileprivate func isAtOtherTime(than other: EDTFPoint) -> Bool {
    guard let time, let otherTime = other.time else { return false }
    let (zone, otherZone) = (time.drop { !"Z+-".contains($0) }, otherTime.drop { !"Z+-".contains($0) })
    return zone == otherZone && time.utf8.count == otherTime.utf8.count && time != otherTime
  }
}
