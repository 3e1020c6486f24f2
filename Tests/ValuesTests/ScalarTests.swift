import Testing
import Values

@Suite("Scalars of a record")
struct ScalarTests {
  @Test(
    "a value reads from its scalar form and prints in one spelling",
    arguments: [
      (TypedValue.Kind.money, "3 billion USD", "3000000000 USD"), (.money, "over 3.5 million EUR", "over 3500000 EUR"),
      (.money, "3-4 billion USD", "3000000000-4000000000 USD"), (.money, "3000000 GBP", "3000000 GBP"),
      (.money, "up to 1,500 JPY", "up to 1500 JPY"), (.money, "more than 3 bn USD", "over 3000000000 USD"),
      (.money, "at least 3 billion USD", "at least 3000000000 USD"), (.money, "-5 million CHF", "-5000000 CHF"),
      (.money, "3 million to 4 million USD", "3000000-4000000 USD"),
      (.money, "about 3–4 million HRK", "about 3000000-4000000 HRK"),
      (.money, "no more than 5 USD", "up to 5 USD"), (.money, "3.10 USD", "3.10 USD"),
      (.quantity, "50 howitzer", "50 howitzer"), (.quantity, "over 88 vehicle", "over 88 vehicle"),
      (.quantity, "88 vehicles", "88 vehicle"), (.quantity, "20 rocket system", "20 rocket system"),
      (.quantity, "2 pp", "2 pp"), (.quantity, "2 percentage points", "2 pp"), (.quantity, "5km", "5 km"),
      (.quantity, "1.5 million barrel of oil", "1500000 barrel of oil"), (.quantity, "3 aircraft", "3 aircraft"),
      (.number, "0.42", "0.42"), (.number, "about 3 million", "about 3000000"), (.number, "1_000", "1000"),
      (.number, "fewer than 12", "under 12"), (.percent, "12.5", "12.5"), (.percent, "12.50%", "12.50"),
      (.percent, "over 12.5 percent", "over 12.5"), (.percent, "12-15", "12-15"),
      (.date, "2024-11-16", "2024-11-16"), (.text, "any words", "any words"),
    ])
  func canonical(kind: TypedValue.Kind, text: String, canonical: String) throws {
    let value = try TypedValue.parse(text, as: kind)
    #expect(value.kind == kind)
    #expect(value.description == canonical)
    #expect(try TypedValue.parse(canonical, as: kind) == value)
  }

  @Test(
    "a faulty scalar says where, and what could stand there",
    arguments: [
      (TypedValue.Kind.money, "3 billion US", 10..<12, "USD"), (.money, "3 billion usd", 10..<13, "USD"),
      (.money, "3 billion dollars", 10..<17, "USD"), (.money, "3 billion EURO", 10..<14, "EUR"),
      (.money, "3 billion UDS", 10..<13, "USD"), (.money, "3 billion", 9..<9, ""), (.money, "", 0..<0, ""),
      (.money, "$3 billion", 0..<10, "3 billion USD"), (.money, "over €1.2 million", 0..<19, "over 1.2 million EUR"),
      (.money, "USD 3 billion", 0..<13, "3 billion USD"), (.money, "three billion USD", 0..<5, "3"),
      (.money, "4-3 billion USD", 0..<11, "3000000000-4000000000"), (.money, "3 billion USD extra", 14..<19, ""),
      (.money, "over 3-4 USD", 5..<8, ""), (.money, "3 zillion USD", 2..<13, ""), (.money, "3 to USD", 5..<8, ""),
      (.quantity, "50", 2..<2, ""), (.quantity, "50 USD", 3..<6, ""), (.quantity, "50 %", 3..<4, ""),
      (.quantity, "50 !!", 3..<5, ""), (.quantity, "vehicles 50", 0..<8, ""),
      (.number, "12 vehicles", 3..<11, ""), (.number, "1,00", 0..<4, ""), (.percent, "2 pp", 2..<4, ""),
      (.number, "999999999999999999999999999999999999999", 0..<39, ""),
      (.number, "12  apples", 4..<10, ""),
    ])
  func faults(kind: TypedValue.Kind, text: String, range: Range<Int>, suggestion: String) {
    let error = #expect(throws: ValueError.self) { try TypedValue.parse(text, as: kind) }
    #expect(error?.range == range)
    #expect(error?.suggestion ?? "" == suggestion)
  }

