/// The English words beside figures: those of numbers, currencies and units.
enum EnglishNames {
  static let cardinals = CardinalWords(
    belowThousand: { value, _ in NumberWords.spelled(belowThousand: value) }, thousands: thousands, joint: joint,
    beginSentences: true, minus: "minus", index: { index })

  private static let index = CardinalIndex(
    belowThousand: { value, _ in NumberWords.spelled(belowThousand: value) }, thousands: thousands, joint: joint)

  @Sendable private static func thousands(_ count: Int) -> String {
    "\(NumberWords.spelled(belowThousand: count)) thousand"
  }

  @Sendable private static func joint(_ rest: Int) -> String { rest < 100 ? " and " : " " }

  static let currencies = Dictionary(
    uniqueKeysWithValues: Currency.all.map { ($0.code, CountedName($0.name, $0.pluralName)) })

  static let britishUnits = units { $0 }

  static let americanUnits = units(american)

  /// The symbols' names, and the counted nouns that share one: on file `3 day` is more common than `3 d`.
  private static func units(_ spelling: (String) -> String) -> [String: CountedName] {
    let symbols = Measure.bySymbol.mapValues { spelling($0.name) }
    let nouns = ["second", "minute", "hour", "day"].map { ($0, $0) }
    return symbols.merging(nouns) { symbol, _ in symbol }
      .mapValues { CountedName($0, EnglishPlural.plural(of: $0)) }
  }

  /// American spelling: `kilometer`, `liter`, `metric ton`.
  static func american(_ name: String) -> String {
    var text = ""
    for word in name.split(separator: " ", omittingEmptySubsequences: false) {
      if !text.isEmpty { text += " " }
      if word.hasSuffix("metre") || word.hasSuffix("metres") || word.hasSuffix("litre") {
        let plural = word.hasSuffix("s")
        text += word.dropLast(plural ? 3 : 2) + (plural ? "ers" : "er")
      } else {
        text += word == "tonne" ? "metric ton" : String(word)
      }
    }
    return text
  }
}
