public import Source

extension Rule {
  public static let brokenLabel = Rule(
    "X104", "broken label", severity: .error,
    explanation: """
      The bracket that opens a directive's label is never closed in its paragraph, so nobody can tell where the label \
      ends. A bracket inside a label is written `\\[` or closed again.
      """,
    failing: .memo("It will cost :fact[harbour-plan/cost.\n"),
    mended: .memo("It will cost :fact[harbour-plan/cost].\n"))

  public static let brokenAttributes = Rule(
    "X105", "broken attribute list", severity: .error,
    explanation: """
      What stands in the braces behind a directive is no list of attributes: `#id`, `.class`, `key`, `key=value`, \
      `key="value"`, separated by blanks and closed by `}`.
      """,
    failing: .memo("It will cost :fact[harbour-plan/cost]{as=\"code}.\n"),
    mended: .memo("It will cost :fact[harbour-plan/cost]{as=\"code\"}.\n"))

  public static let unclosedContainer = Rule(
    "X106", "unclosed container", severity: .error,
    explanation: """
      A container runs to a fence of as many colons. Without one it swallows all that follows in its list, quotation \
      or memo.
      """,
    failing: .memo(":::note\nA remark.\n"), mended: .memo(":::note\nA remark.\n:::\n"))

  public static let strayFence = Rule(
    "X107", "stray fence", severity: .error,
    explanation: "A closing fence stands where no container is open, so it would be printed.",
    failing: .memo("A remark.\n\n:::\n"), mended: .memo(":::note\nA remark.\n:::\n"))

  public static let foreignDialect = Rule(
    "X108", "foreign dialect", severity: .note,
    explanation: "Other tools write `::: {.name}`. Here the name follows the colons directly, and this line is text.",
    failing: .memo("::: {.note}\nA remark.\n"), mended: .memo(":::note\nA remark.\n:::\n"))

  public static let unclosedFrontMatter = Rule(
    "X111", "unclosed front matter", severity: .error,
    explanation: "The file begins with `---` and what looks like a field, but no second `---` ends the front matter.",
    failing: .file("Memos/explained.md", "---\ntitle: Example\n\nWords.\n"),
    mended: .file("Memos/explained.md", "---\ntitle: Example\ndate: 2026-03-09\n---\n\nWords.\n"))

  public static let misnestedContainer = Rule(
    "X115", "misnested container", severity: .error,
    explanation: """
      The outer of two containers carries more colons than the inner one, so that a reader, and every tool, can tell \
      which of them a fence closes.
      """,
    failing: .memo(":::box[Outer]\n:::note\nA remark.\n:::\n:::\n"),
    mended: .memo("::::box[Outer]\n:::note\nA remark.\n:::\n::::\n"))

  public static let tooDeep = Rule(
    "X120", "nested too deep", severity: .error,
    explanation: """
      Lists, quotations or containers are nested deeper than any reader follows. The text is printed as it is written: \
      reading it as Markdown could take for ever.
      """,
    failing: .memo(String(repeating: "> ", count: 80) + "deep\n"), mended: .memo("> deep\n"))

  public static let tooSlow = Rule(
    "X121", "unreadable brackets", severity: .error,
    explanation: """
      Hundreds of brackets are open at once in one paragraph. Reading it as Markdown could take for ever, so the text \
      is printed as it is written.
      """,
    failing: .memo(String(repeating: "![[]()", count: 600) + "\n"),
    mended: .memo("![a picture](https://courier.example/a.png)\n"))

  public static let notText = Rule(
    "X122", "not UTF-8", severity: .error,
    explanation: "The file holds bytes that are no UTF-8 text, or NUL. They are printed as U+FFFD.",
    failing: .memo("Costs \u{0} rise.\n"), mended: .memo("Costs rise.\n"))
}

/// The rules that parsing reports, by code.
public enum MarkupRules {
  public static let all: [Rule] = [
    .brokenLabel, .brokenAttributes, .unclosedContainer, .strayFence, .foreignDialect, .unclosedFrontMatter,
    .misnestedContainer, .tooDeep, .tooSlow, .notText,
  ]
}
