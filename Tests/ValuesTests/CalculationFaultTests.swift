import Testing
import Values

@Suite("What does not go together")
struct CalculationFaultTests {
  typealias Kind = CalculationFault.Kind

  @Test(
    "two values that cannot be joined are named with their types, and why",
    arguments: [
      (
        "money 3 billion USD", "/", "quantity 50 howitzer", Kind.typeMismatch, nil,
        "3 billion USD (money) cannot be divided by 50 howitzer (quantity)"
      ),
      (
        "money 3 billion USD", "+", "money 2 million EUR", .currencyMismatch, nil,
        "3 billion USD (money) and 2 million EUR (money) cannot be added: USD and EUR are different currencies"
      ),
      (
        "money 100 JPY", "*", "quantity 154.3 JPY/USD", .currencyMismatch, nil,
        "100 JPY (money) cannot be multiplied by 154.3 JPY/USD (quantity): an amount multiplied by JPY/USD must be in USD"
      ),
      (
        "money 100 EUR", "/", "quantity 154.3 JPY/USD", .currencyMismatch, nil,
        "100 EUR (money) cannot be divided by 154.3 JPY/USD (quantity): an amount divided by JPY/USD must be in JPY"
      ),
      (
        "quantity 50 howitzer", "-", "quantity 88 vehicle", .unitMismatch, nil,
        "88 vehicle (quantity) cannot be subtracted from 50 howitzer (quantity): howitzer and vehicle do not convert into each other"
      ),
      (
        "quantity 20 °C", "*", "number 2", .unitMismatch, nil,
        "20 °C (quantity) cannot be multiplied by 2 (number): degrees are points on a scale and not amounts"
      ),
      (
        "quantity 20 °C", "+", "quantity 10 °C", .unitMismatch, nil,
        "20 °C (quantity) and 10 °C (quantity) cannot be added: degrees are points on a scale and not amounts"
      ),
      (
        "quantity 2 pp", "-", "percent 12.5", .percentagePoints, nil,
        "12.5% (percent) cannot be subtracted from 2 pp (quantity): points are the difference of two percentages, not one of them"
      ),
      (
        "money 3 USD", "*", "quantity 2 pp", .percentagePoints, nil,
        "3 USD (money) cannot be multiplied by 2 pp (quantity): points are the difference of two percentages, not a share"
      ),
      ("money 3 USD", "+", "percent 5", .typeMismatch, nil, "3 USD (money) and 5% (percent) cannot be added"),
      ("number 3", "-", "percent 5", .typeMismatch, nil, "5% (percent) cannot be subtracted from 3 (number)"),
      (
        "quantity 5 km", "*", "quantity 3 km", .typeMismatch, nil,
        "5 km (quantity) cannot be multiplied by 3 km (quantity)"
      ),
      (
        "money 3 USD", "+", "text loan", .typeMismatch, 1,
        "3 USD (money) and “loan” (text) cannot be added: text has no figure"
      ),
      (
        "quote peace", "*", "number 2", .typeMismatch, 0,
        "“peace” (quote) cannot be multiplied by 2 (number): quote has no figure"
      ),
      (
        "date 2024-11-16", "+", "date 2024-11-17", .typeMismatch, nil,
        "2024-11-16 (date) and 2024-11-17 (date) cannot be added"
      ),
      (
        "money 3 USD", "/", "number 0", .divisionByZero, 1,
        "3 USD (money) cannot be divided by 0 (number): the divisor is nought"
      ),
      (
        "number 3", "/", "number -1-2", .divisionByZero, 1,
        "3 (number) cannot be divided by -1 to 2 (number): the divisor’s range contains nought"
      ),
      (
        "quantity over 88 vehicle", "-", "quantity over 3 vehicle", .unbounded, nil,
        "over 3 vehicle (quantity) cannot be subtracted from over 88 vehicle (quantity): their qualifiers leave nothing to say of the result"
      ),
      ("number 99999999999999999999999999999999999999", "*", "number 1", .empty, nil, ""),
      (
        "date 2024-11", "+", "quantity 3 day", .imprecise, 0,
        "2024-11 (date) and 3 day (quantity) cannot be added: the date is not known finely enough"
      ),
      (
        "date 2024-11-16", "+", "quantity 1.5 month", .imprecise, 1,
        "2024-11-16 (date) and 1.5 month (quantity) cannot be added: a date moves by an exact whole number of days, weeks, months or years"
      ),
      (
        "date 2024-11-16", "+", "quantity 3 km", .unitMismatch, 1,
        "2024-11-16 (date) and 3 km (quantity) cannot be added: a date moves by days, weeks, months or years"
      ),
      (
        "date 9999-12-31", "+", "quantity 1 day", .overflow, 1,
        "9999-12-31 (date) and 1 day (quantity) cannot be added: the result is beyond the calendar"
      ),
    ] as [(String, String, String, Kind, Int?, String)])
  func operations(left: String, symbol: String, right: String, kind: Kind, operand: Int?, message: String) throws {
    let symbol = try #require(ArithmeticOperator(rawValue: symbol))
    let (a, b) = (try value(left), try value(right))
    guard kind != .empty else {
      #expect(try a.combined(symbol, with: b).value == a)
      return
    }
    let fault = #expect(throws: CalculationFault.self) { try a.combined(symbol, with: b) }
    #expect(fault?.kind == kind)
    #expect(fault?.message == message)
    #expect(fault?.operand == operand)
  }

