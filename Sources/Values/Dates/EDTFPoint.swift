/// One end of an EDTF date, or the whole of one that is no interval: `2024-11-16`, `201X`, `2024-21`, `XXXX-11-16`.
public struct EDTFPoint: Hashable, Sendable {
  /// A part that is a number, or is known to exist but not which (`XX`).
  public enum Part: Hashable, Sendable {
    case known(Int)
    case unspecified
  }

  /// What follows the year.
  public enum Detail: Hashable, Sendable {
    /// Nothing: a year, decade, century or millennium.
    case none
    /// A season (21 spring, 22 summer, 23 autumn, 24 winter).
    case season(Season)
    /// A month, `2024-11` or `2024-XX`.
    case month(Part)
    /// A month and a day, `2024-11-16`, `2024-11-XX` or `2024-XX-XX`.
    case day(month: Part, day: Part)
  }

  /// A season of EDTF level 1, independent of the hemisphere.
  public enum Season: Int, Sendable, CaseIterable {
    case spring = 21
    case summer
    case autumn
    case winter
  }

  /// The year with its unspecified digits as 0; 0 when all four are unspecified.
  public let year: Int
  /// How many of the year's last digits are `X`: 0 to 4.
  public let unspecifiedYearDigits: Int
  /// Season, month, day.
  public let detail: Detail
  /// The time of day as written, `T23:20:30Z` without the `T`; only after a full date.
  public let time: String?
  /// `?`: the source is uncertain.
  public let isUncertain: Bool
  /// `~`: the date is an estimate.
  public let isApproximate: Bool

  /// Whether the year is unknown, as in `XXXX-11-16`.
  public var isYearless: Bool { unspecifiedYearDigits == 4 }

  /// A full date.
  public init(_ day: CalendarDay) {
    self.init(year: day.year, detail: .day(month: .known(day.month), day: .known(day.day)))
  }

  init(
    year: Int, unspecifiedYearDigits: Int = 0, detail: Detail, time: String? = nil,
    isUncertain: Bool = false, isApproximate: Bool = false
  ) {
    self.year = year
    self.unspecifiedYearDigits = unspecifiedYearDigits
    self.detail = detail
    self.time = time
    self.isUncertain = isUncertain
    self.isApproximate = isApproximate
  }

  /// Month and day where both are known, whatever the year.
  public var monthAndDay: (month: Int, day: Int)? {
    guard case .day(.known(let month), .known(let day)) = detail else { return nil }
    return (month, day)
  }

  /// The month where it is known.
  public var knownMonth: Int? {
    switch detail {
    case .month(.known(let month)), .day(.known(let month), _): month
    case .none, .season, .month(.unspecified), .day(.unspecified, _): nil
    }
  }

  /// How finely the date is known. Unspecified parts do not count: `2024-11-XX` is known to the month.
  public var precision: DatePrecision {
    switch detail {
    case .day(.known, .known): time == nil ? .day : .time
    case .day(.known, .unspecified), .month(.known): .month
    case .season: .season
    case .none, .month(.unspecified), .day(.unspecified, _):
      switch unspecifiedYearDigits {
      case 0: .year
      case 1: .decade
      case 2: .century
      case 3: .millennium
      default: .unknown
      }
    }
  }
}
