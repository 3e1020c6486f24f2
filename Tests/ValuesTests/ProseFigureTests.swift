import Testing
import Values

/// Figures of running prose beyond the labelled sentences: other languages, hard places, long texts.
@Suite struct ProseFigureTests {
  private func figures(_ text: String, _ language: String = "en") -> [String] {
    ProseFigure.figures(in: Array(text.utf8), language: language).map { figure in
      let words = String(decoding: Array(text.utf8)[figure.utf8Range], as: UTF8.self)
      let value =
        switch figure.value {
        case .money(let amount, let mark): "\(amount) \(mark)"
        case .quantity(let quantity): "\(quantity)"
        case .number(let amount): "\(amount)"
        case .percent(let percent): "\(percent)%"
        case .date(let date): "\(date)"
        }
      return "\(words) = \(value)"
    }
  }

  @Test(
    "a memo in another language is read as its formatter prints",
    arguments: [
      ("de", "Der Plan kostet 3 Milliarden US-Dollar.", ["3 Milliarden US-Dollar = 3000000000 USD"]),
      ("de", "Im Jahr 2024 stehen auf Seite 12 etwa 40 Mio. Euro.", ["40 Mio. Euro = 40000000 EUR"]),
      (
        "de", "Am 16. November 2024 waren es über 12,5 %.",
        ["16. November 2024 = 2024-11-16", "über 12,5 % = over 12.5%"]
      ),
      ("fr", "Le 16 novembre 2024, 1 200 km.", ["16 novembre 2024 = 2024-11-16", "1 200 km = 1200 km"]),
      ("fr", "Plus de 40 millions d’euros, soit 12,5 %.", ["40 millions d’euros = 40000000 EUR", "12,5 % = 12.5%"]),
      ("uk", "Це 3 мільярди доларів США.", ["3 мільярди доларів США = 3000000000 USD"]),
      ("uk", "Так було 16 листопада 2024 року.", ["16 листопада 2024 року = 2024-11-16"]),
      ("ja", "計画は約30億ドルで、2024年11月16日に決まった。", ["約30億ドル = about 3000000000 USD", "2024年11月16日 = 2024-11-16"]),
      ("ja", "2024年には3人が来た。", []), ("de", "Kapitel 3 von 2024, Fassung 2.1.", []),
    ])
  func languages(_ language: String, _ text: String, _ expected: [String]) {
    #expect(figures(text, language) == expected)
  }

  @Test(
    "figures stand beside marks, gaps and each other",
    arguments: [
      ("It costs\u{0}$3bn\u{0}, or $4bn.", ["$3bn = 3000000000 $", "$4bn = 4000000000 $"]),
      ("“88 vehicles”", ["88 vehicles = 88 vehicle"]),
      ("(some 88 vehicles)", ["some 88 vehicles = about 88 vehicle"]), ("v2.0, 3.1.4, #5, a/7", []),
      ("from 3% to 4%", ["3% = 3%", "4% = 4%"]), ("half a dozen ships", ["half a dozen ships = 6 ship"]),
      ("3 won, and won 3", ["3 = 3"]), ("pages 3, 5 and 8; Articles 5 to 7", []),
      ("Leopard 2 tanks", ["2 tanks = 2 tank"]),
      ("12 billion cubic metres", ["12 billion cubic metres = 12000000000 m3"]), ("", []), ("no figure", []),
    ])
  func places(_ text: String, _ expected: [String]) {
    #expect(figures(text) == expected)
  }

  @Test(
    "the time grows with the text alone",
    arguments: ["88 ", "88-", "$", "3 of ", "one ", "16 November ", "1,000,", "“", "and 3 "])
  func hostile(_ piece: String) {
    for language in ["en", "de", "ja"] {
      let time = [1_000, 4_000].map { count in
        let text = Array(String(repeating: piece, count: count / piece.utf8.count).utf8)
        return ContinuousClock().measure { _ = ProseFigure.figures(in: text, language: language) }
      }
      #expect(time[1] < max(time[0] * 12, .seconds(1)), "\(language) \(piece) \(time)")
    }
  }
}