  @Test("a way out is given where there is one")
  func help() throws {
    func help(_ left: String, _ symbol: ArithmeticOperator, _ right: String) throws -> String? {
      let (a, b) = (try value(left), try value(right))
      return #expect(throws: CalculationFault.self) { try a.combined(symbol, with: b) }?.help.first
    }
    #expect(
      try help("money 3 USD", .add, "percent 5")
        == "a percentage is a share of something; to change a value by it write `x + x * p`")
    #expect(
      try help("money 3 billion USD", .divide, "quantity 50 howitzer")
        == "for the cost of each write the count as a number, 50")
    #expect(
      try help("money 100 JPY", .multiply, "quantity 154.3 JPY/USD")
        == "divide by the rate to go from JPY to USD")
    #expect(
      try help("money 3 USD", .add, "money 2 EUR")
        == "convert one of them first, by a rate on file such as `quantity: 1.1 USD/EUR`: money in EUR × rate")
  }

  @Test("a comparison, a series, a share and a span of time have their own sentences")
  func others() throws {
    func fault(_ body: () throws -> Void) -> CalculationFault? {
      #expect(throws: CalculationFault.self, performing: body)
    }
    let (usd, eur) = (try value("money 3 USD"), try value("money 2 EUR"))
    let compared = fault { _ = try usd.compared(.less, with: eur) }
    #expect(
      compared?.message == "3 USD (money) and 2 EUR (money) cannot be compared: USD and EUR are different currencies")
    let points = fault { _ = try value("percent 3").compared(.less, with: value("quantity 2 pp")) }
    #expect(points?.kind == .percentagePoints)
    let empty = fault { _ = try TypedValue.sum([]) }
    #expect(empty?.kind == .empty)
    #expect(empty?.message == "there are no values to be added up")
    let third = fault { _ = try TypedValue.sum([usd, usd, eur]) }
    #expect(third?.operand == 2)
    #expect(
      third?.message == "6 USD (money) and 2 EUR (money) cannot be added: USD and EUR are different currencies")
    let dates = fault { _ = try TypedValue.maximum([value("date 2024-11"), value("date 2024-11-16")]) }
    #expect(dates?.kind == .imprecise)
    #expect(
      dates?.message
        == "2024-11 (date) and 2024-11-16 (date) cannot be ranked: they are not known finely enough")
    let share = fault { _ = try TypedValue.share(of: usd, in: value("number 3")) }
    #expect(share?.message == "3 USD (money) cannot be divided by 3 (number)")
    let yearless = fault { _ = try TypedValue.days(from: value("date XXXX-11-16"), to: value("date 2024-11-16")) }
    #expect(yearless?.kind == .imprecise)
    #expect(yearless?.operand == 0)
    #expect(yearless?.message == "XXXX-11-16 (date) has no year, so that no time can be counted from it")
    let turned = fault { _ = try value("date 2024").combined(.subtract, with: value("date XXXX-11-16")) }
    #expect(turned?.operand == 1)
    let fromNought = fault { _ = try TypedValue.change(from: value("money 0 USD"), to: usd) }
    #expect(fromNought?.kind == .divisionByZero)
    #expect(fromNought?.operand == 0)
    let percent = fault { _ = try value("percent 5").compared(.less, with: value("number 3")) }
    #expect(percent?.help == ["write the number as a percentage"])
    let degrees = fault { _ = try TypedValue.mean([value("quantity 20 °C"), usd]) }
    #expect(degrees?.message == "20 °C (quantity) and 3 USD (money) cannot be added")
    let notDate = fault { _ = try TypedValue.years(from: value("date 2024-11-16"), to: usd) }
    #expect(notDate?.message == "3 USD (money) is no date")
    let sign = fault { _ = try value("text loan").negated() }
    #expect(sign?.message == "“loan” (text) cannot be negated")
    let vast = try value("money \(String(repeating: "9", count: 38)) trillion USD")
    let beyond = fault {
      var total = vast
      for _ in 0..<4 { total = try total.combined(.multiply, with: .number(vast.amount ?? Amount(.one))).value }
    }
    #expect(beyond?.kind == .overflow)
    #expect(beyond?.message.hasSuffix("the result is beyond what 38 digits hold") == true)
  }
}
