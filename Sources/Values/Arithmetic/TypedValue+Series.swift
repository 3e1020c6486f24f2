extension TypedValue {
  /// The sum of values that add up, in the unit of the first; not of dates.
  ///
  /// The `operand` of a fault is the index of the value that could not be added.
  public static func sum(_ values: [TypedValue]) throws(CalculationFault) -> Calculation {
    var total = Calculation(value: try first(of: values, "added up"))
    for (index, value) in values.enumerated().dropFirst() {
      do {
        total = try total.value.combined(.add, with: value).after(total.isRounded)
      } catch {
        throw error.at(index)
      }
    }
    return total
  }

  /// The sum of the values over their number.
  public static func mean(_ values: [TypedValue]) throws(CalculationFault) -> Calculation {
    let total = try sum(values)
    return try total.value.combined(.divide, with: .number(Amount(Decimal(values.count)))).after(total.isRounded)
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
    guard let amount, let otherAmount = other.amount else {
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

  /// A series begins with a value that has a figure or a date.
  private static func first(of values: [TypedValue], _ participle: String) throws(CalculationFault) -> TypedValue {
    guard let first = values.first else {
      throw CalculationFault(.empty, "no values cannot be \(participle)", help: ["name at least one value"])
    }
    return first
  }
}

extension CalculationFault {
  /// The same fault, of the value at this place of a series.
  fileprivate func at(_ index: Int) -> CalculationFault {
    CalculationFault(kind, message, help: help, operand: index)
  }
}
