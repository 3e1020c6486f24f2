extension EDTFDate {
  /// The first and the last day a single date can mean; `nil` for an interval and a date without a year.
  var span: (earliest: CalendarDay, latest: CalendarDay)? {
    guard point != nil, let earliest, let latest else { return nil }
    return (earliest, latest)
  }

  /// Whether the date is marked as an estimate or as uncertain, so that the days it can mean are not sure.
  var isDoubtful: Bool { isApproximate || isUncertain }

  /// Whether it ends before the other begins; `nil` where that is open.
  func isBefore(_ other: EDTFDate) -> Bool? {
    guard !isDoubtful, !other.isDoubtful else { return nil }
    if let latest, let first = other.earliest, latest < first { return true }
    if precision == .time, other.precision == .time, let day, day == other.day { return self == other ? false : nil }
    if let earliest, let last = other.latest, earliest >= last { return false }
    return nil
  }

  /// Whether both are the same day, or moment; `nil` where that is open.
  func isSameDay(as other: EDTFDate) -> Bool? {
    if isBefore(other) == true || other.isBefore(self) == true { return false }
    guard !isDoubtful, !other.isDoubtful, let day, day == other.day else { return nil }
    return precision == other.precision && self != other ? nil : true
  }

  /// Whether it is known to the span or finer.
  func isFineEnough(for span: CalendarSpan) -> Bool {
    switch span {
    case .days: precision >= .day
    case .months: precision >= .month
    case .years: precision >= .year
    }
  }

  /// The date so many days, months or years later. A day that the month has not becomes its last one: a month after 31 January is 28 or
  /// 29 February, a year after 29 February is 28 February. `nil` where the date is not known finely enough, or
  /// beyond the calendar.
  func shifted(by count: Int, _ span: CalendarSpan) -> EDTFDate? {
    guard let point, point.unspecifiedYearDigits == 0, CalendarDay.years.contains(point.year) else { return nil }
    let year: Int
    let detail: EDTFPoint.Detail
    switch (point.detail, span) {
    case (.day(.known, .known), .days):
      guard let day = point.earliest?.adding(days: count) else { return nil }
      (year, detail) = (day.year, .day(month: .known(day.month), day: .known(day.day)))
    case (.day(.known(let month), let day), .months):
      guard let moved = EDTFDate.adding(count, toMonth: month, of: point.year) else { return nil }
      (year, detail) = (moved.year, .day(month: .known(moved.month), day: day.clamped(to: moved.month, of: moved.year)))
    case (.month(.known(let month)), .months):
      guard let moved = EDTFDate.adding(count, toMonth: month, of: point.year) else { return nil }
      (year, detail) = (moved.year, .month(.known(moved.month)))
    case (_, .years):
      let (sum, overflow) = point.year.addingReportingOverflow(count)
      guard !overflow else { return nil }
      year = sum
      if case .day(.known(let month), let day) = point.detail {
        detail = .day(month: .known(month), day: day.clamped(to: month, of: year))
      } else {
        detail = point.detail
      }
    case (.none, _), (.season, _), (.month, _), (.day, _): return nil
    }
    guard CalendarDay.years.contains(year) else { return nil }
    return EDTFDate(
      form: .single(
        EDTFPoint(
          year: year, detail: detail, time: point.time, isUncertain: point.isUncertain,
          isApproximate: point.isApproximate)))
  }

  private static func adding(_ count: Int, toMonth month: Int, of year: Int) -> (year: Int, month: Int)? {
    let (months, overflow) = count.addingReportingOverflow(year * 12 + month - 1)
    guard !overflow else { return nil }
    let inYear = ((months % 12) + 12) % 12
    return ((months - inYear) / 12, inYear + 1)
  }
}

extension EDTFPoint.Part {
  /// A day that the month has: its last one where it is shorter.
  fileprivate func clamped(to month: Int, of year: Int) -> EDTFPoint.Part {
    switch self {
    case .known(let day): .known(min(day, CalendarDay.daysInMonth(month, year: year)))
    case .unspecified: .unspecified
    }
  }
}
