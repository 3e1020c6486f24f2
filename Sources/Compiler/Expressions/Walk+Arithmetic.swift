import Records
import Source
import Values

extension Walk {
  typealias Compute = ([TypedValue]) throws(CalculationFault) -> Calculation

  /// `+ - * /` between two values.
  mutating func operation(_ sign: ArithmeticOperator, _ operands: [Evaluated], at place: Span) -> Evaluated? {
    if sign == .add, !sharesAreApart(operands) { return nil }
    let name: String =
      switch sign {
      case .add: "+"
      case .subtract: "−"
      case .multiply: "×"
      case .divide: "÷"
      }
    let compute: Compute = { values throws(CalculationFault) in try values[0].combined(sign, with: values[1]) }
    guard var result = calculated(by: name, operands, at: place, isQuotient: sign == .divide, compute) else {
      return nil
    }
    switch sign {
    case .add: result.summands = operands.flatMap(\.summands)
    // What is subtracted is taken out, not added; a multiple of a share is still a share.
    case .subtract: result.summands = operands[0].summands
    case .multiply: result.summands = operands.flatMap(\.summands)
    case .divide: result.summands = operands[0].summands
    }
    return result
  }

  mutating func comparison(_ sign: ComparisonOperator, _ operands: [Evaluated], at place: Span) -> Evaluated? {
    let name: String =
      switch sign {
      case .less: "<"
      case .lessOrEqual: "≤"
      case .equal: "="
      case .notEqual: "≠"
      case .greaterOrEqual: "≥"
      case .greater: ">"
      }
    let values = operands.compactMap(\.typed)
    do {
      if let holds = try values[0].compared(sign, with: values[1]) {
        return Evaluated(.truth(holds), .operation(name), at: place, file[place.range], operands: operands)
      }
    } catch {
      report(error, of: operands, at: place)
      return nil
    }
    report(
      .undecidedComparison, at: place.range, "whether it holds cannot be told from \(values[0]) and \(values[1])",
      related: origins(of: operands),
      help: ["a range, a qualifier such as “over”, or a date known to the month leaves it open"])
    return nil
  }

  mutating func call(_ function: ExpressionFunction, _ operands: [Evaluated], at place: Span) -> Evaluated? {
    switch function.meaning {
    case .sum:
      guard sharesAreApart(operands) else { return nil }
      var result = calculated(by: "sum", operands, at: place, TypedValue.sum)
      result?.summands = operands.flatMap(\.summands)
      return result
    case .mean: return calculated(by: "mean", operands, at: place, isQuotient: true, TypedValue.mean)
    case .minimum: return chosen(by: "min", operands, at: place, TypedValue.minimum)
    case .maximum: return chosen(by: "max", operands, at: place, TypedValue.maximum)
    case .count:
      let count = TypedValue.number(Amount(Decimal(operands.count)))
      return Evaluated(.typed(count), .operation("count"), at: place, file[place.range], operands: operands)
    case .absolute:
      return chosen(by: "abs", operands, at: place) { values throws(CalculationFault) in try values[0].absolute() }
    case .rounded: return rounded(operands, at: place)
    case .days: return between(operands, "days", at: place, TypedValue.days)
    case .months: return between(operands, "months", at: place, TypedValue.months)
    case .years: return between(operands, "years", at: place, TypedValue.years)
    case .age:
      guard operands.count < 2 else { return between(operands, "age", at: place, TypedValue.years) }
      guard let asOf else {
        report(.mismatchedValues, at: place.range, "an age needs the memo's date", help: ["give both dates"])
        return nil
      }
      let today = Evaluated(.typed(.date(EDTFDate(asOf))), .literal, at: place, "the memo's date")
      return between(operands + [today], "age", at: place, TypedValue.years)
    case .share:
      return calculated(by: "share", operands, at: place, isQuotient: true) { values throws(CalculationFault) in
        try TypedValue.share(of: values[0], in: values[1])
      }
    case .change:
      return calculated(by: "change", operands, at: place, isQuotient: true) { values throws(CalculationFault) in
        try TypedValue.change(from: values[0], to: values[1])
      }
    }
  }

  private mutating func between(
    _ operands: [Evaluated], _ name: String, at place: Span,
    _ compute: (TypedValue, TypedValue) throws(CalculationFault) -> Calculation
  ) -> Evaluated? {
    calculated(by: name, operands, at: place) { values throws(CalculationFault) in try compute(values[0], values[1]) }
  }

