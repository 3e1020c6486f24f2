import Testing
import Values

@Suite("Calculations with typed values")
struct CalculationTests {
  @Test(
    "values that go together have a result of their type",
    arguments: [
      ("money 3 billion USD", "+", "money over 500 million USD", "money over 3500000000 USD"),
      ("money 3 billion USD", "*", "number 2", "money 6000000000 USD"),
      ("number 2", "*", "money 3 USD", "money 6 USD"), ("percent 20", "*", "money 50 EUR", "money 10.00 EUR"),
      ("money 50 EUR", "/", "percent 20", "money 250 EUR"),
      ("money 3 billion USD", "/", "number 4", "money 750000000 USD"),
      ("money 3 billion USD", "/", "money 50 billion USD", "number 0.06"),
      ("number 3", "-", "number about 1", "number about 2"),
      ("quantity 50 howitzer", "+", "quantity 20 howitzers", "quantity 70 howitzer"),
      ("quantity 5 km", "+", "quantity 300 m", "quantity 5.300 km"),
      ("quantity 300 m", "+", "quantity 5 km", "quantity 5300 m"),
      ("quantity 3 km", "/", "quantity 150 m", "number 20"),
      ("quantity 88 vehicle", "/", "quantity 4 vehicle", "number 22"),
      ("quantity 88 vehicle", "/", "number 4", "quantity 22 vehicle"),
      ("percent 25", "*", "quantity 88 vehicle", "quantity 22.00 vehicle"),
      ("percent 12.5", "+", "percent 7.5", "percent 20.0"), ("percent 12.5", "-", "percent 10", "quantity 2.5 pp"),
      ("percent 12.5", "+", "quantity 2 pp", "percent 14.5"), ("percent 12.5", "-", "quantity 50 bp", "percent 12.00"),
      ("quantity 2 pp", "+", "percent 12.5", "percent 14.5"),
      ("quantity 2 pp", "-", "quantity 50 bp", "quantity 1.50 pp"),
      ("percent 50", "*", "percent 50", "percent 25.00"), ("percent 50", "*", "number 12", "number 6.00"),
      ("percent 50", "/", "number 2", "percent 25"), ("percent 50", "/", "percent 20", "number 2.5"),
      ("money 100 USD", "*", "quantity 154.3 JPY/USD", "money 15430.0 JPY"),
      ("quantity 154.3 JPY per USD", "*", "money 100 USD", "money 15430.0 JPY"),
      ("money 15430 JPY", "/", "quantity 154.3 JPY/USD", "money 100 USD"),
      ("date 2024-11-16", "-", "date 2024-11-01", "quantity 15 day"),
      ("date 2024-11", "-", "date 2024-10-31", "quantity 1-30 day"),
      ("date 2024-01-31", "+", "quantity 1 month", "date 2024-02-29"),
      ("date 2024-02-29", "+", "quantity 1 year", "date 2025-02-28"),
      ("date 2024-11-16", "-", "quantity 2 week", "date 2024-11-02"),
      ("quantity 30 day", "+", "date 2024-12-16", "date 2025-01-15"),
      ("date 2024-11", "+", "quantity 14 month", "date 2026-01"), ("date 2024", "-", "quantity 25 year", "date 1999"),
      ("date 2024-03-31", "-", "quantity 13 month", "date 2023-02-28"),
      ("date 2024-11-16~", "+", "quantity 1 day", "date 2024-11-17~"),
      ("quantity 20 °C", "-", "quantity 10 °C", "quantity 10 K"),
      ("quantity 68 °F", "-", "quantity 50 °F", "quantity 10 K"),
      ("quantity 20 °C", "+", "quantity 5 K", "quantity 25 °C"),
      ("quantity 50 °F", "-", "quantity 10 K", "quantity 32 °F"),
    ])
  func results(left: String, symbol: String, right: String, expected: String) throws {
    let symbol = try #require(ArithmeticOperator(rawValue: symbol))
    let result = try value(left).combined(symbol, with: value(right))
    let wanted = try value(expected)
    #expect(result.value == wanted)
    #expect(result.value.kind == wanted.kind)
    #expect(!result.isRounded)
  }

