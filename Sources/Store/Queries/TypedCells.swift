import Records
import Values

/// Gives the cells of rows their types back.
struct TypedCells {
  let aggregates: AggregateOutcome
  /// The exact value of the fact of that key; nil where there is none to be seen.
  let factValue: (String) -> (shown: SQLiteValue, value: TypedValue)?

  func rows(_ raw: QueryRun.RawRows) -> QueryRows {
    let key = raw.columns.firstIndex(of: "key")
    let value = raw.columns.firstIndex(of: "value")
    return QueryRows(
      columns: raw.columns,
      rows: raw.rows.map { row in
        var cells = row.map(cell)
        if let key, let value, let name = row[key].text, let fact = factValue(name), fact.shown == row[value] {
          cells[value] = .value(fact.value)
        }
        return cells
      })
  }

  private func cell(_ value: SQLiteValue) -> QueryRows.Cell {
    switch value {
    case .null, .failure: .null
    case .integer(let number): .number(Decimal(Int(number)))
    case .real(let number): (aggregates.exact(number) ?? Decimal(number)).map { .number($0) } ?? .text(String(number))
    case .text(let text): (aggregates.value(of: text) ?? TypedCells.value(of: text)).map { .value($0) } ?? .text(text)
    }
  }

  /// Money, a percentage, a day or a month, where the text is nothing else: in the one spelling that records have.
  static func value(of text: String) -> TypedValue? {
    guard let first = text.utf8.first, text.utf8.count <= 100 else { return nil }
    let isFigure = first == UInt8(ascii: "-") || first &- UInt8(ascii: "0") < 10
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    if let code = words.last, words.count > 1, Currency(code: code) != nil, let money = try? Money.parse(text),
      money.description == text
    {
      return .money(money)
    }
    guard isFigure || words.count > 1 else { return nil }
    if text.hasSuffix("%"), let percent = try? Percent.parse(text), "\(percent)%" == text { return .percent(percent) }
    if isFigure, text.utf8.count == 10 || text.utf8.count == 7, let date = try? EDTFDate.parse(text),
      date.description == text, !date.isInterval, date.precision == .day || date.precision == .month
    {
      return .date(date)
    }
    return nil
  }
}

extension Decimal {
  /// The decimal with the fewest digits that is read back as this number; nil for what is none.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    // Swift prints the shortest digits, with an exponent where the number is very large or small.
    let parts = number.description.split(separator: "e")
    guard let digits = parts.first.flatMap({ Decimal($0) }) else { return nil }
    let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    guard let scaled = digits.normalized.scaled(byPowerOfTen: power) else { return nil }
    self = scaled.normalized
  }
}

extension SQLiteValue {
  /// A parameter as SQL computes with it.
  init(_ cell: QueryRows.Cell) {
    switch cell {
    case .null: self = .null
    case .number(let number): self = number.wholeValue.map { .integer($0) } ?? FactColumns.number(number)
    case .text(let text): self = .text(text)
    case .value(.percent(let percent)): self = .text("\(percent)%")
    case .value(let value): self = .text(value.description)
    }
  }
}
