import Values

/// The functions a query may call. Those that read the clock or roll dice are not among them: the same question has the
/// same answer.
public enum QueryFunctions {
  /// SQLite's own, which work with what they are given alone.
  private static let borrowed: Set<String> = [
    "abs", "avg", "ceil", "ceiling", "char", "coalesce", "count", "cume_dist", "dense_rank", "first_value", "floor",
    "format", "glob", "group_concat", "hex", "ifnull", "iif", "instr", "lag", "last_value", "lead", "length", "like",
    "likelihood", "likely", "lower", "ltrim", "max", "min", "mod", "nth_value", "ntile", "nullif", "percent_rank",
    "printf", "quote", "rank", "replace", "round", "row_number", "rtrim", "sign", "substr", "substring", "sum", "total",
    "trim", "trunc", "typeof", "unicode", "unlikely", "upper",
  ]

  /// Our own, with what each gives.
  public static let own: [(name: String, usage: String, summary: String)] = [
    ("day", "day(date)", "the first day an EDTF date can mean"),
    ("days", "days(from, until)", "how many days from one date to another"),
    ("has", "has(list, name)", "1 where a list such as `about` has the name, else 0"),
    ("month", "month(date)", "the month of a date, as in 2024-11"),
    ("year", "year(date)", "the year of a date"),
  ]

  static let allowed = borrowed.union(own.map(\.name))

  /// Those that are missed for a reason, with the way out.
  static func refusal(of function: String) -> String? {
    switch function.lowercased() {
    case "date", "time", "datetime", "julianday", "strftime", "unixepoch", "current_date", "current_time",
      "current_timestamp":
      "the memo’s date is the parameter :date; day(), month(), year() and days() compute with dates"
    case "random", "randomblob": "a query gives the same rows each time it is asked"
    default: nil
    }
  }

  static func define(on database: SQLiteDatabase) {
    database.define("has", arguments: 2) { values in
      guard let name = values[1].text else { return .null }
      let names = (values[0].text ?? "").split(separator: ",").map { $0.drop { $0 == " " } }
      return .integer(names.contains { $0 == name } ? 1 : 0)
    }
    database.define("day", arguments: 1) { .text(first($0[0])?.description) }
    database.define("month", arguments: 1) { values in
      guard let date = date(values[0]), date.precision >= .month else { return .null }
      return .text(date.earliest.map { String($0.description.dropLast(3)) })
    }
    database.define("year", arguments: 1) { first($0[0]).map { .integer($0.year) } ?? .null }
    database.define("days", arguments: 2) { values in
      guard let from = first(values[0]), let until = first(values[1]) else { return .null }
      return .integer(from.days(until: until))
    }
  }

  private static func date(_ value: SQLiteValue) -> EDTFDate? {
    switch value {
    case .text(let text): try? EDTFDate.parse(text)
    case .integer(let year): try? EDTFDate.parse(String(year))
    case .null, .real, .failure: nil
    }
  }

  private static func first(_ value: SQLiteValue) -> CalendarDay? { date(value)?.earliest }
}
