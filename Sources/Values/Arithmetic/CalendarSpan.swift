/// The units a date is moved by.
enum CalendarSpan {
  case days, months, years

  /// The span a unit stands for, and how many of it: 7 days for `week`.
  static func of(_ unit: Unit) -> (span: CalendarSpan, count: Int)? {
    switch unit.text {
    case "day", "d": (.days, 1)
    case "week": (.days, 7)
    case "month": (.months, 1)
    case "year": (.years, 1)
    default: nil
    }
  }
}
