import Compiler
import Values

/// How a figure of the prose stands to a value on file.
enum Likeness {
  /// One value, however it is written.
  case same
  /// The same figure said otherwise: with another qualifier, without its year.
  case reworded
  /// The figure on file with fewer digits.
  case rounded

  /// nil where the two are different figures, or figures of different things.
  static func of(_ figure: ProseFigure, _ filed: FiledValue) -> Likeness? {
    switch (figure.value, filed.value) {
    case (.money(let amount, let mark), .money(let money)):
      // The words cost more to compare than the figures.
      return of(amount, money.amount).flatMap { money.currency.canBeMarked(by: mark) ? $0 : nil }
    case (.percent(let percent), .percent(let other)): return of(percent.amount, other.amount)
    case (.number(let amount), .number(let other)): return of(amount, other)
    case (.quantity(let quantity), .quantity(let other)): return of(quantity, other)
    case (.quantity(let quantity), .number(let amount)):
      guard let likeness = of(quantity.amount, amount),
        filed.subjectWords.contains(SubjectWords.stem(ofUnit: quantity.unit))
      else { return nil }
      return likeness
    case (.date(let date), .date(let other)): return of(date, other)
    case (.money, _), (.percent, _), (.number, _), (.quantity, _), (.date, _): return nil
    }
  }

  private static func of(_ amount: Amount, _ other: Amount) -> Likeness? {
    if amount.low == other.low, amount.high == other.high {
      return amount.qualifier == other.qualifier ? .same : .reworded
    }
    return amount.isRounding(of: other) ? .rounded : nil
  }

  private static func of(_ quantity: Quantity, _ other: Quantity) -> Likeness? {
    let likeness = of(quantity.amount, other.amount)
    if likeness == nil, quantity.unit.dimension == nil { return nil }
    if quantity.unit.counts(other.unit) { return likeness }
    guard quantity.unit.dimension != nil, other.unit.isConvertible(to: quantity.unit) else { return nil }
    let isEqual = try? TypedValue.quantity(quantity).compared(.equal, with: .quantity(other))
    return isEqual == true ? .same : nil
  }

  private static func of(_ date: EDTFDate, _ other: EDTFDate) -> Likeness? {
    if date == other { return .same }
    guard let point = date.point, point.isYearless, let full = other.point, let day = point.monthAndDay,
      let otherDay = full.monthAndDay
    else { return nil }
    return day == otherDay ? .reworded : nil
  }

  /// Whether both can hold of one thing, digits left off included: then neither contradicts the other.
  static func areCompatible(_ figure: ProseFigure, _ filed: FiledValue) -> Bool {
    switch (figure.value, filed.value) {
    case (.money(let amount, _), .money(let money)): return areCompatible(amount, money.amount)
    case (.percent(let percent), .percent(let other)): return areCompatible(percent.amount, other.amount)
    case (.quantity(let quantity), .quantity(let other)) where quantity.unit.dimension != nil:
      let isEqual = try? TypedValue.quantity(quantity).compared(.equal, with: .quantity(other))
      return isEqual != false || areCompatible(quantity.amount, other.amount)
    case (.quantity(let quantity), _): return filed.value.amount.map { areCompatible(quantity.amount, $0) } ?? false
    case (.number(let amount), _): return filed.value.amount.map { areCompatible(amount, $0) } ?? false
    case (.date(let date), .date(let other)): return date.overlaps(other)
    case (.money, _), (.percent, _), (.date, _): return false
    }
  }

  private static func areCompatible(_ amount: Amount, _ other: Amount) -> Bool {
    amount.isCompatible(with: other) || amount.plain.isRounding(of: other) || other.plain.isRounding(of: amount)
  }
}

extension Amount {
  /// With no nought at the end of its digits: forty million is a rounding of 41.2 million too.
  fileprivate var plain: Amount {
    Amount(low: low.normalized, high: high.normalized) ?? Amount(low.normalized)
  }
}
