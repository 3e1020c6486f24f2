extension TypedValue {
  /// Part over whole as a percentage.
  public static func share(of part: TypedValue, in whole: TypedValue) throws(CalculationFault) -> Calculation {
    try part.ratio(to: whole, less: .zero)
  }

  /// The change in percent of the old value, (new − old) ÷ old; of two percentages the difference in percentage points.
  public static func change(from old: TypedValue, to new: TypedValue) throws(CalculationFault) -> Calculation {
    do {
      if case .percent = old, case .percent = new { return try new.combined(.subtract, with: old) }
      // new ÷ old − 1 names each value once, so that a range is not counted against itself.
      return try new.ratio(to: old, less: .one)
    } catch {
      throw error.turned
    }
  }

  /// The ratio of two like values, less a number, in percent.
  private func ratio(to other: TypedValue, less subtrahend: Decimal) throws(CalculationFault) -> Calculation {
    let division = Combination(left: self, symbol: .divide, right: other)
    guard kind == other.kind else { throw division.mismatch(help: ["a share is taken of a value of the same type"]) }
    let quotient = try division.result()
    guard let ratio = quotient.value.amount else { throw division.mismatch() }
    let percent = try division.compute { () throws(ArithmeticFault) in
      let difference = try ratio.subtracting(Amount(subtrahend))
      guard let percent = difference.value.scaled(byPowerOfTen: 2) else { throw .overflow }
      return Computed(value: percent, isRounded: quotient.isRounded || difference.isRounded)
    }
    return percent.map { .percent(Percent($0)) }
  }
}
