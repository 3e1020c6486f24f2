extension LanguageForms {
  /// German (Duden, Die deutsche Rechtschreibung, “Schreibung von Zahlen” and DIN 5008; Interinstitutionelle
  /// Regeln für Veröffentlichungen for currency codes). Long scale: a Billion is 10^12.
  static let german = LanguageForms(
    usual: Conventions(
      numerals: .duden, dateOrder: .dayMonthYear, tableDates: .short, percentMark: .word, currencyMark: .name,
      scaleWords: .words, language: "de"),
    numbers: NumberForms(decimalMark: ",", groupMark: ".", groupsFrom: 4),
    scales: ScaleForms(
      scales: [
        Scale(power: 12, name: CountedName("Billion", "Billionen", .feminine), abbreviation: "Bio."),
        Scale(power: 9, name: CountedName("Milliarde", "Milliarden", .feminine), abbreviation: "Mrd."),
        Scale(power: 6, name: CountedName("Million", "Millionen", .feminine), abbreviation: "Mio."),
      ], composition: .oneWithDecimals, joint: Glue.noBreakSpace, abbreviationJoint: Glue.noBreakSpace, groupsFrom: 4,
      header: "{w}~{u}"),
    cardinals: GermanNames.cardinals, plural: .oneAloneInRanges,
    qualifiers: QualifierForms(
      about: "rund {a}", over: "über {a}", atLeast: "mindestens {a}", under: "unter {a}",
      underCount: "weniger als {a}", upTo: "bis zu {a}"),
    ranges: RangeForms(prose: "{a} bis {b}", qualified: "{a} bis {b}", table: "{a}–{b}", sharing: .scaleAndMark),
    percent: PercentForms(sign: "{n}~%", word: "{n}~{m}", name: CountedName("Prozent", .neuter)),
    currencies: CurrencyForms(
      symbol: "{s}{n}~{m}", code: "{s}{n}~{m}", scaledCode: "{s}{n}~{m}", name: "{s}{n}~{m}",
      knownSymbols: ["USD", "EUR", "GBP", "JPY"], rate: "{q} pro {b}", names: GermanNames.currencies),
    units: UnitForms(joint: Glue.noBreakSpace, names: GermanNames.units, symbols: [:]),
    dates: germanDates, names: NameForms(order: .givenFirst, joint: " "),
    answers: AnswerForms(yes: "ja", no: "nein"), contractions: [])

  private static let germanDates: DateLanguage = {
    let long = germanForms(GermanNames.months, alone: GermanNames.months)
    let links = DateLinks(
      start: "{a}", end: "bis {b}", from: "ab {a}", until: "bis {a}", about: "etwa {a}")
    return DateLanguage(
      associatedPress: long, monthFirst: long, dayFirst: long,
      short: germanForms(GermanNames.shortMonths, alone: GermanNames.shortMonths), firstDay: "1",
      dayLinks: links, links: links, joint: " ", uncertain: "{a} (unsicher)",
      endUnknown: "{a} (Ende unbekannt)", startUnknown: "{a} (Beginn unbekannt)", unknown: "unbekanntes Datum")
  }()

  private static func germanForms(_ months: [String], alone: [String]) -> DateForms {
    let years = YearForms(plain: "{y}", beforeChrist: "{y}~v.~Chr.", early: "{y}~n.~Chr.")
    return DateForms(
      PointForms(
        day: "{d}.~{M} {Y}", dayAlone: "{d}.~{M}", month: "{N} {Y}", season: "{S} {Y}", decade: "{y}er-Jahre",
        year: years, attachedYear: years, monthsBesideDay: months, monthsAlone: alone,
        seasons: ["Frühjahr", "Sommer", "Herbst", "Winter"]),
      daysOfMonth: "{d}.–{e}.~{M} {Y}", daysOfYear: "{d}.~{M} bis {e}.~{P} {Y}", monthsOfYear: "{N} bis {Q} {Y}",
      years: "{y}–{z}")
  }
}
