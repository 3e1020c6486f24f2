public import Source

extension Rule {
  private static func memo(_ head: String) -> Example {
    .file("Memos/explained.md", "---\n\(head)---\n\nThe basin is approved :cite[harbour-plan].\n")
  }

  private static func record(_ text: String) -> Example { .file("Articles/explained.yaml", text) }

  private static func fact(_ body: String) -> Example {
    record("title: A report\nfacts:\n  loan:\n    says: The loan\n" + body)
  }

  public static let unknownFrontMatterField = Rule(
    "X201", "unknown front matter field", severity: .warning,
    explanation:
      "The front matter has no such field, so what it says is not heard: a slip of the keyboard, most often.",
    failing: memo("title: Example\ndate: 2026-03-09\nhandeling: TLP:GREEN\n"),
    mended: memo("title: Example\ndate: 2026-03-09\nhandling: TLP:GREEN\n"))

  public static let invalidFrontMatter = Rule(
    "X202", "invalid front matter", severity: .error,
    explanation: "A field of the front matter has a value of another type than the one it takes.",
    failing: memo("title: Example\ndate: 9 March 2026\n"),
    mended: memo("title: Example\ndate: 2026-03-09\n"))

  public static let malformedFrontMatter = Rule(
    "X203", "malformed front matter", severity: .error,
    explanation: "The lines between the two `---` are not YAML, so none of them can be read.",
    failing: memo("title: Example: a memo\ndate: 2026-03-09\n"),
    mended: memo("title: \"Example: a memo\"\ndate: 2026-03-09\n"))

  public static let missingFrontMatterField = Rule(
    "X204", "missing front matter", severity: .error,
    explanation: """
      A memo needs a title and a date. The date is the day as of which it speaks: offices, ages and staleness are \
      reckoned from it, never from the clock.
      """,
    failing: memo("title: Example\n"),
    mended: memo("title: Example\ndate: 2026-03-09\n"))

  public static let invalidConfiguration = Rule(
    "X205", "invalid configuration", severity: .error,
    explanation: "The desk's chancery.yaml has a field there is not, or a value that its field does not take.",
    failing: .file("chancery.yaml", "title: Example desk\nlanguage: en-GB\nhandling: TLP:GREEN\nchecks: strict\n"),
    mended: .file("chancery.yaml", "title: Example desk\nlanguage: en-GB\nhandling: TLP:GREEN\nchecks: { S: error }\n"))

  public static let invalidRecord = Rule(
    "E204", "invalid record", severity: .error,
    explanation: "A field of a record is missing, or has a value of another type than the one it takes.",
    failing: record("title: A report\nkind: newspaper\n"), mended: record("title: A report\nkind: news\n"))

  public static let unknownRecordField = Rule(
    "E207", "unknown record field", severity: .warning,
    explanation: "The record has no such field, so what it says is not heard.",
    failing: record("title: A report\npublished-on: 2026-03-02\n"),
    mended: record("title: A report\npublished: 2026-03-02\n"))

  public static let malformedRecord = Rule(
    "E208", "malformed record", severity: .error,
    explanation: "The file is not YAML, so nothing in it can be read.",
    failing: record("title: \"A report\n"), mended: record("title: A report\n"))

  public static let malformedID = Rule(
    "E209", "malformed name", severity: .error,
    explanation:
      "Names on file are made of a–z, 0–9 and hyphens, and do not begin with a hyphen, so that they can be keys.",
    failing: fact("    text: a loan\n    about: [The Union]\n    status: draft\n"),
    mended: fact("    text: a loan\n    about: [dockers-union]\n    status: draft\n"))

  public static let impossibleRecord = Rule(
    "E210", "impossible record", severity: .error,
    explanation: """
      Fields of the record do not go together: a fact has exactly one value, what is verified says by whom, what is \
      superseded says by what, what is inferred says by which rule.
      """,
    failing: fact("    money: 3 billion USD\n    percent: 12\n    status: draft\n"),
    mended: fact("    money: 3 billion USD\n    status: draft\n"))

  public static let malformedValue = Rule(
    "E211", "malformed value", severity: .error,
    explanation: "The value cannot be read as one of its type, so it could not be printed or compared.",
    failing: fact("    money: 3 billion dollars\n    status: draft\n"),
    mended: fact("    money: 3 billion USD\n    status: draft\n"))

  public static let malformedHandling = Rule(
    "H102", "malformed handling mark", severity: .error,
    explanation: """
      A mark that is not written to the letter may be read as another, or not at all. TLP 2.0 has TLP:RED, \
      TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN and TLP:CLEAR, without a blank; TLP:WHITE is the old name of TLP:CLEAR.
      """,
    failing: memo("title: Example\ndate: 2026-03-09\nhandling: TLP:WHITE\n"),
    mended: memo("title: Example\ndate: 2026-03-09\nhandling: TLP:GREEN\n"))
}

/// The rules that reading records reports, by code.
public enum RecordRules {
  public static let all: [Rule] = [
    .invalidRecord, .unknownRecordField, .malformedRecord, .malformedID, .impossibleRecord, .malformedValue,
    .malformedHandling, .unknownFrontMatterField, .invalidFrontMatter, .malformedFrontMatter,
    .missingFrontMatterField, .invalidConfiguration,
  ]
}

extension RecordReader.Codes {
  static let record = RecordReader.Codes(
    malformed: .malformedRecord, unknownField: .unknownRecordField, wrongType: .invalidRecord,
    missingField: .invalidRecord)
  static let frontMatter = RecordReader.Codes(
    malformed: .malformedFrontMatter, unknownField: .unknownFrontMatterField, wrongType: .invalidFrontMatter,
    missingField: .missingFrontMatterField)
  static let configuration = RecordReader.Codes(
    malformed: .invalidConfiguration, unknownField: .invalidConfiguration, wrongType: .invalidConfiguration,
    missingField: .invalidConfiguration)
}
