/// The German words beside figures.
enum GermanNames {
  static let months = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
    "Dezember",
  ]

  static let shortMonths = [
    "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
  ]

  static let cardinals = CardinalWords(
    belowThousand: belowThousand, thousands: thousands, joint: { _ in "" }, beginSentences: true, minus: "minus",
    index: { index })

  private static let index = CardinalIndex(belowThousand: belowThousand, thousands: thousands, joint: { _ in "" })

  private static let small = [
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
    "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
  ]
  private static let tens = [
    "", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
  ]

  /// One word, the units before the tens: `zweiundvierzig`, `dreihundertsechs`.
  @Sendable private static func belowThousand(_ value: Int, _ gender: Gender?) -> String {
    if value >= 100 {
      let rest = value % 100
      return "\(stem(value / 100))hundert" + (rest == 0 ? "" : belowThousand(rest, gender))
    }
    if value == 1 { return one(gender) }
    if value < 20 { return small[value] }
    let unit = value % 10
    return unit == 0 ? tens[value / 10] : "\(stem(unit))und\(tens[value / 10])"
  }

  private static func one(_ gender: Gender?) -> String {
    switch gender {
    case nil: "eins"
    case .masculine, .neuter: "ein"
    case .feminine: "eine"
    }
  }

  /// A unit in front of another part of the word.
  private static func stem(_ unit: Int) -> String { unit == 1 ? "ein" : small[unit] }

  @Sendable private static func thousands(_ count: Int) -> String { belowThousand(count, .masculine) + "tausend" }

  static let currencies: [String: CountedName] = [
    "USD": CountedName("US-Dollar"), "EUR": CountedName("Euro"), "GBP": CountedName("Pfund Sterling", .neuter),
    "JPY": CountedName("Yen"), "UAH": CountedName("Hrywnja", .feminine), "CHF": CountedName("Schweizer Franken"),
    "CNY": CountedName("Yuan"), "PLN": CountedName("Zloty"), "RUB": CountedName("Rubel"),
    "CAD": CountedName("kanadischer Dollar", "kanadische Dollar"),
    "AUD": CountedName("australischer Dollar", "australische Dollar"),
    "SEK": CountedName("schwedische Krone", "schwedische Kronen", .feminine),
    "NOK": CountedName("norwegische Krone", "norwegische Kronen", .feminine),
    "DKK": CountedName("dänische Krone", "dänische Kronen", .feminine),
    "CZK": CountedName("tschechische Krone", "tschechische Kronen", .feminine),
  ]

  static let units: [String: CountedName] = [
    "pp": CountedName("Prozentpunkt", "Prozentpunkte"), "bp": CountedName("Basispunkt", "Basispunkte"),
    "mm": CountedName("Millimeter"), "cm": CountedName("Zentimeter"), "m": CountedName("Meter"),
    "km": CountedName("Kilometer"), "nmi": CountedName("Seemeile", "Seemeilen", .feminine),
    "km²": CountedName("Quadratkilometer"), "km2": CountedName("Quadratkilometer"),
    "m²": CountedName("Quadratmeter"), "m2": CountedName("Quadratmeter"),
    "m³": CountedName("Kubikmeter"), "m3": CountedName("Kubikmeter"), "ha": CountedName("Hektar"),
    "bcm": CountedName("Milliarde Kubikmeter", "Milliarden Kubikmeter", .feminine),
    "L": CountedName("Liter"), "l": CountedName("Liter"),
    "g": CountedName("Gramm", .neuter), "kg": CountedName("Kilogramm", .neuter),
    "t": CountedName("Tonne", "Tonnen", .feminine), "kt": CountedName("Kilotonne", "Kilotonnen", .feminine),
    "Mt": CountedName("Megatonne", "Megatonnen", .feminine),
    "s": CountedName("Sekunde", "Sekunden", .feminine), "min": CountedName("Minute", "Minuten", .feminine),
    "h": CountedName("Stunde", "Stunden", .feminine), "d": CountedName("Tag", "Tage"),
    "km/h": CountedName("Kilometer pro Stunde"), "W": CountedName("Watt", .neuter),
    "kW": CountedName("Kilowatt", .neuter), "MW": CountedName("Megawatt", .neuter),
    "GW": CountedName("Gigawatt", .neuter), "TW": CountedName("Terawatt", .neuter),
    "kWh": CountedName("Kilowattstunde", "Kilowattstunden", .feminine),
    "MWh": CountedName("Megawattstunde", "Megawattstunden", .feminine),
    "GWh": CountedName("Gigawattstunde", "Gigawattstunden", .feminine),
    "TWh": CountedName("Terawattstunde", "Terawattstunden", .feminine),
    "°C": CountedName("Grad Celsius"), "V": CountedName("Volt", .neuter), "kV": CountedName("Kilovolt", .neuter),
    "bbl": CountedName("Barrel", .neuter),
    "second": CountedName("Sekunde", "Sekunden", .feminine), "minute": CountedName("Minute", "Minuten", .feminine),
    "hour": CountedName("Stunde", "Stunden", .feminine), "day": CountedName("Tag", "Tage"),
    "week": CountedName("Woche", "Wochen", .feminine), "month": CountedName("Monat", "Monate"),
    "year": CountedName("Jahr", "Jahre", .neuter),
  ]
}
