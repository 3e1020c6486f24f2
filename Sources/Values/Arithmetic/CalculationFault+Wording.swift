extension TypedValue {
  /// The value as a message names it: with a scale word, at most six decimals, and its type.
  public var named: String { "\(spoken) (\(kind.rawValue))" }

  /// How a bare number is made one of the other's type.
  func likened(to other: TypedValue) -> [String] {
    switch (self, other) {
    case (.number, .money), (.money, .number): ["give the number its currency"]
    case (.number, .quantity), (.quantity, .number): ["give the number its unit"]
    case (.number, .percent), (.percent, .number): ["write the number as a percentage"]
    case (.money, _), (.quantity, _), (.number, _), (.percent, _), (.date, _), (.text, _), (.quote, _): []
    }
  }

  private var spoken: String {
    switch self {
    case .money(let money): "\(money.amount.spoken) \(money.currency.code)"
    case .quantity(let quantity): "\(quantity.amount.spoken) \(quantity.unit)"
    case .number(let amount): amount.spoken
    case .percent(let percent): "\(percent.amount.spoken)%"
    case .date(let date): date.description
    case .text, .quote: description.count > 40 ? "“\(description.prefix(40))…”" : "“\(description)”"
    }
  }
}

extension Amount {
  fileprivate var spoken: String {
    let figures = isRange ? "\(low.spoken) to \(high.spoken)" : low.spoken
    return qualifier == .exact ? figures : "\(qualifier.rawValue) \(figures)"
  }
}

extension Decimal {
  fileprivate var spoken: String {
    let scales = LanguageForms.britishEnglish.scales
    let scaled = ScaledFigure.fit(self, to: scales, search: .largestOnly, rounding: nil)
    guard let part = scaled.parts.first, let scale = part.scale else { return "\(rounded(toPlaces: 6) ?? self)" }
    return "\(part.value) \(scale.name.one)"
  }
}

extension CalculationFault {
  /// Two values an operation cannot join.
  static func unfit(
    _ kind: Kind, _ left: TypedValue, _ symbol: ArithmeticOperator, _ right: TypedValue, because reason: String? = nil,
    help: [String] = [], operand: Int? = nil
  ) -> CalculationFault {
    let sentence =
      switch symbol {
      case .add: "\(left.named) and \(right.named) cannot be added"
      case .subtract: "\(right.named) cannot be subtracted from \(left.named)"
      case .multiply: "\(left.named) cannot be multiplied by \(right.named)"
      case .divide: "\(left.named) cannot be divided by \(right.named)"
      }
    return CalculationFault(kind, reason.map { "\(sentence): \($0)" } ?? sentence, help: help, operand: operand)
  }

  /// Figures without a result, of the values they belong to.
  static func unfit(
    _ fault: ArithmeticFault, _ left: TypedValue, _ symbol: ArithmeticOperator, _ right: TypedValue
  ) -> CalculationFault {
    switch fault {
    case .divisionByZero:
      let isFigure = right.amount?.isRange == false
      return unfit(
        .divisionByZero, left, symbol, right,
        because: isFigure ? "the divisor is nought" : "the divisor’s range contains nought", operand: 1)
    case .overflow:
      return unfit(
        .overflow, left, symbol, right, because: "the result is beyond what \(Decimal.maximumDigits) digits hold")
    case .unbounded:
      return unfit(
        .unbounded, left, symbol, right, because: "their qualifiers leave nothing to say of the result",
        help: ["state the result as a judgement, or rest it on figures whose qualifiers point the same way"])
    }
  }
}
