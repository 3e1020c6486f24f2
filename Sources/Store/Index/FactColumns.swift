import Records
import Values

/// What the index keeps of a fact's value: canonical, in parts, and as numbers that SQL can order and compute with.
struct FactColumns {
  private(set) var type: String
  /// The scalar a record holds, in its one spelling; parts of a quotation stand apart by `partSeparator`.
  private(set) var canonical: String
  private var value: SQLiteValue
  private var amount: Amount?
  private var unit: String?
  private var currency: String?
  private var date: EDTFDate?
  private var quotation: Fact.Quotation?
  private var event: Fact.Event?

  /// U+001E, the record separator of ASCII.
  static let partSeparator: Character = "\u{1E}"

  init(_ fact: Fact) {
    date = fact.on?.value
    switch fact.value.value {
    case .typed(let typed):
      type = typed.kind.rawValue
      canonical = typed.description
      value = .text(canonical)
      amount = typed.amount
      switch typed {
      case .money(let money): currency = money.currency.code
      case .quantity(let quantity): unit = quantity.unit.text
      case .number(let amount):
        if let figure = amount.figure, amount.qualifier == .exact { value = FactColumns.number(figure) }
      case .percent:
        unit = "%"
        value = .text(canonical + "%")
      case .date(let own): date = date ?? own
      case .text, .quote: break
      }
    case .quote(let quotation):
      type = "quote"
      canonical = quotation.parts.map(\.value).joined(separator: String(FactColumns.partSeparator))
      value = .text(quotation.parts.map(\.value).joined(separator: " … "))
      self.quotation = quotation
    case .role(let role):
      type = "role"
      canonical = role.office
      value = .text(canonical)
      date = date ?? role.from
    case .place(let place):
      type = "place"
      canonical = place.label
      value = .text(canonical)
    case .event(let event):
      type = "event"
      canonical = event.type
      value = .text(canonical)
      self.event = event
    case .agreement(let agreement):
      type = "agreement"
      canonical = agreement.title
      value = .text(canonical)
      date = date ?? agreement.signed
    }
  }

  /// From `type` to `participants`, in the order of the table.
  func add(to row: inout SQLiteRow) {
    row.add(type)
    row.add(canonical)
    row.add(value)
    row.add(amount?.figure.map(FactColumns.number) ?? .null)
    row.add(amount.map { FactColumns.number($0.low) } ?? .null)
    row.add(amount.map { FactColumns.number($0.high) } ?? .null)
    row.add(amount.flatMap { $0.qualifier == .exact ? nil : $0.qualifier.rawValue })
    row.add(unit)
    row.add(currency)
    row.add(date?.description)
    row.add(date?.earliest?.description)
    row.add(date?.latest?.description)
    row.add(quotation?.speaker?.value.label)
    row.add(quotation?.venue)
    row.add(quotation?.audience)
    row.add(quotation?.originalLanguage)
    row.add(quotation?.translator)
    row.add(event?.type)
    row.add(event?.place?.value.label)
    row.add(event.flatMap { $0.participants.map(\.value.label).listed })
  }

  /// What a search finds of the value.
  var words: String {
    var parts = [value.text ?? canonical]
    if let quotation { parts += [quotation.speaker?.value.label, quotation.venue].compactMap(\.self) }
    if let event { parts += event.participants.map(\.value.label) }
    return parts.joined(separator: "\n")
  }

  /// A number SQL divides without cutting it: a binary fraction where that gives the decimal back to the digit, as it
  /// does up to 15 of them (IEEE 754 §5.12.2); a whole number while it fits; a text beyond.
  static func number(_ decimal: Decimal) -> SQLiteValue {
    let plain = decimal.normalized
    if plain.digitCount <= 15, let number = Double(plain.description) { return .real(number) }
    return plain.wholeValue.map { .integer($0) } ?? .text(plain.description)
  }
}
