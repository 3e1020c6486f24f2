extension LanguageForms {
  /// American English (Associated Press Stylebook, Chicago Manual of Style, GPO Style Manual).
  static let americanEnglish = english(
    usual: .ap, percent: "percent", units: EnglishNames.americanUnits)

  /// British English (Oxford, New Hart’s Rules).
  static let britishEnglish = english(
    usual: .british, percent: "per cent", units: EnglishNames.britishUnits)

  private static func english(
    usual: Conventions, percent: String, units: @autoclosure @escaping @Sendable () -> [String: CountedName]
  ) -> LanguageForms {
    LanguageForms(
      usual: usual, isEnglish: true,
      numbers: NumberForms(decimalMark: ".", groupMark: ",", groupsFrom: 4),
      scales: ScaleForms(
        scales: [ScaleWord.trillion, .billion, .million].map {
          Scale(
            power: $0.powerOfTen, name: CountedName($0.rawValue), abbreviation: $0.abbreviation, heading: $0.rawValue)
        }, composition: .oneWithDecimals, joint: Glue.noBreakSpace, abbreviationJoint: "", groupsFrom: 4,
        header: "{u} {w}"),
      cardinals: EnglishNames.cardinals, plural: .oneAlone,
      qualifiers: QualifierForms(
        // `More than` reads well before money and counts alike.
        about: "about {a}", over: "more than {a}", atLeast: "at least {a}", under: "less than {a}",
        underCount: "fewer than {a}", upTo: "up to {a}"),
      // A range repeats its scale, since "$3-4 billion" can be read as from three dollars.
      ranges: RangeForms(prose: "{a} to {b}", qualified: "{a} to {b}", table: "{a}–{b}", sharing: .nothing),
      percent: PercentForms(sign: "{n}%", word: "{n}~{m}", name: CountedName(percent)),
      currencies: CurrencyForms(
        symbol: "{s}{m}{n}", code: "{m}~{s}{n}", scaledCode: "{m}~{s}{n}", name: "{s}{n}~{m}",
        knownSymbols: ["USD", "EUR", "GBP", "JPY", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD"], rate: "{q} per {b}",
        names: EnglishNames.currencies),
      units: UnitForms(joint: Glue.noBreakSpace, names: units(), symbols: [:]),
      dates: dates, names: NameForms(order: .givenFirst, joint: " "),
      answers: AnswerForms(yes: "yes", no: "no"), contractions: [])
  }

  private static let dates = DateLanguage(
    associatedPress: DateForms(
      point("{M}~{d}, {Y}", "{M}~{d}", beside: MonthNames.associatedPress, alone: MonthNames.full),
      daysOfMonth: "{M}~{d}-{e}, {Y}", daysOfYear: "{M}~{d}-{P}~{e}, {Y}", monthsOfYear: "{N}-{Q} {Y}",
      years: "{y}-{z}"),
    monthFirst: DateForms(
      point("{M}~{d}, {Y}", "{M}~{d}", beside: MonthNames.full, alone: MonthNames.full),
      daysOfMonth: "{M}~{d}–{e}, {Y}", daysOfYear: "{M}~{d} – {P}~{e}, {Y}", monthsOfYear: "{N}–{Q} {Y}",
      years: "{y}–{z}"),
    dayFirst: dayFirst(MonthNames.full), short: dayFirst(MonthNames.short), firstDay: "1",
    dayLinks: links, links: links, joint: " ", uncertain: "{a} (uncertain)", endUnknown: "{a} (end unknown)",
    startUnknown: "{a} (start unknown)", unknown: "unknown date")

  private static let links = DateLinks(
    start: "{a}", end: "to {b}", from: "from {a}", until: "until {a}", about: "about {a}")

  private static func dayFirst(_ months: [String]) -> DateForms {
    DateForms(
      point("{d}~{M} {Y}", "{d}~{M}", beside: months, alone: months), daysOfMonth: "{d}–{e}~{M} {Y}",
      daysOfYear: "{d}~{M} – {e}~{P} {Y}", monthsOfYear: "{N}–{Q} {Y}", years: "{y}–{z}")
  }

  private static func point(
    _ day: Pattern, _ dayAlone: Pattern, beside: [String], alone: [String]
  ) -> PointForms {
    let years = YearForms(plain: "{y}", beforeChrist: "{y}~BC", early: "AD~{y}")
    return PointForms(
      day: day, dayAlone: dayAlone, month: "{N} {Y}", season: "{S} {Y}", decade: "{y}s", year: years,
      attachedYear: years, monthsBesideDay: beside, monthsAlone: alone,
      seasons: ["spring", "summer", "autumn", "winter"])
  }
}
