/// How finely a date is known, coarse to fine.
public enum DatePrecision: Int, Comparable, Sendable, CaseIterable {
  case unknown, millennium, century, decade, year, season, month, day, time

  public static func < (left: DatePrecision, right: DatePrecision) -> Bool {
    left.rawValue < right.rawValue
  }
}
