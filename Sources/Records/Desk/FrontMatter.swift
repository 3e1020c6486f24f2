public import Source
public import Values

/// What a briefing says of itself above its text (language.md, “Front matter”).
public struct FrontMatter: Sendable {
  public enum Status: String, Sendable, CaseIterable { case draft, final }

  public struct Alias: Sendable {
    public let name: Located<String>
    public let article: Located<ArticleID>

    public init(name: Located<String>, article: Located<ArticleID>) {
      self.name = name
      self.article = article
    }
  }

  /// What was put right in a memo after it had been published.
  public struct Correction: Sendable {
    public let date: Located<CalendarDay>
    /// What was wrong and what holds.
    public let note: Located<String>

    public init(date: Located<CalendarDay>, note: Located<String>) {
      self.date = date
      self.note = note
    }
  }

  /// An expression or a query under a name.
  public struct Definition: Sendable {
    public let name: Located<String>
    public let body: EmbeddedText

    public init(name: Located<String>, body: EmbeddedText) {
      self.name = name
      self.body = body
    }
  }

  public var title: Located<String>?
  public var subtitle: Located<String>?
  public var number: Located<String>?
  public var to: [Located<String>] = []
  public var through: [Located<String>] = []
  public var from: [Located<String>] = []
  public var cc: [Located<String>] = []
  /// The as-of date: a whole day.
  public var date: Located<CalendarDay>?
  public var handling: Located<Handling>?
  public var audience: Located<String>?
  public var lexicon: Lexicon?
  public var style: Located<String>?
  /// BCP 47.
  public var language: Located<String>?
  public var tags: [Located<String>] = []
  public var status: Status?
  /// A memo of the desk, as its path below `Memos/` without `.md`.
  public var supersedes: Located<String>?
  /// In the order they are written.
  public var corrections: [Correction] = []
  /// What the memo was called before, formed as a memo's name: its page on a site is found there too.
  public var formerNames: [Located<String>] = []
  public var sources: [Alias] = []
  /// Named expressions, in the order they are written.
  public var definitions: [Definition] = []
  /// Named queries, in the order they are written.
  public var queries: [Definition] = []
  public var checks: SeverityOverrides = SeverityOverrides()
  public var hasTableOfContents: Bool?
  public var summary: Located<String>?

  public init() {}
}

/// The words for likelihood that a desk or memo keeps to (tradecraft.md, “Estimative language”).
public enum Lexicon: String, Sendable, CaseIterable { case icd203, phia }

/// `checks: { S: warning, S203: off }`: a code's own entry wins over its letter's.
public struct SeverityOverrides: Sendable, Equatable {
  /// Keyed by code or letter.
  public var byCode: [String: Severity]

  public init(_ byCode: [String: Severity] = [:]) { self.byCode = byCode }

  /// The severity configured for a rule; nil where none is.
  public func severity(for rule: Rule) -> Severity? { byCode[rule.code] ?? byCode[String(rule.letter)] }

  /// These with `closer` ones laid over them.
  public func overlaid(by closer: SeverityOverrides) -> SeverityOverrides {
    var merged = byCode
    for (code, severity) in closer.byCode {
      // A letter set closer to the memo wins over a code set further away.
      if code.utf8.count == 1 { merged = merged.filter { !$0.key.hasPrefix(code) } }
      merged[code] = severity
    }
    return SeverityOverrides(merged)
  }
}
