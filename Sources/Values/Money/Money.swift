/// An amount of one currency.
public struct Money: Hashable, Sendable {
  /// The figure, in the currency's main unit (dollars, not cents).
  public let amount: Amount
  /// What it is an amount of.
  public let currency: Currency

  /// An amount of a currency.
  public init(_ amount: Amount, _ currency: Currency) {
    self.amount = amount
    self.currency = currency
  }

  /// Reads a record's `money`: `[qualifier] FIGURE[-FIGURE] [scale] CODE`, as in `over 3 billion USD`.
  ///
  /// The currency is the ISO 4217 code, never a symbol: `$` is a dozen currencies.
  public static func parse(_ text: some StringProtocol) throws(ValueError) -> Money {
    let source = String(text)
    if let rewritten = Money.rewritten(source) {
      throw ValueError(
        "money on file names its currency by the ISO 4217 code after the figure", at: rewritten.range,
        suggestion: rewritten.text)
    }
    var reader = ScalarReader(source)
    let amount = try reader.amount(of: "money")
    guard let word = reader.current else {
      throw ValueError("the currency is missing; expected an ISO 4217 code such as USD", at: reader.here)
    }
    guard let currency = Currency(code: word.text) else {
      throw unknown(reader)
    }
    reader.advance()
    guard let extra = reader.current else { return Money(amount, currency) }
    throw ValueError("money ends after the currency; “\(extra.text)” is left over", at: reader.restRange)
  }

  private static func unknown(_ reader: ScalarReader) -> ValueError {
    let phrase = reader.rest.map(\.text).joined(separator: " ")
    let suggestion = phrase.utf8.count <= 40 ? Currency.nearestCode(to: phrase) : nil
    return ValueError(
      "“\(phrase.prefix(40))” is not a currency code of ISO 4217; expected three capitals such as USD",
      at: reader.restRange, suggestion: suggestion)
  }

  /// `$3 billion`, `USD 3 billion` and the like in the form a record takes.
  private static func rewritten(_ text: String) -> (text: String, range: Range<Int>)? {
    let reader = ScalarReader(text)
    var skipping = reader
    _ = skipping.qualifier()
    guard let first = skipping.current, first.text.utf8.first?.decimalDigit == nil else { return nil }
    let prefix = reader.words[..<skipping.position].map { $0.text + " " }.joined()
    if let currency = Currency(code: first.text.uppercased()), skipping.rest.count > 1 {
      let figures = skipping.rest.dropFirst().map(\.text).joined(separator: " ")
      return ("\(prefix)\(figures) \(currency.code)", reader.restRange)
    }
    guard let symbol = Currency.symbols.first(where: { first.text.hasPrefix($0) }),
      let code = Currency.nearestCode(to: symbol)
    else { return nil }
    var figures = skipping.rest.map(\.text).joined(separator: " ")
    figures.removeFirst(symbol.count)
    guard figures.utf8.contains(where: { $0.decimalDigit != nil }) else { return nil }
    let trimmed = figures.drop { $0 == " " }
    return ("\(prefix)\(trimmed) \(code)", reader.restRange)
  }
}

extension Money: CustomStringConvertible {
  /// The scalar form a record holds: `over 3000000000 USD`.
  public var description: String { "\(amount) \(currency.code)" }
}
