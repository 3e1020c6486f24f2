extension EDTFPoint {
  /// The first day it can mean; `nil` without a year or beyond the calendar.
  public var earliest: CalendarDay? { bounds?.0 }

  /// The last day it can mean; `nil` without a year or beyond the calendar.
  public var latest: CalendarDay? { bounds?.1 }

  private var bounds: (CalendarDay, CalendarDay)? {
    guard !isYearless else { return nil }
    let (firstYear, lastYear) = yearSpan
    let (firstMonth, lastMonth): (Int, Int)
    var days: (Int, Int)?
    switch detail {
    case .none, .month(.unspecified), .day(.unspecified, _): (firstMonth, lastMonth) = (1, 12)
    case .season(let season):
      // Northern meteorological seasons; a winter is counted to the year it begins in, so that the
      // order of a timeline is spring, summer, autumn, winter.
      firstMonth = (season.rawValue - 20) * 3
      lastMonth = firstMonth + 2
    case .month(.known(let month)): (firstMonth, lastMonth) = (month, month)
    case .day(.known(let month), .unspecified): (firstMonth, lastMonth) = (month, month)
    case .day(.known(let month), .known(let day)):
      (firstMonth, lastMonth) = (month, month)
      days = (day, day)
    }
    let endYear = lastMonth > 12 ? lastYear + 1 : lastYear
    let endMonth = lastMonth > 12 ? lastMonth - 12 : lastMonth
    guard let first = CalendarDay(year: firstYear, month: firstMonth, day: days?.0 ?? 1),
      let last = CalendarDay(
        year: endYear, month: endMonth,
        day: days?.1 ?? CalendarDay.daysInMonth(endMonth, year: endYear))
    else { return nil }
    return (first, last)
  }

  /// The first and last year the year digits can mean.
  var yearSpan: (Int, Int) {
    let width = [1, 10, 100, 1000, 10_000][min(max(unspecifiedYearDigits, 0), 4)]
    return year < 0 ? (year - width + 1, year) : (year, year + width - 1)
  }

  /// Whether the day is one it can mean; a date without a year means every year's.
  public func contains(_ day: CalendarDay) -> Bool {
    if let earliest, let latest { return earliest <= day && day <= latest }
    guard isYearless else { return false }
    switch detail {
    case .none, .month(.unspecified), .day(.unspecified, _), .season: return true
    case .month(.known(let month)), .day(.known(let month), .unspecified): return day.month == month
    case .day(.known(let month), .known(let number)):
      return day.month == month && day.day == number
    }
  }
}

extension EDTFPoint: CustomStringConvertible {
  /// The EDTF text.
  public var description: String {
    var text: String
    if isYearless {
      text = "XXXX"
    } else if year.magnitude > 9999 {
      text = "Y\(year)"
    } else {
      let digits = padded(Int(year.magnitude), to: 4)
      text =
        (year < 0 ? "-" : "") + digits.dropLast(unspecifiedYearDigits)
        + String(repeating: "X", count: unspecifiedYearDigits)
    }
    switch detail {
    case .none: break
    case .season(let season): text += "-\(season.rawValue)"
    case .month(let month): text += "-\(month)"
    case .day(let month, let day): text += "-\(month)-\(day)"
    }
    if let time { text += "T\(time)" }
    switch (isUncertain, isApproximate) {
    case (false, false): return text
    case (true, false): return text + "?"
    case (false, true): return text + "~"
    case (true, true): return text + "%"
    }
  }
}

extension EDTFPoint.Part: CustomStringConvertible {
  /// Two digits, or `XX`.
  public var description: String {
    switch self {
    case .known(let number): padded(number, to: 2)
    case .unspecified: "XX"
    }
  }
}
