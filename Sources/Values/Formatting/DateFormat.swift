/// Prints EDTF dates: `Nov. 16, 2024`, `16–18 November 2024`, `spring 2024`, `ab 16. November 2024`.
struct DateFormat {
  let conventions: Conventions
  let context: FormatContext
  let option: FormatOption?
  private let dates: DateLanguage
  private let order: Order
  private let forms: DateForms

  private enum Order { case ap, monthDayYear, dayMonthYear, short, iso }

  init(_ conventions: Conventions, context: FormatContext, option: FormatOption?) {
    self.conventions = conventions
    self.context = context
    self.option = option
    dates = conventions.forms.dates
    order = DateFormat.order(conventions, context, option)
    forms =
      switch order {
      case .ap: dates.associatedPress
      case .monthDayYear: dates.monthFirst
      case .dayMonthYear, .iso: dates.dayFirst
      case .short: dates.short
      }
  }

  private static func order(_ conventions: Conventions, _ context: FormatContext, _ option: FormatOption?) -> Order {
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
    case .single(let point): return qualified(point, forms.point)
    case .interval(let start, let end): return interval(start, end)
    }
  }

  private func interval(_ start: EDTFDate.End, _ end: EDTFDate.End) -> String {
    switch (start, end) {
    case (.point(let first), .point(let last)):
      return merged(first, last)
        ?? links(first).start.filled(linked(first)) + dates.joint
        + links(last).end.filled(["b": linked(last)])
    case (.point(let first), .open): return links(first).from.filled(linked(first))
    case (.point(let first), .unknown):
      return dates.endUnknown.filled(links(first).from.filled(linked(first)))
    case (.open, .point(let last)): return links(last).until.filled(linked(last))
    case (.unknown, .point(let last)):
      return dates.startUnknown.filled(links(last).until.filled(linked(last)))
    case (.open, .open), (.open, .unknown), (.unknown, .open), (.unknown, .unknown): return dates.unknown
    }
  }

  /// The words around a point: those of a whole day, or of anything else.
  private func links(_ point: EDTFPoint) -> DateLinks {
    !point.isApproximate && showsDay(point) ? dates.dayLinks : dates.links
  }

  private func showsDay(_ point: EDTFPoint) -> Bool {
    point.monthAndDay != nil && option != .month && (option != .year || point.isYearless)
  }

  /// A point behind the words of an interval.
  private func linked(_ point: EDTFPoint) -> String { qualified(point, forms.governed) }

  /// `16–18 November 2024`, `June–November 2024`, `2022–2024`; `nil` where the ends share nothing or carry marks.
  private func merged(_ first: EDTFPoint, _ last: EDTFPoint) -> String? {
    let isMarked = [first, last].contains { $0.isUncertain || $0.isApproximate || $0.time != nil }
    guard !isMarked, !first.isYearless, !last.isYearless, first.unspecifiedYearDigits == 0,
      last.unspecifiedYearDigits == 0, option == nil || option == .short || option == .long
    else { return nil }
    if first.detail == .none, last.detail == .none, first.year >= 0 {
      return forms.years.filled(["y": forms.point.year.text(first.year), "z": forms.point.year.text(last.year)])
    }
    guard first.year == last.year, let month = first.knownMonth, let lastMonth = last.knownMonth
    else { return nil }
    let point = forms.point
    let year = point.attachedYear.text(first.year)
    if let from = first.monthAndDay?.day, let to = last.monthAndDay?.day {
      let pattern = month == lastMonth ? forms.daysOfMonth : forms.daysOfYear
      return pattern.filled([
        "d": dayText(from), "e": dayText(to), "M": point.monthsBesideDay[month - 1],
        "P": point.monthsBesideDay[lastMonth - 1], "Y": year,
      ])
    }
    guard first.precision == .month, last.precision == .month, month != lastMonth else { return nil }
    return forms.monthsOfYear.filled([
      "N": point.monthsAlone[month - 1], "Q": point.monthsAlone[lastMonth - 1], "Y": year,
    ])
  }

  /// A point with what its marks say: `about 2024`, `2024 (uncertain)`.
  private func qualified(_ point: EDTFPoint, _ words: PointForms) -> String {
    let text =
      point.isApproximate
      ? (showsDay(point) ? dates.dayLinks : dates.links).about.filled(plain(point, forms.governed))
      : plain(point, words)
    return point.isUncertain ? dates.uncertain.filled(text) : text
  }

  private func plain(_ point: EDTFPoint, _ words: PointForms) -> String {
    switch option {
    case .year where !point.isYearless: return years(point, words)
    case .month:
      if let month = point.knownMonth { return self.month(month, point, words) }
    case .day:
      if let (month, day) = point.monthAndDay { return dayAlone(day, month, words) }
    case .year, .words, .figures, .bare, .percent, .code, .symbol, .name, .short, .long, .iso, nil: break
    }
    switch point.detail {
    case .none, .month(.unspecified), .day(.unspecified, _):
      return point.isYearless ? dates.unknown : years(point, words)
    case .season(let season):
      let name = words.seasons[season.rawValue - EDTFPoint.Season.spring.rawValue]
      return point.isYearless ? name : words.season.filled(["S": name, "Y": attachedYear(point, words)])
    case .month(.known(let month)), .day(.known(let month), .unspecified): return self.month(month, point, words)
    case .day(.known(let month), .known(let day)):
      if point.isYearless { return dayAlone(day, month, words) }
      return words.day.filled([
        "d": dayText(day), "M": words.monthsBesideDay[month - 1], "Y": attachedYear(point, words),
      ])
    }
  }

  private func month(_ month: Int, _ point: EDTFPoint, _ words: PointForms) -> String {
    let name = words.monthsAlone[month - 1]
    return point.isYearless ? name : words.month.filled(["N": name, "Y": attachedYear(point, words)])
  }

  private func dayAlone(_ day: Int, _ month: Int, _ words: PointForms) -> String {
    words.dayAlone.filled(["d": dayText(day), "M": words.monthsBesideDay[month - 1]])
  }

  private func dayText(_ day: Int) -> String { day == 1 ? dates.firstDay : "\(day)" }

  private func attachedYear(_ point: EDTFPoint, _ words: PointForms) -> String {
    point.unspecifiedYearDigits == 0 ? words.attachedYear.text(point.year) : years(point, words)
  }

  private func years(_ point: EDTFPoint, _ words: PointForms) -> String {
    switch point.unspecifiedYearDigits {
    case 0: return words.year.text(point.year)
    case 1 where point.year >= 0: return words.decade.filled(["y": "\(point.year)"])
    default:
      let (first, last) = point.yearSpan
      let year = forms.point.year
      return dates.dayFirst.years.filled(["y": year.text(first), "z": year.text(last)])
    }
  }
}

extension YearForms {
  /// Astronomical years before 1 are years before Christ, one off: 0 is 1 BC.
  func text(_ year: Int) -> String {
    switch year {
    case ...0: beforeChrist.filled(["y": "\(1 - year)"])
    case 1...99: early.filled(["y": "\(year)"])
    default: plain.filled(["y": "\(year)"])
    }
  }
}
