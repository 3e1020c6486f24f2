extension LanguageForms {
  /// Ukrainian (Український правопис 2019; ДСТУ 3582 for short forms without a point, ДСТУ 3651 for units).
  ///
  /// Nouns after figures have four forms and follow the preposition before the figure: `понад` takes
  /// the accusative, `до`, `близько`, `від` the genitive. Numbers of four digits are not grouped.
  static let ukrainian = LanguageForms(
    usual: Conventions(
      numerals: .ap, dateOrder: .dayMonthYear, tableDates: .short, percentMark: .sign, currencyMark: .name,
      scaleWords: .words, language: "uk"),
    numbers: NumberForms(decimalMark: ",", groupMark: Glue.noBreakSpace, groupsFrom: 5),
    scales: ScaleForms(
      scales: [
        Scale(
          power: 12, name: CountedName(slavic: "трильйон", "трильйони", "трильйонів", "трильйона"),
          abbreviation: "трлн"),
        Scale(
          power: 9, name: CountedName(slavic: "мільярд", "мільярди", "мільярдів", "мільярда"), abbreviation: "млрд"),
        Scale(
          power: 6, name: CountedName(slavic: "мільйон", "мільйони", "мільйонів", "мільйона"), abbreviation: "млн"),
      ], composition: .oneWithDecimals, joint: Glue.noBreakSpace, abbreviationJoint: Glue.noBreakSpace, groupsFrom: 5,
      header: "{w}~{u}"),
    cardinals: UkrainianNames.cardinals, plural: .slavic,
    qualifiers: QualifierForms(
      about: GoverningPattern("близько {a}", .genitive), over: GoverningPattern("понад {a}", .accusative),
      atLeast: "щонайменше {a}", under: "менш ніж {a}", underCount: "менш ніж {a}",
      upTo: GoverningPattern("до {a}", .genitive)),
    ranges: RangeForms(
      prose: GoverningPattern("від {a} до {b}", .genitive), qualified: "{a}–{b}", table: "{a}–{b}",
      sharing: .scaleAndMark),
    percent: PercentForms(
      sign: "{n}~%", word: "{n}~{m}", name: CountedName(slavic: "відсоток", "відсотки", "відсотків", "відсотка")),
    currencies: CurrencyForms(
      symbol: "{s}{n}~{m}", code: "{s}{n}~{m}", scaledCode: "{s}{n}~{m}", name: "{s}{n}~{m}",
      knownSymbols: ["UAH", "USD", "EUR", "GBP"], rate: "{q} за {b}", names: UkrainianNames.currencies),
    units: UnitForms(joint: Glue.noBreakSpace, names: UkrainianNames.units, symbols: UkrainianNames.unitSymbols),
    dates: ukrainianDates, names: NameForms(order: .givenFirst, joint: " "),
    answers: AnswerForms(yes: "так", no: "ні"), contractions: [])

  private static let ukrainianDates: DateLanguage = {
    let long = ukrainianForms(
      year: "року", beside: UkrainianNames.monthsGenitive, alone: UkrainianNames.months,
      governed: UkrainianNames.monthsGenitive)
    let links = DateLinks(
      start: "з {a}", end: "до {b}", from: "з {a}", until: "до {a}", about: "близько {a}")
    return DateLanguage(
      associatedPress: long, monthFirst: long, dayFirst: long,
      short: ukrainianForms(
        year: "р.", beside: UkrainianNames.shortMonths, alone: UkrainianNames.shortMonths,
        governed: UkrainianNames.shortMonths), firstDay: "1",
      dayLinks: links, links: links, joint: " ", uncertain: "{a} (непевно)",
      endUnknown: "{a} (кінець невідомий)", startUnknown: "{a} (початок невідомий)", unknown: "невідома дата")
  }()

  private static func ukrainianForms(
    year: String, beside: [String], alone: [String], governed: [String]
  ) -> DateForms {
    let attached = YearForms(
      plain: Pattern(stringLiteral: "{y}~\(year)"), beforeChrist: Pattern(stringLiteral: "{y}~\(year) до~н.~е."),
      early: Pattern(stringLiteral: "{y}~\(year) н.~е."))
    let bare = YearForms(plain: "{y}", beforeChrist: "{y}~рік до~н.~е.", early: "{y}~рік н.~е.")
    func point(_ months: [String], _ seasons: [String], decade: Pattern, year: YearForms) -> PointForms {
      PointForms(
        day: "{d}~{M} {Y}", dayAlone: "{d}~{M}", month: "{N} {Y}", season: "{S} {Y}", decade: decade, year: year,
        attachedYear: attached, monthsBesideDay: beside, monthsAlone: months, seasons: seasons)
    }
    return DateForms(
      // The genitive serves every decade; the nominative has an ending for each: 1940-ві, 1990-ті, 2000-ні.
      point(alone, ["весна", "літо", "осінь", "зима"], decade: "десятиліття {y}-х~років", year: bare),
      governed: point(governed, ["весни", "літа", "осені", "зими"], decade: "{y}-х~років", year: attached),
      daysOfMonth: "{d}–{e}~{M} {Y}", daysOfYear: "{d}~{M} – {e}~{P} {Y}", monthsOfYear: "{N} – {Q} {Y}",
      years: "{y}–{z}")
  }
}
