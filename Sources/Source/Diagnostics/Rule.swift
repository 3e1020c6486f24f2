/// One thing the compiler can find wrong: its code and all that is said about it in general.
///
/// A rule is declared beside the code that reports it; `explain`, the reports, severities and waivers all follow from
/// the declaration.
public struct Rule: Sendable {
  /// A letter and three digits, as in `Q101`; never given to another fault.
  public let code: String
  /// Named after the fault, in lower case, as in `altered quotation`.
  public let name: String
  public let severity: Severity
  /// What the rule is and why it matters, in plain sentences; paragraphs are separated by blank lines.
  public let explanation: String
  private let makeFailing: @Sendable () -> Example
  private let makeMended: @Sendable () -> Example

  /// The examples are made when they are asked for: a build has no use for them.
  public init(
    _ code: String, _ name: String, severity: Severity, explanation: String,
    failing: @autoclosure @escaping @Sendable () -> Example, mended: @autoclosure @escaping @Sendable () -> Example
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.explanation = explanation
    makeFailing = failing
    makeMended = mended
  }

  /// A desk file that the rule objects to.
  public var failing: Example { makeFailing() }

  /// The same file put right.
  public var mended: Example { makeMended() }

  /// The letter of the rule's family, as in `Q`.
  public var letter: Character { code.first ?? "?" }

  /// nil for a letter that is no family's, which the tests rule out.
  public var family: RuleFamily? { RuleFamily(rawValue: letter) }

  /// The files that show a rule at work, each laid over the example desk.
  public struct Example: Sendable {
    public struct File: Sendable {
      /// Below the desk's folder.
      public let path: String
      public let text: String

      public init(path: String, text: String) {
        self.path = path
        self.text = text
      }
    }

    /// The first is the one the rule is about.
    public let files: [File]

    public init(_ files: [File]) { self.files = files }

    /// A memo's text; front matter with title and date is supplied where the text has none.
    public static func memo(_ text: String, and others: [File] = []) -> Example {
      let head = "---\ntitle: Example\ndate: 2026-03-09\n---\n\n"
      let whole = text.hasPrefix("---\n") ? text : head + text
      return Example([File(path: "Memos/explained.md", text: whole)] + others)
    }

    public static func file(_ path: String, _ text: String, and others: [File] = []) -> Example {
      Example([File(path: path, text: text)] + others)
    }
  }
}
