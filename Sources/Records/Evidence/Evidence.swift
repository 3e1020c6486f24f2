public import Source

/// The text of an article as filed, verbatim, with its paragraphs.
public struct Evidence: Sendable {
  /// Where in an article something stands, as a citation names it.
  public enum Locator: Sendable, Hashable {
    /// The line that repeats the record's title.
    case title
    /// The line that repeats the record's abstract.
    case abstract
    /// From 1; title and abstract are not counted.
    case paragraph(Int)
  }

  public struct Paragraph: Sendable, Hashable {
    public let range: ByteRange
    public let locator: Locator

    public init(range: ByteRange, locator: Locator) {
      self.range = range
      self.locator = locator
    }
  }

  public let file: SourceFile
  public let paragraphs: [Paragraph]

  public init(file: SourceFile, paragraphs: [Paragraph]) {
    self.file = file
    self.paragraphs = paragraphs
  }
}

/// What became of looking for words in the evidence.
public enum Anchor: Sendable, Hashable {
  case found(Place)
  /// With the passage that comes nearest, where one comes near.
  case missing(nearest: Place?)
  /// At least two places.
  case ambiguous([Place])
  /// At least two places that the given characters before and after fit alike; the first is taken.
  case repeated([Place])

  /// Where the words are shown to stand.
  public var place: Place? {
    switch self {
    case .found(let place): place
    case .repeated(let places): places.first
    case .missing, .ambiguous: nil
    }
  }

  public struct Place: Sendable, Hashable {
    public let range: ByteRange
    /// Index into the evidence's paragraphs.
    public let paragraph: Int
    /// Whether white space, quotes, dashes, soft hyphens or normalisation had to be folded.
    public let isFolded: Bool

    public init(range: ByteRange, paragraph: Int, isFolded: Bool) {
      self.range = range
      self.paragraph = paragraph
      self.isFolded = isFolded
    }
  }
}
