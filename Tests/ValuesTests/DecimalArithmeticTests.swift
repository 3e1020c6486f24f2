import Testing
import Values

@Suite("Decimal arithmetic")
struct DecimalArithmeticTests {
  /// Rows made by Tests/Fixtures/Values/decimal-cases.py with Python's decimal module.
  @Test(
    "sums, differences, products and quotients agree with Python's decimal in every row, to the last digit and the scale"
  )
  func oracle() throws {
    var seen: [String: Int] = [:]
    for row in try fixtureRows("decimal.tsv") {
      let cells = row.split(separator: "\t").map(String.init)
      guard cells.count == 6 else { continue }
      let (left, right) = (try Self.decimal(cells[1]), try Self.decimal(cells[2]))
      let rule = try #require(RoundingRule(rawValue: cells[3]))
      let outcome = try Self.outcome(cells[0], left, right, rule)
      #expect(outcome.result == cells[4] && outcome.note == cells[5], "\(row) but \(outcome)")
      seen["\(cells[0]) \(cells[5])", default: 0] += 1
    }
    #expect(seen.values.reduce(0, +) > 3500)
    #expect(seen.keys.count >= 10)
  }

  private static func outcome(
    _ name: String, _ left: Decimal, _ right: Decimal, _ rule: RoundingRule
  ) throws -> (result: String, note: String) {
    do throws(ArithmeticFault) {
      let computed =
        switch name {
        case "add": try left.adding(right, rule: rule)
        case "subtract": try left.subtracting(right, rule: rule)
        case "multiply": try left.multiplied(by: right, rule: rule)
        default: try left.divided(by: right, rule: rule)
        }
      let sign = computed.value.isNegative ? "-" : ""
      return (
        "\(sign)\(computed.value.coefficient)e\(computed.value.exponent)", computed.isRounded ? "rounded" : "exact"
      )
    } catch {
      return ("-", "\(error)")
    }
  }

  private static func decimal(_ text: String) throws -> Decimal {
    let parts = text.split(separator: "e")
    let digits = try #require(Decimal(parts[0]))
    let power = try #require(Int(parts[1]))
    return try #require(digits.scaled(byPowerOfTen: power))
  }

  @Test(
    "the scale of a result is the one its operands were written with",
    arguments: [
      ("3.10", "+", "1", "4.10"), ("3.10", "-", "3.1", "0.00"), ("1.2", "*", "3.0", "3.60"), ("6", "/", "2", "3"),
      ("1", "/", "8", "0.125"), ("1", "/", "3", "0.33333333333333333333333333333333333333"),
      ("2", "/", "3", "0.66666666666666666666666666666666666667"), ("-2.40", "/", "2", "-1.20"),
      ("99999999999999999999999999999999999999", "+", "1", "100000000000000000000000000000000000000"),
    ])
  func scale(left: String, symbol: String, right: String, expected: String) throws {
    let (a, b) = (try #require(Decimal(left)), try #require(Decimal(right)))
    let operations: [String: (Decimal) throws -> Computed<Decimal>] = [
      "+": { try a.adding($0) }, "-": { try a.subtracting($0) }, "*": { try a.multiplied(by: $0) },
      "/": { try a.divided(by: $0) },
    ]
    #expect(try operations[symbol]?(b).value.description == expected)
  }

  @Test("what is beyond the greatest or the smallest number is a fault, never a trap")
  func beyond() throws {
    let vast = try #require(Decimal(coefficient: 99_999_999_999_999_999_999, exponent: 76))
    let tiny = try #require(Decimal(coefficient: 1, exponent: -76))
    #expect(throws: ArithmeticFault.overflow) { try vast.multiplied(by: vast) }
    #expect(throws: ArithmeticFault.overflow) { try tiny.multiplied(by: tiny) }
    #expect(throws: ArithmeticFault.overflow) { try vast.divided(by: tiny) }
    #expect(throws: ArithmeticFault.divisionByZero) { try vast.divided(by: .zero) }
    #expect(try vast.adding(tiny) == Computed(value: vast, isRounded: true))
    #expect(try vast.subtracting(vast) == Computed(value: .zero))
  }
}
