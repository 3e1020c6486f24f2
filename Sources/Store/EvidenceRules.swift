public import Source

extension Rule {
  private static let explainedText = Example.File(
    path: "Articles/explained.txt", text: "A report\n\nThe loan of $3 billion is part of the plan. The plan stands.\n")

  private static func record(_ facts: String, head: String = "title: A report\n") -> String {
    let hash = ContentHash(of: Array(explainedText.text.utf8))
    return head + "publisher: harbour-courier\npublished: 2026-03-02\ntext: \(hash)\n" + facts
  }

  private static func fact(_ body: String) -> String {
    "facts:\n  loan:\n    says: The loan\n" + body
      + "    status: verified\n    verified: { by: desk, on: 2026-03-04, how: read against the text }\n"
  }

  private static func example(_ record: String) -> Example {
    .file("Articles/explained.yaml", record, and: [explainedText])
  }

  public static let changedText = Rule(
    "E201", "changed text", severity: .error,
    explanation: """
      Evidence is filed once and never changes: its SHA-256 stands in the record. Another hash means that somebody \
      edited the text, or that another text took its place, and nothing the record says of it can be relied on.
      """,
    failing: example("title: A report\ntext: sha256:\(String(repeating: "0", count: 64))\n"),
    mended: example(record("")))

  public static let spanNotFound = Rule(
    "E202", "span not found", severity: .error,
    explanation: """
      The words that prove a fact must stand in the text, verbatim. White space, typographic quotes and dashes, soft \
      hyphens and Unicode normalisation are folded; nothing else is.
      """,
    failing: example(record(fact("    money: 3 billion USD\n    span: The loan of about $3 billion\n"))),
    mended: example(record(fact("    money: 3 billion USD\n    span: The loan of $3 billion\n"))))

  public static let spanAmbiguous = Rule(
    "E203", "ambiguous span", severity: .error,
    explanation: """
      The text has the words more than once, so nobody can tell which passage is the proof. `prefix` and `suffix` \
      (W3C TextQuoteSelector) name the characters before and after the one that is meant.
      """,
    failing: example(record(fact("    text: the plan\n    span: plan\n"))),
    mended: example(record(fact("    text: the plan\n    span: plan\n    suffix: \" stands\"\n"))))

  public static let spanRepeated = Rule(
    "E220", "repeated span", severity: .warning,
    explanation: """
      The characters given before and after the words stand there in several places, so the passages are alike as far \
      as the record goes. The first is taken: the words are verbatim, but the paragraph cited may be another.
      """,
    failing: example(record(fact("    text: the plan\n    span: plan\n    prefix: \"e \"\n"))),
    mended: example(record(fact("    text: the plan\n    span: plan\n    prefix: \"The \"\n"))))

  public static let contradiction = Rule(
    "E205", "contradiction on file", severity: .error,
    explanation: """
      Two facts of one name, about the same entities, at the same time and stage, have values that cannot both hold. “Over 3 \
      billion” and “3.1 billion” can, as can November 2024 and a day in it; “3 billion” and “50 billion” cannot. The \
      time is `on`, else `as-of`, else `valid`; of one event, a count known at a later `as-of` is news. Facts that are \
      disputed, retracted or superseded, that have a `successor`, are part of each other, or say `contradicts` of each \
      other, have been dealt with.

      A memo is told of what stands against the facts it uses in the articles it cites and those they point to; \
      `chancery check --store` compares everything on file.
      """,
    failing: .file(
      "Articles/explained.yaml",
      "title: Another plan\nfacts:\n  cost:\n    says: Cost of the basin\n    money: 60 million EUR\n    on: 2026-03-02\n    about: [norhaven]\n    status: draft\n"
    ),
    mended: .file(
      "Articles/explained.yaml",
      "title: Another plan\nfacts:\n  cost:\n    says: Cost of the basin\n    money: 60 million EUR\n    on: 2026-03-02\n    about: [norhaven]\n    status: draft\n    contradicts: [harbour-plan/cost]\n"
    ))

  public static let aliasClash = Rule(
    "E206", "alias clash", severity: .error,
    explanation: "Two entities go by one name, so a name in a text could mean either.",
    failing: .file("Entities/explained.yaml", "another-port:\n  organisation: Port of Norhaven\n  acronym: NPA\n"),
    mended: .file("Entities/explained.yaml", "another-port:\n  organisation: Port of Norhaven\n  acronym: PON\n"))

