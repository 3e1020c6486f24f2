extension TypedValue {
  /// The value joined with another. Which types go together, and what comes of them:
  ///
  /// - Money adds in one currency, quantities in units that convert, percentages as shares of one whole.
  /// - The difference of two percentages is a quantity in percentage points (`pp`); a percentage ± points is a percentage.
  /// - A percentage as a factor counts as hundredths; no other value is added to one.
  /// - Money, quantities and percentages divided by their like are numbers.
  /// - Money times an exchange rate (`154.3 JPY/USD`) is money in the other currency; so is money over one.
  /// - A date less a date is days; a date ± days, weeks, months or years is a date.
  ///
  /// The rules of ranges and qualifiers are those of ``Amount``'s operations.
  public func combined(
    _ symbol: ArithmeticOperator, with right: TypedValue
  ) throws(CalculationFault) -> Calculation {
    try Combination(left: self, symbol: symbol, right: right).result()
  }

  /// The value with the other sign.
  public func negated() throws(CalculationFault) -> TypedValue {
    replacing(try figure("negated").negated)
  }

  /// The value without its sign.
  public func absolute() throws(CalculationFault) -> TypedValue {
    replacing(try figure("stripped of a sign").absolute)
  }

  /// The value with at most so many decimals; negative places round to tens, hundreds and so on.
  ///
  /// A figure with a floor is rounded down and one with a ceiling up, whatever the rule: "over 3.6" is not "over 4".
  public func roundedValue(toPlaces places: Int, rule: RoundingRule) throws(CalculationFault) -> TypedValue {
    let figure = try figure("rounded")
    let honestRule: RoundingRule =
      switch figure.qualifier.direction {
      case .floor: .floor
      case .ceiling: .ceiling
      case nil: rule
      }
    guard let rounded = figure.rounded(toPlaces: places, rule: honestRule) else {
      throw CalculationFault(
        .overflow, "\(named) cannot be rounded: the result has more than \(Decimal.maximumDigits) digits", operand: 0)
    }
    return replacing(rounded)
  }

  private func figure(_ participle: String) throws(CalculationFault) -> Amount {
    guard let amount else {
      throw CalculationFault(.typeMismatch, "\(named) cannot be \(participle)", operand: 0)
    }
    return amount
  }
}

extension TypedValue {
  /// The same value with the fewest digits: `4.20 billion USD` becomes `4.2 billion USD`.
  public var normalized: TypedValue {
    guard let amount else { return self }
    return replacing(
      Amount(low: amount.low.normalized, high: amount.high.normalized, qualifier: amount.qualifier)
        ?? Amount(amount.low.normalized, qualifier: amount.qualifier))
  }

  /// The same value with another figure; a value without one stays.
  func replacing(_ amount: Amount) -> TypedValue {
    switch self {
    case .money(let money): .money(Money(amount, money.currency))
    case .quantity(let quantity): .quantity(Quantity(amount, quantity.unit))
    case .number: .number(amount)
    case .percent: .percent(Percent(amount))
    case .date, .text, .quote: self
    }
  }
}
