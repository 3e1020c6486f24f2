/// The forms a noun can take after a number; the names are those of Unicode CLDR.
enum PluralCategory: Sendable {
  case one, few, many, other
}

/// How a language chooses the form of a noun after a number (Unicode CLDR, cardinal plural rules).
enum PluralRule: Sendable {
  /// Only the whole number 1, written without decimals, is `one`: English.
  case oneAlone
  /// As ``oneAlone``; a range follows its upper end: German.
  case oneAloneInRanges
  /// Whatever is below 2 is `one`, `1,5` too: French.
  case belowTwo
  /// By the last digits; decimals are `other`: Ukrainian.
  case slavic
  /// One form: Japanese.
  case none

  /// The form after a number as it is printed.
  func category(of number: Decimal) -> PluralCategory {
    let value = number.magnitude
    switch self {
    case .oneAlone, .oneAloneInRanges: return value == .one && value.fractionDigits == 0 ? .one : .other
    case .belowTwo: return value < Decimal(2) ? .one : .other
    case .slavic: return value.fractionDigits > 0 ? .other : PluralRule.slavicCategory(value)
    case .none: return .other
    }
  }

  /// The form after a range with this upper end.
  func category(ofRangeTo high: Decimal) -> PluralCategory {
    switch self {
    case .oneAlone: .other
    case .oneAloneInRanges, .belowTwo, .slavic, .none: category(of: high)
    }
  }

  private static func slavicCategory(_ value: Decimal) -> PluralCategory {
    let digits = Array(value.digits.whole.utf8.suffix(2)).compactMap(\.decimalDigit)
    guard let last = digits.last else { return .many }
    let isTeen = digits.count == 2 && digits.first == 1
    if isTeen { return .many }
    switch last {
    case 1: return .one
    case 2, 3, 4: return .few
    default: return .many
    }
  }
}
