extension UkrainianNames {
  static let units: [String: CountedName] = [
    "pp": CountedName(slavic: "відсотковий пункт", "відсоткові пункти", "відсоткових пунктів", "відсоткового пункту"),
    "bp": CountedName(slavic: "базисний пункт", "базисні пункти", "базисних пунктів", "базисного пункту"),
    "mm": metre("міліметр"), "cm": metre("сантиметр"), "m": metre("метр"), "km": metre("кілометр"),
    "nmi": CountedName(
      slavic: "морська миля", "морські милі", "морських миль", "морської милі", accusative: "морську милю", .feminine),
    "km²": squared("кілометр"), "km2": squared("кілометр"), "m²": squared("метр"), "m2": squared("метр"),
    "m³": cubed, "m3": cubed, "ha": metre("гектар"), "L": metre("літр"), "l": metre("літр"), "g": metre("грам"),
    "kg": metre("кілограм"), "t": feminine("тонн"), "kt": feminine("кілотонн"), "Mt": feminine("мегатонн"),
    "s": feminine("секунд"), "min": feminine("хвилин"), "h": feminine("годин"), "d": day,
    "km/h": CountedName(
      slavic: "кілометр на годину", "кілометри на годину", "кілометрів на годину", "кілометра на годину"),
    "W": watt(""), "kW": watt("кіло"), "MW": watt("мега"), "GW": watt("гіга"), "TW": watt("тера"),
    "kWh": wattHour("кіло"), "MWh": wattHour("мега"), "GWh": wattHour("гіга"), "TWh": wattHour("тера"),
    "°C": CountedName(slavic: "градус Цельсія", "градуси Цельсія", "градусів Цельсія", "градуса Цельсія"),
    "V": CountedName(slavic: "вольт", "вольти", "вольтів", "вольта"),
    "kV": CountedName(slavic: "кіловольт", "кіловольти", "кіловольтів", "кіловольта"),
    "bbl": CountedName(slavic: "барель", "барелі", "барелів", "бареля"),
    "second": feminine("секунд"), "minute": feminine("хвилин"), "hour": feminine("годин"), "day": day,
    "week": CountedName(slavic: "тиждень", "тижні", "тижнів", "тижня"),
    "month": CountedName(slavic: "місяць", "місяці", "місяців", "місяця"),
    "year": CountedName(slavic: "рік", "роки", "років", "року"),
  ]

  /// Units have Cyrillic symbols, without a point (ДСТУ 3651).
  static let unitSymbols: [String: String] = [
    "pp": "в. п.", "mm": "мм", "cm": "см", "m": "м", "km": "км", "km²": "км²", "km2": "км²", "m²": "м²", "m2": "м²",
    "m³": "м³", "m3": "м³", "ha": "га", "L": "л", "l": "л", "mL": "мл", "ml": "мл", "mg": "мг", "g": "г", "kg": "кг",
    "t": "т", "kt": "кт", "Mt": "Мт", "s": "с", "min": "хв", "h": "год", "km/h": "км/год", "m/s": "м/с", "W": "Вт",
    "kW": "кВт", "MW": "МВт", "GW": "ГВт", "TW": "ТВт", "kWh": "кВт·год", "MWh": "МВт·год", "GWh": "ГВт·год",
    "TWh": "ТВт·год", "V": "В", "kV": "кВ", "Hz": "Гц", "kHz": "кГц", "MHz": "МГц", "GHz": "ГГц",
  ]

  private static let day = CountedName(slavic: "день", "дні", "днів", "дня")
  private static let cubed = CountedName(
    slavic: "кубічний метр", "кубічні метри", "кубічних метрів", "кубічного метра")

  /// A masculine noun of the hard group: `метр`, `метри`, `метрів`, `метра`.
  private static func metre(_ name: String) -> CountedName {
    CountedName(slavic: name, name + "и", name + "ів", name + "а")
  }

  private static func squared(_ name: String) -> CountedName {
    CountedName(slavic: "квадратний \(name)", "квадратні \(name)и", "квадратних \(name)ів", "квадратного \(name)а")
  }

  private static func watt(_ prefix: String) -> CountedName {
    CountedName(slavic: prefix + "ват", prefix + "вати", prefix + "ватів", prefix + "вата")
  }

  private static func wattHour(_ prefix: String) -> CountedName { feminine(prefix + "ват-годин") }

  /// A feminine noun of the hard group by its stem: `тонна`, `тонни`, `тонн`, `тонни`.
  private static func feminine(_ stem: String) -> CountedName {
    CountedName(slavic: stem + "а", stem + "и", stem, stem + "и", accusative: stem + "у", .feminine)
  }
}
