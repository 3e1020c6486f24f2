/// The powers of ten a 38-digit number can be scaled by.
enum PowersOfTen {
  /// 10^0 to 10^38; `table[n]` is 10^n.
  static let table: [UInt128] = {
    var powers: [UInt128] = [1]
    for index in 0..<Decimal.maximumDigits { powers.append(powers[index] * 10) }
    return powers
  }()

  /// 10^38: a coefficient stays below it.
  static let limit: UInt128 = table[Decimal.maximumDigits]

  /// How many decimal digits a number has; 1 for nought.
  static func digitCount(_ value: UInt128) -> Int {
    if value < 10 { return 1 }
    var low = 1
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if value >= table[middle] { low = middle + 1 } else { high = middle }
      if low >= table.count { return table.count }
    }
    return low
  }
}
