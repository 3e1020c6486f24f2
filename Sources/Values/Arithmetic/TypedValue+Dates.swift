extension TypedValue {
  /// Whole days between two dates, a quantity in `day`; negative where the second is earlier.
  ///
  /// A range where a date is known to the month or year only, `about` where one is marked approximate or uncertain. The
  /// time of day does not count.
  public static func days(from start: TypedValue, to end: TypedValue) throws(CalculationFault) -> Calculation {
    try between(start, end, Unit.day) { $0.days(until: $1) }
  }

  /// Completed months between two dates, a quantity in `month`.
  public static func months(from start: TypedValue, to end: TypedValue) throws(CalculationFault) -> Calculation {
    try between(start, end, Unit.month) { $0.months(until: $1) }
  }

  /// Completed years between two dates, as an age is counted; a quantity in `year`.
  public static func years(from start: TypedValue, to end: TypedValue) throws(CalculationFault) -> Calculation {
    try between(start, end, Unit.year) { $0.years(until: $1) }
  }

  private static func between(
    _ start: TypedValue, _ end: TypedValue, _ unit: Unit, _ count: (CalendarDay, CalendarDay) -> Int
  ) throws(CalculationFault) -> Calculation {
    let (first, last) = (try start.dated(0), try end.dated(1))
    let qualifier: Qualifier = first.isDoubtful || last.isDoubtful ? .about : .exact
    let low = Decimal(count(first.latest, last.earliest))
    let high = Decimal(count(first.earliest, last.latest))
    let amount = Amount(low: low, high: high, qualifier: qualifier) ?? Amount(low, qualifier: qualifier)
    return Calculation(value: .quantity(Quantity(amount, unit)))
  }

  private func dated(
    _ operand: Int
  ) throws(CalculationFault) -> (earliest: CalendarDay, latest: CalendarDay, isDoubtful: Bool) {
    guard case .date(let date) = self else {
      throw CalculationFault(.typeMismatch, "\(named) is no date", operand: operand)
    }
    guard let span = date.span else {
      let reason = date.isInterval ? "is an interval" : "has no year"
      throw CalculationFault(
        .imprecise, "\(named) \(reason), so that no time can be counted from it",
        help: [date.isInterval ? "name the day it begins or ends" : "name the year"], operand: operand)
    }
    return (span.earliest, span.latest, date.isDoubtful)
  }
}

extension Combination {
  /// A date moved by a quantity of days, weeks, months or years.
  func shifted(_ date: EDTFDate, by quantity: Quantity, spanIndex: Int) throws(CalculationFault) -> EDTFDate {
    guard let (span, count) = CalendarSpan.of(quantity.unit) else {
      throw unfit(
        .unitMismatch, because: "a date moves by days, weeks, months or years", operand: spanIndex)
    }
    guard quantity.amount.qualifier == .exact, let whole = quantity.amount.figure?.wholeValue else {
      throw unfit(
        .imprecise, because: "a date moves by an exact whole number of days, weeks, months or years",
        operand: spanIndex)
    }
    let (steps, overflow) = whole.multipliedReportingOverflow(by: symbol == .add ? count : -count)
    guard !overflow, steps.magnitude < 10_000_000 else {
      throw unfit(.overflow, because: "the result is beyond the calendar", operand: spanIndex)
    }
    guard let result = date.shifted(by: steps, span) else {
      guard date.span == nil || !date.isFineEnough(for: span) else {
        throw unfit(.overflow, because: "the result is beyond the calendar", operand: spanIndex)
      }
      throw unfit(
        .imprecise, because: "the date is not known finely enough", help: ["name the day"],
        operand: 1 - spanIndex)
    }
    return result
  }
}
