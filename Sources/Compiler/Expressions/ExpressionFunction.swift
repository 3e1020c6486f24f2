/// A function of the expression language: its name, what it takes, what it gives.
///
/// Parsing, error messages and documentation follow from the declaration.
public struct ExpressionFunction: Sendable {
  enum Meaning: Sendable {
    case sum, mean, minimum, maximum, count, absolute, rounded, days, months, years, age, share, change
  }

  public let name: String
  /// As it is typed, as in `share(PART, WHOLE)`.
  public let signature: String
  /// What it gives, in a phrase.
  public let summary: String
  let meaning: Meaning
  /// How many operands it takes; a pattern stands for any number.
  let operands: ClosedRange<Int>
  /// Whether `ARTICLE/*` may stand among its operands.
  let takesPatterns: Bool

  /// Whether quotations, events and the like count as well.
  var takesAnyFact: Bool { meaning == .count }

  private init(
    _ name: String, _ operands: ClosedRange<Int>, patterns: Patterns = .refused, _ signature: String,
    _ summary: String, _ meaning: Meaning
  ) {
    self.name = name
    self.signature = signature
    self.summary = summary
    self.meaning = meaning
    self.operands = operands
    takesPatterns = patterns == .taken
  }

  private enum Patterns { case taken, refused }

  private static let many = 1...ExpressionParser.mostParts

  /// Every function there is, by name.
  public static let all: [ExpressionFunction] = [
    ExpressionFunction("abs", 1...1, "abs(VALUE)", "the value without its sign", .absolute),
    ExpressionFunction(
      "age", 1...2, "age(DATE) or age(DATE, DATE)", "completed years from a date to the memo's own, or to another",
      .age),
    ExpressionFunction("change", 2...2, "change(OLD, NEW)", "the change from one value to another in percent", .change),
    ExpressionFunction(
      "count", many, patterns: .taken, "count(VALUE, …)", "how many facts or values are named", .count),
    ExpressionFunction("days", 2...2, "days(FROM, TO)", "days from one date to another", .days),
    ExpressionFunction("max", many, patterns: .taken, "max(VALUE, …)", "the greatest of several values", .maximum),
    ExpressionFunction("mean", many, patterns: .taken, "mean(VALUE, …)", "the arithmetic mean", .mean),
    ExpressionFunction("min", many, patterns: .taken, "min(VALUE, …)", "the least of several values", .minimum),
    ExpressionFunction("months", 2...2, "months(FROM, TO)", "completed months from one date to another", .months),
    ExpressionFunction(
      "round", 1...2, "round(VALUE) or round(VALUE, PLACES)", "the value with so many decimals, by default none",
      .rounded),
    ExpressionFunction("share", 2...2, "share(PART, WHOLE)", "the part in percent of the whole", .share),
    ExpressionFunction("sum", many, patterns: .taken, "sum(VALUE, …)", "all values added up", .sum),
    ExpressionFunction("years", 2...2, "years(FROM, TO)", "completed years from one date to another", .years),
  ]

  static func named(_ name: String) -> ExpressionFunction? { all.first { $0.name == name } }
}
