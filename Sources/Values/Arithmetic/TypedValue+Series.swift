extension TypedValue {
  /// The sum of values that add up, in the unit of the first; not of dates.
  ///
  /// The `operand` of a fault is the index of the value that could not be added.
  public static func sum(_ values: [TypedValue]) throws(CalculationFault) -> Calculation {
    let first = try first(of: values, "added up")
    guard first.amount != nil else {
      throw CalculationFault(.typeMismatch, "\(first.named) cannot be added up", operand: 0)
    }
    var total = Calculation(value: first)
    for (index, value) in values.enumerated().dropFirst() {
      do {
        total = try total.value.combined(.add, with: value).after(total.isRounded)
      } catch {
        throw error.at(index)
      }
    }
    return total
  }

  /// The sum of the values over their number; of temperatures on a scale too, which have a mean and no sum.
  public static func mean(_ values: [TypedValue]) throws(CalculationFault) -> Calculation {
    if case .quantity(let quantity)? = values.first, quantity.unit.isScale {
      return try mean(values, on: quantity.unit)
    }
    let total = try sum(values)
    return try total.value.combined(.divide, with: .number(Amount(Decimal(values.count)))).after(total.isRounded)
  }

  private static func mean(_ values: [TypedValue], on scale: Unit) throws(CalculationFault) -> Calculation {
    var figures: [TypedValue] = []
    var isRounded = false
    for (index, value) in values.enumerated() {
      guard case .quantity(let quantity) = value else {
        throw CalculationFault.unfit(.typeMismatch, values[0], .add, value).at(index)
      }
      do {
        let converted = try quantity.converted(to: scale)
        figures.append(.number(converted.value.amount))
        isRounded = isRounded || converted.isRounded
      } catch {
        throw error.at(index)
      }
    }
    return try mean(figures).after(isRounded).map { value in
      value.amount.map { .quantity(Quantity($0, scale)) } ?? value
    }
  }

  /// The least of values that compare.
  ///
  /// Where ranges or qualifiers leave open which it is, the answer covers all: the least of 3–5 and 4–6 is 3–5, of over 3
  /// and 5 it is 3–5. Which of several imprecise dates is the first is not guessed.
  public static func minimum(_ values: [TypedValue]) throws(CalculationFault) -> TypedValue {
    try extreme(of: values, isLeast: true)
  }

  /// The greatest of values that compare.
  public static func maximum(_ values: [TypedValue]) throws(CalculationFault) -> TypedValue {
    try extreme(of: values, isLeast: false)
  }

  private static func extreme(of values: [TypedValue], isLeast: Bool) throws(CalculationFault) -> TypedValue {
    var found = try first(of: values, "ranked")
    for (index, value) in values.enumerated().dropFirst() {
      do {
        found = try found.extreme(with: value, isLeast: isLeast)
      } catch {
        throw error.at(index)
      }
    }
    return found
  }

  private func extreme(with other: TypedValue, isLeast: Bool) throws(CalculationFault) -> TypedValue {
    if self == other { return self }
    let staysAhead = try compared(isLeast ? .lessOrEqual : .greaterOrEqual, with: other)
    if let staysAhead { return staysAhead ? self : other }
    if try other.compared(isLeast ? .lessOrEqual : .greaterOrEqual, with: self) == true { return other }
    guard let amount, let otherAmount = try other.amount(like: self) else {
      throw CalculationFault(
        .imprecise, "\(named) and \(other.named) cannot be ranked: they are not known finely enough",
        help: ["name the one you mean"])
    }
    do {
      return replacing(try amount.extreme(with: otherAmount, isLeast: isLeast))
    } catch {
      throw CalculationFault(
        .unbounded, "\(named) and \(other.named) cannot be ranked: their qualifiers leave nothing to say of the result",
        help: ["name the one you mean"])
    }
  }

  /// The figure in the unit of another value that it compares with.
  private func amount(like other: TypedValue) throws(CalculationFault) -> Amount? {
    guard case .quantity(let quantity) = self, case .quantity(let model) = other else { return amount }
    return try quantity.converted(to: model.unit).value.amount
  }

  /// The value a series begins with, which has a figure or a date.
  private static func first(of values: [TypedValue], _ participle: String) throws(CalculationFault) -> TypedValue {
    guard let first = values.first else {
      throw CalculationFault(.empty, "there are no values to be \(participle)", help: ["name at least one value"])
    }
    switch first {
    case .text, .quote:
      throw CalculationFault(.typeMismatch, "\(first.named) cannot be \(participle)", operand: 0)
    case .money, .quantity, .number, .percent, .date: return first
    }
  }
}
