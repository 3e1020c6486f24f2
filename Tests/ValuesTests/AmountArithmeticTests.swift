import SeededRandom
import Testing
import Values

@Suite("Ranges and qualifiers in arithmetic")
struct AmountArithmeticTests {
  @Test(
    "both ends of a range are computed, and a qualifier is carried through or refused",
    arguments: [
      ("3-4", "+", "10-20", "13-24"), ("3-4", "-", "3-4", "-1-1"), ("3-4", "*", "-2", "-8--6"),
      ("-2-3", "*", "-5-4", "-15-12"), ("6-8", "/", "2-4", "1.5-4"), ("about 3", "+", "4", "about 7"),
      ("about 3-4", "*", "2", "about 6-8"), ("over 3", "+", "4-5", "over 7"), ("over 3", "+", "at least 4", "over 7"),
      ("at least 3", "+", "at least 4", "at least 7"), ("up to 3", "+", "4-5", "up to 8"),
      ("under 3", "+", "up to 4", "under 7"), ("10", "-", "over 3", "under 7"), ("10", "-", "up to 3", "at least 7"),
      ("over 10", "-", "under 3", "over 7"), ("over 10", "-", "over 3", "unbounded"),
      ("over 3", "+", "under 4", "unbounded"), ("about 3", "+", "over 4", "unbounded"),
      ("over 3", "*", "2", "over 6"), ("over 3", "*", "-2", "under -6"), ("under 3", "*", "under 4", "under 12"),
      ("over 3", "*", "at least 4", "over 12"), ("over 3", "*", "under 4", "unbounded"),
      ("over 3", "*", "-1-2", "unbounded"), ("over 3", "*", "0", "0"), ("over 3", "*", "0-5", "at least 0"),
      ("at least 3", "*", "2-5", "at least 6"), ("up to 3", "*", "2-5", "up to 15"),
      ("under -3", "*", "2", "under -6"), ("over -3", "*", "2", "over -6"), ("about 3", "*", "about 4", "about 12"),
      ("about 3", "*", "over 4", "unbounded"), ("12", "/", "over 3", "under 4"), ("12", "/", "up to 3", "at least 4"),
      ("over 12", "/", "under 3", "over 4"), ("over 12", "/", "over 3", "unbounded"),
      ("over 12", "/", "-3", "under -4"), ("12", "/", "over 0", "unbounded"),
      ("12", "/", "at least 0", "divisionByZero"),
      ("12", "/", "0-5", "divisionByZero"), ("12", "/", "-5-5", "divisionByZero"),
      ("12", "/", "0.00", "divisionByZero"),
      ("0", "/", "over 3", "0"), ("12", "/", "about 3", "about 4"),
    ])
  func rules(left: String, symbol: String, right: String, expected: String) throws {
    let symbol = try #require(ArithmeticOperator(rawValue: symbol))
    let (a, b) = (try Amount.parse(left), try Amount.parse(right))
    #expect(try Self.outcome(a, symbol, b) == expected)
  }

  private static func outcome(_ left: Amount, _ symbol: ArithmeticOperator, _ right: Amount) throws -> String {
    do throws(ArithmeticFault) {
      return try left.combined(symbol, with: right).value.description
    } catch {
      return "\(error)"
    }
  }

