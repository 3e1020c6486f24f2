import Testing
import Values

/// Expected by: Interinstitutional Style Guide 7.3.3 (code before the amount in English, behind it in most languages,
/// hard space, thousands by a space), 10.7 (dates); ISO 80000-1:2022, 7.3 and 7.4; New Hart’s Rules 11.
@Suite("Conventions by language")
struct ConventionsTests {
  private static func europeanUnion(_ language: String) -> Conventions {
    var conventions = Conventions.europeanUnion
    conventions.language = language
    return conventions
  }

  @Test(
    "the European Union's conventions put the code where the language has it",
    arguments: [
      ("en-GB", PrintedExample(.money, "3 billion EUR", "EUR_3_billion")),
      ("en-GB", PrintedExample(.money, "12500 EUR", "EUR_12'500")),
      ("en-GB", PrintedExample(.money, "3-4 million EUR", "EUR_3_million to EUR_4_million")),
      ("en-GB", PrintedExample(.money, "-3.5 EUR", "EUR_−3.50")), ("en-GB", PrintedExample(.percent, "12.5", "12.5_%")),
      ("en-GB", PrintedExample(.number, "9", "nine")), ("en-GB", PrintedExample(.number, "12345", "12'345")),
      ("en-GB", PrintedExample(.date, "2024-11-16", "16_November 2024")),
      ("en-GB", PrintedExample(.date, "2024-11-16", "16_Nov 2024", in: .table)),
      ("de", PrintedExample(.money, "3 billion EUR", "3_Milliarden_EUR")),
      ("de", PrintedExample(.money, "12500 EUR", "12'500_EUR")), ("de", PrintedExample(.number, "12345.6", "12'345,6")),
      ("fr", PrintedExample(.money, "3 billion EUR", "3_milliards_d’EUR")),
      ("fr", PrintedExample(.money, "3 million GBP", "3_millions_de_GBP")),
      ("fr", PrintedExample(.money, "12500 EUR", "12'500_EUR")),
      ("uk", PrintedExample(.money, "3 billion EUR", "3_мільярди_EUR")),
      ("ja", PrintedExample(.money, "3 billion EUR", "EUR_30億")),
    ] as [(String, PrintedExample)])
  func europeanUnion(language: String, example: PrintedExample) throws {
    try example.check(Self.europeanUnion(language))
  }

  @Test(
    "ISO conventions are figures, codes and ISO dates in every language",
    arguments: [
      ("en-GB", PrintedExample(.money, "3 billion USD", "USD_3_billion")), ("en-GB", PrintedExample(.number, "9", "9")),
      ("en-GB", PrintedExample(.number, "12345", "12'345")), ("en-GB", PrintedExample(.percent, "12.5", "12.5_%")),
      ("de", PrintedExample(.date, "2024-11-16/..", "2024-11-16/..")),
      ("ja", PrintedExample(.percent, "12.5", "12.5_%")),
    ] as [(String, PrintedExample)])
  func iso(language: String, example: PrintedExample) throws {
    var conventions = Conventions.iso
    conventions.language = language
    try example.check(conventions)
  }

  @Test(
    "English says what could be taken for something else",
    arguments: [
      // "500 to 1 million" begins at half a million for a reader, and a year below 100 looks like a day.
      PrintedExample(.number, "500-1000000", "500 to 1,000,000"),
      PrintedExample(.quantity, "5-1000000 tank", "5 to 1,000,000_tanks"),
      PrintedExample(.money, "5-1000000 USD", "$5 to $1_million"), PrintedExample(.date, "0016-11", "November AD_16"),
      PrintedExample(.date, "XXXX-11-16", "Nov._16"), PrintedExample(.date, "0016", "AD_16"),
      PrintedExample(.quantity, "3 day", "three_days"), PrintedExample(.quantity, "3 t", "3_metric tons", as: .name),
      PrintedExample(.number, "0.42", "42%", in: .sentenceStart, as: .percent),
    ])
  func english(example: PrintedExample) throws {
    try example.check(.ap)
  }

  @Test("a language has its own conventions, a region those of its language, an unknown one British ones")
  func usual() {
    #expect(Conventions.usual(forLanguage: "de-AT").currencyMark == .name)
    #expect(Conventions.usual(forLanguage: "de-AT").language == "de-AT")
    #expect(Conventions.usual(forLanguage: "FR").percentMark == .sign)
    #expect(Conventions.usual(forLanguage: "en").dateOrder == .ap)
    #expect(Conventions.usual(forLanguage: "en-AU").dateOrder == .dayMonthYear)
    #expect(Conventions.usual(forLanguage: "pl").dateOrder == .dayMonthYear)
    #expect(Conventions.named.map(\.name) == ["ap", "british", "chicago", "eu", "gpo", "iso"])
  }

