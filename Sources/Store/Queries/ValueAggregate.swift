import Records
import Values

/// `sum`, `avg` and `total` over values as texts: exact to the digit, in one unit or not at all, and never a share
/// together with its whole.
///
/// `sum(value, key)` is told which facts it adds up; `sum(value)` knows them by their values alone, and refuses where
/// these are those of a share and of its whole.
final class ValueAggregate: SQLiteAggregate {
  enum Kind { case sum, average, total }

  private let kind: Kind
  private let outcome: AggregateOutcome
  private var sum: TypedValue?
  private var count = 0
  private var summands: Set<String> = []
  private var keys: Set<String> = []
  private var hasFailed = false

  init(_ kind: Kind, _ outcome: AggregateOutcome) {
    self.kind = kind
    self.outcome = outcome
  }

  func add(_ values: [SQLiteValue]) {
    guard let value = values.first, value != .null, !hasFailed else { return }
    if kind != .average {
      if values.count > 1 { keys.insert(values[1].text ?? "") } else { summands.insert(value.text ?? "") }
    }
    guard let next = ValueAggregate.figure(value) else {
      return fail(QueryFault(.mismatched, "“\(value.text ?? "")” is no figure, and cannot be added up"))
    }
    count += 1
    guard let sum else {
      self.sum = next
      return
    }
    do {
      let calculation = try sum.combined(.add, with: next)
      guard !calculation.isRounded else {
        return fail(QueryFault(.overLimit, "the sum has more than \(Decimal.maximumDigits) digits"))
      }
      self.sum = calculation.value
    } catch {
      fail(QueryFault(.mismatched, error.message, help: error.help + ["group by currency or by unit"]))
    }
  }

  func result() -> SQLiteValue {
    if let share = outcome.shares.counted(twiceIn: summands, keys: keys), !hasFailed {
      fail(
        QueryFault(
          .shareAddedToWhole, "“\(share.part.key)” is a part of “\(share.whole.key)”, which is added up as well",
          help: [
            "leave the part out with `where part_of is null`; sum(value, key) tells facts of equal value apart"
          ]))
    }
    if hasFailed { return .failure("the values do not go together") }
    guard let sum else { return kind == .total ? .real(0) : .null }
    guard kind == .average else { return outcome.give(sum) }
    do {
      return outcome.give(try sum.combined(.divide, with: .number(Amount(Decimal(count)))).value)
    } catch {
      fail(QueryFault(.mismatched, error.message, help: error.help))
      return .failure("the values have no mean")
    }
  }

  private func fail(_ fault: QueryFault) {
    hasFailed = true
    outcome.fault = outcome.fault ?? fault
  }

  /// What can be added up: a number, or a text in the one spelling records have.
  private static func figure(_ value: SQLiteValue) -> TypedValue? {
    switch value {
    case .null, .failure: return nil
    case .integer(let number): return .number(Amount(Decimal(Int(number))))
    case .real(let number): return Decimal(number).map { .number(Amount($0)) }
    case .text(let text):
      if let typed = TypedCells.value(of: text) { return typed.amount == nil ? nil : typed }
      if let amount = try? Amount.parse(text), amount.description == text { return .number(amount) }
      guard let quantity = try? Quantity.parse(text), quantity.description == text else { return nil }
      return .quantity(quantity)
    }
  }
}

/// What the aggregates of one query gave, to be told from other texts and numbers among its cells.
final class AggregateOutcome {
  /// Why one gave up.
  var fault: QueryFault?
  var shares = Shares()
  private var texts: [String: TypedValue] = [:]
  /// By the bits of the nearest binary fraction, which is what SQL goes on with.
  private var numbers: [UInt64: Decimal] = [:]

  /// The value as SQL can order and compute with it.
  func give(_ value: TypedValue) -> SQLiteValue {
    if case .number(let amount) = value, amount.qualifier == .exact, let figure = amount.figure,
      let number = Double(figure.description)
    {
      let known = numbers[number.bitPattern]
      if known == nil || known == figure {
        numbers[number.bitPattern] = figure
        return .real(number)
      }
    }
    var text = value.description
    if case .percent = value { text += "%" }
    texts[text] = value
    return .text(text)
  }

  func value(of text: String) -> TypedValue? { texts[text] }

  func exact(_ number: Double) -> Decimal? { numbers[number.bitPattern] }
}