  @Test("what must be rounded is rounded so that the result claims no more: ranges outward, floors down, ceilings up")
  func outward() throws {
    let three = Amount(Decimal(3))
    let third = String(repeating: "3", count: 38)
    let sixes = String(repeating: "6", count: 38)
    #expect(try Amount.parse("over 2").divided(by: three).value.description == "over 0.\(sixes)")
    #expect(try Amount.parse("under 1").divided(by: three).value.description == "under 0.\(third.dropLast())4")
    #expect(
      try Amount.parse("1-2").divided(by: three).value.description == "0.\(third)-0.\(sixes.dropLast())7")
    #expect(try Amount.parse("1-2").divided(by: three).isRounded)
  }

  @Test("every pair of numbers inside the operands has its result inside the result")
  func containment() throws {
    var random = Seeded(3)
    var checked = 0
    for _ in 0..<20_000 {
      let (left, right) = (Self.amount(&random), Self.amount(&random))
      let symbol = ArithmeticOperator.allCases.randomElement(using: &random) ?? .add
      guard let result = try? left.combined(symbol, with: right).value else { continue }
      for _ in 0..<3 {
        let isSigned = symbol == .multiply || symbol == .divide
        let a = Amount(left.sample(keepingSign: isSigned, &random))
        let b = Amount(right.sample(keepingSign: isSigned, &random))
        guard let point = try? a.combined(symbol, with: b), let figure = point.value.figure, !point.isRounded
        else { continue }
        #expect(result.holds(figure), "\(left) \(symbol.rawValue) \(right) = \(result), but \(a), \(b) give \(figure)")
        checked += 1
      }
    }
    #expect(checked > 10_000)
  }

  @Test("a comparison that is decided holds for every pair of numbers inside the operands")
  func order() {
    var random = Seeded(4)
    var decided = 0
    for _ in 0..<20_000 {
      let (left, right) = (Self.amount(&random), Self.amount(&random))
      let (a, b) = (left.sample(keepingSign: false, &random), right.sample(keepingSign: false, &random))
      if let isLess = left.isLess(than: right) {
        decided += 1
        #expect(isLess == (a < b), "\(left) < \(right)")
      }
      if let isEqual = left.isEqual(to: right) { #expect(isEqual == (a == b), "\(left) == \(right)") }
    }
    #expect(decided > 5_000)
  }

  static func amount(_ random: inout Seeded) -> Amount {
    let digits = Int.random(in: -400...400, using: &random)
    let low = Decimal(coefficient: UInt128(digits.magnitude), exponent: -1, isNegative: digits < 0) ?? .zero
    if Int.random(in: 0..<3, using: &random) == 0,
      let high = try? low.adding(Decimal(Int.random(in: 1...60, using: &random))).value
    {
      return Amount(low: low, high: high) ?? Amount(low)
    }
    let qualifier = Qualifier.allCases.filter { $0 != .about }.randomElement(using: &random) ?? .exact
    return Amount(low, qualifier: qualifier)
  }
}

extension Amount {
  fileprivate func combined(
    _ symbol: ArithmeticOperator, with other: Amount
  ) throws(ArithmeticFault) -> Computed<Amount> {
    switch symbol {
    case .add: try adding(other)
    case .subtract: try subtracting(other)
    case .multiply: try multiplied(by: other)
    case .divide: try divided(by: other)
    }
  }

  /// Whether the number is one of those the amount names.
  fileprivate func holds(_ number: Decimal) -> Bool {
    switch qualifier {
    case .exact, .about: low <= number && number <= high
    case .over: number > low
    case .atLeast: number >= low
    case .under: number < high
    case .upTo: number <= high
    }
  }

  /// A number the amount names, on its figure's side of nought where that is asked for.
  fileprivate func sample(keepingSign: Bool, _ random: inout Seeded) -> Decimal {
    let figure = qualifier == .under || qualifier == .upTo ? high : low
    for _ in 0..<40 {
      let steps = Int.random(in: 0...800, using: &random) * (Bool.random(using: &random) ? 1 : 20)
      let step = Decimal(coefficient: UInt128(steps), exponent: -2) ?? .zero
      let number = (try? figure.adding(qualifier == .under || qualifier == .upTo ? step.negated : step).value) ?? figure
      let isOnSide = !keepingSign || figure.isZero || (!number.isZero && number.isNegative == figure.isNegative)
      if holds(number), isOnSide || qualifier == .exact { return number }
    }
    // A strict figure next to nought: a thousandth of the way to it.
    let near = figure.scaled(byPowerOfTen: -1) ?? figure
    return holds(near) ? near : (holds(high) ? high : (try? figure.adding(Decimal.one).value) ?? figure)
  }
}