  @Test(
    "amounts are compatible when one true number can be behind both",
    arguments: [
      ("over 3000000000", "3100000000", true), ("3000000000", "50000000000", false), ("over 3", "3", true),
      ("over 3", "30", false), ("about 3", "3.2", true), ("about 3", "4", false), ("up to 50", "30", true),
      ("up to 50", "51", false), ("under 50", "over 60", false), ("3-4", "3.5", true), ("3-4", "4-5", true),
      ("3-4", "5", false), ("3", "3.00", true), ("3", "3.1", false), ("-3", "3", false), ("over -4", "-3", true),
      ("about -10", "-10.5", true), ("at least 88", "100", true),
    ])
  func compatible(left: String, right: String, expected: Bool) throws {
    let (a, b) = (try Amount.parse(left), try Amount.parse(right))
    #expect(a.isCompatible(with: b) == expected)
    #expect(b.isCompatible(with: a) == expected)
  }

  @Test(
    "nouns have their plurals",
    arguments: [
      ("vehicle", "vehicles"), ("rocket system", "rocket systems"), ("aircraft", "aircraft"), ("battery", "batteries"),
      ("convoy", "convoys"), ("person", "people"), ("spokesman", "spokesmen"), ("barrel of oil", "barrels of oil"),
      ("vehicle per day", "vehicles per day"), ("attorney general", "attorneys general"), ("box", "boxes"),
      ("MP", "MPs"), ("crisis", "crises"), ("wife", "wives"), ("bus", "buses"), ("German", "Germans"),
      ("Child", "Children"),
      ("brigade", "brigades"), ("loss", "losses"), ("house", "houses"), ("air base", "air bases"),
      ("head of state", "heads of state"),
      ("warship", "warships"), ("search warrant", "search warrants"), ("missile", "missiles"),
      ("prisoner of war", "prisoners of war"),
      ("torpedo", "torpedoes"), ("casualty", "casualties"), ("gas turbine", "gas turbines"), ("launcher", "launchers"),
    ])
  func plurals(singular: String, plural: String) throws {
    #expect(Unit(singular)?.plural == plural)
    #expect(Unit(plural)?.text == singular)
  }

  @Test("every qualifier is read by its own name, and synonyms keep their meaning")
  func qualifiers() {
    for qualifier in Qualifier.allCases {
      #expect(Qualifier(phrase: qualifier.rawValue) == qualifier)
    }
    #expect(Qualifier(phrase: "More than") == .over)
    #expect(Qualifier(phrase: "no less than") == .atLeast)
    #expect(Qualifier(phrase: "at most") == .upTo)
    #expect(Qualifier(phrase: "nearly") == .about)
    #expect(Qualifier(phrase: "perhaps") == nil)
  }

  @Test("symbols are never put in the plural", arguments: ["km", "MW", "°C", "bbl", "pp"])
  func symbols(symbol: String) {
    #expect(Unit(symbol)?.form == .symbol)
    #expect(Unit(symbol)?.plural == symbol)
  }

  @Test("every active currency is found by its code and has a name")
  func currencies() {
    #expect(Currency.active.count > 170)
    for currency in Currency.all {
      #expect(Currency(code: currency.code) == currency)
      #expect(currency.code.utf8.count == 3 && !currency.name.isEmpty)
      #expect(currency.canBeMarked(by: currency.code))
    }
    #expect(Currency(code: "usd") == nil)
    #expect(Currency(code: "HRK")?.isActive == false)
    #expect(Currency(code: "KWD")?.minorUnits == 3)
    #expect(Currency(code: "XAU")?.minorUnits == nil)
  }
}