  public static let unlinkedArticle = Rule(
    "E212", "unlinked related article", severity: .warning,
    explanation: "A related article is on file under the same title, but the record does not say so with `article`.",
    failing: .file(
      "Articles/explained.yaml",
      "title: A report\nrelated:\n  - { title: City approves new basin for Norhaven harbour }\n"),
    mended: .file(
      "Articles/explained.yaml",
      "title: A report\nrelated:\n  - { title: City approves new basin for Norhaven harbour, article: harbour-plan }\n")
  )

  public static let unverifiableRecord = Rule(
    "E213", "unverifiable record", severity: .warning,
    explanation: """
      A record without its text is a citation of something not on file. Its facts can be printed, but nobody can \
      check them against the words.
      """,
    failing: .file(
      "Articles/unfiled.yaml",
      "title: A report\nfacts:\n  loan:\n    says: The loan\n    text: a loan\n    status: draft\n"),
    mended: .file("Articles/unfiled.yaml", "title: A report\n"))

  public static let textWithoutRecord = Rule(
    "E214", "text without a record", severity: .warning,
    explanation: "A text stands in Articles that no record reads: left over, or not yet filed.",
    failing: .file("Articles/stray.txt", "Some words.\n"),
    mended: .file("Articles/stray.yaml", "title: A report\n"))

  public static let danglingFact = Rule(
    "E215", "dangling reference between facts", severity: .error,
    explanation: "`part-of`, `contradicts` or `successor` names a fact or an article that is not on file.",
    failing: example(record(fact("    money: 3 billion USD\n    span: The loan of $3 billion\n    part-of: plan\n"))),
    mended: example(
      record(fact("    money: 3 billion USD\n    span: The loan of $3 billion\n    part-of: harbour-plan/cost\n"))))

  public static let circularFacts = Rule(
    "E221", "circle of facts", severity: .error,
    explanation: """
      `part-of` leads from a share to its whole, `successor` from a fact to the one that took its place. Where such a \
      chain comes back to where it began, one of its links is a slip.
      """,
    failing: example(record(fact("    money: 3 billion USD\n    span: The loan of $3 billion\n    part-of: loan\n"))),
    mended: example(
      record(fact("    money: 3 billion USD\n    span: The loan of $3 billion\n    part-of: harbour-plan/cost\n"))))

  public static let missingHash = Rule(
    "E216", "missing hash", severity: .error,
    explanation: "A text is on file, but the record does not hold its hash, so a change to it would pass unseen.",
    failing: example("title: A report\n"),
    mended: example(record("")))

  public static let missingText = Rule(
    "E217", "missing text", severity: .error,
    explanation: "The record gives the hash of a text that is not there or cannot be read.",
    failing: .file("Articles/unfiled.yaml", "title: A report\ntext: sha256:\(String(repeating: "0", count: 64))\n"),
    mended: .file("Articles/unfiled.yaml", "title: A report\n"))

  public static let unreadableRecord = Rule(
    "E218", "unreadable record", severity: .error,
    explanation: "The record's file cannot be read: it is locked to this user, too large, or no regular file.",
    failing: Example([]), mended: Example([]))

  public static let unknownRecordEntity = Rule(
    "E219", "unknown entity in a record", severity: .error,
    explanation:
      "A record names an entity that the desk does not have. Write `{ name: …, office: … }` for one without a record.",
    failing: .file("Articles/explained.yaml", "title: A report\npublisher: harbor-courier\n"),
    mended: .file("Articles/explained.yaml", "title: A report\npublisher: harbour-courier\n"))

  public static let duplicateRecord = Rule(
    "R113", "duplicate name on file", severity: .error,
    explanation:
      "Two records have one name, so a key could mean either. Names are unique in the desk, whatever the folder.",
    failing: .file("Articles/old/harbour-plan.yaml", "title: Another plan\n"),
    mended: .file("Articles/old/another-plan.yaml", "title: Another plan\n"))

  public static let disagreeingSpan = Rule(
    "V201", "span that disagrees with its value", severity: .error,
    explanation: """
      The words a fact is proved by carry another figure than the typed value: one of the two is a slip. The memo \
      would print the value and show the span as its proof.
      """,
    failing: example(record(fact("    money: 30 billion USD\n    span: The loan of $3 billion\n"))),
    mended: example(record(fact("    money: 3 billion USD\n    span: The loan of $3 billion\n"))))
}

/// The rules that reading the store reports, by code.
public enum StoreRules {
  public static let all: [Rule] = [
    .changedText, .spanNotFound, .spanAmbiguous, .spanRepeated, .contradiction, .aliasClash, .unlinkedArticle,
    .unverifiableRecord,
    .textWithoutRecord, .danglingFact, .missingHash, .missingText, .unreadableRecord, .unknownRecordEntity,
    .circularFacts, .duplicateRecord, .disagreeingSpan,
  ]
}
