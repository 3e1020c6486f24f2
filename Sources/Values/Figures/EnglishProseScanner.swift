/// Tells the figures of English prose that count, measure or date something from those that only name it.
struct EnglishProseScanner {
  let scanner: FigureScanner
  var bytes: [UInt8] { scanner.bytes }
  var tokens: [FigureToken] { scanner.tokens }

  static func figures(in bytes: [UInt8]) -> [ProseFigure] {
    guard NumberWords.mayStand(in: bytes) else { return [] }
    var scanner = FigureScanner(bytes)
    scanner.findAll()
    return EnglishProseScanner(scanner: scanner).figures()
  }

  private func figures() -> [ProseFigure] {
    var found: [ProseFigure] = []
    var index = 0
    let all = scanner.figures
    while index < all.count {
      var next = index + 1
      while next < all.count, all[next].utf8Range == all[index].utf8Range { next += 1 }
      if let figure = figure(all[index..<next]) { append(figure, to: &found) }
      index = next
    }
    return found
  }

  /// Two whole dates with a dash or “to” between them are one interval.
  private func append(_ figure: ProseFigure, to found: inout [ProseFigure]) {
    if let last = found.last {
      if figure.utf8Range.lowerBound < last.utf8Range.upperBound { return }
      if case .date(let start) = last.value, case .date(let end) = figure.value, let from = start.day, let to = end.day,
        from < to, isJoint(last.utf8Range.upperBound..<figure.utf8Range.lowerBound)
      {
        found[found.count - 1] = ProseFigure(
          value: .date(EDTFDate(form: .interval(.point(EDTFPoint(from)), .point(EDTFPoint(to))))),
          certainty: .plain, utf8Range: last.utf8Range.lowerBound..<figure.utf8Range.upperBound)
        return
      }
    }
    found.append(figure)
  }

  private func isJoint(_ range: Range<Int>) -> Bool {
    let text = bytes[range].filter { $0 != UInt8(ascii: " ") }
    return text.elementsEqual("to".utf8) || (!text.isEmpty && DashBytes.length(in: text, at: 0) == text.count)
  }

  /// The one reading of a place that holds in prose.
  private func figure(_ readings: ArraySlice<Figure>) -> ProseFigure? {
    guard let first = readings.first else { return nil }
    switch first.reading {
    case .date(let date):
      if let date = dated(date, first) { return readings.count == 1 ? date : nil }
      guard let number = readings.dropFirst().first, case .number(let amount) = number.reading else { return nil }
      return counted(year: amount, number)
    case .money(let amount, let mark):
      return isVerb(mark, amount) ? nil : plain(.money(amount, mark: mark), first, from: rangeStart(first, amount))
    case .percent(let amount): return plain(.percent(Percent(amount)), first, from: rangeStart(first, amount))
    case .points(let amount):
      return plain(.quantity(Quantity(amount, .percentagePoint)), first, from: rangeStart(first, amount))
    case .number(let amount): return counted(amount, first)
    }
  }

  private func plain(_ value: ProseFigure.Value, _ figure: Figure, from start: Int) -> ProseFigure {
    ProseFigure(value: value, certainty: figure.certainty, utf8Range: start..<figure.utf8Range.upperBound)
  }

  /// Days, months of a year and seasons; what is coarser is left alone.
  private func dated(_ date: EDTFDate, _ figure: Figure) -> ProseFigure? {
    guard figure.certainty == .plain else { return nil }
    switch date.precision {
    case .day, .time, .month, .season: break
    case .year, .decade, .century, .millennium, .unknown: return nil
    }
    var start = figure.utf8Range.lowerBound
    // In “mid-September” the word is part of the date.
    let first = figure.places.lowerBound
    if first > 1, tokens[first].isGlued, tokens[first - 1].isDash, tokens[first - 1].isGlued,
      scanner.isWord(first - 2, of: Self.partsOfPeriods)
    {
      start = tokens[first - 2].range.lowerBound
    }
    return plain(.date(date), figure, from: start)
  }

  private static let partsOfPeriods = WordTable(["mid", "early", "late"])

  /// `2000 soldiers`, where nothing before it makes a year of it.
  private func counted(year amount: Amount, _ figure: Figure) -> ProseFigure? {
    let first = figure.places.lowerBound
    if let before = scanner.token(first - 1), before.isWord,
      before.isCapitalized || scanner.isWord(first - 1, of: Self.yearLeads)
    {
      return nil
    }
    guard first > 0, !isDesignated(first, figure.places.upperBound),
      let noun = noun(at: figure.places.upperBound, inDigits: true)
    else { return nil }
    return ProseFigure(
      value: .quantity(Quantity(amount, noun.unit)), certainty: .ambiguous,
      utf8Range: figure.utf8Range.lowerBound..<noun.end)
  }

  private static let yearLeads = WordTable([
    "in", "since", "by", "from", "until", "till", "of", "to", "and", "before", "after", "during", "through", "late",
    "early", "mid", "for", "between", "around", "circa", "the", "this", "that", "or", "than", "about",
  ])

  /// A number with what it counts, or by itself.
  private func counted(_ amount: Amount, _ figure: Figure) -> ProseFigure? {
    let end = figure.places.upperBound
    let head = numberPlace(figure)
    guard figure.certainty == .plain, !isDesignated(head, end) else { return nil }
    let start = rangeStart(figure, amount)
    if let compound = compound(at: end, from: head) {
      if names(compound, head) { return nil }
      return ProseFigure(
        value: .quantity(Quantity(amount, compound.unit)), certainty: .ambiguous, utf8Range: start..<compound.end)
    }
    if isCompound(at: end) { return nil }
    let inDigits = tokens[head].number != nil
    guard let noun = noun(at: end, inDigits: inDigits) else {
      guard standsAlone(head, end) else { return nil }
      return plain(.number(amount), figure, from: start)
    }
    if names(noun, head) || points(noun, head) || isShare(after: noun.place) { return nil }
    let isSure = !isCapitalizedName(before: head) && !noun.isCapitalized && !scanner.isWord(head - 1, "the")
    return ProseFigure(
      value: .quantity(Quantity(amount, noun.unit)), certainty: isSure ? .plain : .ambiguous,
      utf8Range: start..<noun.end)
  }

  /// Where the digits or number words begin, behind the qualifier.
  private func numberPlace(_ figure: Figure) -> Int {
    figure.places.first { place in
      guard let word = scanner.word(place) else { return true }
      return NumberWords.value(of: word) != nil || Self.numberLeads.contains(word)
    } ?? figure.places.lowerBound
  }

  private static let numberLeads = WordTable(["a", "an", "half", "minus"])

  /// A range takes the “between” before it along, so that what is printed in its place reads well.
  private func rangeStart(_ figure: Figure, _ amount: Amount) -> Int {
    let first = figure.places.lowerBound
    guard amount.isRange, scanner.isWord(first - 1, "between") else { return figure.utf8Range.lowerBound }
    return tokens[first - 1].range.lowerBound
  }

  /// “3 won” tells of victors, not of Korean money.
  private func isVerb(_ mark: String, _ amount: Amount) -> Bool {
    mark == "won" && amount.low < Decimal(10_000)
  }
}
