/// Prints EDTF dates: `Nov. 16, 2024`, `16–18 November 2024`, `spring 2024`, `from 16 November 2024`.
struct DateFormat {
  let conventions: Conventions
  let context: FormatContext
  let option: FormatOption?

  enum Order { case ap, monthDayYear, dayMonthYear, short, iso }

  var order: Order {
    switch option {
    case .iso: return .iso
    case .long:
      return conventions.dateOrder == .dayMonthYear || conventions.dateOrder == .iso ? .dayMonthYear : .monthDayYear
    case .short: return conventions.dateOrder == .ap || conventions.dateOrder == .monthDayYear ? .ap : .short
    case .words, .figures, .bare, .percent, .code, .symbol, .name, .day, .month, .year, nil: break
    }
    if context == .table {
      switch conventions.tableDates {
      case .iso: return .iso
      case .short: return .short
      case .prose: break
      }
    }
    switch conventions.dateOrder {
    case .ap: return .ap
    case .monthDayYear: return .monthDayYear
    case .dayMonthYear: return .dayMonthYear
    case .iso: return .iso
    }
  }

  func text(_ date: EDTFDate) -> String {
    if order == .iso, option != .day, option != .month, option != .year { return date.description }
    switch date.form {
    case .single(let point): return qualified(point)
    case .interval(let start, let end): return interval(start, end)
    }
  }

  private func interval(_ start: EDTFDate.End, _ end: EDTFDate.End) -> String {
    switch (start, end) {
    case (.point(let first), .point(let last)):
      return merged(first, last) ?? "\(qualified(first)) to \(qualified(last))"
    case (.point(let first), .open): return "from \(qualified(first))"
    case (.point(let first), .unknown): return "from \(qualified(first)) (end unknown)"
    case (.open, .point(let last)): return "until \(qualified(last))"
    case (.unknown, .point(let last)): return "until \(qualified(last)) (start unknown)"
    case (.open, .open), (.open, .unknown), (.unknown, .open), (.unknown, .unknown): return "undated"
    }
  }

  /// `16–18 November 2024`, `June–November 2024`, `2022–2024`; `nil` where the ends share nothing or carry marks.
  private func merged(_ first: EDTFPoint, _ last: EDTFPoint) -> String? {
    let isMarked = [first, last].contains { $0.isUncertain || $0.isApproximate || $0.time != nil }
    guard !isMarked, !first.isYearless, !last.isYearless, first.unspecifiedYearDigits == 0,
      last.unspecifiedYearDigits == 0, option == nil || option == .short || option == .long
    else { return nil }
    let dash = order == .ap ? "-" : "–"
    if first.detail == .none, last.detail == .none, first.year >= 0 {
      return "\(yearText(first))\(dash)\(yearText(last))"
    }
    guard first.year == last.year, let month = first.knownMonth, let lastMonth = last.knownMonth
    else { return nil }
    if let from = first.monthAndDay?.day, let to = last.monthAndDay?.day {
      return days(month, from, lastMonth, to, year: yearText(first))
    }
    guard first.precision == .month, last.precision == .month else { return nil }
    if month == lastMonth { return nil }
    return "\(monthAlone(month))\(dash)\(monthAlone(lastMonth)) \(yearText(first))"
  }

  private func days(_ month: Int, _ from: Int, _ lastMonth: Int, _ to: Int, year: String) -> String {
    let gap = Glue.noBreakSpace
    let isOneMonth = month == lastMonth
    switch order {
    case .ap, .monthDayYear:
      let dash = order == .ap ? "-" : "–"
      let tail = isOneMonth ? "\(to)" : "\(monthName(lastMonth))\(gap)\(to)"
      let joint = isOneMonth || order == .ap ? dash : " \(dash) "
      return "\(monthName(month))\(gap)\(from)\(joint)\(tail), \(year)"
    case .dayMonthYear, .short, .iso:
      if isOneMonth { return "\(from)–\(to)\(gap)\(monthName(month)) \(year)" }
      return "\(from)\(gap)\(monthName(month)) – \(to)\(gap)\(monthName(lastMonth)) \(year)"
    }
  }

  /// A point with what its marks say: `about 2024`, `2024 (uncertain)`.
  private func qualified(_ point: EDTFPoint) -> String {
    let text = (point.isApproximate ? "about " : "") + plain(point)
    return point.isUncertain ? "\(text) (uncertain)" : text
  }

  private func plain(_ point: EDTFPoint) -> String {
    switch option {
    case .year where !point.isYearless: return years(point)
    case .month:
      if let month = point.knownMonth { return withYear(monthAlone(month), point) }
    case .day:
      if let (month, day) = point.monthAndDay { return dayAndMonth(day, month) }
    case .year, .words, .figures, .bare, .percent, .code, .symbol, .name, .short, .long, .iso, nil: break
    }
    switch point.detail {
    case .none, .month(.unspecified), .day(.unspecified, _):
      return point.isYearless ? "unknown date" : years(point)
    case .season(let season): return withYear("\(season)", point)
    case .month(.known(let month)), .day(.known(let month), .unspecified):
      return withYear(monthAlone(month), point)
    case .day(.known(let month), .known(let day)):
      let dayAndMonth = dayAndMonth(day, month)
      if point.isYearless { return dayAndMonth }
      switch order {
      case .ap, .monthDayYear: return "\(dayAndMonth), \(years(point))"
      case .dayMonthYear, .short, .iso: return "\(dayAndMonth) \(years(point))"
      }
    }
  }

  private func withYear(_ text: String, _ point: EDTFPoint) -> String {
    point.isYearless ? text : "\(text) \(years(point))"
  }

  private func dayAndMonth(_ day: Int, _ month: Int) -> String {
    switch order {
    case .ap, .monthDayYear: "\(monthName(month))\(Glue.noBreakSpace)\(day)"
    case .dayMonthYear, .short, .iso: "\(day)\(Glue.noBreakSpace)\(monthName(month))"
    }
  }

  /// The month beside a day.
  private func monthName(_ month: Int) -> String {
    switch order {
    case .ap: MonthNames.associatedPress[month - 1]
    case .short: MonthNames.short[month - 1]
    case .monthDayYear, .dayMonthYear, .iso: MonthNames.full[month - 1]
    }
  }

  /// The month without a day, which no style but the tables' shortens.
  private func monthAlone(_ month: Int) -> String {
    order == .short ? MonthNames.short[month - 1] : MonthNames.full[month - 1]
  }

  private func years(_ point: EDTFPoint) -> String {
    switch point.unspecifiedYearDigits {
    case 0: return yearText(point)
    case 1 where point.year >= 0: return "\(point.year)s"
    default:
      let (first, last) = point.yearSpan
      return "\(eraText(first))–\(eraText(last))"
    }
  }

  private func yearText(_ point: EDTFPoint) -> String { eraText(point.year) }

  /// Astronomical years before 1 are years BC, one off: 0 is 1 BC.
  private func eraText(_ year: Int) -> String { year > 0 ? "\(year)" : "\(1 - year) BC" }
}
