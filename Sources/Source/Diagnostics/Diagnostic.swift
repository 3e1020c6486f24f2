/// One finding at one place, with the places that explain it and the edits that would mend it.
public struct Diagnostic: Sendable {
  public let rule: Rule
  /// The rule's own until severities are settled.
  public var severity: Severity
  /// One sentence in lower case without a full stop, with the actual values.
  public let message: String
  public let primary: Label
  /// In the record, the evidence, or elsewhere in the memo.
  public let related: [Label]
  /// Advice, one sentence each.
  public let help: [String]
  public let fixes: [Fix]
  /// The author's reason where the finding is waived in place.
  public var waived: String?

  public init(
    _ rule: Rule, at span: Span, _ message: String, label: String = "", related: [Label] = [], help: [String] = [],
    fixes: [Fix] = []
  ) {
    self.rule = rule
    severity = rule.severity
    self.message = message
    primary = Label(span: span, message: label)
    self.related = related
    self.help = help
    self.fixes = fixes
  }

  /// A place with what is to be seen there; the message may be empty.
  public struct Label: Sendable, Hashable {
    public let span: Span
    public let message: String

    public init(span: Span, message: String = "") {
      self.span = span
      self.message = message
    }
  }
}

/// Edits that mend a finding.
public struct Fix: Sendable, Hashable {
  public enum Safety: Sendable, Hashable {
    /// Keeps what the author meant: applied by `--fix`.
    case safe
    /// Needs the author's judgement: offered, never applied unasked.
    case needsReview
  }

  public struct Edit: Sendable, Hashable {
    public let span: Span
    public let text: String

    public init(_ span: Span, with text: String) {
      self.span = span
      self.text = text
    }
  }

  /// A verb phrase, as in `replace with “North Korean soldiers”`.
  public let title: String
  public let edits: [Edit]
  public let safety: Safety

  public init(_ title: String, _ edits: [Edit], safety: Safety = .safe) {
    self.title = title
    self.edits = edits
    self.safety = safety
  }

  public static func replace(_ span: Span, with text: String, safety: Safety = .safe) -> Fix {
    Fix("replace with “\(text)”", [Edit(span, with: text)], safety: safety)
  }
}
