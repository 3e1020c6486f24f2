import SeededRandom
import Testing
import Values

@Suite("Properties")
struct PropertyTests {
  private static let qualifiers = ["", "about ", "over ", "under ", "up to ", "at least "]

  private static func decimal(_ random: inout Seeded) -> String {
    let digits = Int.random(in: 1...12, using: &random)
    let whole = Int.random(
      in:
        0..<[
          1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
          100_000_000_000, 1_000_000_000_000,
        ][digits], using: &random)
    let places = Int.random(in: 0...3, using: &random)
    let fraction =
      places == 0 ? "" : "." + (0..<places).map { _ in "\(Int.random(in: 0...9, using: &random))" }.joined()
    return "\(whole)\(fraction)"
  }

  private static func amount(_ random: inout Seeded) -> String {
    let scale = ["", "", " thousand", " million", " billion"].randomElement(using: &random) ?? ""
    if Int.random(in: 0..<5, using: &random) == 0 {
      let low = Int.random(in: 1..<500, using: &random)
      return "\(low)-\(low + Int.random(in: 1..<500, using: &random))\(scale)"
    }
    return (qualifiers.randomElement(using: &random) ?? "") + decimal(&random) + scale
  }

  @Test(
    "what is printed of money reads back as the same amount, in every convention and place",
    arguments: Conventions.named.map(\.name))
  func moneyRoundTrip(name: String) throws {
    let conventions = try #require(Conventions.named.first { $0.name == name }?.conventions)
    var random = Seeded(1)
    let codes = ["USD", "EUR", "GBP", "JPY", "UAH", "CHF", "AUD", "CNY", "KWD", "SEK", "TRY"]
    for _ in 0..<1500 {
      let scalar = "\(Self.amount(&random)) \(codes.randomElement(using: &random) ?? "USD")"
      let money = try Money.parse(scalar)
      #expect(try Money.parse("\(money)") == money)
      for context in FormatContext.allCases {
        for option in [nil] + FormatOption.options(for: .money).filter({ $0 != .bare }).map(Optional.some) {
          let text = conventions.format(.money(money), in: context, as: option)
          guard let figure = FigureScanner.figures(in: text).first,
            case .money(let amount, let mark) = figure.reading, amount == money.amount,
            money.currency.canBeMarked(by: mark)
          else {
            Issue.record("\(scalar) → \(text) → \(FigureScanner.figures(in: text))")
            continue
          }
        }
      }
    }
  }

  @Test(
    "what is printed of a number or percentage reads back as the same, in every convention and place",
    arguments: Conventions.named.map(\.name))
  func numberRoundTrip(name: String) throws {
    let conventions = try #require(Conventions.named.first { $0.name == name }?.conventions)
    var random = Seeded(2)
    for index in 0..<3000 {
      let scalar = index < 1200 ? "\(index)" : Self.amount(&random)
      let amount = try Amount.parse(scalar)
      for context in FormatContext.allCases {
        for option in [nil, .words, .figures] as [FormatOption?] {
          let text = conventions.format(.number(amount), in: context, as: option)
          let numbers = FigureScanner.figures(in: text).map(\.reading)
          if numbers.first != .number(amount) { Issue.record("\(scalar) → \(text) → \(numbers)") }
        }
        let text = conventions.format(.percent(Percent(amount)), in: context)
        let percentages = FigureScanner.figures(in: text).map(\.reading)
        if percentages.first != .percent(amount) { Issue.record("\(scalar) → \(text) → \(percentages)") }
      }
    }
  }

  @Test(
    "what is printed of a day reads back as the same day, in every convention and place",
    arguments: Conventions.named.map(\.name))
  func dateRoundTrip(name: String) throws {
    let conventions = try #require(Conventions.named.first { $0.name == name }?.conventions)
    let start = try #require(CalendarDay("2023-12-25"))
    for offset in 0..<800 {
      let day = try #require(start.adding(days: offset))
      let end = try #require(day.adding(days: 1 + offset % 40))
      let texts =
        ["\(day)", "\("\(day)".prefix(7))", "\("\(day)".prefix(4))", "XXXX\("\(day)".dropFirst(4))"]
        + (end.year == day.year ? ["\(day)/\(end)"] : [])
      for text in texts {
        let date = try EDTFDate.parse(text)
        for context in FormatContext.allCases {
          let printed = conventions.format(.date(date), in: context)
          if printed == text { continue }
          let readings = FigureScanner.figures(in: printed).map(\.reading)
          if readings.first != .date(date) { Issue.record("\(text) → \(printed) → \(readings)") }
        }
      }
    }
  }

  @Test("a hundred thousand random texts end in a value or an error inside the text, and in figures inside it")
  func randomInput() {
    var random = Seeded(20_241_116)
    let pieces = [
      "3", "0", "-", ".", ",", "99999999999999999999", "billion", "USD", "$", "€", " ", "\u{A0}", "–", "−", "over",
      "up to", "%", "pp", "XXXX", "11",
      "2024", "/", "..", "?", "~", "T", "Nov", "November", "and", "hundred", "one", "twenty", "dozen", "U.S.", "é", "日",
      "\u{301}", "’", "\0", "th", "to", "vehicle", "km", ":", "Y", "per cent", "trillion", "m", "bn", "\n",
    ]
    let kinds = [TypedValue.Kind.money, .quantity, .number, .percent, .date]
    var read = 0
    for round in 0..<100_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        if round % 3 == 0 {
          text += String(decoding: [UInt8.random(in: 0...255, using: &random)], as: UTF8.self)
        } else {
          text += pieces.randomElement(using: &random) ?? ""
          if Bool.random(using: &random) { text += " " }
        }
      }
      let count = text.utf8.count
      for kind in [kinds[round % kinds.count]] {
        do {
          let value = try TypedValue.parse(text, as: kind)
          read += 1
          if round % 7 == 0 {
            for (_, conventions) in Conventions.named
            where conventions.format(value, in: .sentenceStart, rounding: Rounding("2")).isEmpty {
              Issue.record("nothing printed of \(text)")
            }
          }
        } catch {
          if error.range.lowerBound < 0 || error.range.upperBound > count { Issue.record("\(text): \(error)") }
        }
      }
      for figure in FigureScanner.figures(in: text)
      where figure.utf8Range.upperBound > count || figure.utf8Range.isEmpty {
        Issue.record("\(text): \(figure)")
      }
    }
    #expect(read > 500)
  }

  @Test(
    "time grows with the length of the text alone",
    arguments: [
      "9", "3 to ", "$", "one ", "hundred and ", "May ", "1-", "U.", "a ", "1,", "\u{A0}", "no fewer than ", "é", "’",
      "16–", "twenty-",
    ])
  func longInput(piece: String) {
    let text = String(repeating: piece, count: 20_000)
    let clock = ContinuousClock()
    let elapsed = clock.measure {
      _ = FigureScanner.figures(in: text)
      for kind in TypedValue.Kind.allCases { _ = try? TypedValue.parse(text, as: kind) }
    }
    #expect(elapsed < .seconds(20))
  }
}
