import Testing
import Values

/// The value of a scalar, printed; NO-BREAK SPACE shown as `_`.
private func printed(
  _ kind: TypedValue.Kind, _ scalar: String, _ conventions: Conventions = .ap,
  in context: FormatContext = .prose, as option: FormatOption? = nil, rounding: Rounding? = nil
) throws -> String {
  let value = try TypedValue.parse(scalar, as: kind)
  let text = conventions.format(value, in: context, as: option, rounding: rounding)
  return String(text.map { $0 == "\u{A0}" ? "_" : $0 })
}

@Suite("Formatting")
struct FormatTests {
  @Test(
    "money is scaled, marked and qualified",
    arguments: [
      ("3 billion USD", "$3_billion"), ("3450000000 USD", "$3.45_billion"), ("1200000 EUR", "€1.2_million"),
      ("3.10 billion USD", "$3.10_billion"), ("3456789012 USD", "$3,456,789,012"),
      ("1234500000 USD", "$1,234.5_million"),
      ("999999 GBP", "£999,999"), ("3.5 USD", "$3.50"), ("12345.678 USD", "$12,345.678"),
      ("over 3 billion USD", "more than $3_billion"),
      ("about 3 billion USD", "about $3_billion"), ("up to 50 billion USD", "up to $50_billion"),
      ("at least 1 USD", "at least $1"),
      ("under 5 USD", "less than $5"), ("3-4 billion USD", "$3_billion to $4_billion"),
      ("-3 billion USD", "−$3_billion"),
      ("500 million UAH", "500_million_Ukrainian hryvnias"), ("1 CHF", "1_Swiss franc"),
      ("2 trillion JPY", "¥2_trillion"),
      ("0 USD", "$0"), ("1000000000000000000 USD", "$1,000,000_trillion"), ("about 3 million AUD", "about A$3_million"),
    ])
  func money(scalar: String, expected: String) throws {
    #expect(try printed(.money, scalar) == expected)
  }

  @Test("money follows the currency mark and the options")
  func moneyOptions() throws {
    #expect(try printed(.money, "3 billion USD", .iso) == "USD_3_billion")
    #expect(try printed(.money, "3 billion USD", as: .name) == "3_billion_US dollars")
    #expect(try printed(.money, "3 billion USD", as: .code) == "USD_3_billion")
    #expect(try printed(.money, "3 billion USD", as: .short) == "$3bn")
    #expect(try printed(.money, "3 billion USD", as: .bare) == "3_billion")
    #expect(try printed(.money, "500 million UAH", in: .table) == "UAH_500_million")
    #expect(try printed(.money, "500 million UAH", as: .symbol) == "₴500_million")
    var qualified = Conventions.ap
    qualified.currencyMark = .qualifiedSymbol
    qualified.scaleWords = .abbreviations
    #expect(try printed(.money, "3 billion USD", qualified) == "US$3bn")
    #expect(try printed(.money, "3-4 billion USD", in: .table) == "$3_billion–$4_billion")
    #expect(try printed(.money, "over 3 billion USD", in: .sentenceStart) == "More than $3_billion")
  }

  @Test("rounding keeps the qualifier, never adds a digit, and moves up a scale where it must")
  func rounding() throws {
    let one = try #require(Rounding("1"))
    #expect(try printed(.money, "over 3456789012 USD", rounding: one) == "more than $3.5_billion")
    #expect(try printed(.money, "3 billion USD", rounding: one) == "$3_billion")
    #expect(try printed(.money, "999960000 USD", rounding: one) == "$1_billion")
    #expect(try printed(.percent, "12.345", rounding: one) == "12.3%")
    #expect(try printed(.number, "0.96", rounding: Rounding("0")) == "one")
    #expect(Rounding("x") == nil && Rounding("10") == nil && Rounding(places: -1) == nil)
  }