  @Test("nothing of a value can be torn off at the end of a line but the ends of a range", arguments: Setting.variants)
  func joints(setting: Setting) throws {
    let free = ["to ", "bis ", "à ", "au ", "до ", "– ", "("]
    var values = RandomValues(7)
    for kind in [TypedValue.Kind.money, .quantity, .number, .percent, .date] {
      for _ in 0..<25 {
        let value = try TypedValue.parse(values.value(kind), as: kind)
        let text = setting.conventions.format(value, in: values.pick(FormatContext.allCases))
        for blank in text.indices where text[blank] == " " && text[..<blank].last?.isNumber == true {
          let rest = text[blank...].dropFirst()
          if !free.contains(where: rest.hasPrefix) { Issue.record("\(value) → \(text)") }
        }
      }
    }
  }

  @Test(
    "what is no printed value is refused whole, whatever its length",
    arguments: [
      "", " ", "three dollars", "$", "3 billion", "$3 billion USD", "$3 to €4", "$4 to $3", "−", "3,0000,1 USD",
      "\u{301}",
      String(repeating: "3 to ", count: 48), String(repeating: "3 to ", count: 5000),
      String(repeating: "9", count: 240),
      String(repeating: "$", count: 240), String(repeating: "– ", count: 60), String(repeating: "d’un ", count: 34),
      String(repeating: "about ", count: 40), String(repeating: "万", count: 80), String(repeating: "〜約", count: 40),
    ])
  func refusals(text: String) {
    let start = ContinuousClock.now

    for language in Setting.languages {
      let conventions = Conventions.usual(forLanguage: language)
      let error = #expect(throws: ValueError.self) { try conventions.parse(text, as: .money) }
      #expect(error?.range == 0..<text.utf8.count)
      for kind in [TypedValue.Kind.quantity, .number, .percent, .date] { _ = try? conventions.parse(text, as: kind) }
    }
    // Half a minute is what a loaded machine may need unoptimised; a search that explodes needs hours.
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test(
    "a column's unit and an exchange rate are named in the language",
    arguments: [
      ("en-US", "USD billion", "154.3_Japanese yen per US dollar"), ("de", "Mrd._USD", "154,3_Yen pro US-Dollar"),
      ("fr", "Md_USD", "154,3_yens par dollar américain"), ("uk", "млрд_USD", "154,3_єни за долар США"),
      ("ja", "億USD", "154.3_JPY/USD"),
    ])
  func columns(language: String, unit: String, rate: String) throws {
    let conventions = Conventions.usual(forLanguage: language)
    let sums = try ["3 billion USD", "50 billion USD"].map { try TypedValue.parse($0, as: .money) }
    let column = try #require(conventions.column(sums))
    #expect(column.unit.replacing("\u{A0}", with: "_") == unit)
    #expect(column.cells == (language == "ja" ? ["30", "500"] : ["3", "50"]))
    let value = try TypedValue.parse("154.3 JPY/USD", as: .quantity)
    let text = conventions.format(value, as: .name)
    #expect(text.replacing("\u{A0}", with: "_") == rate)
    #expect(try conventions.parse(text, as: .quantity) == value)
  }

  @Test("text and quotations come back as they are")
  func words() throws {
    #expect(try Conventions.ap.parse("the words", as: .text) == .text("the words"))
    let quote = TypedValue.quote(parts: ["We came", "we saw"])
    #expect(try Conventions.ap.parse(Conventions.ap.format(quote), as: .quote) == quote)
  }

  @Test("an inferred date's year is bracketed wherever the language puts it")
  func inferred() throws {
    let date = try EDTFDate.parse("2024-11-16")
    let printed = try EDTFDate.parse("XXXX-11-16")
    func text(_ language: String) -> String {
      Conventions.usual(forLanguage: language).format(inferred: date, printed: printed)
    }
    #expect(text("de") == "16.\u{A0}November [2024]")
    #expect(text("ja") == "[2024]年11月16日")
    #expect(text("uk") == "16\u{A0}листопада [2024]\u{A0}року")
  }
}
