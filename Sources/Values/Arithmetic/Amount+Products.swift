/// Products and quotients of figures with ranges and qualifiers.
///
/// - All four corners of two ranges are computed. A divisor that is a range with nought inside or at an end is
///   ``ArithmeticFault/divisionByZero``.
/// - A figure with a floor or ceiling is read with the sign of its figure, as counts, prices and shares are: under 4 is between
///   nought and 4, and not nought where it divides. So floor × floor is a floor and ceiling × ceiling a ceiling; a divisor's side
///   is turned round, and so is the side where the other operand is below nought: 12 ÷ over 3 is under 4, over 3 × −2 is under −6.
/// - A floor times a ceiling, a floor over a floor, and either with `about` or with a range on both sides of nought
///   are ``ArithmeticFault/unbounded``.
/// - Nought itself times anything is nought, without a qualifier.
extension Amount {
  /// The product.
  public func multiplied(by other: Amount) throws(ArithmeticFault) -> Computed<Amount> {
    guard qualifier.direction != nil || other.qualifier.direction != nil else {
      return try corners(other) { (left, right, rule) throws(ArithmeticFault) in
        try left.multiplied(by: right, rule: rule)
      }
    }
    if isNought || other.isNought { return Computed(value: Amount(.zero)) }
    guard let left = Reach(self), let right = Reach(other) else { throw .unbounded }
    return try left.multiplied(by: right)
  }

  /// The quotient.
  public func divided(by other: Amount) throws(ArithmeticFault) -> Computed<Amount> {
    guard !other.mayBeNought else { throw .divisionByZero }
    guard qualifier.direction != nil || other.qualifier.direction != nil else {
      return try corners(other) { (left, right, rule) throws(ArithmeticFault) in
        try left.divided(by: right, rule: rule)
      }
    }
    if isNought { return Computed(value: Amount(.zero)) }
    guard let left = Reach(self), let right = Reach(other) else { throw .unbounded }
    return try left.divided(by: right)
  }

  /// The amount without its sign. One with a floor or ceiling has the sign of its figure, as in a product.
  public var absolute: Amount {
    switch qualifier.direction {
    case .floor: low.isNegative ? negated : self
    case .ceiling: high <= .zero ? negated : self
    case nil where !low.isNegative: self
    case nil where high <= .zero: negated
    case nil: Amount(low: .zero, high: max(low.magnitude, high), qualifier: qualifier) ?? self
    }
  }

  /// Whether it is nought and nothing else.
  var isNought: Bool { qualifier == .exact && low.isZero && high.isZero }

  /// Whether nought is one of the numbers it can be.
  private var mayBeNought: Bool {
    switch qualifier {
    case .exact, .about: low <= .zero && high >= .zero
    case .atLeast: low.isZero
    case .upTo: high.isZero
    case .over, .under: false
    }
  }

  private func corners(
    _ other: Amount,
    _ operation: (Decimal, Decimal, RoundingRule) throws(ArithmeticFault) -> Computed<Decimal>
  ) throws(ArithmeticFault) -> Computed<Amount> {
    let isAbout = qualifier == .about || other.qualifier == .about
    let first = try operation(low, other.low, isRange || other.isRange ? .floor : .halfEven)
    guard isRange || other.isRange else { return Amount.spanning(first, first, isAbout: isAbout) }
    var (least, most) = (first, try operation(low, other.low, .ceiling))
    for (left, right) in [(low, other.high), (high, other.low), (high, other.high)] {
      let (lower, upper) = (try operation(left, right, .floor), try operation(left, right, .ceiling))
      if lower.value < least.value { least = lower }
      if upper.value > most.value { most = upper }
    }
    return Amount.spanning(least, most, isAbout: isAbout)
  }
}

/// How far from nought, and on which side of it, an amount reaches.
private struct Reach {
  let isNegative: Bool
  /// The end next to nought; `nil` where a ceiling on the size leaves it open.
  let nearest: Decimal?
  /// The far end; `nil` where a floor under the size leaves it open.
  let furthest: Decimal?
  /// Whether the end a qualifier names is left out.
  let isStrict: Bool

  /// `nil` for an estimate and for a range on both sides of nought.
  init?(_ amount: Amount) {
    isStrict = amount.qualifier.isStrict
    let figure: Decimal
    switch amount.qualifier {
    case .exact:
      guard !amount.low.isNegative || amount.high <= .zero else { return nil }
      isNegative = amount.low.isNegative
      nearest = isNegative ? amount.high.magnitude : amount.low
      furthest = isNegative ? amount.low.magnitude : amount.high
      return
    case .about: return nil
    case .over, .atLeast:
      figure = amount.low
      isNegative = figure.isNegative
    case .under, .upTo:
      figure = amount.high
      isNegative = figure <= .zero
    }
    let growsAway = (amount.qualifier.direction == .ceiling) == isNegative
    nearest = growsAway ? figure.magnitude : nil
    furthest = growsAway ? nil : figure.magnitude
  }

  func multiplied(by other: Reach) throws(ArithmeticFault) -> Computed<Amount> {
    let negative = isNegative != other.isNegative
    if let near = nearest, let otherNear = other.nearest {
      let product = try near.multiplied(by: otherNear, rule: .down)
      let strict = (isStrict && (other.isStrict || !otherNear.isZero)) || (other.isStrict && !near.isZero)
      return Reach.beyond(product, isNegative: negative, isStrict: strict)
    }
    guard let far = furthest, let otherFar = other.furthest else { throw .unbounded }
    let product = try far.multiplied(by: otherFar, rule: .up)
    return Reach.within(product, isNegative: negative, isStrict: isStrict || other.isStrict)
  }

  func divided(by other: Reach) throws(ArithmeticFault) -> Computed<Amount> {
    let negative = isNegative != other.isNegative
    if let near = nearest, let otherFar = other.furthest {
      let quotient = try near.divided(by: otherFar, rule: .down)
      return Reach.beyond(
        quotient, isNegative: negative, isStrict: isStrict || (other.isStrict && !near.isZero))
    }
    guard let far = furthest, let otherNear = other.nearest, !otherNear.isZero else { throw .unbounded }
    let quotient = try far.divided(by: otherNear, rule: .up)
    return Reach.within(quotient, isNegative: negative, isStrict: isStrict || other.isStrict)
  }

  private static func beyond(_ size: Computed<Decimal>, isNegative: Bool, isStrict: Bool) -> Computed<Amount> {
    size.map {
      Amount(isNegative ? $0.negated : $0, qualifier: Qualifier(isNegative ? .ceiling : .floor, isStrict: isStrict))
    }
  }

  private static func within(_ size: Computed<Decimal>, isNegative: Bool, isStrict: Bool) -> Computed<Amount> {
    size.map {
      Amount(isNegative ? $0.negated : $0, qualifier: Qualifier(isNegative ? .floor : .ceiling, isStrict: isStrict))
    }
  }
}