  @Test("a date far beyond the calendar is not moved")
  func farYears() throws {
    for text in ["Y17000", "Y-999999999999", "Y999999999999"] {
      let date = try value("date \(text)")
      for unit in ["day", "month", "year"] {
        let span = try value("quantity 1 \(unit)")
        #expect(throws: CalculationFault.self) { try date.combined(.add, with: span) }
      }
    }
  }

  @Test("a result that does not end says that it is rounded")
  func rounded() throws {
    #expect(try value("number 1").combined(.divide, with: value("number 3")).isRounded)
    #expect(try value("quantity 1 mile").combined(.subtract, with: value("quantity 1 km")).isRounded)
    #expect(try TypedValue.mean([value("number 1"), value("number 1"), value("number 2")]).isRounded)
  }

  @Test(
    "a comparison holds, does not hold, or is left open by what is known",
    arguments: [
      ("money 3 billion USD", "<", "money 3.1 billion USD", true), ("money over 3 USD", ">", "money 3 USD", true),
      ("money at least 3 USD", ">", "money 3 USD", nil), ("money at least 3 USD", ">=", "money 3.00 USD", true),
      ("number 3-4", "==", "number 3.5", nil), ("number 3-4", "!=", "number 5", true),
      ("number 3", "==", "number 3.0", true),
      ("number about 3", "<", "number 4", true), ("number about 3", "<", "number 3.2", nil),
      ("quantity 5 km", ">", "quantity 3 mi", true), ("quantity 20 °C", "==", "quantity 68 °F", true),
      ("quantity 36 km/h", "<=", "quantity 10 m/s", true), ("percent 12.5", ">=", "percent 12", true),
      ("date 2024-11-16", "<", "date 2024-12", true), ("date 2024-11-16", "<", "date 2024-11", nil),
      ("date 2024", ">=", "date 2023-12-31", true), ("date 2024-11", "==", "date 2024-11", nil),
      ("date 2024-11-16", "==", "date 2024-11-16", true), ("date 2024-11-16~", "<", "date 2025", nil),
      ("date 2024-11-16/..", "<", "date 2024-11-01", false), ("date XXXX-11-16", "<", "date 2024", nil),
    ] as [(String, String, String, Bool?)])
  func comparisons(left: String, symbol: String, right: String, expected: Bool?) throws {
    let symbol = try #require(ComparisonOperator(rawValue: symbol))
    #expect(try value(left).compared(symbol, with: value(right)) == expected)
  }

  @Test(
    "sum, mean, least and greatest are taken in the unit of the first",
    arguments: [
      (["money 3 USD", "money over 4 USD", "money 5.50 USD"], "money over 12.50 USD", "", "", ""),
      (["number 1", "number 2", "number 6"], "number 9", "number 3", "number 1", "number 6"),
      (
        ["quantity 2 km", "quantity 500 m"], "quantity 2.500 km", "quantity 1.250 km", "quantity 500 m", "quantity 2 km"
      ),
      (["percent 20", "percent 30"], "percent 50", "percent 25", "percent 20", "percent 30"),
      (["number 3-5", "number 4-6"], "number 7-11", "number 3.5-5.5", "number 3-5", "number 4-6"),
      (
        ["quantity over 3 day", "quantity 5 day"], "quantity over 8 day", "quantity over 4 day", "quantity 3-5 day",
        "quantity at least 5 day"
      ),
      (
        ["quantity under 9 day", "quantity 5 day"], "quantity under 14 day", "quantity under 7 day",
        "quantity up to 5 day", "quantity 5-9 day"
      ),
    ])
  func series(values: [String], sum: String, mean: String, least: String, greatest: String) throws {
    let values = try values.map(value)
    #expect(try TypedValue.sum(values).value == value(sum))
    #expect(try TypedValue.sum(values.reversed()).value.kind == value(sum).kind)
    guard !least.isEmpty else { return }
    #expect(try TypedValue.mean(values).value == value(mean))
    #expect(try TypedValue.minimum(values) == value(least))
    #expect(try TypedValue.maximum(values) == value(greatest))
  }

