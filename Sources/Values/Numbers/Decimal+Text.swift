extension Decimal {
  /// Which marks may stand between groups of three digits.
  public enum Grouping: Sendable, CaseIterable {
    /// None: digits only.
    case none
    /// `1_000`.
    case underscores
    /// `1,000`.
    case commas
    /// Either, but one kind in one number.
    case any
  }

  /// Reads `3`, `-0.42`, `+1`, `3.10`; nothing else, no exponent and no grouping.
  public init?(_ text: some StringProtocol) {
    self.init(text, grouping: .none)
  }

  /// Reads a decimal whose whole part may be grouped in threes.
  public init?(_ text: some StringProtocol, grouping: Grouping) {
    self.init(utf8: Array(text.utf8)[...], grouping: grouping)
  }

  /// Reads a decimal from bytes. A true minus sign (U+2212) counts as one.
  init?(utf8 bytes: ArraySlice<UInt8>, grouping: Grouping) {
    var rest = bytes
    var isNegative = false
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      isNegative = rest.first == UInt8(ascii: "-")
      rest = rest.dropFirst()
    } else if rest.starts(with: [0xE2, 0x88, 0x92]) {
      isNegative = true
      rest = rest.dropFirst(3)
    }
    guard let point = Decimal.wholePartEnd(rest, grouping: grouping) else { return nil }
    var coefficient: UInt128 = 0
    var places = 0
    for index in rest.indices {
      guard let digit = rest[index].decimalDigit else { continue }
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
      guard !overflow, product <= PowersOfTen.limit - 1 - UInt128(digit) else { return nil }
      coefficient = product + UInt128(digit)
      if index > point { places += 1 }
    }
    self.init(coefficient: coefficient, exponent: -places, isNegative: isNegative)
  }

  /// The index of the decimal point (or the end), once the shape of the digits is right.
  private static func wholePartEnd(_ bytes: ArraySlice<UInt8>, grouping: Grouping) -> Int? {
    var index = bytes.startIndex
    var mark: UInt8?
    var run = 0
    while index < bytes.endIndex, bytes[index] != UInt8(ascii: ".") {
      let byte = bytes[index]
      if byte.decimalDigit != nil {
        run += 1
      } else {
        guard grouping.allows(byte), mark == nil || mark == byte else { return nil }
        guard mark == nil ? (1...3).contains(run) : run == 3 else { return nil }
        mark = byte
        run = 0
      }
      index += 1
    }
    guard run > 0, mark == nil || run == 3 else { return nil }
    guard index < bytes.endIndex else { return index }
    let fraction = bytes[(index + 1)...]
    guard !fraction.isEmpty, fraction.allSatisfy({ $0.decimalDigit != nil }) else { return nil }
    return index
  }
}

extension Decimal.Grouping {
  fileprivate func allows(_ byte: UInt8) -> Bool {
    switch self {
    case .none: false
    case .underscores: byte == UInt8(ascii: "_")
    case .commas: byte == UInt8(ascii: ",")
    case .any: byte == UInt8(ascii: "_") || byte == UInt8(ascii: ",")
    }
  }
}

extension Decimal: CustomStringConvertible, LosslessStringConvertible {
  /// Plain digits with the scale as written: `3.10`, `-0.42`, `3000000000`. Reads back as the same number.
  public var description: String {
    let sign = isNegative ? "-" : ""
    let (whole, fraction) = digits
    return fraction.isEmpty ? sign + whole : "\(sign)\(whole).\(fraction)"
  }

  /// The digits before and after the decimal point, without sign or grouping.
  var digits: (whole: String, fraction: String) {
    let all = String(coefficient)
    if exponent >= 0 {
      return (isZero ? "0" : all + String(repeating: "0", count: exponent), "")
    }
    let places = -exponent
    let padded = String(repeating: "0", count: max(0, places + 1 - all.utf8.count)) + all
    return (String(padded.dropLast(places)), String(padded.suffix(places)))
  }
}

extension UInt8 {
  /// The value of an ASCII digit.
  var decimalDigit: UInt8? {
    self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") ? self - UInt8(ascii: "0") : nil
  }

  /// Whether this is an ASCII letter.
  var isLetter: Bool {
    let lower = self | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }
}
