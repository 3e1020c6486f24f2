public import Source

/// What stands inside a paragraph, heading or cell.
public struct Inline: Sendable {
  public let span: ByteRange
  public let kind: Kind

  public init(span: ByteRange, kind: Kind) {
    self.span = span
    self.kind = kind
  }

  public enum Kind: Sendable {
    /// Entities and escapes resolved.
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case html(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case link(Link)
    case image(Link)
    case footnoteReference(FootnoteReference)
    case directive(Directive)
    /// `[@KEY, para. 6; @KEY]`
    case citation([CitationItem])
  }

  public struct Link: Sendable {
    /// Entities and escapes resolved, not percent-encoded.
    public let destination: String
    /// Where the destination is written; nil where it stands in a reference definition elsewhere.
    public let destinationSpan: ByteRange?
    public let title: String
    public let content: [Inline]

    public init(destination: String, destinationSpan: ByteRange?, title: String, content: [Inline]) {
      self.destination = destination
      self.destinationSpan = destinationSpan
      self.title = title
      self.content = content
    }
  }

  public struct FootnoteReference: Sendable {
    public let label: String
    /// The footnote's number, from 1.
    public let number: Int
    /// Which of the references to that footnote this is, from 1.
    public let occurrence: Int

    public init(label: String, number: Int, occurrence: Int) {
      self.label = label
      self.number = number
      self.occurrence = occurrence
    }
  }

  /// One source in a bracketed citation.
  public struct CitationItem: Sendable {
    public let key: String
    public let keySpan: ByteRange
    /// What follows the comma, as in `para. 6`; nil where there is none.
    public let note: String?

    public init(key: String, keySpan: ByteRange, note: String?) {
      self.key = key
      self.keySpan = keySpan
      self.note = note
    }
  }
}
