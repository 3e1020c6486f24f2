/// A share of a hundred. Percentage *points* are a ``Quantity`` with the unit `pp`.
public struct Percent: Hashable, Sendable, CustomStringConvertible {
  /// The figure before the percent sign.
  public let amount: Amount

  /// `12.5` for 12.5%.
  public init(_ amount: Amount) { self.amount = amount }

  /// Reads a record's `percent`: `12.5`, `over 12.5`, `12.5%`, `12-15`.
  public static func parse(_ text: some StringProtocol) throws(ValueError) -> Percent {
    let all = Array(text.utf8)
    var bytes = all
    while let last = bytes.last, last == 0x20 || last == UInt8(ascii: "%") {
      bytes.removeLast()
      if last == UInt8(ascii: "%") { break }
    }
    var reader = ScalarReader(String(decoding: bytes, as: UTF8.self))
    let amount = try reader.amount(of: "a percentage")
    guard let extra = reader.current else { return Percent(amount) }
    switch extra.text.lowercased() {
    case "percent" where reader.rest.count == 1:
      return Percent(amount)
    case "pp", "points", "percentage":
      throw ValueError(
        "percentage points are not percent; on file they are a quantity, “quantity: \(amount) pp”",
        at: reader.restRange)
    default:
      throw ValueError("a percentage ends before “\(extra.text)”", at: reader.restRange)
    }
  }

  /// The scalar form a record holds.
  public var description: String { amount.description }
}
