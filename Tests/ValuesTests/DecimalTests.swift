import Testing
import Values

@Suite("Decimal")
struct DecimalTests {
  @Test("a decimal keeps the scale it was written with, and equals the same number at another scale")
  func scaleIsKept() throws {
    let written = try #require(Decimal("3.10"))
    #expect(written.description == "3.10")
    #expect(written == Decimal("3.1"))
    #expect(Set([written, try #require(Decimal("3.1"))]).count == 1)
  }

  @Test(
    "plain decimals are read and printed as written",
    arguments: ["0", "3", "-0.42", "3.10", "0.00", "99999999999999999999999999999999999999", "-12345.678900"])
  func plain(text: String) {
    #expect(Decimal(text)?.description == text)
  }

  @Test(
    "what is not a plain decimal is refused",
    arguments: [
      "", "-", ".", "3.", ".5", "1e6", "1,000", "1_000", "--1", "+", "1.2.3", "٣", "0x10", " 3",
      "100000000000000000000000000000000000000", "3,", "1,00", "NaN",
    ])
  func refused(text: String) {
    #expect(Decimal(text) == nil)
  }

  @Test("grouping marks are read only where they are asked for and stand in threes")
  func grouping() {
    #expect(Decimal("1,000", grouping: .commas) == Decimal(1000))
    #expect(Decimal("12_345.67", grouping: .underscores)?.description == "12345.67")
    #expect(Decimal("1,000", grouping: .underscores) == nil)
    #expect(Decimal("1,000_000", grouping: .any) == nil)
    #expect(Decimal("1000,000", grouping: .any) == nil)
    #expect(Decimal(",100", grouping: .any) == nil)
    #expect(Decimal("1,0000", grouping: .any) == nil)
    #expect(Decimal("1,,000", grouping: .any) == nil)
  }

  @Test("a result beyond 38 digits or the exponents is nil, never a trap")
  func overflow() throws {
    let most = try #require(Decimal(String(repeating: "9", count: 38)))
    #expect(most.scaled(byPowerOfTen: 77) == nil)
    #expect(most.scaled(byPowerOfTen: .max) == nil)
    #expect(most.scaled(byPowerOfTen: .min) == nil)
    #expect(most.scaled(byPowerOfTen: -38)?.rounded(toPlaces: 0) == Decimal(1))
    #expect(most.rounded(toPlaces: .max) == most)
    #expect(most.rounded(toPlaces: .min) == most)
    #expect(most.wholeValue == nil)
    #expect(Decimal(Int.min).description == "\(Int.min)")
    #expect(Decimal(coefficient: .max) == nil)
  }

  @Test("numbers far apart compare by size")
  func farApart() throws {
    let tiny = try #require(Decimal(coefficient: 1, exponent: -76))
    let vast = try #require(Decimal(coefficient: 1, exponent: 76))
    #expect(tiny < vast)
    #expect(vast.negated < tiny.negated)
    #expect(Decimal.zero < tiny)
    #expect(tiny.negated < .zero)
    #expect(tiny.rounded(toPlaces: 0, rule: .up) == .one)
    #expect(vast.scaled(byPowerOfTen: -152) == tiny)
  }

  /// Rows made by Tests/Fixtures/Values/decimal-cases.py with Python's decimal module.
  @Test("rounding and order agree with Python's decimal in every row of the table")
  func oracle() throws {
    let rows = try fixtureRows("decimal.tsv")
    #expect(rows.count >= 200)
    for row in rows {
      let cells = row.split(separator: "\t").map(String.init)
      switch cells[0] {
      case "round":
        let value = try #require(Decimal(cells[1]))
        let places = try #require(Int(cells[2]))
        let rule = try #require(RoundingRule(rawValue: cells[3]))
        #expect(value.rounded(toPlaces: places, rule: rule)?.description == cells[4], "\(row)")
      case "order":
        let left = try #require(Decimal(cells[1]))
        let right = try #require(Decimal(cells[2]))
        let found = left < right ? "<" : (left == right ? "=" : ">")
        #expect(found == cells[3], "\(row)")
        #expect((left == right) == (left.hashValue == right.hashValue), "\(row)")
      case "add", "subtract", "multiply", "divide": continue
      default: Issue.record("unknown row \(row)")
      }
    }
  }
}
