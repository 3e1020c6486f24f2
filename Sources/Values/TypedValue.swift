/// The value of a fact, of one of the types that name no entity.
public enum TypedValue: Hashable, Sendable {
  case money(Money)
  case quantity(Quantity)
  case number(Amount)
  case percent(Percent)
  case date(EDTFDate)
  case text(String)
  /// Verbatim words, in the parts the source printed them in; never joined.
  case quote(parts: [String])

  /// The types, named by the keys of a record.
  public enum Kind: String, Sendable, CaseIterable {
    case money, quantity, number, percent, date, text, quote
  }

  /// Which type it is.
  public var kind: Kind {
    switch self {
    case .money: .money
    case .quantity: .quantity
    case .number: .number
    case .percent: .percent
    case .date: .date
    case .text: .text
    case .quote: .quote
    }
  }

  /// Reads the scalar form of a type. Text and quotations are taken as they are.
  public static func parse(_ text: some StringProtocol, as kind: Kind) throws(ValueError) -> TypedValue {
    switch kind {
    case .money: .money(try Money.parse(text))
    case .quantity: .quantity(try Quantity.parse(text))
    case .number: .number(try Amount.parse(text))
    case .percent: .percent(try Percent.parse(text))
    case .date: .date(try EDTFDate.parse(text))
    case .text: .text(String(text))
    case .quote: .quote(parts: [String(text)])
    }
  }

  /// The figure, where the value has one.
  public var amount: Amount? {
    switch self {
    case .money(let money): money.amount
    case .quantity(let quantity): quantity.amount
    case .number(let amount): amount
    case .percent(let percent): percent.amount
    case .date, .text, .quote: nil
    }
  }
}

extension TypedValue: CustomStringConvertible {
  /// The scalar form a record holds, in one spelling: what a lock file and a machine compare.
  public var description: String {
    switch self {
    case .money(let money): money.description
    case .quantity(let quantity): quantity.description
    case .number(let amount): amount.description
    case .percent(let percent): percent.description
    case .date(let date): date.description
    case .text(let text): text
    case .quote(let parts): parts.joined(separator: " … ")
    }
  }
}
