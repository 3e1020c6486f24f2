extension LanguageForms {
  /// French (Lexique des règles typographiques en usage à l’Imprimerie nationale; Code de rédaction interinstitutionnel).
  ///
  /// The greatest scale word is `milliard`: `billion` is 10^12 by the decree of 1961 but is taken for
  /// 10^9 by who reads English, so that French papers write `2 000 milliards`. Thousands stand apart by
  /// NARROW NO-BREAK SPACE (Unicode CLDR), and `%` by a NO-BREAK SPACE (espace mots insécable, Lexique).
  static let french = LanguageForms(
    usual: Conventions(
      numerals: .ap, dateOrder: .dayMonthYear, tableDates: .short, percentMark: .sign, currencyMark: .name,
      scaleWords: .words, language: "fr"),
    numbers: NumberForms(decimalMark: ",", groupMark: Glue.narrowNoBreakSpace, groupsFrom: 4),
    scales: ScaleForms(
      scales: [
        Scale(power: 9, name: CountedName("milliard", "milliards"), abbreviation: "Md"),
        Scale(power: 6, name: CountedName("million", "millions"), abbreviation: "M"),
      ], composition: .oneWithDecimals, joint: Glue.noBreakSpace, abbreviationJoint: Glue.noBreakSpace, groupsFrom: 4,
      header: "{w}~{u}"),
    cardinals: FrenchNames.cardinals, plural: .belowTwo,
    qualifiers: QualifierForms(
      about: "environ {a}", over: "plus de {a}", atLeast: "au moins {a}", under: "moins de {a}",
      underCount: "moins de {a}", upTo: "jusqu’à {a}"),
    ranges: RangeForms(prose: "de {a} à {b}", qualified: "{a} à {b}", table: "{a}–{b}", sharing: .scaleAndMark),
    percent: PercentForms(sign: "{n}~%", word: "{n}~{m}", name: CountedName("pour cent")),
    currencies: CurrencyForms(
      symbol: "{s}{n}~{m}", code: "{s}{n}~{m}", scaledCode: "{s}{n}~de~{m}", name: "{s}{n}~{m}",
      knownSymbols: ["USD", "EUR", "GBP", "JPY"], rate: "{q} par {b}", names: FrenchNames.currencies),
    units: UnitForms(joint: Glue.noBreakSpace, names: FrenchNames.units, symbols: [:]),
    dates: frenchDates, names: NameForms(order: .givenFirst, joint: " "),
    answers: AnswerForms(yes: "oui", no: "non"), contractions: frenchContractions)

  /// Elision, and the articles of seasons and decades. `Onze` and `huit` do not elide.
  private static let frenchContractions: [(apart: String, together: String)] =
    [
      ("de un", "d’un"), ("de avr", "d’avr"), ("de août", "d’août"), ("de oct", "d’oct"),
      ("de printemps", "du printemps"), ("de été", "de l’été"), ("de automne", "de l’automne"),
      ("de hiver", "de l’hiver"), ("de années", "des années"),
      ("à printemps", "au printemps"), ("à été", "à l’été"), ("à automne", "à l’automne"), ("à hiver", "à l’hiver"),
      ("à années", "aux années"),
      ("vers printemps", "vers le printemps"), ("vers été", "vers l’été"), ("vers automne", "vers l’automne"),
      ("vers hiver", "vers l’hiver"), ("vers années", "vers les années"),
      ("jusqu’en printemps", "jusqu’au printemps"), ("jusqu’en années", "jusqu’aux années"),
    ]
    // A code is spoken letter by letter: d’EUR, d’USD.
    + ["A", "E", "I", "O", "U"].map { ("de\(Glue.noBreakSpace)\($0)", "d’\($0)") }

  private static let frenchDates: DateLanguage = {
    let long = frenchForms(FrenchNames.months)
    return DateLanguage(
      associatedPress: long, monthFirst: long, dayFirst: long, short: frenchForms(FrenchNames.shortMonths),
      firstDay: "1er",
      dayLinks: DateLinks(
        start: "du {a}", end: "au {b}", from: "à partir du {a}", until: "jusqu’au {a}", about: "vers le {a}"),
      links: DateLinks(
        start: "de {a}", end: "à {b}", from: "à partir de {a}", until: "jusqu’en {a}", about: "vers {a}"),
      joint: " ", uncertain: "{a} (incertain)", endUnknown: "{a} (fin inconnue)",
      startUnknown: "{a} (début inconnu)", unknown: "date inconnue")
  }()

  private static func frenchForms(_ months: [String]) -> DateForms {
    let years = YearForms(plain: "{y}", beforeChrist: "{y}~av.~J.-C.", early: "{y}~apr.~J.-C.")
    return DateForms(
      PointForms(
        day: "{d}~{M} {Y}", dayAlone: "{d}~{M}", month: "{N} {Y}", season: "{S} {Y}", decade: "années {y}",
        year: years, attachedYear: years, monthsBesideDay: months, monthsAlone: months,
        seasons: ["printemps", "été", "automne", "hiver"]),
      daysOfMonth: "du {d} au {e}~{M} {Y}", daysOfYear: "du {d}~{M} au {e}~{P} {Y}",
      monthsOfYear: "de {N} à {Q} {Y}", years: "{y}-{z}")
  }
}
