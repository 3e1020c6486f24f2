import Compiler
import Records

/// Prints the blocks of a memo as HTML, into a page or as a fragment.
///
/// What plain Markdown gives is printed in a fragment byte for byte as libcmark-gfm 0.29.0.gfm.6 prints it. A page is
/// held to more (no obsolete attributes, ids, headings in order), so a few elements differ there.
///
/// Recursion is as deep as the memo's nesting, which the parser bounds.
struct HTMLPrinter {
  enum Surface: Hashable {
    /// As the library prints, with raw HTML left out or let through.
    case fragment(HTMLOutput.RawHTML)
    case page
  }

  let memo: Memo
  let style: Style
  let surface: Surface
  var out = HTMLWriter()
  var outline: HeadingOutline
  /// Charts so far: drawings are named by it.
  var chartCount = 0
  /// Marks so far that lead to each derivation, by its index.
  var derivedMarks: [Int: Int] = [:]
  /// Whether the calculations have been printed.
  var hasCalculations = false
  /// Tables so far that have no caption and scroll.
  var namelessTables = 0
  private var anchors = ParagraphAnchors()
  /// The number of the next paragraph where they are numbered through.
  private var nextParagraph: Int?
  /// Whether what is printed belongs to a list, a quotation or a note: its paragraphs have neither number nor anchor.
  private var isWithinOther = false

  init(memo: Memo, style: Style, surface: Surface) {
    self.memo = memo
    self.style = style
    self.surface = surface
    outline = surface == .page ? .belowTitle(memo.blocks) : .asWritten
    nextParagraph = surface == .page && style.numbering == .cable ? 1 : nil
  }

  var isPage: Bool { surface == .page }
  var allowsRawHTML: Bool { surface == .fragment(.allowed) }
  /// The end of an element without content.
  var void: String { isPage ? ">" : " />" }

  /// The blocks, and the calculations also where a memo cites nothing and has no endnotes for them to stand before.
  mutating func body() {
    blocks(memo.blocks)
    if !hasCalculations { calculations() }
  }

  /// Footnotes that follow one another stand in a list of their own.
  mutating func blocks(_ blocks: [MemoBlock]) {
    var isInFootnotes = false
    for block in blocks {
      if case .footnoteDefinition = block.kind {
        if !isInFootnotes { openFootnotes() }
        isInFootnotes = true
      } else if isInFootnotes {
        closeFootnotes()
        isInFootnotes = false
      }
      self.block(block)
    }
    if isInFootnotes { closeFootnotes() }
  }

  mutating func block(_ block: MemoBlock) {
    switch block.kind {
    case .paragraph(let content): paragraph(content, of: block)
    case .heading(let level, let content): heading(level: level, of: block, content)
    case .blockQuote(let blocks):
      open("blockquote", id: block.id)
      out.raw("\n")
      within { $0.blocks(blocks) }
      out.startLine()
      out.raw("</blockquote>\n")
    case .list(let list): within { $0.list(list, of: block) }
    case .codeBlock(let info, let literal): code(literal, info: info, of: block)
    case .htmlBlock(let html):
      out.startLine()
      out.raw(allowsRawHTML ? html : Self.omission)
      out.startLine()
    case .thematicBreak:
      out.startLine()
      out.raw("<hr\(void)\n")
    case .table(let table): self.table(table, of: block)
    case .chart(let chart): self.chart(chart, of: block)
    case .footnoteDefinition(let footnote): within { $0.footnote(footnote) }
    case .quotation(let quotation): self.quotation(quotation, of: block)
    case .timeline(let entries): timeline(entries, of: block)
    case .sourceCard(let card): sourceCard(card, of: block)
    case .section(let section): self.section(section, of: block)
    case .tableOfContents(let entries): contents(entries, of: block)
    case .pageBreak:
      out.startLine()
      out.raw("<div class=\"page-break\"></div>\n")
    case .endnotes:
      calculations()
      endnotes()
    }
  }

  private mutating func within(_ content: (inout HTMLPrinter) -> Void) {
    let outside = isWithinOther
    isWithinOther = true
    content(&self)
    isWithinOther = outside
  }

  private mutating func paragraph(_ content: [MemoInline], of block: MemoBlock) {
    guard isPage, !isWithinOther else { return element("p", of: block, content) }
    open("p", id: block.id ?? anchors.name(of: content))
    if let number = nextParagraph {
      out.raw("<span class=\"paragraph-number\">")
      out.number(number)
      out.raw(".</span>\u{A0}")
      nextParagraph = number + 1
    }
    portion(block.portion)
    inlines(content)
    out.raw("</p>\n")
  }

  static let omission = "<!-- raw HTML omitted -->"

  /// `<name id="…">` on a line of its own.
  mutating func open(_ name: String, id: String? = nil, class className: String? = nil) {
    out.startLine()
    out.open(name)
    if let id { out.attribute("id", id) }
    if let className { out.attribute("class", className) }
    out.raw(">")
  }

  private mutating func element(_ name: String, of block: MemoBlock, _ content: [MemoInline]) {
    open(name, id: block.id)
    portion(block.portion)
    inlines(content)
    out.close(name)
    out.raw("\n")
  }

  /// `(U) ` before the text, kept on the text's line.
  mutating func portion(_ handling: Handling?) {
    guard let handling else { return }
    out.raw("<span class=\"portion\">")
    out.text(handling.portionMark)
    out.raw("</span>\u{A0}")
  }

  private mutating func heading(level: Int, of block: MemoBlock, _ content: [MemoInline]) {
    element("h\(outline.level(ofHeading: level))", of: block, content)
  }

  private mutating func code(_ literal: String, info: String?, of block: MemoBlock) {
    out.startLine()
    // What scrolls must be reachable without a mouse (WCAG 2.1.1).
    let scrolls = isPage && literal.utf8.split(separator: UInt8(ascii: "\n")).contains { $0.count > 24 }
    out.raw(scrolls ? "<pre tabindex=\"0\"><code" : "<pre><code")
    if let info, !info.isEmpty {
      let isSpace: (UInt8) -> Bool = { (9...13).contains($0) || $0 == UInt8(ascii: " ") }
      let language = String(decoding: info.utf8.prefix { !isSpace($0) }, as: UTF8.self)
      out.attribute("class", "language-" + language)
    }
    out.raw(">")
    out.text(literal)
    out.raw("</code></pre>\n")
  }

  private mutating func openFootnotes() {
    if isPage {
      let level = outline.enterAppendix()
      out.startLine()
      out.raw("<section class=\"footnotes\">\n<h\(level)>")
      out.text(style.labels.notes)
      out.raw("</h\(level)>\n<ol type=\"a\">\n")
    } else {
      out.raw("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    }
  }

  private mutating func closeFootnotes() { out.raw("</ol>\n</section>\n") }
}
