extension Quantity {
  /// The same quantity in another unit of its dimension, exactly where 38 digits are enough.
  ///
  /// Temperatures convert as points on their scales: 20 °C is 293.15 K and 68 °F.
  public func converted(to unit: Unit) throws(CalculationFault) -> Computed<Quantity> {
    guard self.unit.isConvertible(to: unit) else {
      throw CalculationFault(
        .unitMismatch, "\(TypedValue.quantity(self).named) cannot be converted to \(unit)", operand: 0)
    }
    do {
      return try amount(in: unit, isDifference: false).map { Quantity($0, unit) }
    } catch {
      throw CalculationFault(
        .overflow,
        "\(TypedValue.quantity(self).named) cannot be converted to \(unit): the result is beyond what 38 digits hold",
        operand: 0)
    }
  }

  /// The figure in a unit this one converts to. A difference of temperatures has no offset: 5 K are 9 degrees Fahrenheit.
  func amount(in other: Unit, isDifference: Bool) throws(ArithmeticFault) -> Computed<Amount> {
    guard unit != other, let from = unit.measure, let into = other.measure else { return Computed(value: amount) }
    let numerator = try from.factor.numerator.multiplied(by: into.factor.denominator)
    let denominator = try from.factor.denominator.multiplied(by: into.factor.numerator)
    let raised = try amount.adding(Amount(isDifference ? .zero : from.offset))
    let product = try raised.value.multiplied(by: Amount(numerator.value))
    let quotient = try product.value.divided(by: Amount(denominator.value))
    let result = try quotient.value.subtracting(Amount(isDifference ? .zero : into.offset))
    return result.after(raised.isRounded || product.isRounded || quotient.isRounded)
  }

  /// The figures of two quantities whose units convert, brought to one measure by multiplication alone so that their order is exact.
  func commensurate(with other: Quantity) throws(ArithmeticFault) -> (Amount, Amount) {
    guard unit != other.unit, let measure = unit.measure, let otherMeasure = other.unit.measure else {
      return (amount, other.amount)
    }
    return (
      try amount.multiplied(by: measure, crossing: otherMeasure),
      try other.amount.multiplied(by: otherMeasure, crossing: measure)
    )
  }
}

extension Amount {
  fileprivate func multiplied(by measure: Measure, crossing other: Measure) throws(ArithmeticFault) -> Amount {
    let factor = try measure.factor.numerator.multiplied(by: other.factor.denominator)
    return try adding(Amount(measure.offset)).value.multiplied(by: Amount(factor.value)).value
  }
}