  @Test("temperatures on a scale have a mean and no sum; dates have a first and a last")
  func scales() throws {
    let days = [try value("quantity 20 °C"), try value("quantity 71.6 °F")]
    #expect(try TypedValue.mean(days).value == value("quantity 21 °C"))
    #expect(throws: CalculationFault.self) { try TypedValue.sum(days) }
    #expect(try TypedValue.mean([value("quantity 20 °C"), value("quantity 70 °F")]).isRounded)
    let dates = [try value("date 2024-11"), try value("date 2024-10-31"), try value("date 2025")]
    #expect(try TypedValue.minimum(dates) == dates[1])
    #expect(try TypedValue.maximum(dates) == dates[2])
  }

  @Test(
    "a share is part over whole, a change the difference over the old",
    arguments: [
      ("money 3 billion USD", "money 50 billion USD", "percent 6", "percent 1566.6666666666666666666666666666666667"),
      ("quantity 88 vehicle", "quantity 80 vehicle", "percent 110", "percent -9.0909090909090909090909090909090909091"),
      ("percent 12.5", "percent 10", "percent 125", "quantity -2.5 pp"),
      ("number over 50", "number 100", "percent over 50", "percent under 100"),
      ("number 3-4", "number 6-8", "percent 37.5-66.666666666666666666666666666666666667", ""),
    ])
  func shares(part: String, whole: String, share: String, change: String) throws {
    let (part, whole) = (try value(part), try value(whole))
    #expect(try TypedValue.share(of: part, in: whole).value == value(share))
    guard !change.isEmpty else { return }
    let found = try TypedValue.change(from: part, to: whole).value
    #expect(
      try found.roundedValue(toPlaces: 30, rule: .halfEven) == value(change).roundedValue(toPlaces: 30, rule: .halfEven)
    )
  }

  @Test(
    "the time between two dates is counted in completed days, months and years, as a range where a date is coarse",
    arguments: [
      ("2024-11-16", "2025-01-15", "60", "1", "0"), ("2000-02-29", "2024-02-28", "8765", "287", "23"),
      ("2024-11", "2024-12-15", "15-44", "0-1", "0"), ("2023", "2024-06-01", "153-517", "5-17", "0-1"),
      ("2024-11-16~", "2024-11-26", "about 10", "about 0", "about 0"), ("2024-11-16", "2024-11-01", "-15", "0", "0"),
    ])
  func time(start: String, end: String, days: String, months: String, years: String) throws {
    let (start, end) = (try value("date \(start)"), try value("date \(end)"))
    #expect(try TypedValue.days(from: start, to: end).value == value("quantity \(days) day"))
    #expect(try TypedValue.months(from: start, to: end).value == value("quantity \(months) month"))
    #expect(try TypedValue.years(from: start, to: end).value == value("quantity \(years) year"))
  }

  @Test(
    "one value is negated, stripped of its sign and rounded without claiming more",
    arguments: [
      ("money over 3.65 USD", "money under -3.65 USD", "money over 3.65 USD", "money over 3.6 USD"),
      ("number up to 3.61", "number at least -3.61", "number up to 3.61", "number up to 3.7"),
      ("percent -12.25", "percent 12.25", "percent 12.25", "percent -12.2"),
      ("quantity -2-3 km", "quantity -3-2 km", "quantity 0-3 km", "quantity -2-3 km"),
      ("number under -3", "number over 3", "number over 3", "number under -3"),
      ("number 3.61-3.64", "number -3.64--3.61", "number 3.61-3.64", "number 3.6"),
    ])
  func alone(text: String, negated: String, absolute: String, rounded: String) throws {
    let original = try value(text)
    #expect(try original.negated() == value(negated))
    #expect(try original.negated().negated() == original)
    #expect(try original.absolute() == value(absolute))
    #expect(try original.roundedValue(toPlaces: 1, rule: .halfEven) == value(rounded))
  }
}
