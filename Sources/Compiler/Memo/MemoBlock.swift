public import Markup
public import Records

/// A block of a memo as it will be printed.
public struct MemoBlock: Sendable {
  /// What a link can lead to; nil where nothing does.
  public var id: String?
  /// Printed before the block's text where the memo marks its portions; nil elsewhere.
  public var portion: Handling?
  public var kind: Kind

  public init(_ kind: Kind, id: String? = nil, portion: Handling? = nil) {
    self.kind = kind
    self.id = id
    self.portion = portion
  }

  public enum Kind: Sendable {
    case paragraph([MemoInline])
    case heading(level: Int, [MemoInline])
    case blockQuote([MemoBlock])
    case list(List)
    case codeBlock(info: String?, literal: String)
    /// Raw HTML as written: printed only where raw HTML is allowed.
    case htmlBlock(String)
    case thematicBreak
    case table(Table)
    case chart(Chart)
    case footnoteDefinition(Footnote)
    case quotation(Quotation)
    case timeline([TimelineEntry])
    case sourceCard(SourceCard)
    case section(Section)
    case tableOfContents([ContentsEntry])
    case pageBreak
    /// Where endnotes, source summary and legend go. A memo that has any of them has exactly one.
    case endnotes
  }

  public struct List: Sendable {
    public var marker: Block.List.Marker
    public var isTight: Bool
    public var items: [Item]

    public init(marker: Block.List.Marker, isTight: Bool, items: [Item]) {
      self.marker = marker
      self.isTight = isTight
      self.items = items
    }
  }

  public struct Item: Sendable {
    public var isChecked: Bool?
    public var blocks: [MemoBlock]

    public init(isChecked: Bool?, blocks: [MemoBlock]) {
      self.isChecked = isChecked
      self.blocks = blocks
    }
  }

  /// A table, written by the author or made of facts.
  public struct Table: Sendable {
    public enum Origin: Sendable, Hashable {
      /// A GFM table, printed as the library prints it.
      case author
      /// Made by a directive.
      case facts
    }

    public var origin: Origin
    public var caption: [MemoInline]
    public var alignments: [Block.Table.Alignment]
    public var header: [[MemoInline]]
    public var rows: [[[MemoInline]]]

    public init(
      origin: Origin, caption: [MemoInline] = [], alignments: [Block.Table.Alignment], header: [[MemoInline]],
      rows: [[[MemoInline]]]
    ) {
      self.origin = origin
      self.caption = caption
      self.alignments = alignments
      self.header = header
      self.rows = rows
    }
  }

  public struct Footnote: Sendable {
    public var label: String
    public var number: Int
    public var referenceCount: Int
    public var blocks: [MemoBlock]

    public init(label: String, number: Int, referenceCount: Int, blocks: [MemoBlock]) {
      self.label = label
      self.number = number
      self.referenceCount = referenceCount
      self.blocks = blocks
    }
  }

  /// A block quotation from the evidence.
  public struct Quotation: Sendable {
    /// Each part stood on its own in the article; between them stood the reporter's words.
    public var parts: [String]
    /// BCP 47, where it is not the memo's.
    public var language: String?
    /// Speaker, venue and citation.
    public var attribution: [MemoInline]
    /// Where it was found, for the `cite` attribute.
    public var url: String?
    public var key: FactKey
    public var proof: Int?

    public init(
      parts: [String], language: String?, attribution: [MemoInline], url: String?, key: FactKey, proof: Int?
    ) {
      self.parts = parts
      self.language = language
      self.attribution = attribution
      self.url = url
      self.key = key
      self.proof = proof
    }
  }

  public struct TimelineEntry: Sendable {
    public var date: [MemoInline]
    /// What happened, with its citation.
    public var content: [MemoInline]

    public init(date: [MemoInline], content: [MemoInline]) {
      self.date = date
      self.content = content
    }
  }

  /// What, who, when, grade and descriptor of one article.
  public struct SourceCard: Sendable {
    public struct Entry: Sendable {
      public var term: String
      public var detail: [MemoInline]

      public init(term: String, detail: [MemoInline]) {
        self.term = term
        self.detail = detail
      }
    }

    public var title: [MemoInline]
    public var entries: [Entry]

    public init(title: [MemoInline], entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  /// A part of the memo with a role of its own.
  public struct Section: Sendable {
    public enum Role: String, Sendable, Hashable, CaseIterable {
      case bottomLine = "bottom-line"
      case judgement, option, recommendation, note, box, background

      /// What stands at its head where the author gave no words; nil where the author's are needed.
      public var usualTitle: String? {
        switch self {
        case .bottomLine: "Bottom line"
        case .judgement: "Judgement"
        case .recommendation: "Recommendation"
        case .note: "Note"
        case .background: "Background"
        case .option, .box: nil
        }
      }
    }

    public var role: Role
    /// As printed at its head, as in `Bottom line` or `Option 2: …`.
    public var title: [MemoInline]
    /// What is said of the whole below it, a sentence each: confidence, basis, when it can be scored.
    public var remarks: [[MemoInline]]
    public var blocks: [MemoBlock]

    public init(role: Role, title: [MemoInline], remarks: [[MemoInline]] = [], blocks: [MemoBlock]) {
      self.role = role
      self.title = title
      self.remarks = remarks
      self.blocks = blocks
    }
  }

  public struct ContentsEntry: Sendable {
    public var level: Int
    public var id: String
    public var text: [MemoInline]

    public init(level: Int, id: String, text: [MemoInline]) {
      self.level = level
      self.id = id
      self.text = text
    }
  }
}
