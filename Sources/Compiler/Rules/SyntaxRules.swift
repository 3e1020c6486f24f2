public import Source

extension Rule {
  public static let unknownDirective = Rule(
    "X101", "unknown directive", severity: .error,
    explanation: """
      A directive's name is not one of those there are in its form, so nothing can be printed in its place. Its source \
      text is printed as written, which no reader should see.
      """,
    failing: .memo("The basin will cost :fcat[harbour-plan/cost].\n"),
    mended: .memo("The basin will cost :fact[harbour-plan/cost].\n"))

  public static let unknownAttribute = Rule(
    "X102", "unknown attribute", severity: .error,
    explanation: """
      The directive takes no attribute of that name. An attribute that is passed over in silence is a wish that is \
      not heard: the value would be printed otherwise than its author asked.
      """,
    failing: .memo("It will cost :fact[harbour-plan/cost]{rond=1}.\n"),
    mended: .memo("It will cost :fact[harbour-plan/cost]{round=1}.\n"))

  public static let invalidAttributeValue = Rule(
    "X103", "invalid attribute value", severity: .error,
    explanation: "The attribute takes other values than the one given, or the value does not fit what is printed.",
    failing: .memo("It will cost :fact[harbour-plan/cost]{as=cdoe}.\n"),
    mended: .memo("It will cost :fact[harbour-plan/cost]{as=code}.\n"))

  public static let wrongDirectiveForm = Rule(
    "X109", "directive in the wrong form", severity: .error,
    explanation: """
      One colon sets a directive into a sentence, two make a line of their own, three hold other blocks. Each \
      directive exists in the forms in which it means something.
      """,
    failing: .memo("::fact[harbour-plan/cost]\n"),
    mended: .memo("It will cost :fact[harbour-plan/cost].\n"))

  public static let missingLabel = Rule(
    "X110", "missing label", severity: .error,
    explanation: "The directive needs to be told, in brackets, what it is about.",
    failing: .memo("It will cost :fact{as=code}.\n"),
    mended: .memo("It will cost :fact[harbour-plan/cost]{as=code}.\n"))

  public static let unexpectedLabel = Rule(
    "X112", "unexpected label", severity: .error,
    explanation: "The directive takes no label. Words in brackets would be lost.",
    failing: .memo("::pagebreak[here]\n"),
    mended: .memo("::pagebreak\n"))

  public static let missingAttribute = Rule(
    "X113", "missing attribute", severity: .error,
    explanation: "The directive means nothing without this attribute.",
    failing: .memo(":::portion\nFor the desk.\n:::\n"),
    mended: .memo(":::portion{handling=TLP:GREEN}\nFor the desk.\n:::\n"))

  public static let misplacedBottomLine = Rule(
    "X114", "misplaced bottom line", severity: .error,
    explanation: """
      The bottom line is the first block of a memo, so that a reader who stops after it has read what matters \
      (ICD 203, standard 6). Only a table of contents and a comment may stand before it.
      """,
    failing: .memo("Some words first.\n\n:::bottom-line\nThe basin is approved :cite[harbour-plan].\n:::\n"),
    mended: .memo(":::bottom-line\nThe basin is approved :cite[harbour-plan].\n:::\n\nSome words after.\n"))

  public static let missingInclude = Rule(
    "X301", "missing include", severity: .error,
    explanation:
      "The desk has no file at the path named, or it cannot be read. Paths are taken from the desk's folder.",
    failing: .memo("::include[Includes/scoop.md]\n"),
    mended: .memo("::include[Includes/scope.md]\n"))

  public static let circularInclude = Rule(
    "X302", "circular include", severity: .error,
    explanation: "A file that includes itself, through others or at once, would never end.",
    failing: .memo(
      "::include[Includes/loop.md]\n",
      and: [Example.File(path: "Includes/loop.md", text: "::include[Includes/loop.md]\n")]),
    mended: .memo(
      "::include[Includes/loop.md]\n",
      and: [Example.File(path: "Includes/loop.md", text: "It ends here.\n")]))

  public static let outsideInclude = Rule(
    "X303", "include outside the desk", severity: .error,
    explanation: """
      A memo is made of the desk's own files. A path that leads out of the desk's folder would print something that \
      no review of the desk has seen, and that the next machine does not have.
      """,
    failing: .memo("::include[../../etc/passwd]\n"),
    mended: .memo("::include[Includes/scope.md]\n"))

  public static let malformedKey = Rule(
    "X401", "malformed key", severity: .error,
    explanation: "A fact is named by its article and its own name, `ARTICLE/FACT`.",
    failing: .memo("It will cost :fact[harbour-plan].\n"),
    mended: .memo("It will cost :fact[harbour-plan/cost].\n"))
}
