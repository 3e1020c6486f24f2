/// A date of the Extended Date/Time Format (ISO 8601-2), levels 0 and 1, and `XXXX-11-16`.
public struct EDTFDate: Hashable, Sendable {
  /// One end of an interval.
  public enum End: Hashable, Sendable {
    /// A date.
    case point(EDTFPoint)
    /// `..`: no end.
    case open
    /// Left empty: there is an end, unknown when.
    case unknown
  }

  /// One date or an interval.
  public enum Form: Hashable, Sendable {
    case single(EDTFPoint)
    /// Kept apart, being rare and large: a record holds dates by the dozen.
    indirect case interval(End, End)
  }

  /// What was written.
  public let form: Form

  init(form: Form) { self.form = form }

  /// A full date.
  public init(_ day: CalendarDay) { form = .single(EDTFPoint(day)) }

  /// Whether two ends were written.
  public var isInterval: Bool {
    switch form {
    case .single: false
    case .interval: true
    }
  }

  /// The point, where there is no interval.
  public var point: EDTFPoint? {
    switch form {
    case .single(let point): point
    case .interval: nil
    }
  }

  /// The points written, one or two.
  public var points: [EDTFPoint] {
    switch form {
    case .single(let point): [point]
    case .interval(let start, let end): [start, end].compactMap(\.point)
    }
  }

  /// The first day it can mean; `nil` where the start is open, unknown or without a year.
  public var earliest: CalendarDay? {
    switch form {
    case .single(let point): point.earliest
    case .interval(let start, _): start.point?.earliest
    }
  }

  /// The last day it can mean; `nil` where the end is open, unknown or without a year.
  public var latest: CalendarDay? {
    switch form {
    case .single(let point): point.latest
    case .interval(_, let end): end.point?.latest
    }
  }

  /// How finely it is known; of an interval, the coarser end.
  public var precision: DatePrecision { points.map(\.precision).min() ?? .unknown }

  /// Whether an end carries `?`.
  public var isUncertain: Bool { points.contains(where: \.isUncertain) }

  /// Whether an end carries `~`.
  public var isApproximate: Bool { points.contains(where: \.isApproximate) }

  /// The one day it means, where it means one.
  public var day: CalendarDay? {
    guard let earliest, earliest == latest else { return nil }
    return earliest
  }

  /// Whether the day is one it can mean. An open end reaches for ever; an unknown end is not known to reach beyond its other end.
  public func contains(_ day: CalendarDay) -> Bool {
    switch form {
    case .single(let point): return point.contains(day)
    case .interval(let start, let end):
      switch start {
      case .point(let point): guard let first = point.earliest, first <= day else { return false }
      case .open: break
      case .unknown: guard latest == day else { return false }
      }
      switch end {
      case .point(let point): guard let last = point.latest, day <= last else { return false }
      case .open: break
      case .unknown: guard earliest == day else { return false }
      }
      return true
    }
  }

  /// Whether both can mean one day. An unknown end counts as open.
  public func overlaps(_ other: EDTFDate) -> Bool {
    if let yearless = point, yearless.isYearless { return other.meets(yearless: yearless) }
    if let yearless = other.point, yearless.isYearless { return meets(yearless: yearless) }
    if let earliest, let last = other.latest, earliest > last { return false }
    if let latest, let first = other.earliest, first > latest { return false }
    return true
  }

  private func meets(yearless: EDTFPoint) -> Bool {
    if let point, point.isYearless {
      guard let month = point.knownMonth, let otherMonth = yearless.knownMonth else { return true }
      guard month == otherMonth else { return false }
      guard let day = point.monthAndDay?.day, let otherDay = yearless.monthAndDay?.day else { return true }
      return day == otherDay
    }
    guard let first = earliest, let last = latest, first.days(until: last) < 366 else { return true }
    var day = first
    while day <= last {
      if yearless.contains(day) { return true }
      guard let next = day.adding(days: 1) else { return false }
      day = next
    }
    return false
  }
}

extension EDTFDate.End {
  /// The date at this end, where there is one.
  public var point: EDTFPoint? {
    switch self {
    case .point(let point): point
    case .open, .unknown: nil
    }
  }
}

extension EDTFDate: Comparable {
  /// The order of a timeline: by first possible day, then coarse before fine, then by text. What
  /// has no beginning comes first, what has no year last.
  public static func < (left: EDTFDate, right: EDTFDate) -> Bool {
    if left.sortKey != right.sortKey { return left.sortKey < right.sortKey }
    if left.precision != right.precision { return left.precision < right.precision }
    return left.description < right.description
  }

  private var sortKey: Int {
    if let earliest { return earliest.ordinal }
    switch form {
    case .single(let point):
      return point.isYearless ? Int.max : (point.year < 0 ? Int.min : Int.max - 1)
    case .interval(let start, _):
      guard let point = start.point else { return Int.min }
      return point.isYearless ? Int.max : (point.year < 0 ? Int.min : Int.max - 1)
    }
  }
}

extension EDTFDate: CustomStringConvertible {
  /// The EDTF text, as a record holds it.
  public var description: String {
    switch form {
    case .single(let point): point.description
    case .interval(let start, let end): "\(start)/\(end)"
    }
  }
}

extension EDTFDate.End: CustomStringConvertible {
  /// The EDTF text of one end.
  public var description: String {
    switch self {
    case .point(let point): point.description
    case .open: ".."
    case .unknown: ""
    }
  }
}
