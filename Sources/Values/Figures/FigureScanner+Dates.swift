extension FigureScanner {
  /// Reads a date that begins here; the place after it, or `nil`.
  mutating func date(at place: Int) -> Int? {
    guard let token = token(place) else { return nil }
    switch token.kind {
    case .number: return isoDate(at: place) ?? dayMonth(at: place) ?? yearAlone(at: place)
    case .word: return monthDay(at: place) ?? ordinalDay(at: place) ?? season(at: place)
    case .symbol, .dash, .percent, .minus, .other: return nil
    }
  }

  /// `2024-11-16`.
  private mutating func isoDate(at place: Int) -> Int? {
    guard let last = token(place + 4), tokens[(place + 1)...(place + 4)].allSatisfy(\.isGlued) else { return nil }
    guard bytes[tokens[place].range].count == 4 else { return nil }
    let text = String(decoding: bytes[tokens[place].range.lowerBound..<last.range.upperBound], as: UTF8.self)
    guard let day = CalendarDay(text) else { return nil }
    add(.date(EDTFDate(day)), place..<(place + 5))
    return place + 5
  }

  /// `16 November`, `16th of November, 2024`, `16–18 November 2024`, `30 November – 2 December`.
  private mutating func dayMonth(at place: Int) -> Int? {
    guard let (day, afterDay) = dayNumber(at: place), !isGluedTail(place) else { return nil }
    var cursor = afterDay
    var last: Int?
    if isDashOrTo(cursor) || isWord(cursor, "and"),
      let (end, next) = dayNumber(at: cursor + 1), end > day, monthNumber(at: skippingOf(next)) != nil
    {
      last = end
      cursor = next
    }
    guard let (month, afterMonth) = monthNumber(at: skippingOf(cursor)) else { return nil }
    if last == nil, isDashOrTo(afterMonth),
      let (end, next) = dayNumber(at: afterMonth + 1), let (endMonth, afterEnd) = monthNumber(at: skippingOf(next))
    {
      return finish(place, from: (month, day), to: (endMonth, end), at: afterEnd)
    }
    return finish(place, from: (month, day), to: last.map { (month, $0) }, at: afterMonth)
  }

  /// `sixteenth of November`, `twenty-first of March, 2025`.
  private mutating func ordinalDay(at place: Int) -> Int? {
    guard let word = word(place) else { return nil }
    var day = NumberWords.ordinal(of: word)
    var next = place + 1
    if let ten = NumberWords.value(of: word), ten == 20 || ten == 30, let dash = token(next), dash.isDash, dash.isGlued,
      let unit = self.word(next + 1).flatMap({ NumberWords.ordinal(of: $0) }), unit < 10
    {
      day = ten + unit
      next += 2
    }
    guard let day, (1...31).contains(day), isWord(next, "of"), let (month, end) = monthNumber(at: next + 1)
    else { return nil }
    return finish(place, from: (month, day), to: nil, at: end)
  }

  /// `November 16`, `Nov. 16, 2024`, `Nov. 16-18`, `November 2024`, `November`.
  private mutating func monthDay(at place: Int) -> Int? {
    guard let (month, afterMonth) = monthNumber(at: place) else { return nil }
    if let (day, afterDay) = dayNumber(at: afterMonth), !startsScaledNumber(afterMonth) {
      if isDashOrTo(afterDay) {
        if let (endMonth, next) = monthNumber(at: afterDay + 1), let (end, afterEnd) = dayNumber(at: next) {
          return finish(place, from: (month, day), to: (endMonth, end), at: afterEnd)
        }
        if let (end, next) = dayNumber(at: afterDay + 1), end > day {
          return finish(place, from: (month, day), to: (month, end), at: next)
        }
      }
      return finish(place, from: (month, day), to: nil, at: afterDay)
    }
    if let joint = token(afterMonth), joint.isDash, let (endMonth, next) = monthNumber(at: afterMonth + 1),
      let (year, end) = yearNumber(at: next), month < endMonth
    {
      let ends = [month, endMonth].map { EDTFPoint(year: year, detail: .month(.known($0))) }
      add(.date(EDTFDate(form: .interval(.point(ends[0]), .point(ends[1])))), place..<end)
      return end
    }
    if let (year, next) = yearNumber(at: afterMonth) {
      add(.date(EDTFDate(form: .single(EDTFPoint(year: year, detail: .month(.known(month)))))), place..<next)
      return next
    }
    // May, March and the short forms are words of their own; only with a capital can they be months.
    guard tokens[place].isCapitalized else { return nil }
    let point = EDTFPoint(year: 0, unspecifiedYearDigits: 4, detail: .month(.known(month)))
    add(.date(EDTFDate(form: .single(point))), place..<afterMonth, certainty: .ambiguous)
    return afterMonth
  }

  /// `spring 2024`.
  private mutating func season(at place: Int) -> Int? {
    guard let season = word(place).flatMap({ EDTFPoint.Season.byName[$0] }),
      let (year, next) = yearNumber(at: place + 1)
    else { return nil }
    add(.date(EDTFDate(form: .single(EDTFPoint(year: year, detail: .season(season))))), place..<next)
    return next
  }

  /// `2024`, `2022–2024`, `2010s`. A bare year can be a number too.
  private mutating func yearAlone(at place: Int) -> Int? {
    guard let (year, next) = yearNumber(at: place), !isGluedTail(place), !startsScaledNumber(place) else { return nil }
    if token(next)?.isGlued == true, isWord(next, "s"), year % 10 == 0 {
      let point = EDTFPoint(year: year, unspecifiedYearDigits: 1, detail: .none)
      add(.date(EDTFDate(form: .single(point))), place..<(next + 1))
      return next + 1
    }
    if isDashOrTo(next), let (end, after) = yearNumber(at: next + 1),
      year < end
    {
      let ends = [year, end].map { EDTFPoint(year: $0, detail: .none) }
      add(.date(EDTFDate(form: .interval(.point(ends[0]), .point(ends[1])))), place..<after)
      return after
    }
    if let after = token(next), after.isGlued {
      switch after.kind {
      case .percent, .symbol, .word: return nil
      case .number, .dash, .minus, .other: break
      }
    }
    if currency(after: next) != nil || isWord(next, "percent") || isWord(next, "per") { return nil }
    add(.date(EDTFDate(form: .single(EDTFPoint(year: year, detail: .none)))), place..<next)
    add(.number(Amount(Decimal(year))), place..<next, certainty: .ambiguous)
    return next
  }

  /// Adds the date with the year that follows, if one does.
  private mutating func finish(
    _ place: Int, from: (month: Int, day: Int), to: (month: Int, day: Int)?, at end: Int
  ) -> Int? {
    let comma = token(end)?.isByte(",") == true
    let found = yearNumber(at: comma ? end + 1 : end)
    let next = found?.next ?? end
    func point(_ part: (month: Int, day: Int)) -> EDTFPoint? {
      guard CalendarDay(year: found?.year ?? 2000, month: part.month, day: part.day) != nil else { return nil }
      return EDTFPoint(
        year: found?.year ?? 0, unspecifiedYearDigits: found == nil ? 4 : 0,
        detail: .day(month: .known(part.month), day: .known(part.day)))
    }
    guard let first = point(from) else { return nil }
    guard let to, let last = point(to) else {
      add(.date(EDTFDate(form: .single(first))), place..<next)
      return next
    }
    if found == nil {
      // Two dates without a year make no interval with bounds; each is told for itself.
      add(.date(EDTFDate(form: .single(first))), place..<next)
      add(.date(EDTFDate(form: .single(last))), place..<next)
    } else {
      add(.date(EDTFDate(form: .interval(.point(first), .point(last)))), place..<next)
    }
    return next
  }

  /// A whole number from 1 to 31 of one or two digits, with or without `th`.
  private func dayNumber(at place: Int) -> (day: Int, next: Int)? {
    guard let token = token(place), token.range.count <= 2, let day = token.number?.wholeValue,
      (1...31).contains(day)
    else { return nil }
    if let suffix = self.token(place + 1), suffix.isGlued, suffix.isWord {
      return isWord(place + 1, of: Self.ordinalEndings) ? (day, place + 2) : nil
    }
    return (day, place + 1)
  }

  /// A month's name, the point of its short form included.
  private func monthNumber(at place: Int) -> (month: Int, next: Int)? {
    guard let word = word(place), let month = MonthNames.number(of: word) else { return nil }
    let isShort = word.count < MonthNames.full[month - 1].utf8.count
    if isShort, let point = token(place + 1), point.isGlued, point.isByte(".") { return (month, place + 2) }
    return (month, place + 1)
  }

  /// Four digits from 1000 to 2199.
  private func yearNumber(at place: Int) -> (year: Int, next: Int)? {
    guard let token = token(place), token.range.count == 4, let year = token.number?.wholeValue,
      (1000...2199).contains(year)
    else { return nil }
    return (year, place + 1)
  }

  private func skippingOf(_ place: Int) -> Int { isWord(place, "of") ? place + 1 : place }

  /// Whether the figure goes on: `3 million`, `$2024`, `2024 %`.
  private func startsScaledNumber(_ place: Int) -> Bool {
    guard let after = token(place + 1) else { return false }
    if case .percent = after.kind { return true }
    guard let word = word(place + 1), word.count > 1 else { return false }
    return ScaleWord.spelled.contains(word) || isWord(place + 1, "percent")
  }

  /// Whether something is glued before the figure that makes it another thing: `F-16`, `$16`, `3:16`.
  private func isGluedTail(_ place: Int) -> Bool {
    guard let before = token(place - 1), tokens[place].isGlued else { return false }
    switch before.kind {
    case .symbol, .minus: return true
    case .dash: return before.isGlued
    case .other(let byte): return byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/")
    case .word, .number, .percent: return false
    }
  }
}

extension EDTFPoint.Season {
  static let names: [String: EDTFPoint.Season] = [
    "spring": .spring, "summer": .summer, "autumn": .autumn, "fall": .autumn, "winter": .winter,
  ]

  fileprivate static let byName = WordTable(names)
}
