public import Source

extension Rule {
  private static func calculation(_ expression: String) -> Example {
    .memo("It comes to :calc[\(expression)].\n")
  }

  private static func defining(_ definitions: String, _ body: String) -> Example {
    .memo("---\ntitle: Example\ndate: 2026-03-09\ndefine:\n\(definitions)---\n\n\(body)\n")
  }

  public static let malformedExpression = Rule(
    "X402", "malformed expression", severity: .error,
    explanation: """
      The expression cannot be read. It is made of keys, names from `define`, figures with their unit, dates, \
      + - * / ( ), comparisons and functions. `-` and `/` stand inside names and keys, so as operators they have blanks \
      around them.
      """,
    failing: calculation("harbour-plan/regional-share / "),
    mended: calculation("harbour-plan/regional-share / harbour-plan/cost"))

  public static let unknownFunction = Rule(
    "X403", "unknown function", severity: .error,
    explanation:
      "The expression language has no function of that name. `chancery directives calc` lists those there are.",
    failing: calculation("shar(harbour-plan/regional-share, harbour-plan/cost)"),
    mended: calculation("share(harbour-plan/regional-share, harbour-plan/cost)"))

  public static let wrongOperandCount = Rule(
    "X404", "wrong number of operands", severity: .error,
    explanation: "The function takes another number of operands.",
    failing: calculation("share(harbour-plan/regional-share)"),
    mended: calculation("share(harbour-plan/regional-share, harbour-plan/cost)"))

  public static let oversizedExpression = Rule(
    "X405", "oversized expression", severity: .error,
    explanation: """
      The expression, or what it stands for, has more parts than a reader can follow. A derivation is shown to whoever \
      asks how a figure came about; one of a thousand steps proves nothing.
      """,
    failing: calculation((1...70).map(String.init).joined(separator: " + ")),
    mended: calculation("70 * 71 / 2"))

  public static let circularDefinition = Rule(
    "X406", "circular definition", severity: .error,
    explanation: "A definition that rests on itself, through others or at once, has no value.",
    failing: defining("  cost: rest + 1 EUR\n  rest: cost - 1 EUR\n", "It comes to :calc[rest]."),
    mended: defining(
      "  cost: harbour-plan/cost + 1 EUR\n  rest: cost - harbour-plan/regional-share\n", "It comes to :calc[rest]."))

  public static let unknownName = Rule(
    "R118", "unknown name in an expression", severity: .error,
    explanation: """
      The front matter defines nothing of that name. Facts are named by article and fact, as in `visit/loan-share`; a \
      word alone is a name from `define`.
      """,
    failing: defining("  region: share(harbour-plan/regional-share, harbour-plan/cost)\n", "It pays :calc[regoin]."),
    mended: defining("  region: share(harbour-plan/regional-share, harbour-plan/cost)\n", "It pays :calc[region]."))

  public static let unusedDefinition = Rule(
    "R119", "unused definition", severity: .warning,
    explanation: "The front matter defines a value that the memo never prints: left over, or forgotten in the text.",
    failing: defining("  region: share(harbour-plan/regional-share, harbour-plan/cost)\n", "Nothing is computed."),
    mended: defining("  region: share(harbour-plan/regional-share, harbour-plan/cost)\n", "It pays :calc[region]."))
}
