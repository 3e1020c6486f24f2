/// The French words beside figures.
enum FrenchNames {
  static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]

  static let shortMonths = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
  ]

  static let cardinals = CardinalWords(
    belowThousand: belowThousand, thousands: thousands, joint: { _ in " " }, beginSentences: true, minus: "moins",
    index: { index })

  private static let index = CardinalIndex(belowThousand: belowThousand, thousands: thousands, joint: { _ in " " })

  private static let small = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
  ]
  private static let tens = [
    "", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt",
  ]

  /// The spelling before the rectifications of 1990, which the press and the Lexique keep: hyphens
  /// below a hundred except at `et`, and s on `cents` and `vingts` only where nothing follows.
  @Sendable private static func belowThousand(_ value: Int, _ gender: Gender?) -> String {
    if value >= 100 {
      let rest = value % 100
      let hundreds = value < 200 ? "cent" : "\(small[value / 100]) cent" + (rest == 0 ? "s" : "")
      return rest == 0 ? hundreds : "\(hundreds) \(belowThousand(rest, gender))"
    }
    if value == 1 { return gender == .feminine ? "une" : "un" }
    if value < 20 { return small[value] }
    if value == 80 { return "quatre-vingts" }
    let ten = value / 10
    // Seventies and nineties count on from sixty and eighty.
    let rest = ten == 7 || ten == 9 ? value % 20 : value % 10
    if rest == 0 { return tens[ten] }
    let joint = (rest == 1 || rest == 11) && ten < 8 ? " et " : "-"
    return tens[ten] + joint + belowThousand(rest, gender)
  }

  /// `Mille` never changes, and takes the s from what stands before it: `quatre-vingt mille`.
  @Sendable private static func thousands(_ count: Int) -> String {
    if count == 1 { return "mille" }
    let words = belowThousand(count, nil)
    let losesS = count % 100 == 80 || (count % 100 == 0 && count >= 200)
    return (losesS ? String(words.dropLast()) : words) + " mille"
  }

  static let currencies: [String: CountedName] = [
    "USD": currency("dollar américain", "dollars américains"),
    "EUR": CountedName("euro", "euros", scaled: "d’euros"),
    "GBP": currency("livre sterling", "livres sterling", .feminine), "JPY": currency("yen", "yens"),
    "UAH": CountedName("hryvnia", "hryvnias", scaled: "de hryvnias", .feminine),
    "CHF": currency("franc suisse", "francs suisses"), "CNY": currency("yuan", "yuans"),
    "PLN": currency("zloty", "zlotys"), "RUB": currency("rouble", "roubles"),
    "CAD": currency("dollar canadien", "dollars canadiens"),
    "AUD": currency("dollar australien", "dollars australiens"),
    "SEK": currency("couronne suédoise", "couronnes suédoises", .feminine),
    "NOK": currency("couronne norvégienne", "couronnes norvégiennes", .feminine),
    "DKK": currency("couronne danoise", "couronnes danoises", .feminine),
    "CZK": currency("couronne tchèque", "couronnes tchèques", .feminine),
  ]

  private static func currency(_ one: String, _ other: String, _ gender: Gender = .masculine) -> CountedName {
    CountedName(one, other, scaled: "de \(other)", gender)
  }

  static let units: [String: CountedName] = [
    "pp": unit("point de pourcentage", "points de pourcentage"), "bp": unit("point de base", "points de base"),
    "mm": unit("millimètre"), "cm": unit("centimètre"), "m": unit("mètre"), "km": unit("kilomètre"),
    "nmi": unit("mille marin", "milles marins"),
    "km²": unit("kilomètre carré", "kilomètres carrés"), "km2": unit("kilomètre carré", "kilomètres carrés"),
    "m²": unit("mètre carré", "mètres carrés"), "m2": unit("mètre carré", "mètres carrés"),
    "m³": unit("mètre cube", "mètres cubes"), "m3": unit("mètre cube", "mètres cubes"),
    "ha": CountedName("hectare", "hectares", scaled: "d’hectares"),
    "bcm": unit("milliard de mètres cubes", "milliards de mètres cubes"),
    "L": unit("litre"), "l": unit("litre"), "g": unit("gramme"), "kg": unit("kilogramme"),
    "t": unit("tonne", .feminine), "kt": unit("kilotonne", .feminine), "Mt": unit("mégatonne", .feminine),
    "s": unit("seconde", .feminine), "min": unit("minute", .feminine),
    "h": CountedName("heure", "heures", scaled: "d’heures", .feminine), "d": unit("jour"),
    "km/h": unit("kilomètre par heure", "kilomètres par heure"),
    "W": unit("watt"), "kW": unit("kilowatt"), "MW": unit("mégawatt"), "GW": unit("gigawatt"), "TW": unit("térawatt"),
    "kWh": unit("kilowattheure"), "MWh": unit("mégawattheure"), "GWh": unit("gigawattheure"),
    "TWh": unit("térawattheure"), "°C": unit("degré Celsius", "degrés Celsius"), "V": unit("volt"),
    "kV": unit("kilovolt"), "bbl": unit("baril"),
    "second": unit("seconde", .feminine), "minute": unit("minute", .feminine),
    "hour": CountedName("heure", "heures", scaled: "d’heures", .feminine), "day": unit("jour"),
    "week": unit("semaine", .feminine), "month": unit("mois", "mois"),
    "year": CountedName("an", "ans", scaled: "d’années"),
  ]

  private static func unit(_ one: String, _ gender: Gender = .masculine) -> CountedName {
    unit(one, one + "s", gender)
  }

  private static func unit(_ one: String, _ other: String, _ gender: Gender = .masculine) -> CountedName {
    CountedName(one, other, scaled: "de \(other)", gender)
  }
}
