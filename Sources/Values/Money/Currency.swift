/// A currency of ISO 4217.
public struct Currency: Hashable, Sendable {
  private let index: UInt8

  private init(index: Int) { self.index = UInt8(truncatingIfNeeded: index) }

  struct Entry: Sendable {
    let code: String
    let minorUnits: Int?
    let symbol: String?
    let singular: String
    let plural: String

    init(_ code: String, _ minorUnits: Int?, _ symbol: String?, _ singular: String, _ plural: String) {
      self.code = code
      self.minorUnits = minorUnits
      self.symbol = symbol
      self.singular = singular
      self.plural = plural
    }
  }

  private static let entries = CurrencyTable.active + CurrencyTable.withdrawn
  private static let byCode: [String: Int] = Dictionary(
    uniqueKeysWithValues: entries.enumerated().map { ($1.code, $0) })

  private var entry: Entry { Currency.entries[Int(index)] }

  /// The currency with this alphabetic code, in capitals: `USD`. Withdrawn codes such as `HRK` count too.
  public init?(code: some StringProtocol) {
    guard let index = Currency.byCode[String(code)] else { return nil }
    self.init(index: index)
  }

  /// Every active currency, in the order of the codes.
  public static let active: [Currency] = CurrencyTable.active.indices.map { Currency(index: $0) }

  /// Every currency that can be looked up, the active ones first.
  public static let all: [Currency] = entries.indices.map { Currency(index: $0) }

  /// The three letters of ISO 4217.
  public var code: String { entry.code }
  /// The digits after the decimal point of its smaller coin; `nil` where ISO 4217 says "N.A.".
  public var minorUnits: Int? { entry.minorUnits }
  /// The sign printed before the figure (`$`, `€`, `A$`); `nil` where none is in use in English.
  public var symbol: String? { entry.symbol }
  /// The name for one: `euro`.
  public var name: String { entry.singular }
  /// The name for several: `euros`.
  public var pluralName: String { entry.plural }
  /// Whether the code is on the active list.
  public var isActive: Bool { Int(index) < CurrencyTable.active.count }

  /// The symbol that cannot be taken for another country's: `US$` for the dollar of the United States.
  public var qualifiedSymbol: String? { code == "USD" ? "US$" : symbol }
}

extension Currency: CustomStringConvertible {
  /// The code.
  public var description: String { code }
}
