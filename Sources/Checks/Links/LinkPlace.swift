public import Links
public import Source
public import Values

/// One place where an address outside the desk is written.
public struct LinkPlace: Sendable {
  public enum Holder: Sendable, Hashable {
    case memo
    /// The `url` of an article's record.
    case page
    /// Its `archive`.
    case archive
  }

  public let span: Span
  public let holder: Holder
  /// As the author has it, entities and escapes resolved.
  public let written: String
  /// Whether the span holds just that, so that another address can be put in its place.
  public let isVerbatim: Bool

  public init(span: Span, holder: Holder, written: String, isVerbatim: Bool) {
    self.span = span
    self.holder = holder
    self.written = written
    self.isVerbatim = isVerbatim
  }
}

/// What is known of an address.
public struct LinkState: Sendable {
  public enum Knowledge: Sendable {
    case answered(LinkAnswer)
    /// It was not asked; how many seconds ago it last was, nil for never.
    case unchecked(secondsAgo: Int?)
    /// It is none that can be asked.
    case malformed(WebAddress.Fault)
    /// Its host is in a private network, which is not asked.
    case privateHost(String)
  }

  public let knowledge: Knowledge
  /// How long ago it was answered, where that is to be told.
  public let secondsAgo: Int?
  /// What the desk's records have on the page: an archived copy, and when it was read.
  public let archive: String?
  public let accessed: CalendarDay?

  public init(_ knowledge: Knowledge, secondsAgo: Int? = nil, archive: String? = nil, accessed: CalendarDay? = nil) {
    self.knowledge = knowledge
    self.secondsAgo = secondsAgo
    self.archive = archive
    self.accessed = accessed
  }
}
