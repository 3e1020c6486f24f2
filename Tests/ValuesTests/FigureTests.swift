import Testing
import Values

@Suite("Figures in running text")
struct FigureTests {
  private func figures(_ text: String) -> [String] {
    FigureScanner.figures(in: text).filter { $0.certainty == .plain }.map { figure in
      switch figure.reading {
      case .money(let amount, let mark): "\(mark)|\(amount)"
      case .number(let amount): "\(amount)"
      case .percent(let amount): "\(amount)%"
      case .points(let amount): "\(amount)pp"
      case .date(let date): "@\(date)"
      }
    }
  }

  @Test(
    "the figures of a phrase are found",
    arguments: [
      ("$3 billion", ["$|3000000000"]), ("US$3bn", ["US$|3000000000"]), ("€1.2 million", ["€|1200000"]),
      ("3 billion dollars", ["dollars|3000000000"]),
      ("3 billion US dollars", ["us dollars|3000000000"]), ("5 million Swiss francs", ["swiss francs|5000000"]),
      ("USD 3 billion", ["USD|3000000000"]),
      ("3m EUR", ["EUR|3000000"]), ("€3m", ["€|3000000"]), ("50 heavy Koksan howitzers", ["50"]),
      ("88 vehicles", ["88"]),
      ("12.5%", ["12.5%"]),
      ("12.5 percent", ["12.5%"]), ("12.5 per cent", ["12.5%"]), ("two percentage points", ["2pp"]),
      ("over 88 vehicles", ["over 88"]),
      ("more than $3 billion", ["$|over 3000000000"]), ("forty-two memos", ["42"]),
      ("two hundred and fifty thousand", ["250000"]),
      ("a hundred", ["100"]), ("three million", ["3000000"]), ("a dozen", ["12"]), ("two dozen tanks", ["24"]),
      ("12,345 people", ["12345"]),
      ("3-4 billion", ["3000000000-4000000000"]), ("$3 billion to $4 billion", ["$|3000000000-4000000000"]),
      ("between three and four tanks", ["3-4"]),
      ("16 November", ["@XXXX-11-16"]), ("Nov. 16, 2024", ["@2024-11-16"]), ("November 16", ["@XXXX-11-16"]),
      ("2024-11-16", ["@2024-11-16"]),
      ("13 June", ["@XXXX-06-13"]), ("16th of November 2024", ["@2024-11-16"]),
      ("16–18 November 2024", ["@2024-11-16/2024-11-18"]),
      ("November 2024", ["@2024-11"]), ("in 2024", ["@2024"]), ("2022–2024", ["@2022/2024"]), ("2010s", ["@201X"]),
      ("spring 2024", ["@2024-21"]),
      ("F-16 jets", []), ("M1989", []), ("the G7’s $50 billion loan", ["$|50000000000"]), ("at 10:30", []),
      ("the 5th brigade", []),
      ("earlier that day", []), ("1,000,000", ["1000000"]), ("−3%", ["-3%"]), ("sum of 3.", ["3"]), ("", []),
      ("no figures here", []),
      ("on 16 November, 88 vehicles", ["@XXXX-11-16", "88"]), ("May 3 million people", ["3000000"]),
      ("November 31", ["31"]), ("£5", ["£|5"]),
      ("₴500 million", ["₴|500000000"]), ("CN¥3 million", ["CN¥|3000000"]), ("100€", ["€|100"]),
      ("30 November – 2 December 2024", ["@2024-11-30/2024-12-02"]),
      ("2000 soldiers", ["@2000"]), ("nine to twelve", ["9-12"]), ("“88” ‘vehicles’", ["88"]),
      ("up to 3 billion euros", ["euros|up to 3000000000"]), ("50-strong", ["50"]),
      ("sixteenth of November", ["@XXXX-11-16"]), ("the twenty-first of March, 2025", ["@2025-03-21"]),
      ("from 30 to 40 ships", ["30", "40"]), ("between 8% and 9%", ["8-9%"]),
      ("a 50-billion-dollar loan", ["dollar|50000000000"]),
      ("half a billion euros", ["euros|500000000"]), ("the first of the ministers", []),
    ])
  func found(text: String, expected: [String]) {
    #expect(figures(text) == expected)
  }

  @Test(
    "a span bears a value out, has no figure, or disagrees",
    arguments: [
      (TypedValue.Kind.money, "3 billion USD", "the allocation of $3 billion", "agrees"),
      (.money, "30 billion USD", "$3 billion", "$3 billion"),
      (.money, "50 billion USD", "$3 billion, part of the G7’s $50 billion loan plan", "agrees"),
      (.money, "3 billion EUR", "$3 billion", "$3 billion"),
      (.money, "3 billion AUD", "$3 billion", "agrees"), (.money, "3 billion USD", "US$3bn", "agrees"),
      (.money, "over 3 billion USD", "$3.1 billion", "agrees"),
      (.money, "3 billion USD", "3 billion of the 88 vehicles", "agrees"),
      (.money, "3 billion USD", "88 vehicles", "none"),
      (.quantity, "50 howitzer", "50 heavy Koksan howitzers, 20 rocket systems", "agrees"),
      (.quantity, "20 rocket system", "50 heavy Koksan howitzers, 20 rocket systems", "agrees"),
      (.quantity, "89 vehicle", "Russia loses 88 vehicles", "88"),
      (.quantity, "88 vehicle", "vehicles were lost in 2024", "none"),
      (.quantity, "3 tank", "three tanks", "agrees"), (.quantity, "3 tank", "one of the tanks", "none"),
      (.quantity, "2 pp", "2 percentage points", "agrees"),
      (.quantity, "2 pp", "2 percent", "2 percent"), (.quantity, "2000 soldier", "2000 soldiers", "agrees"),
      (.percent, "12.5", "12.5 percent", "agrees"), (.percent, "12.5", "13.5%", "13.5%"),
      (.percent, "2", "2 percentage points", "2 percentage points"), (.number, "0.42", "42%", "agrees"),
      (.number, "12345", "12,345 people", "agrees"),
      (.date, "2024-11-16", "on 16 November in Kyiv", "agrees"), (.date, "2024-11-16", "signed on 13 June", "13 June"),
      (.date, "2024-11-16", "earlier that day", "none"),
      (.date, "2024-11-16", "Nov. 16, 2023", "Nov. 16, 2023"), (.date, "XXXX-11-16", "Nov. 16, 2023", "agrees"),
      (.date, "2024-11", "16 November", "agrees"),
      (.date, "2024-06-13", "may be signed", "none"), (.date, "2024-11-16/2024-11-18", "16–18 November 2024", "agrees"),
      (.text, "x", "3 tanks", "none"),
    ])
  func agreement(kind: TypedValue.Kind, scalar: String, text: String, expected: String) throws {
    let value = try TypedValue.parse(scalar, as: kind)
    switch FigureScanner.agreement(of: value, with: text) {
    case .agrees: #expect(expected == "agrees")
    case .noFigure: #expect(expected == "none")
    case .disagrees(let found, let range):
      #expect(found == expected)
      #expect(Array(text.utf8)[range].elementsEqual(found.utf8))
    }
  }
}
