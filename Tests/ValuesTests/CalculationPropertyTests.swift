import SeededRandom
import Testing
import Values

@Suite("Properties of calculations")
struct CalculationPropertyTests {
  @Test("exact sums are commutative and associative, and what is added can be taken away")
  func sums() throws {
    var random = Seeded(5)
    for _ in 0..<4_000 {
      let (a, b, c) = (Self.figure(&random), Self.figure(&random), Self.figure(&random))
      let (ab, ba, bc) = (try a.adding(b), try b.adding(a), try b.adding(c))
      #expect(ab == ba)
      let (left, right) = (try ab.value.adding(c), try a.adding(bc.value))
      if ![ab, bc, left, right].contains(where: \.isRounded) { #expect(left.value == right.value, "\(a) \(b) \(c)") }
      let back = try a.subtracting(b)
      if !back.isRounded { #expect(try back.value.adding(b).value == a, "\(a) − \(b) + \(b)") }
    }
  }

  @Test("exact products are commutative, spread over sums, and are undone by division")
  func products() throws {
    var random = Seeded(6)
    var undone = 0
    for _ in 0..<4_000 {
      let (a, b, c) = (Self.figure(&random), Self.figure(&random), Self.figure(&random))
      let (ab, ac, sum) = (try a.multiplied(by: b), try a.multiplied(by: c), try b.adding(c))
      #expect(try ab == b.multiplied(by: a))
      let (spread, whole) = (try ab.value.adding(ac.value), try a.multiplied(by: sum.value))
      if ![ab, ac, sum, spread, whole].contains(where: \.isRounded) { #expect(spread.value == whole.value) }
      if !ab.isRounded, !b.isZero {
        #expect(try ab.value.divided(by: b) == Computed(value: a), "\(a) × \(b) ÷ \(b)")
        undone += 1
      }
    }
    #expect(undone > 2_000)
  }

  @Test("no sum, and no product with a number, loses a currency, a unit or a qualifier")
  func nothingIsLost() throws {
    var random = Seeded(7)
    var kept = 0
    for _ in 0..<8_000 {
      let (left, right) = (Self.value(&random), Self.value(&random))
      for symbol in ArithmeticOperator.allCases {
        guard let result = try? left.combined(symbol, with: right).value, let amount = result.amount,
          let first = left.amount, let second = right.amount
        else { continue }
        kept += 1
        let isQualified = first.qualifier != .exact || second.qualifier != .exact
        let isNought = amount.qualifier == .exact && amount.low.isZero && amount.high.isZero
        #expect(isNought || isQualified == (amount.qualifier != .exact), "\(left) \(symbol) \(right) = \(result)")
        switch (left, right, result) {
        case (.money(let a), .money(let b), .money(let c)):
          #expect(a.currency == b.currency && b.currency == c.currency)
        case (.money(let a), .number, .money(let c)), (.number, .money(let a), .money(let c)):
          #expect(a.currency == c.currency)
        case (.quantity(let a), .number, .quantity(let c)), (.number, .quantity(let a), .quantity(let c)),
          (.quantity(let a), .percent, .quantity(let c)):
          #expect(a.unit == c.unit)
        case (.quantity(let a), .quantity(let b), .quantity(let c)):
          #expect(a.unit.isConvertible(to: b.unit) && c.unit.isConvertible(to: a.unit))
        case (.money, .money, .number), (.quantity, .quantity, .number), (.percent, .percent, .number):
          #expect(symbol == .divide)
        default: break
        }
      }
    }
    #expect(kept > 2_000)
  }

  @Test("a million random operations on random values end in a value or a fault", arguments: 0..<4)
  func neverTraps(part: Int) {
    var random = Seeded(UInt64(100 + part))
    let values = (0..<400).map { _ in Self.value(&random) }
    var pool = values
    var (results, faults) = (0, 0)
    for round in 0..<250_000 {
      let left = pool[Int.random(in: 0..<pool.count, using: &random)]
      let right = pool[Int.random(in: 0..<pool.count, using: &random)]
      do throws(CalculationFault) {
        let result = try Self.random(round, left, right, &random)
        results += 1
        // Results are operands again, so that figures grow to the limits; a fresh value now and then keeps them mixed.
        let place = Int.random(in: 0..<pool.count, using: &random)
        pool[place] = round % 3 == 0 ? values[place] : result
      } catch {
        faults += 1
        if error.message.isEmpty { Issue.record("no message for \(left) and \(right)") }
      }
    }
    #expect(results > 10_000)
    #expect(faults > 10_000)
  }

  private static func random(
    _ round: Int, _ left: TypedValue, _ right: TypedValue, _ random: inout Seeded
  ) throws(CalculationFault) -> TypedValue {
    switch round % 16 {
    case 0..<8: try left.combined(ArithmeticOperator.allCases[round % 4], with: right).value
    case 8: try left.compared(ComparisonOperator.allCases[round % 6], with: right) == true ? left : right
    case 9: try left.negated()
    case 10: try left.absolute()
    case 11:
      try left.roundedValue(
        toPlaces: Int.random(in: -90...90, using: &random), rule: RoundingRule.allCases[round % 7])
    case 12: try TypedValue.mean([left, right, left]).value
    case 13: try TypedValue.minimum([left, right])
    case 14: try TypedValue.change(from: left, to: right).value
    default: try TypedValue.months(from: left, to: right).value
    }
  }

  private static func figure(_ random: inout Seeded) -> Decimal {
    let digits = UInt128(UInt64.random(in: 0...UInt64.max, using: &random) >> UInt64.random(in: 0..<64, using: &random))
    let exponent = Int.random(in: -12...9, using: &random)
    return Decimal(coefficient: digits, exponent: exponent, isNegative: Bool.random(using: &random)) ?? .zero
  }

  private static let units = [
    "howitzer", "km", "m", "mile", "°C", "K", "°F", "pp", "bp", "day", "week", "month", "JPY/USD", "h",
  ]
  .compactMap { Unit($0) }
  private static let currencies = ["USD", "JPY", "EUR"].compactMap { Currency(code: $0) }
  private static let dates = [
    "2024-11-16", "2024-11", "2024", "201X", "2024-21", "2024-11-16~", "XXXX-11-16", "9999-12-31",
    "-0044-03-15", "2024-11-01/2024-11-16", "2024-11-16/..", "2024-02-29", "2024-XX-16", "2024-11-16T23:20:30Z",
  ]
  .compactMap { try? EDTFDate.parse($0) }

  private static func amount(_ random: inout Seeded) -> Amount {
    var low = figure(&random)
    if Int.random(in: 0..<8, using: &random) == 0 {
      low = low.scaled(byPowerOfTen: Int.random(in: -70...70, using: &random)) ?? low
    }
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1: return Amount(low, qualifier: Qualifier.allCases.randomElement(using: &random) ?? .exact)
    case 2:
      let high = figure(&random)
      return Amount(low: min(low, high), high: max(low, high)) ?? Amount(low)
    case 3: return Amount(Decimal(Int.random(in: -3...30, using: &random)))
    default: return Amount(low)
    }
  }

  private static func value(_ random: inout Seeded) -> TypedValue {
    switch Int.random(in: 0..<11, using: &random) {
    case 0, 1: .money(Money(amount(&random), currencies[Int.random(in: 0..<currencies.count, using: &random)]))
    case 2, 3, 4: .quantity(Quantity(amount(&random), units[Int.random(in: 0..<units.count, using: &random)]))
    case 5, 6, 7: .number(amount(&random))
    case 8: .percent(Percent(amount(&random)))
    case 9: .date(dates[Int.random(in: 0..<dates.count, using: &random)])
    default: Bool.random(using: &random) ? .text("loan") : .quote(parts: ["peace", "now"])
    }
  }
}