  @Test(
    "numbers and quantities follow the numerals of the style",
    arguments: [
      (TypedValue.Kind.number, "12345", "12,345", "12,345"), (.number, "9", "nine", "nine"),
      (.number, "10", "10", "ten"),
      (.number, "42", "42", "forty-two"), (.number, "300", "300", "three hundred"), (.number, "0.42", "0.42", "0.42"),
      (.number, "3 million", "3_million", "3_million"), (.number, "12345678", "12,345,678", "12,345,678"),
      (.number, "3.0", "3.0", "3.0"), (.number, "-3", "−3", "−3"), (.number, "9-12", "9 to 12", "nine to twelve"),
      (.quantity, "over 88 vehicle", "more than 88_vehicles", "more than eighty-eight_vehicles"),
      (.quantity, "3 howitzer", "three_howitzers", "three_howitzers"),
      (.quantity, "1 howitzer", "one_howitzer", "one_howitzer"),
      (.quantity, "under 5 tank", "fewer than five_tanks", "fewer than five_tanks"),
      (.quantity, "5 km", "5_km", "5_km"),
      (.quantity, "2 pp", "2_percentage points", "2_percentage points"),
      (.quantity, "1 pp", "1_percentage point", "1_percentage point"),
      (.quantity, "0.5 tonne", "0.5_tonnes", "0.5_tonnes"),
      (.quantity, "3 million barrel of oil", "3_million_barrels of oil", "3_million_barrels of oil"),
      (.percent, "12.5", "12.5%", "12.5_percent"), (.percent, "12.0", "12.0%", "12.0_percent"),
      (.percent, "about 3", "about 3%", "about 3_percent"),
    ])
  func numerals(kind: TypedValue.Kind, scalar: String, ap: String, chicago: String) throws {
    #expect(try printed(kind, scalar) == ap)
    #expect(try printed(kind, scalar, .chicago) == chicago)
  }

  @Test("tables have figures, sentences begin with words")
  func contexts() throws {
    #expect(try printed(.quantity, "3 howitzer", in: .table) == "3_howitzers")
    #expect(try printed(.quantity, "20 howitzer", in: .sentenceStart) == "Twenty_howitzers")
    #expect(try printed(.quantity, "over 5 tank", in: .sentenceStart) == "More than five_tanks")
    #expect(try printed(.number, "12345", in: .sentenceStart) == "12,345")
    #expect(try printed(.quantity, "2 pp", in: .table) == "2_pp")
    #expect(try printed(.percent, "12.5", .gpo, in: .table) == "12.5%")
    #expect(try printed(.date, "2024", in: .sentenceStart) == "2024")
  }

  @Test("options of numbers, quantities and percentages")
  func countOptions() throws {
    #expect(try printed(.quantity, "88 vehicle", as: .words) == "eighty-eight_vehicles")
    #expect(try printed(.quantity, "3 vehicle", as: .figures) == "3_vehicles")
    #expect(try printed(.quantity, "88 vehicle", as: .bare) == "88")
    #expect(try printed(.quantity, "5 km", as: .name) == "5_kilometers")
    #expect(try printed(.quantity, "5 km", .british, as: .name) == "5_kilometres")
    #expect(try printed(.number, "0.42", as: .percent) == "42%")
    #expect(try printed(.number, "3 million", as: .short) == "3m")
    #expect(try printed(.percent, "12.5", as: .name) == "12.5_percent")
    #expect(try printed(.percent, "12.5", .british, as: .name) == "12.5_per cent")
    #expect(try printed(.percent, "12.5", as: .bare) == "12.5")
    #expect(try printed(.number, "1234", as: .words) == "one thousand two hundred and thirty-four")
  }

