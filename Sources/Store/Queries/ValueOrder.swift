import Values

/// The order of values as texts in SQL: amounts of one unit by their figures, and everything else by its bytes.
enum ValueOrder {
  /// Amounts of different units come in the order of their units.
  static let lenient = "chancery_value"
  /// The same order for `min` and `max`, which have no answer among amounts of different units.
  static let strict = "chancery_like_values"

  /// What a text is put in order by.
  private struct Measure {
    let unit: String
    let low: Decimal
    let high: Decimal
  }

  /// - Parameter onMismatch: told of two amounts of different units.
  static func compare(
    _ left: [UInt8], _ right: [UInt8], onMismatch: (String, String) -> Void = { _, _ in }
  ) -> Int32 {
    switch (measure(left), measure(right)) {
    case (nil, nil):
      return left.lexicographicallyPrecedes(right) ? -1 : left == right ? 0 : 1
    // Amounts stand before other texts, so that the order is one whatever is compared with what.
    case (.some, nil): return -1
    case (nil, .some): return 1
    case (let first?, let second?):
      guard first.unit == second.unit else {
        onMismatch(String(decoding: left, as: UTF8.self), String(decoding: right, as: UTF8.self))
        return first.unit < second.unit ? -1 : 1
      }
      if first.low != second.low { return first.low < second.low ? -1 : 1 }
      if first.high != second.high { return first.high < second.high ? -1 : 1 }
      return left.lexicographicallyPrecedes(right) ? -1 : left == right ? 0 : 1
    }
  }

  /// The canonical form of an amount with a unit, `[qualifier] LOW[-HIGH] UNIT` or `…%`; nil for any other text, dates
  /// among them.
  private static func measure(_ bytes: [UInt8]) -> Measure? {
    guard bytes.count <= 200 else { return nil }
    var rest = bytes[...]
    for qualifier in Qualifier.allCases where qualifier != .exact {
      let word = Array((qualifier.rawValue + " ").utf8)
      if rest.starts(with: word) { rest = rest.dropFirst(word.count) }
    }
    guard let low = figure(&rest) else { return nil }
    var high = low
    if rest.first == UInt8(ascii: "-") {
      rest = rest.dropFirst()
      guard let upper = figure(&rest) else { return nil }
      high = upper
    }
    if rest.elementsEqual([UInt8(ascii: "%")]) { return Measure(unit: "%", low: low, high: high) }
    guard rest.first == 0x20, let first = rest.dropFirst().first, first >= 0x80 || (first | 0x20) &- 0x61 < 26 else {
      return nil
    }
    return Measure(unit: String(decoding: rest.dropFirst(), as: UTF8.self), low: low, high: high)
  }

  private static func figure(_ rest: inout ArraySlice<UInt8>) -> Decimal? {
    let isPart = { (byte: UInt8) in byte &- 0x30 < 10 || byte == UInt8(ascii: ".") }
    let sign = rest.first == UInt8(ascii: "-") ? 1 : 0
    let end = rest.dropFirst(sign).firstIndex { !isPart($0) } ?? rest.endIndex
    guard end > rest.startIndex + sign else { return nil }
    let number = Decimal(String(decoding: rest[..<end], as: UTF8.self))
    rest = rest[end...]
    return number
  }
}