  private mutating func chosen(
    by name: String, _ operands: [Evaluated], at place: Span,
    _ compute: ([TypedValue]) throws(CalculationFault) -> TypedValue
  ) -> Evaluated? {
    calculated(by: name, operands, at: place) { values throws(CalculationFault) in
      Calculation(value: try compute(values), isRounded: false)
    }
  }

  /// `round(VALUE, PLACES)`
  private mutating func rounded(_ operands: [Evaluated], at place: Span) -> Evaluated? {
    var places = 0
    if operands.count > 1 {
      guard case .number(let amount)? = operands[1].typed, let whole = amount.figure?.wholeValue,
        (0...9).contains(whole)
      else {
        report(
          .mismatchedValues, at: operands[1].place.range, "“\(operands[1].expression)” is no number of decimals",
          help: ["`round` takes a whole number from 0 to 9"])
        return nil
      }
      places = whole
    }
    let kept = places
    var result = chosen(by: "round", operands, at: place) { values throws(CalculationFault) in
      try values[0].roundedValue(toPlaces: kept, rule: .halfUp)
    }
    result?.remarks.append("rounded to \(places) decimals, a half up")
    result?.summands = operands[0].summands
    result?.restsOnQuotient = false
    return result
  }

  /// The result of a computation; nil once a fault has been reported.
  mutating func calculated(
    by name: String, _ operands: [Evaluated], at place: Span, isQuotient: Bool = false, _ compute: Compute
  ) -> Evaluated? {
    do {
      let result = try compute(operands.compactMap(\.typed))
      // `a + b + c` is one sum, whatever order it is read in.
      var parts = operands
      if ["+", "×"].contains(name), let first = operands.first, case .operation(name) = first.origin {
        parts = first.operands + operands.dropFirst()
      }
      var evaluated = Evaluated(
        .typed(result.value), .operation(name), at: place, file[place.range], operands: parts, isQuotient: isQuotient)
      if result.isRounded { evaluated.remarks.append("rounded to \(Decimal.maximumDigits) digits, a half to even") }
      return evaluated
    } catch {
      report(error, of: operands, at: place)
      return nil
    }
  }

  /// A share is part of its whole already: adding the two counts it twice.
  private mutating func sharesAreApart(_ operands: [Evaluated]) -> Bool {
    let summands = operands.flatMap(\.summands)
    for share in summands {
      for whole in wholes(of: share.key) {
        guard let counted = summands.first(where: { $0.key == whole }) else { continue }
        report(
          .shareAddedToWhole, at: share.place.range,
          "“\(share.key)” is a part of “\(whole)”, which is added up as well",
          related: [Diagnostic.Label(span: counted.place, message: "the whole")] + partOf(share.key),
          help: ["leave the part out: the whole holds it already"])
        return false
      }
    }
    return true
  }

  private func partOf(_ key: FactKey) -> [Diagnostic.Label] {
    guard let article = source.article(key.article), let place = article.fact(key.fact)?.partOf else { return [] }
    return [Diagnostic.Label(span: Span(path: article.file, range: place.span), message: "the record says so")]
  }

  /// What a fact is a part of, the nearest first; a circle of them ends.
  private func wholes(of key: FactKey) -> [FactKey] {
    var wholes: [FactKey] = []
    var part = key
    while let whole = source.article(part.article)?.fact(part.fact)?.partOf?.value, whole != key,
      !wholes.contains(whole)
    {
      wholes.append(whole)
      part = whole
    }
    return wholes
  }

  // MARK: Faults

  mutating func report(_ fault: CalculationFault, of operands: [Evaluated], at place: Span) {
    let rule: Rule =
      switch fault.kind {
      case .unitMismatch: .mixedUnits
      case .currencyMismatch: .mixedCurrencies
      case .percentagePoints: .percentagePoints
      case .typeMismatch, .empty: .mismatchedValues
      case .divisionByZero: .divisionByZero
      case .unbounded: .unboundedResult
      case .overflow: .oversizedResult
      case .imprecise: .impreciseDate
      }
    let culprit = fault.operand.flatMap { operands.indices.contains($0) ? operands[$0] : nil }
    report(rule, at: (culprit?.place ?? place).range, fault.message, related: origins(of: operands), help: fault.help)
  }

  /// Each operand with its value, its type and where it comes from.
  func origins(of operands: [Evaluated]) -> [Diagnostic.Label] {
    operands.prefix(4).flatMap { operand in
      [Diagnostic.Label(span: operand.place, message: operand.description)] + facts(in: operand).prefix(2).map(onFile)
    }
  }

  /// The facts that a value rests on, in the order they are written.
  func facts(in value: Evaluated) -> [FoundFact] {
    if case .fact(let found) = value.origin { return [found] }
    return value.operands.flatMap(facts)
  }
}
