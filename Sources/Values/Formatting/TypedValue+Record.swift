extension TypedValue {
  /// The value as one would write it into a record, to be read by people and by `parse`: large round figures with a word
  /// of scale, as in `about 12.5 million EUR`. Exact.
  public var recordText: String {
    switch self {
    case .money(let money): "\(money.amount.recordText) \(money.currency.code)"
    case .quantity(let quantity): "\(quantity.amount.recordText) \(quantity.unit.text)"
    case .number(let amount): amount.recordText
    case .percent, .date, .text, .quote: description
    }
  }
}

extension Amount {
  fileprivate var recordText: String {
    guard !isRange, let figure = Amount.scaled("\(low)") else { return description }
    return qualifier == .exact ? figure : "\(qualifier.rawValue) \(figure)"
  }

  /// nil where a word of scale would leave more than two decimals.
  private static func scaled(_ digits: String) -> String? {
    guard digits.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else { return nil }
    for (word, zeros) in [("trillion", 12), ("billion", 9), ("million", 6)] where digits.utf8.count > zeros {
      var decimals = digits.suffix(zeros)
      while decimals.last == "0" { decimals.removeLast() }
      guard decimals.count <= 2 else { return nil }
      return "\(digits.dropLast(zeros))\(decimals.isEmpty ? "" : ".\(decimals)") \(word)"
    }
    return nil
  }
}
