public import Source

/// A briefing as written: what is in it and where, without any meaning.
///
/// Parsing cannot fail: what is broken stands in the tree as the text it is, with a diagnostic beside it.
public struct Briefing: Sendable {
  public let file: SourceFile
  /// The YAML between the two `---` lines at the very start; nil where the file does not begin with such a block.
  public let frontMatter: ByteRange?
  public let blocks: [Block]
  /// Comments of the form `<!-- chancery: allow CODE reason -->`, in order.
  public let waivers: [Waiver]

  public init(file: SourceFile, frontMatter: ByteRange?, blocks: [Block], waivers: [Waiver] = []) {
    self.file = file
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.waivers = waivers
  }
}

/// A block: paragraph, heading, list, directive, …
public struct Block: Sendable {
  public let span: ByteRange
  public let kind: Kind

  public init(span: ByteRange, kind: Kind) {
    self.span = span
    self.kind = kind
  }

  public enum Kind: Sendable {
    case paragraph([Inline])
    case heading(level: Int, [Inline])
    case blockQuote([Block])
    case list(List)
    /// `info` is the info string of a fenced block with entities and escapes resolved; nil for an indented one.
    case codeBlock(info: String?, literal: String)
    case htmlBlock(String)
    case thematicBreak
    case table(Table)
    /// Footnotes stand at the end of the briefing, in the order of their first reference, as the library has them.
    case footnoteDefinition(Footnote)
    case leafDirective(Directive)
    case containerDirective(Directive, [Block])
  }

  public struct List: Sendable {
    public enum Marker: Sendable, Hashable {
      case bullet
      /// `1.` or `1)`
      case ordered(start: Int, delimiter: Character)
    }

    public let marker: Marker
    /// A tight list's paragraphs are printed without `<p>` (CommonMark 0.31 §5.3).
    public let isTight: Bool
    public let items: [Item]

    public init(marker: Marker, isTight: Bool, items: [Item]) {
      self.marker = marker
      self.isTight = isTight
      self.items = items
    }
  }

  public struct Item: Sendable {
    public let span: ByteRange
    /// nil where the item is no task (GFM 0.29 §5.3).
    public let isChecked: Bool?
    public let blocks: [Block]

    public init(span: ByteRange, isChecked: Bool?, blocks: [Block]) {
      self.span = span
      self.isChecked = isChecked
      self.blocks = blocks
    }
  }

  public struct Table: Sendable {
    public enum Alignment: Sendable, Hashable { case none, left, center, right }

    public let alignments: [Alignment]
    public let header: [Cell]
    public let rows: [Row]

    public init(alignments: [Alignment], header: [Cell], rows: [Row]) {
      self.alignments = alignments
      self.header = header
      self.rows = rows
    }
  }

  public struct Row: Sendable {
    public let span: ByteRange
    public let cells: [Cell]

    public init(span: ByteRange, cells: [Cell]) {
      self.span = span
      self.cells = cells
    }
  }

  public struct Cell: Sendable {
    public let span: ByteRange
    public let content: [Inline]

    public init(span: ByteRange, content: [Inline]) {
      self.span = span
      self.content = content
    }
  }

  public struct Footnote: Sendable {
    /// As written between `[^` and `]:`.
    public let label: String
    /// From 1, in the order of first reference.
    public let number: Int
    /// How many references lead to it.
    public let referenceCount: Int
    public let blocks: [Block]

    public init(label: String, number: Int, referenceCount: Int, blocks: [Block]) {
      self.label = label
      self.number = number
      self.referenceCount = referenceCount
      self.blocks = blocks
    }
  }
}