  @Test(
    "dates follow the order of the style",
    arguments: [
      ("2024-11-16", "Nov._16, 2024", "November_16, 2024", "16_November 2024"),
      ("2024-01-03", "Jan._3, 2024", "January_3, 2024", "3_January 2024"),
      ("2024-06-13", "June_13, 2024", "June_13, 2024", "13_June 2024"), ("2024", "2024", "2024", "2024"),
      ("2024-11", "November 2024", "November 2024", "November 2024"),
      ("2024-11-XX", "November 2024", "November 2024", "November 2024"),
      ("XXXX-11-16", "Nov._16", "November_16", "16_November"),
      ("2024?", "2024 (uncertain)", "2024 (uncertain)", "2024 (uncertain)"),
      ("2024~", "about 2024", "about 2024", "about 2024"), ("201X", "2010s", "2010s", "2010s"),
      ("20XX", "2000–2099", "2000–2099", "2000–2099"),
      ("2024-21", "spring 2024", "spring 2024", "spring 2024"),
      ("2024-11-16/2024-11-18", "Nov._16-18, 2024", "November_16–18, 2024", "16–18_November 2024"),
      (
        "2024-11-30/2024-12-02", "Nov._30-Dec._2, 2024", "November_30 – December_2, 2024",
        "30_November – 2_December 2024"
      ),
      (
        "2024-12-30/2025-01-02", "Dec._30, 2024 to Jan._2, 2025", "December_30, 2024 to January_2, 2025",
        "30_December 2024 to 2_January 2025"
      ),
      ("2024-06/2024-11", "June-November 2024", "June–November 2024", "June–November 2024"),
      ("2022/2024", "2022-2024", "2022–2024", "2022–2024"),
      ("2024-11-16/..", "from Nov._16, 2024", "from November_16, 2024", "from 16_November 2024"),
      ("../2024", "until 2024", "until 2024", "until 2024"),
      ("-0043-03-15", "March_15, 44_BC", "March_15, 44_BC", "15_March 44_BC"),
    ])
  func dates(scalar: String, ap: String, us: String, british: String) throws {
    #expect(try printed(.date, scalar) == ap)
    #expect(try printed(.date, scalar, .chicago) == us)
    #expect(try printed(.date, scalar, .british) == british)
    #expect(try printed(.date, scalar, .iso) == scalar)
  }

  @Test("options and tables change a date's form, and never invent a part")
  func dateOptions() throws {
    #expect(try printed(.date, "2024-11-16", .gpo, in: .table) == "16_Nov 2024")
    #expect(try printed(.date, "2024-11-16", .ap, in: .table) == "2024-11-16")
    #expect(try printed(.date, "2024-11-16", .british, in: .table) == "16_November 2024")
    #expect(try printed(.date, "2024-11-16", as: .long) == "November_16, 2024")
    #expect(try printed(.date, "2024-11-16", .british, as: .short) == "16_Nov 2024")
    #expect(try printed(.date, "2024-11-16", as: .year) == "2024")
    #expect(try printed(.date, "2024-11-16", as: .month) == "November 2024")
    #expect(try printed(.date, "2024-11-16", as: .day) == "Nov._16")
    #expect(try printed(.date, "2024-11-16", as: .iso) == "2024-11-16")
    #expect(try printed(.date, "2024", as: .month) == "2024")
    #expect(try printed(.date, "XXXX-11-16", as: .year) == "Nov._16")
  }

  @Test("an inferred date shows in brackets what its source does not print")
  func inferred() throws {
    let date = try EDTFDate.parse("2024-11-16")
    #expect(Conventions.british.format(inferred: date, printed: try .parse("XXXX-11-16")) == "16\u{A0}November [2024]")
    #expect(Conventions.ap.format(inferred: date, printed: try .parse("XXXX-11-16")) == "Nov.\u{A0}16, [2024]")
    #expect(Conventions.british.format(inferred: date, printed: nil) == "[16\u{A0}November 2024]")
  }

  @Test("an option of another kind changes nothing")
  func foreignOption() throws {
    for kind in TypedValue.Kind.allCases {
      let allowed = FormatOption.options(for: kind)
      let value = try TypedValue.parse(
        kind == .money ? "3 USD" : (kind == .quantity ? "3 tank" : (kind == .date ? "2024" : "3")), as: kind)
      for option in FormatOption.allCases where !allowed.contains(option) {
        #expect(Conventions.ap.format(value, as: option) == Conventions.ap.format(value))
      }
    }
    #expect(Conventions.usual(forLanguage: "en-GB").dateOrder == .dayMonthYear)
    #expect(Conventions.usual(forLanguage: "en-US").dateOrder == .ap)
  }
}
