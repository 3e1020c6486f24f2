/// The two currencies of an exchange rate: `154.3 JPY/USD` is 154.3 yen for one dollar.
public struct ExchangePair: Hashable, Sendable {
  /// What is given for one of ``base``.
  public let quoted: Currency
  /// What is bought.
  public let base: Currency

  /// `nil` where both are one.
  public init?(quoted: Currency, base: Currency) {
    guard quoted != base else { return nil }
    self.quoted = quoted
    self.base = base
  }

  /// Reads `JPY/USD` or `JPY per USD`.
  init?(_ text: String) {
    // The letters of a code are capitals, and most names of units have none.
    guard text.utf8.contains(where: { $0 &- UInt8(ascii: "A") < 26 }) else { return nil }
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    let words = text.split(separator: " ")
    let codes = sides.count == 2 ? sides : (words.count == 3 && words[1] == "per" ? [words[0], words[2]] : [])
    guard let first = codes.first, let last = codes.last, let quoted = Currency(code: first),
      let base = Currency(code: last)
    else { return nil }
    self.init(quoted: quoted, base: base)
  }

  /// As a record holds it: `JPY/USD`.
  var text: String { "\(quoted)/\(base)" }
}

extension Unit {
  /// The currencies, where the unit is that of an exchange rate.
  public var exchangeRate: ExchangePair? { form == .symbol ? ExchangePair(text) : nil }
}
