/// A counted or measured amount: 88 vehicles, 5 km, 2 percentage points.
public struct Quantity: Hashable, Sendable {
  /// The figure.
  public let amount: Amount
  /// What it is a figure of.
  public let unit: Unit

  /// An amount of a unit.
  public init(_ amount: Amount, _ unit: Unit) {
    self.amount = amount
    self.unit = unit
  }

  /// Reads a record's `quantity`: `50 howitzer`, `over 88 vehicle`, `20 rocket system`, `2 pp`, `5km`.
  public static func parse(_ text: some StringProtocol) throws(ValueError) -> Quantity {
    var reader = ScalarReader(separatingUnit(String(text)).text)
    let inserted = separatingUnit(String(text)).at
    do {
      return try parse(&reader)
    } catch {
      guard let inserted else { throw error }
      // The blank put between figure and unit is not in the author's text.
      let lower = error.range.lowerBound - (error.range.lowerBound > inserted ? 1 : 0)
      let upper = error.range.upperBound - (error.range.upperBound > inserted ? 1 : 0)
      throw ValueError(error.message, at: lower..<max(lower, upper), suggestion: error.suggestion)
    }
  }

  private static func parse(_ reader: inout ScalarReader) throws(ValueError) -> Quantity {
    let amount = try reader.amount(of: "a quantity")
    guard let first = reader.current else {
      throw ValueError(
        "the unit is missing; expected a singular noun such as “vehicle” or a symbol such as “km”; a bare figure is a number",
        at: reader.here)
    }
    let phrase = reader.rest.map(\.text).joined(separator: " ")
    if reader.rest.count == 1, Currency(code: first.text) != nil, first.text != "TOP" {
      throw ValueError("“\(first.text)” is a currency; an amount of it is money", at: first.range)
    }
    if phrase == "%" || phrase.lowercased() == "percent" {
      throw ValueError(
        "“\(phrase)” is not a unit; a share of a hundred is percent, points are pp", at: reader.restRange)
    }
    guard phrase.utf8.allSatisfy({ $0 >= 0x20 }), let unit = Unit(phrase) else {
      throw ValueError(
        "“\(phrase.prefix(40))” is not a unit; expected a singular noun or a symbol", at: reader.restRange)
    }
    return Quantity(amount, unit)
  }

  /// `5km` with a blank after the figure, and where it was put.
  private static func separatingUnit(_ text: String) -> (text: String, at: Int?) {
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    let start = index
    while index < bytes.count, bytes[index].decimalDigit != nil || bytes[index] == UInt8(ascii: ".") {
      index += 1
    }
    guard index > start, index < bytes.count else { return (text, nil) }
    let tail = String(decoding: bytes[index...], as: UTF8.self)
    guard Measure.bySymbol[tail] != nil else { return (text, nil) }
    return (String(decoding: bytes[..<index], as: UTF8.self) + " " + tail, index)
  }
}

extension Quantity: CustomStringConvertible {
  /// The scalar form a record holds: `over 88 vehicle`.
  public var description: String { "\(amount) \(unit.text)" }
}
