import Testing
import Values

/// What Unicode CLDR and num2words write, against what is printed: the two differ only where it is told here, and why.
@Suite("Languages against CLDR")
struct LanguageFixtureTests {
  /// A place where we part from the table: the rows meant, and what the table's text becomes.
  private struct Difference {
    let what: String
    let language: String
    let input: String?
    /// Turns the table's text into ours; `nil` where another word was chosen and nothing can be compared.
    let mended: (@Sendable (String) -> String)?

    init(_ what: String, _ language: String, _ input: String? = nil, _ mended: (@Sendable (String) -> String)? = nil) {
      self.what = what
      self.language = language
      self.input = input
      self.mended = mended
    }
  }

  private static let differences: [Difference] = [
    // Four digits are not grouped in Ukrainian (ДСТУ 3582 practice), and the sign of a percentage stands apart as a unit does (ДСТУ 3651).
    Difference("decimal", "uk", "1234.5") { $0.replacing("_", with: "") },
    Difference("percent", "uk") { $0.replacing("1_", with: "1").replacing("%", with: "_%") },
    // The word for the year is written out in running text (Правопис, § 106 examples), shortened in tables.
    Difference("long", "uk") { $0.replacing("р.", with: "року") },
    Difference("month", "uk") { $0.replacing("р.", with: "року") },
    // The first of a month is an ordinal in French (Lexique, “Dates”).
    Difference("long", "fr") { $0.hasPrefix("1 ") ? "1er" + $0.dropFirst() : $0 },
    Difference("short", "fr") { $0.hasPrefix("1 ") ? "1er" + $0.dropFirst() : $0 },
    // Associated Press shortens in its own way; its table is in FormatTests. Three letters in British tables.
    Difference("short", "en-US"),
    Difference("short", "en-GB") { $0.replacing("Sept", with: "Sep") },
    // No comma in English number words (Chicago 9.5; New Hart’s Rules 11.1), and no *one* before Ukrainian тисяча (Правопис, § 38).
    Difference("words", "en-US") { $0.replacing(",", with: "") },
    Difference("words", "en-GB") { $0.replacing(",", with: "") },
    Difference("words", "uk") { $0.hasPrefix("одна тисяча") ? String($0.dropFirst(5)) : $0 },
    // The name of ISO 4217 and its issuer, and no country where the noun is one country’s.
    Difference("currency", "*", "GBP"), Difference("currency", "*", "JPY"), Difference("currency", "*", "CNY"),
    Difference("currency", "*", "PLN"), Difference("currency", "*", "UAH"),
    // The dollar of the press: dollar américain, and ドル where no other is meant.
    Difference("currency", "fr", "USD"), Difference("currency", "ja", "USD"),
    Difference("currency", "ja", "CHF") { $0.replacing(" ", with: "") },
    // Names of units are joined to figures in Japanese; Babel has no long names of spans of time there.
    Difference("unit", "ja") { $0.replacing(" ", with: "") },
    Difference("unit", "ja", "day"), Difference("unit", "ja", "week"), Difference("unit", "ja", "month"),
    Difference("unit", "ja", "year"), Difference("unit", "ja", "hour"),
    // One word (Larousse; Duden).
    Difference("unit", "fr", "kWh") { $0.replacing("-", with: "") },
    // CLDR has a blank in the American singular alone.
    Difference("unit", "en-US", "1 kWh") { $0.replacing("kilowatt hour", with: "kilowatt-hour") },
    // A tonne is metric by its name.
    Difference("unit", "uk", "t") { text in
      text.split(separator: " ").filter { !$0.hasPrefix("метричн") }.joined(separator: " ")
    },
  ]

  /// A row of the table: what, language, input, text.
  private struct Row {
    let what: String
    let language: String
    let input: String
    let text: String

    init?(_ line: String) {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 4 else { return nil }
      (what, language, input, text) = (fields[0], fields[1], fields[2], fields[3])
    }

    /// What is printed of the input, with the table's marks for blanks.
    func printed() throws -> String {
      let conventions = Conventions.usual(forLanguage: language)
      func format(_ kind: TypedValue.Kind, _ option: FormatOption?) throws -> String {
        conventions.format(try .parse(input, as: kind), in: kind == .quantity ? .table : .prose, as: option)
      }
      let text: String =
        switch what {
        case "decimal": try format(.number, .figures)
        case "percent": try format(.percent, .percent)
        case "long", "month": try format(.date, .long)
        case "short": try format(.date, .short)
        case "unit": try format(.quantity, .name)
        case "words": try format(.number, .words)
        case "currency": String(try format(.money, .name).drop { !$0.isLetter })
        default: "no such row"
        }
      return String(text.map { $0 == "\u{A0}" ? "_" : $0 == "\u{202F}" ? "'" : $0 })
    }

    /// CLDR does not bind days to months and figures to names of units.
    var ignoresBlanks: Bool { ["long", "short", "month", "unit"].contains(what) }
  }

  @Test("numbers, dates, names and words are those of CLDR and num2words")
  func fixture() throws {
    let rows = try fixtureRows("languages.tsv").compactMap(Row.init)
    #expect(rows.count > 1800)
    var compared = 0
    for row in rows {
      var expected = row.text
      var printed = try row.printed()
      if row.ignoresBlanks {
        expected = String(expected.map { $0 == "_" || $0 == "'" ? " " : $0 })
        printed = printed.replacing("_", with: " ")
      }
      let difference = Self.differences.last {
        $0.what == row.what && ($0.language == row.language || $0.language == "*")
          && ($0.input.map(row.input.hasSuffix) ?? true)
      }
      if let difference {
        guard let mended = difference.mended else { continue }
        expected = mended(expected)
      }
      compared += 1
      if printed != expected {
        Issue.record("\(row.what) \(row.language) \(row.input): “\(printed)”, not “\(expected)”")
      }
    }
    #expect(compared > 1500)
  }
}
