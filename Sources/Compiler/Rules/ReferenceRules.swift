public import Source

extension Rule {
  public static let unknownArticle = Rule(
    "R101", "unknown article", severity: .error,
    explanation: """
      No article of that name is on file, and the memo defines no such alias. A statement whose source cannot be \
      found cannot be shown to hold.
      """,
    failing: .memo("It will cost :fact[harbor-plan/cost].\n"),
    mended: .memo("It will cost :fact[harbour-plan/cost].\n"))

  public static let unknownFact = Rule(
    "R102", "unknown fact", severity: .error,
    explanation: "The article is on file, but its record has no fact of that name.",
    failing: .memo("It will cost :fact[harbour-plan/costs].\n"),
    mended: .memo("It will cost :fact[harbour-plan/cost].\n"))

  public static let unknownField = Rule(
    "R103", "unknown field", severity: .error,
    explanation: "The fact has nothing on file under that name, so there is nothing to print.",
    failing: .memo("It was signed on :fact[harbour-plan/accord.sigend].\n"),
    mended: .memo("It was signed on :fact[harbour-plan/accord.signed].\n"))

  public static let unknownEntity = Rule(
    "R104", "unknown entity", severity: .error,
    explanation: "The desk has no person, organisation, place or publication of that name in its Entities folder.",
    failing: .memo("So said :name[ada-lindquist].\n"),
    mended: .memo("So said :name[ada-lindqvist].\n"))

  public static let unknownMemo = Rule(
    "R105", "unknown memo", severity: .error,
    explanation: "The desk has no memo at that path below Memos. Memos are named without the ending `.md`.",
    failing: .memo("See :ref[secnd].\n"),
    mended: .memo("See :ref[second].\n"))

  public static let unknownSection = Rule(
    "R106", "unknown section", severity: .error,
    explanation: """
      Nothing in the memo has that id. A heading's id is its text in lower case with hyphens for blanks; directives \
      take one as `{#id}`.
      """,
    failing: .memo("## Costs\n\nSee :ref[#cots].\n"),
    mended: .memo("## Costs\n\nSee :ref[#costs].\n"))

  public static let unknownAsset = Rule(
    "R107", "unknown image", severity: .error,
    explanation: "The desk has no such file, so the page would show a gap.",
    failing: .memo("![The basin](Assets/bassin.png)\n"),
    mended: .memo(
      "![The basin](Assets/basin.png)\n", and: [Example.File(path: "Assets/basin.png", text: "PNG")]))

  public static let deadLink = Rule(
    "R108", "dead link", severity: .error,
    explanation: "A link to a file of the desk leads nowhere. Links to other memos are written with their `.md`.",
    failing: .memo("See [the other memo](secnd.md).\n"),
    mended: .memo("See [the other memo](second.md).\n"))

  public static let unusedAlias = Rule(
    "R109", "unused alias", severity: .warning,
    explanation: "The front matter names an article that the memo never cites: left over, or forgotten in the text.",
    failing: .memo(
      "---\ntitle: Example\ndate: 2026-03-09\nsources: { plan: harbour-plan }\n---\n\nNothing is cited.\n"),
    mended: .memo(
      "---\ntitle: Example\ndate: 2026-03-09\nsources: { plan: harbour-plan }\n---\n\nIt is approved :cite[plan].\n"))

  public static let duplicateID = Rule(
    "R110", "duplicate id", severity: .error,
    explanation: "Two parts of the memo have one id, so a reference to it could mean either.",
    failing: .memo(":::note{#aside}\nOne.\n:::\n\n:::note{#aside}\nTwo.\n:::\n"),
    mended: .memo(":::note{#aside}\nOne.\n:::\n\n:::note{#second-aside}\nTwo.\n:::\n"))

  public static let unsafeLink = Rule(
    "R111", "unsafe link", severity: .error,
    explanation: """
      A link of this scheme can run a program in the reader's browser. It is not printed; its words stay. Schemes that \
      are: http, https, mailto, tel, ftp, ftps, doi, urn.
      """,
    failing: .memo("Read [this](javascript:alert(1)).\n"),
    mended: .memo("Read [this](https://courier.example/).\n"))

  public static let unknownTerm = Rule(
    "R112", "unknown term", severity: .error,
    explanation: "The desk has no term of that name in its Entities folder.",
    failing: .memo("A :term[green-coridor] is planned.\n"),
    mended: .memo("A :term[green-corridor] is planned.\n"))

  public static let unknownAudience = Rule(
    "R114", "unknown audience", severity: .error,
    explanation: "The desk's chancery.yaml names no such audience, so nobody can tell what it may see.",
    failing: .memo(":::when{audience=partner}\nFor partners.\n:::\n"),
    mended: .memo(":::when{audience=partners}\nFor partners.\n:::\n"))

  public static let notAQuotation = Rule(
    "R115", "not a quotation", severity: .error,
    explanation:
      "Only facts of type `quote` are words that somebody said. Anything else is never set in quotation marks.",
    failing: .memo("She said :quote[harbour-plan/cost].\n"),
    mended: .memo("She said :quote[harbour-plan/minister].\n"))

  public static let undatedFact = Rule(
    "R116", "undated fact in a timeline", severity: .warning,
    explanation: "The fact has no date on file, and none is made up for it: it cannot stand in a timeline.",
    failing: .memo("::timeline[harbour-plan/approved; harbour-plan/boulders]\n"),
    mended: .memo("::timeline[harbour-plan/approved; harbour-plan/opening]\n"))

  public static let emptyTimeline = Rule(
    "R117", "empty timeline", severity: .warning,
    explanation: "None of the facts named falls into the time or concerns the entity asked for.",
    failing: .memo("::timeline[harbour-plan/*]{since=2031}\n"),
    mended: .memo("::timeline[harbour-plan/*]{since=2026}\n"))
}

/// The rules that resolving a briefing reports, by code.
public enum CompilerRules {
  public static let all: [Rule] = [
    .unknownArticle, .unknownFact, .unknownField, .unknownEntity, .unknownMemo, .unknownSection, .unknownAsset,
    .deadLink, .unusedAlias, .duplicateID, .unsafeLink, .unknownTerm, .unknownAudience, .notAQuotation, .undatedFact,
    .emptyTimeline, .unknownDirective, .unknownAttribute, .invalidAttributeValue, .wrongDirectiveForm, .missingLabel,
    .unexpectedLabel, .missingAttribute, .misplacedBottomLine, .missingInclude, .circularInclude, .outsideInclude,
    .malformedKey, .malformedExpression, .unknownFunction, .wrongOperandCount, .oversizedExpression,
    .circularDefinition, .unknownName, .unusedDefinition, .mixedUnits, .mixedCurrencies, .shareAddedToWhole,
    .percentagePoints, .mismatchedValues, .divisionByZero, .unboundedResult, .oversizedResult, .undecidedComparison,
    .impreciseDate, .malformedQuery, .forbiddenQuery, .oversizedQuery, .mismatchedRows, .unknownQuery, .unusedQuery,
    .emptyQuery, .unavailableIndex,
  ]
}
