public import Source

/// What cannot be computed: each shows the expression with the part at fault, both values, their types and their records.
extension Rule {
  private static func calculation(_ expression: String) -> Example {
    .memo("It comes to :calc[\(expression)].\n")
  }

  public static let mixedUnits = Rule(
    "V101", "mixed units", severity: .error,
    explanation: """
      Quantities are added and compared only where they count or measure the same thing. Units of one dimension, such as \
      kilometres and metres, are converted; jobs and members are not.
      """,
    failing: calculation("harbour-plan/jobs + union-statement/members"),
    mended: calculation("harbour-plan/jobs + 30 job"))

  public static let mixedCurrencies = Rule(
    "V102", "mixed currencies", severity: .error,
    explanation: """
      Money is added and compared only in one currency. To convert, file the rate as a fact (`quantity: 1.08 USD/EUR`) \
      and multiply or divide by it, so that the reader sees which rate was used and where it comes from.
      """,
    failing: calculation("harbour-plan/cost + 3 million USD"),
    mended: calculation("harbour-plan/cost + 3 million EUR"))

  public static let shareAddedToWhole = Rule(
    "V103", "share added to its whole", severity: .error,
    explanation: """
      The record says that one fact is part of the other (`part-of`). Adding a share to its whole counts it twice, as \
      in “$3 billion, part of a $50 billion plan” becoming $53 billion.
      """,
    failing: calculation("harbour-plan/cost + harbour-plan/regional-share"),
    mended: calculation("harbour-plan/cost - harbour-plan/regional-share"))

  public static let percentagePoints = Rule(
    "V104", "percent and percentage points", severity: .error,
    explanation: """
      A rise from 10 to 12 percent is one of two percentage points, and of 20 percent. The two are different things and \
      are not taken for one another.
      """,
    failing: calculation("harbour-plan/growth > 2 pp"), mended: calculation("harbour-plan/growth + 2 pp"))

  public static let mismatchedValues = Rule(
    "V105", "values that do not go together", severity: .error,
    explanation: """
      The operation means nothing for values of these types: dollars are not divided by howitzers, a text is not added \
      to a number.
      """,
    failing: calculation("harbour-plan/cost / harbour-plan/jobs"),
    mended: calculation("harbour-plan/cost / harbour-plan/boulders"))

  public static let divisionByZero = Rule(
    "V106", "division by zero", severity: .error,
    explanation: "The divisor is zero, or a range that has zero in it, so there is no result.",
    failing: calculation("harbour-plan/cost / (88 - harbour-plan/boulders)"),
    mended: calculation("harbour-plan/cost / (89 - harbour-plan/boulders)"))

  public static let unboundedResult = Rule(
    "V107", "result that says nothing", severity: .error,
    explanation: """
      “Over 3 billion” less “over 1 billion” may be anything: a floor taken from a floor leaves no floor and no ceiling. \
      A figure printed for it would claim what is not on file.
      """,
    failing: calculation("over 3 million EUR - over 1 million EUR"),
    mended: calculation("over 3 million EUR - 1 million EUR"))

  public static let oversizedResult = Rule(
    "V108", "result beyond all figures", severity: .error,
    explanation: "The result is greater than any number that can be held exactly.",
    failing: calculation((1...12).map { _ in "99999999999" }.joined(separator: " * ")),
    mended: calculation("99999999999 * 3"))

  public static let undecidedComparison = Rule(
    "V109", "undecided comparison", severity: .error,
    explanation: """
      With a range, a qualifier or an imprecise date on either side the comparison may hold or not. What cannot be told \
      is not printed as if it could.
      """,
    failing: calculation("harbour-plan/cost > 39 million EUR"),
    mended: calculation("harbour-plan/cost > 20 million EUR"))

  public static let impreciseDate = Rule(
    "V110", "imprecise date", severity: .error,
    explanation: """
      A date without a year or with an open end leaves too much open to count from, and a date is moved only by an \
      exact number of days, weeks, months or years.
      """,
    failing: calculation("harbour-plan/approved + about 3 week"),
    mended: calculation("harbour-plan/approved + 3 week"))
}
