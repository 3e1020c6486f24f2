extension LanguageForms {
  /// Japanese, written across (公用文作成の考え方, 文化審議会 2022, I-4; JIS Z 8000-1 for the blank before a symbol).
  ///
  /// Figures always; numbers go by 万, 億, 兆, and no comma stands in figures before one of them.
  static let japanese = LanguageForms(
    usual: Conventions(
      numerals: .iso, dateOrder: .dayMonthYear, tableDates: .prose, percentMark: .sign, currencyMark: .name,
      scaleWords: .words, language: "ja"),
    numbers: NumberForms(decimalMark: ".", groupMark: ",", groupsFrom: 4),
    scales: ScaleForms(
      scales: [(12, "兆"), (8, "億"), (4, "万")].map { Scale(power: $0, name: CountedName($1), abbreviation: $1) },
      composition: .summed, joint: "", abbreviationJoint: "", groupsFrom: 5, header: "{w}{u}"),
    cardinals: JapaneseNames.cardinals, plural: .none,
    qualifiers: QualifierForms(
      about: "約{a}", over: "{a}超", atLeast: "{a}以上", under: "{a}未満", underCount: "{a}未満", upTo: "最大{a}"),
    // The scale is said at both ends: 2億〜3億円, since 2〜3億円 can begin at two yen.
    ranges: RangeForms(prose: "{a}〜{b}", qualified: "{a}〜{b}", table: "{a}〜{b}", sharing: .mark),
    percent: PercentForms(sign: "{n}%", word: "{n}{m}", name: CountedName("パーセント")),
    currencies: CurrencyForms(
      symbol: "{s}{m}{n}", code: "{m}~{s}{n}", scaledCode: "{m}~{s}{n}", name: "{s}{n}{m}",
      knownSymbols: ["JPY", "USD", "EUR", "GBP"], rate: nil, names: JapaneseNames.currencies),
    units: UnitForms(joint: "", names: JapaneseNames.units, symbols: [:]),
    dates: japaneseDates, names: NameForms(order: .familyFirst, joint: ""),
    answers: AnswerForms(yes: "はい", no: "いいえ"), contractions: [])

  private static let japaneseDates: DateLanguage = {
    let months = (1...12).map { "\($0)月" }
    let years = YearForms(plain: "{y}年", beforeChrist: "紀元前{y}年", early: "西暦{y}年")
    let forms = DateForms(
      PointForms(
        day: "{Y}{M}{d}日", dayAlone: "{M}{d}日", month: "{Y}{N}", season: "{Y}{S}", decade: "{y}年代", year: years,
        attachedYear: years, monthsBesideDay: months, monthsAlone: months, seasons: ["春", "夏", "秋", "冬"]),
      daysOfMonth: "{Y}{M}{d}日〜{e}日", daysOfYear: "{Y}{M}{d}日〜{P}{e}日", monthsOfYear: "{Y}{N}〜{Q}",
      years: "{y}〜{z}")
    let links = DateLinks(start: "{a}から", end: "{b}まで", from: "{a}から", until: "{a}まで", about: "{a}頃")
    return DateLanguage(
      associatedPress: forms, monthFirst: forms, dayFirst: forms, short: forms, firstDay: "1", dayLinks: links,
      links: links, joint: "", uncertain: "{a}（不確か）", endUnknown: "{a}（終期不明）", startUnknown: "{a}（始期不明）",
      unknown: "日付不明")
  }()
}
