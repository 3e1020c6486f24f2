/// Values of one kind set in a column or on an axis: the unit they share once, the figures without it.
public struct ValueColumn: Hashable, Sendable {
  /// As in `USD billion`, `km` or `%`.
  public let unit: String
  /// The figures, one for each value.
  public let cells: [String]
  /// The power of ten the figures were divided by.
  public let powerOfTen: Int
}

extension Conventions {
  /// The values with their common unit apart, or `nil` where they have none: plain numbers, dates, texts, two
  /// currencies.
  public func column(_ values: [TypedValue]) -> ValueColumn? {
    guard let first = values.first, let unit = Conventions.unit(of: first),
      values.allSatisfy({ Conventions.unit(of: $0) == unit })
    else { return nil }
    let amounts = values.compactMap(\.amount)
    let scale = Conventions.commonScale(of: amounts)
    let power = scale?.powerOfTen ?? 0
    return ValueColumn(
      unit: scale.map { "\(unit) \($0.rawValue)" } ?? unit,
      cells: amounts.map { format(TypedValue.number($0.scaled(byPowerOfTen: -power) ?? $0).normalized, in: .table) },
      powerOfTen: power)
  }

  private static func unit(of value: TypedValue) -> String? {
    switch value {
    case .money(let money): money.currency.code
    case .quantity(let quantity): quantity.unit.plural
    case .percent: "%"
    case .number, .date, .text, .quote: nil
    }
  }

  /// The largest scale word under which every figure is at least a tenth and has at most two decimals.
  private static func commonScale(of amounts: [Amount]) -> ScaleWord? {
    let figures = amounts.flatMap { [$0.low, $0.high] }.filter { !$0.isZero }.map(\.normalized)
    guard !figures.isEmpty else { return nil }
    return [ScaleWord.trillion, .billion, .million].first { scale in
      figures.allSatisfy { figure in
        figure.digitCount + figure.exponent >= scale.powerOfTen && figure.exponent >= scale.powerOfTen - 2
      }
    }
  }
}
