/// Two values and the operation that joins them: which types go together, and what comes of them.
///
/// | operation | result |
/// |---|---|
/// | money ± money, of one currency | money |
/// | quantity ± quantity, of one unit or of units that convert | quantity in the left unit |
/// | number ± number | number |
/// | percent + percent (shares of one whole) | percent |
/// | percent − percent | quantity in `pp` |
/// | percent ± `pp`, `pp` + percent | percent |
/// | money, quantity, number × number or percent | the same; a percent counts as hundredths |
/// | percent × percent | percent |
/// | percent × number | number |
/// | money, quantity, number ÷ number or percent | the same |
/// | percent ÷ number | percent |
/// | money ÷ money, quantity ÷ quantity, percent ÷ percent | number |
/// | money × exchange rate, money ÷ exchange rate | money in the other currency |
/// | date − date | quantity in `day` |
/// | date ± quantity in `day`, `week`, `month`, `year` | date |
/// | °C or °F ± `K` | the same; °C − °C gives `K` |
///
/// Everything else is a fault. Text and quotations take part in nothing.
struct Combination {
  let left: TypedValue
  let symbol: ArithmeticOperator
  let right: TypedValue

  func result() throws(CalculationFault) -> Calculation {
    switch symbol {
    case .add, .subtract: try sum()
    case .multiply: try product()
    case .divide: try quotient()
    }
  }

  /// The fault of two types that do not go together.
  func unfit(
    _ kind: CalculationFault.Kind = .typeMismatch, because reason: String? = nil, help: [String] = [],
    operand: Int? = nil
  ) -> CalculationFault {
    .unfit(kind, left, symbol, right, because: reason, help: help, operand: operand)
  }

  /// Runs a computation of figures, whose faults are told with both values.
  func compute<Result>(
    _ body: () throws(ArithmeticFault) -> Result
  ) throws(CalculationFault) -> Result {
    do {
      return try body()
    } catch {
      throw .unfit(error, left, symbol, right)
    }
  }

  /// The operation on two figures.
  func amount(_ left: Amount, _ right: Amount) throws(CalculationFault) -> Computed<Amount> {
    try compute { () throws(ArithmeticFault) in
      switch symbol {
      case .add: try left.adding(right)
      case .subtract: try left.subtracting(right)
      case .multiply: try left.multiplied(by: right)
      case .divide: try left.divided(by: right)
      }
    }
  }

  /// A text or a quotation among the operands, or types that have nothing to do with each other.
  func mismatch(help: [String] = []) -> CalculationFault {
    for (index, value) in [left, right].enumerated() {
      switch value {
      case .text, .quote:
        return unfit(because: "\(value.kind.rawValue) has no figure", operand: index)
      case .money, .quantity, .number, .percent, .date: continue
      }
    }
    return unfit(help: help)
  }
}
