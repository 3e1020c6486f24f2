/// The order of figures with ranges and qualifiers: decided only where every number they can be agrees.
extension Amount {
  /// Whether it is less than the other; `nil` where ranges and qualifiers leave that open. `about` reaches a tenth to
  /// either side, as in ``isCompatible(with:)``.
  public func isLess(than other: Amount) -> Bool? {
    let (left, right) = (limits, other.limits)
    if let top = left.high, let bottom = right.low {
      if top < bottom { return true }
      if top == bottom, qualifier.isStrict || other.qualifier.isStrict { return true }
    }
    if let bottom = left.low, let top = right.high, bottom >= top { return false }
    return nil
  }

  /// Whether both are the same number.
  public func isEqual(to other: Amount) -> Bool? {
    if qualifier == .exact, other.qualifier == .exact, let figure, let otherFigure = other.figure {
      return figure == otherFigure
    }
    return isLess(than: other) == true || other.isLess(than: self) == true ? false : nil
  }

  /// The least or the greatest of two, where neither is known to be it: from the nearer ends, with `about` carried through.
  func extreme(with other: Amount, isLeast: Bool) throws(ArithmeticFault) -> Amount {
    let (left, right) = (bounds(widened: false), other.bounds(widened: false))
    let isAbout = qualifier == .about || other.qualifier == .about
    let low = Amount.end(left.low, right.low, takesLeast: isLeast, isOpenAtLeast: true)
    let high = Amount.end(left.high, right.high, takesLeast: isLeast, isOpenAtLeast: false)
    let isStrict = qualifier.isStrict && other.qualifier.isStrict
    switch (low, high) {
    case (let low?, let high?):
      let qualifier: Qualifier = isAbout ? .about : .exact
      return Amount(low: low, high: high, qualifier: qualifier) ?? Amount(low, qualifier: qualifier)
    case (let low?, nil) where !isAbout: return Amount(low, qualifier: Qualifier(.floor, isStrict: isStrict))
    case (nil, let high?) where !isAbout: return Amount(high, qualifier: Qualifier(.ceiling, isStrict: isStrict))
    case (_, nil), (nil, _): throw .unbounded
    }
  }

  /// One end of the least or greatest; an open end wins where it is the one looked for.
  private static func end(_ left: Decimal?, _ right: Decimal?, takesLeast: Bool, isOpenAtLeast: Bool) -> Decimal? {
    guard let left, let right else { return takesLeast == isOpenAtLeast ? nil : left ?? right }
    return takesLeast ? min(left, right) : max(left, right)
  }

  private var limits: (low: Decimal?, high: Decimal?) { bounds(widened: true) }

  private func bounds(widened: Bool) -> (low: Decimal?, high: Decimal?) {
    switch qualifier {
    case .exact: (low, high)
    case .about: widened ? neighbourhood : (low, high)
    case .over, .atLeast: (low, nil)
    case .under, .upTo: (nil, high)
    }
  }
}
