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
    for bytes in name.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
      func ends(with ending: String) -> Bool { bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) }
      let word = Substring(bytes)
      if !text.isEmpty { text += " " }
      if ends(with: "metres") {
        text += word.dropLast(3) + "ers"
      } else if ends(with: "metre") || ends(with: "litre") {
        text += word.dropLast(2) + "er"
      } else {
        text += word == "tonne" ? "metric ton" : word
      }
    }
    return text
  }
}
