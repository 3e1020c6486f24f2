/// The Ukrainian words beside figures.
enum UkrainianNames {
  static let months = [
    "січень", "лютий", "березень", "квітень", "травень", "червень", "липень", "серпень", "вересень", "жовтень",
    "листопад", "грудень",
  ]

  static let monthsGenitive = [
    "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада",
    "грудня",
  ]

  static let shortMonths = [
    "січ.", "лют.", "бер.", "квіт.", "трав.", "черв.", "лип.", "серп.", "вер.", "жовт.", "лист.", "груд.",
  ]

  static let cardinals = CardinalWords(
    belowThousand: belowThousand, thousands: thousands, joint: { _ in " " }, beginSentences: true, minus: "мінус",
    index: { index })

  private static let index = CardinalIndex(belowThousand: belowThousand, thousands: thousands, joint: { _ in " " })

  private static let small = [
    "нуль", "один", "два", "три", "чотири", "п’ять", "шість", "сім", "вісім", "дев’ять", "десять", "одинадцять",
    "дванадцять", "тринадцять", "чотирнадцять", "п’ятнадцять", "шістнадцять", "сімнадцять", "вісімнадцять",
    "дев’ятнадцять",
  ]
  private static let tens = [
    "", "", "двадцять", "тридцять", "сорок", "п’ятдесят", "шістдесят", "сімдесят", "вісімдесят", "дев’яносто",
  ]
  private static let hundreds = [
    "", "сто", "двісті", "триста", "чотириста", "п’ятсот", "шістсот", "сімсот", "вісімсот", "дев’ятсот",
  ]

  /// The parts in separate words (Правопис, § 38); one and two agree with the noun.
  @Sendable private static func belowThousand(_ value: Int, _ gender: Gender?) -> String {
    if value >= 100 {
      let rest = value % 100
      return hundreds[value / 100] + (rest == 0 ? "" : " " + belowThousand(rest, gender))
    }
    if value >= 20 {
      let unit = value % 10
      return tens[value / 10] + (unit == 0 ? "" : " " + belowThousand(unit, gender))
    }
    switch (value, gender) {
    case (1, .feminine): return "одна"
    case (1, .neuter): return "одне"
    case (2, .feminine): return "дві"
    case (_, nil), (_, .masculine), (_, .feminine), (_, .neuter): return small[value]
    }
  }

  private static let thousand = CountedName(slavic: "тисяча", "тисячі", "тисяч", "тисячі", .feminine)

  @Sendable private static func thousands(_ count: Int) -> String {
    if count == 1 { return thousand.one }
    let form = thousand.form(.counted(PluralRule.slavic.category(of: Decimal(count))))
    return "\(belowThousand(count, .feminine)) \(form)"
  }

  static let currencies: [String: CountedName] = [
    "USD": CountedName(slavic: "долар США", "долари США", "доларів США", "долара США"),
    "EUR": CountedName("євро", .neuter),
    "GBP": CountedName(slavic: "фунт стерлінгів", "фунти стерлінгів", "фунтів стерлінгів", "фунта стерлінгів"),
    "JPY": CountedName(slavic: "єна", "єни", "єн", "єни", accusative: "єну", .feminine),
    "UAH": CountedName(slavic: "гривня", "гривні", "гривень", "гривні", accusative: "гривню", .feminine),
    "CHF": CountedName(
      slavic: "швейцарський франк", "швейцарські франки", "швейцарських франків", "швейцарського франка"),
    "CNY": CountedName(slavic: "юань", "юані", "юанів", "юаня"),
    "PLN": CountedName(slavic: "злотий", "злоті", "злотих", "злотого"),
    "RUB": CountedName(slavic: "російський рубль", "російські рублі", "російських рублів", "російського рубля"),
    "CAD": CountedName(slavic: "канадський долар", "канадські долари", "канадських доларів", "канадського долара"),
    "AUD": CountedName(
      slavic: "австралійський долар", "австралійські долари", "австралійських доларів", "австралійського долара"),
    "SEK": krone("шведськ"), "NOK": krone("норвезьк"), "DKK": krone("данськ"), "CZK": krone("чеськ"),
  ]

  private static func krone(_ country: String) -> CountedName {
    CountedName(
      slavic: "\(country)а крона", "\(country)і крони", "\(country)их крон", "\(country)ої крони",
      accusative: "\(country)у крону", .feminine)
  }
}
