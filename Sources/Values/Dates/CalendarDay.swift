/// A day of the proleptic Gregorian calendar, from year -9999 to 9999 (year 0 is 1 BC).
public struct CalendarDay: Hashable, Sendable {
  /// The astronomical year.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// The years a day may lie in.
  public static let years = -9999...9999

  /// A day, or `nil` where the calendar has none of that name.
  public init?(year: Int, month: Int, day: Int) {
    guard CalendarDay.years.contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDay.daysInMonth(month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2024-11-16`: four, two and two digits, nothing else.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 10 else { return nil }
    var number = 0
    for (index, byte) in text.utf8.enumerated() {
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard let digit = byte.decimalDigit else { return nil }
        number = number * 10 + Int(digit)
      }
    }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// The day with this ordinal number; 1970-01-01 is 0.
  public init?(ordinal: Int) {
    guard CalendarDay.ordinals.contains(ordinal) else { return nil }
    // Counted from 0000-03-01, so that the leap day ends a year (H. Hinnant, "chrono-compatible low-level date algorithms").
    let shifted = ordinal + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static let ordinals = -4_371_587...2_932_896

  /// Days since 1970-01-01; negative before.
  public var ordinal: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day so many days later (earlier, when negative), or `nil` beyond the calendar's ``years``.
  public func adding(days: Int) -> CalendarDay? {
    let (sum, overflow) = ordinal.addingReportingOverflow(days)
    return overflow ? nil : CalendarDay(ordinal: sum)
  }

  /// How many days from this day to the other; negative when the other is earlier.
  public func days(until other: CalendarDay) -> Int { other.ordinal - ordinal }

  /// Completed years from this day to the other, as an age is counted; negative when the other is earlier.
  /// Who is born on 29 February completes a year on 1 March of common years.
  public func years(until other: CalendarDay) -> Int {
    if other < self { return -other.years(until: self) }
    let passed = (other.month, other.day) >= (month, day)
    return other.year - year - (passed ? 0 : 1)
  }

  /// Completed months from this day to the other; negative when the other is earlier.
  public func months(until other: CalendarDay) -> Int {
    if other < self { return -other.months(until: self) }
    let months = (other.year - year) * 12 + other.month - month
    return months - (other.day >= day ? 0 : 1)
  }

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The days of a month; 0 for a month that does not exist.
  public static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }
}

extension CalendarDay: Comparable {
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `2024-11-16`.
  public var description: String {
    let sign = year < 0 ? "-" : ""
    return "\(sign)\(padded(Int(year.magnitude), to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

/// A number that is not negative with zeros in front.
func padded(_ value: Int, to width: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
