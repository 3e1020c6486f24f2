extension Combination {
  /// The sum or the difference.
  func sum() throws(CalculationFault) -> Calculation {
    switch (left, right) {
    case (.money(let first), .money(let second)):
      guard first.currency == second.currency else { throw otherCurrency(first.currency, second.currency) }
      return try amount(first.amount, second.amount).map { .money(Money($0, first.currency)) }
    case (.number(let first), .number(let second)):
      return try amount(first, second).map { .number($0) }
    case (.percent(let first), .percent(let second)):
      let result = try amount(first.amount, second.amount)
      return symbol == .add
        ? result.map { .percent(Percent($0)) } : result.map { .quantity(Quantity($0, .percentagePoint)) }
    case (.quantity(let first), .quantity(let second)):
      return try quantity(first, second)
    case (.percent(let percent), .quantity(let quantity)):
      guard let points = try points(quantity) else { throw mismatch(help: raised) }
      return try amount(percent.amount, points.value).after(points.isRounded).map { .percent(Percent($0)) }
    case (.quantity(let quantity), .percent(let percent)):
      guard let points = try points(quantity) else { throw mismatch(help: raised) }
      guard symbol == .add else {
        throw unfit(
          .percentagePoints, because: "points are the difference of two percentages, not one of them",
          help: ["write the percentage first"])
      }
      return try amount(points.value, percent.amount).after(points.isRounded).map { .percent(Percent($0)) }
    case (.date(let later), .date(let earlier)):
      guard symbol == .subtract else { throw mismatch(help: ["subtract them for the days between"]) }
      do {
        return try TypedValue.days(from: .date(earlier), to: .date(later))
      } catch {
        throw error.turned
      }
    case (.date(let date), .quantity(let span)):
      return Calculation(value: .date(try shifted(date, by: span, spanIndex: 1)))
    case (.quantity(let span), .date(let date)):
      guard symbol == .add else { throw mismatch(help: ["write the date first"]) }
      return Calculation(value: .date(try shifted(date, by: span, spanIndex: 0)))
    case (.money, .percent), (.number, .percent), (.percent, .money), (.percent, .number):
      throw mismatch(help: raised)
    case (.date, .number), (.number, .date):
      throw mismatch(help: ["give the number its unit: day, week, month or year"])
    case (.money, _), (.quantity, .number), (.quantity, .money), (.quantity, .text), (.quantity, .quote),
      (.number, _), (.percent, _), (.date, _), (.text, _), (.quote, _):
      throw mismatch(help: left.likened(to: right))
    }
  }

  /// The way to raise or lower a value by a percentage; what is taken from a percentage is no such thing.
  private var raised: [String] {
    if case .percent = left, symbol == .subtract { return [] }
    return ["a percentage is a share of something; to change a value by it write `x \(symbol.rawValue) x * p`"]
  }

  func otherCurrency(_ first: Currency, _ second: Currency) -> CalculationFault {
    unfit(
      .currencyMismatch, because: "\(first) and \(second) are different currencies",
      help: [
        "convert one of them first, by a rate on file such as `quantity: 1.1 \(first)/\(second)`: money in \(second) × rate"
      ])
  }

  private func quantity(_ first: Quantity, _ second: Quantity) throws(CalculationFault) -> Calculation {
    guard second.unit.isConvertible(to: first.unit) else { throw otherUnit(first.unit, second.unit) }
    guard first.unit.isScale || second.unit.isScale else {
      let converted = try converted(second, to: first.unit, isDifference: false)
      return try amount(first.amount, converted.value).after(converted.isRounded)
        .map { .quantity(Quantity($0, first.unit)) }
    }
    return try temperature(first, second)
  }

  /// Points on a temperature scale have no sum: they have a difference, in kelvins, and move by kelvins.
  private func temperature(_ first: Quantity, _ second: Quantity) throws(CalculationFault) -> Calculation {
    switch (first.unit.isScale, symbol, second.unit.isScale) {
    case (true, .subtract, true):
      let converted = try converted(second, to: first.unit, isDifference: false)
      let difference = try amount(first.amount, converted.value)
      return try self.converted(Quantity(difference.value, first.unit), to: .kelvin, isDifference: true)
        .after(converted.isRounded || difference.isRounded).map { .quantity(Quantity($0, .kelvin)) }
    case (true, _, false):
      let step = try converted(second, to: first.unit, isDifference: true)
      return try amount(first.amount, step.value).after(step.isRounded).map { .quantity(Quantity($0, first.unit)) }
    case (false, .add, true):
      let step = try converted(first, to: second.unit, isDifference: true)
      return try amount(step.value, second.amount).after(step.isRounded).map { .quantity(Quantity($0, second.unit)) }
    case (_, _, true), (false, _, false):
      throw scale(help: ["a temperature has a difference to another, in K, and moves by K: 20 °C + 5 K is 25 °C"])
    }
  }

  /// The fault of a point on a scale where an amount is needed.
  func scale(help: [String]) -> CalculationFault {
    unfit(.unitMismatch, because: "degrees are points on a scale and not amounts", help: help)
  }

  /// The figure in another unit of its dimension.
  func converted(
    _ quantity: Quantity, to unit: Unit, isDifference: Bool
  ) throws(CalculationFault) -> Computed<Amount> {
    try compute { () throws(ArithmeticFault) in try quantity.amount(in: unit, isDifference: isDifference) }
  }

  func otherUnit(_ first: Unit, _ second: Unit) -> CalculationFault {
    unfit(.unitMismatch, because: "\(first) and \(second) do not convert into each other")
  }

  /// A quantity of points in `pp`, `nil` for any other.
  private func points(_ quantity: Quantity) throws(CalculationFault) -> Computed<Amount>? {
    guard quantity.unit.dimension == .points else { return nil }
    return try converted(quantity, to: .percentagePoint, isDifference: false)
  }
}
