/// Values of one kind set in a column or on an axis: the unit they share once, the figures without it.
public struct ValueColumn: Hashable, Sendable {
  /// As in `USD billion`, `Mrd. USD`, `億USD`, `km` or `%`.
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
    guard let first = values.first, let unit = unit(of: first),
      values.allSatisfy({ self.unit(of: $0) == unit })
    else { return nil }
    let amounts = values.compactMap(\.amount)
    let scales = forms.scales
    let scale = Conventions.commonScale(of: amounts, among: scales.scales)
    let power = scale?.power ?? 0
    return ValueColumn(
      unit: scale.map { scales.header.filled(["u": unit, "w": $0.heading]) } ?? unit,
      cells: amounts.map { format(TypedValue.number($0.scaled(byPowerOfTen: -power) ?? $0).normalized, in: .table) },
      powerOfTen: power)
  }

  private func unit(of value: TypedValue) -> String? {
    switch value {
    case .money(let money): money.currency.code
    case .quantity(let quantity):
      switch quantity.unit.form {
      case .symbol: forms.units.symbols[quantity.unit.text] ?? quantity.unit.text
      case .noun:
        forms.name(of: quantity.unit)?.form(.counted(forms.plural.category(of: .zero))) ?? quantity.unit.plural
      }
    case .percent: "%"
    case .number, .date, .text, .quote: nil
    }
  }

  /// The largest scale word under which every figure is at least a tenth and has at most two decimals.
  private static func commonScale(of amounts: [Amount], among scales: [Scale]) -> Scale? {
    let figures = amounts.flatMap { [$0.low, $0.high] }.filter { !$0.isZero }.map(\.normalized)
    guard !figures.isEmpty else { return nil }
    return scales.first { scale in
      figures.allSatisfy { figure in
        figure.digitCount + figure.exponent >= scale.power && figure.exponent >= scale.power - 2
      }
    }
  }
}
