extension TypedValue {
  /// Whether the comparison holds; `nil` where ranges, qualifiers or imprecise dates leave it open.
  ///
  /// Money compares in one currency, quantities in units that convert, other values with their own type.
  /// Figures are compared as in ``Amount/isLess(than:)``, dates by the first and the last day they can mean.
  public func compared(
    _ symbol: ComparisonOperator, with right: TypedValue
  ) throws(CalculationFault) -> Bool? {
    let order = try order(with: right)
    switch symbol {
    case .less: return order.isLess
    case .greater: return order.isGreater
    case .lessOrEqual: return order.isGreater.map { !$0 }
    case .greaterOrEqual: return order.isLess.map { !$0 }
    case .equal: return order.isEqual
    case .notEqual: return order.isEqual.map { !$0 }
    }
  }

  /// What is known of the order of two values.
  private struct Order {
    let isLess: Bool?
    let isGreater: Bool?
    let isEqual: Bool?

    init(_ left: Amount, _ right: Amount) {
      isLess = left.isLess(than: right)
      isGreater = right.isLess(than: left)
      isEqual = left.isEqual(to: right)
    }

    init(_ left: EDTFDate, _ right: EDTFDate) {
      isLess = left.isBefore(right)
      isGreater = right.isBefore(left)
      isEqual = left.isSameDay(as: right)
    }
  }

  private func order(with right: TypedValue) throws(CalculationFault) -> Order {
    switch (self, right) {
    case (.money(let left), .money(let other)):
      guard left.currency == other.currency else {
        throw incomparable(
          .currencyMismatch, right, because: "\(left.currency) and \(other.currency) are different currencies",
          help: ["convert one of them first, by a rate on file"])
      }
      return Order(left.amount, other.amount)
    case (.quantity(let left), .quantity(let other)):
      guard other.unit.isConvertible(to: left.unit) else {
        throw incomparable(
          .unitMismatch, right, because: "\(left.unit) and \(other.unit) do not convert into each other")
      }
      do {
        let (first, second) = try left.commensurate(with: other)
        return Order(first, second)
      } catch {
        throw incomparable(
          .overflow, right, because: "the figures are beyond what \(Decimal.maximumDigits) digits hold")
      }
    case (.number(let left), .number(let other)): return Order(left, other)
    case (.percent(let left), .percent(let other)): return Order(left.amount, other.amount)
    case (.date(let left), .date(let other)): return Order(left, other)
    case (.percent, .quantity(let quantity)) where quantity.unit.dimension == .points,
      (.quantity(let quantity), .percent) where quantity.unit.dimension == .points:
      throw incomparable(
        .percentagePoints, right, because: "points are the difference of two percentages, not one of them")
    case (.money, _), (.quantity, _), (.number, _), (.percent, _), (.date, _), (.text, _), (.quote, _):
      throw incomparable(.typeMismatch, right, help: likened(to: right))
    }
  }

  private func incomparable(
    _ kind: CalculationFault.Kind, _ right: TypedValue, because reason: String? = nil, help: [String] = []
  ) -> CalculationFault {
    let sentence = "\(named) and \(right.named) cannot be compared"
    return CalculationFault(kind, reason.map { "\(sentence): \($0)" } ?? sentence, help: help)
  }
}
