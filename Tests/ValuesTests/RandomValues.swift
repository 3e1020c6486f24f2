import SeededRandom
import Values

/// Values drawn at random, of every kind and form that printing does not cut anything from.
struct RandomValues {
  var random: Seeded

  init(_ seed: UInt64) { random = Seeded(seed) }

  mutating func value(_ kind: TypedValue.Kind) -> String {
    switch kind {
    case .money: "\(amount()) \(pick(Self.codes))"
    case .quantity: "\(amount()) \(pick(Self.units))"
    case .number, .percent: amount()
    case .date: date()
    case .text, .quote: "as it stands"
    }
  }

  private static let codes = [
    "USD", "EUR", "GBP", "JPY", "UAH", "CHF", "CNY", "PLN", "AUD", "KWD", "SEK", "TRY", "CLF", "XDR", "BOB",
  ]
  /// Not `d`: its name is that of the counted noun `day`.
  private static let units = [
    "km", "m", "kg", "t", "kWh", "MW", "pp", "bp", "ha", "m²", "°C", "bbl", "km/h", "day", "month", "year",
    "vehicle", "howitzer", "rocket system", "barrel of oil", "attorney general", "aircraft", "party", "MP",
  ]
  private static let qualifiers = ["", "", "about ", "over ", "under ", "up to ", "at least "]

  mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &random)]
  }

  private mutating func amount() -> String {
    let scale = pick(["", "", "", " thousand", " million", " billion", " trillion"])
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      let low = Int.random(in: 0..<300, using: &random)
      let joint = pick(["", "about "])
      return "\(joint)\(low)-\(low + Int.random(in: 1..<500, using: &random))\(scale)"
    case 1:
      // Ends of different scales.
      let low = Int.random(in: 1..<2000, using: &random)
      return "\(low)-\(Int.random(in: 1..<900, using: &random))\(pick(["000000", "0000000", "000000000"]))"
    case 2: return pick(Self.qualifiers) + "\(Int.random(in: 0...130, using: &random))\(scale)"
    case 3: return "-\(decimal())\(scale)"
    default: return pick(Self.qualifiers) + decimal() + scale
    }
  }

  private mutating func decimal() -> String {
    var bound = 1
    for _ in 0..<Int.random(in: 1...13, using: &random) { bound *= 10 }
    let whole = Int.random(in: 0..<bound, using: &random)
    let places = pick([0, 0, 1, 2, 3])
    let fraction = (0..<places).map { _ in "\(Int.random(in: 0...9, using: &random))" }.joined()
    return fraction.isEmpty ? "\(whole)" : "\(whole).\(fraction)"
  }

  private mutating func date() -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: "\(point())/.."
    case 1: "../\(point())"
    case 2: "\(point())/"
    case 3: "/\(point())"
    case 4, 5: interval()
    default: point()
    }
  }

  /// Two points in rising order; close ones often, so that they share year or month.
  private mutating func interval() -> String {
    let precision = pick([4, 7, 10])
    let days = Int.random(in: 0..<900_000, using: &random)
    let length = Int.random(in: 1..<pick([20, 300, 4000]), using: &random)
    guard let first = CalendarDay(ordinal: days - 719_528), let last = first.adding(days: length) else { return "2024" }
    let marks = pick(["", "", "", "~", "?"])
    let (start, end) = ("\(first)".prefix(precision), "\(last)".prefix(precision))
    return start == end ? "\(start)/\(end)" : "\(start)\(marks)/\(end)\(pick(["", "", marks]))"
  }

  private mutating func point() -> String {
    let mark = pick(["", "", "", "?", "~", "%"])
    let year = pick([2024, 1999, 1789, 843, 44, 5, Int.random(in: 1000...2199, using: &random)])
    let text = String(String(10_000 + year).dropFirst())
    let month = Int.random(in: 1...12, using: &random)
    let padded = String(String(100 + month).dropFirst())
    let last = CalendarDay.daysInMonth(month, year: year)
    let day = String(String(100 + Int.random(in: 1...last, using: &random)).dropFirst())
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return text + mark
    case 1: return "\(text.dropLast())X" + mark
    case 2: return "\(text)-\(Int.random(in: 21...24, using: &random))" + mark
    case 3: return "\(text)-\(padded)" + mark
    case 4: return "XXXX-\(padded)-\(day)" + mark
    case 5: return "XXXX-\(padded)" + mark
    case 6: return "-\(text)-\(padded)" + mark
    case 7: return "Y1\(text)" + mark
    default: return "\(text)-\(padded)-\(day)" + mark
    }
  }
}
