import Compiler
import Markup
import Records
import Source

/// Prints a memo as it would be pasted into a cable or an e-mail (tradecraft.md, “Plain text”).
///
/// Recursion is as deep as the memo's nesting, which the parser bounds.
struct TextPrinter {
  let memo: Memo
  let style: Style
  private(set) var out: [UInt8] = []
  /// What lines begin with: blanks, and once the mark of a list item.
  private var indent = 0
  private var mark: [UInt8]?
  /// Whether an empty line must come before what is printed next.
  private var needsGap = false
  /// Whether the calculations have been printed.
  var hasCalculations = false
  /// The number of the next paragraph where they are numbered through; nil where not, as within a list.
  var nextParagraph: Int?
  /// The level of the memo's highest headings.
  private let topLevel: Int

  init(memo: Memo, style: Style) {
    self.memo = memo
    self.style = style
    topLevel = memo.blocks.compactMap { if case .heading(let level, _) = $0.kind { level } else { nil } }.min() ?? 1
  }

  var width: Int { style.textWidth }
  /// Columns left beside the indentation.
  var room: Int { max(width - indent, 1) }

  // MARK: Lines

  /// One line as it stands, with its end.
  mutating func line(_ bytes: some Collection<UInt8>) {
    if needsGap {
      needsGap = false
      if !out.isEmpty { out.append(UInt8(ascii: "\n")) }
    }
    let blanks = max(indent - (mark?.count ?? 0), 0)
    if !bytes.isEmpty || mark != nil {
      out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks))
      out.append(contentsOf: mark ?? [])
      out.append(contentsOf: bytes)
    }
    mark = nil
    while out.last == UInt8(ascii: " ") { out.removeLast() }
    out.append(UInt8(ascii: "\n"))
  }

  /// Text filled into lines, those after the first set in by `hanging` columns.
  mutating func fill(_ run: TextRun, hanging: Int = 0) {
    let lines = LineFiller.lines(run, first: room, others: room - hanging)
    for (index, text) in lines.enumerated() {
      if index > 0, hanging > 0, !text.isEmpty {
        line([UInt8](repeating: UInt8(ascii: " "), count: hanging) + text)
      } else {
        line(text)
      }
    }
  }

  mutating func gap() { needsGap = true }

  /// Prints something set in by so many columns; where the page runs out it is set in no further.
  mutating func indented(by columns: Int, mark: [UInt8]? = nil, _ content: (inout TextPrinter) -> Void) {
    let outer = indent
    indent = min(indent + columns, max(width - 24, 0))
    if let mark { self.mark = mark }
    content(&self)
    // An item without any text still shows its mark.
    if self.mark != nil, mark != nil { line([]) }
    indent = outer
  }

  /// Prints something whose paragraphs have no numbers of their own.
  private mutating func unnumbered(_ content: (inout TextPrinter) -> Void) {
    let next = nextParagraph
    nextParagraph = nil
    content(&self)
    nextParagraph = next
  }

  // MARK: Blocks

  /// The blocks, and the calculations also where a memo cites nothing and has no endnotes for them to stand before.
  mutating func body() {
    blocks(memo.blocks)
    if !hasCalculations { calculations() }
  }

  mutating func blocks(_ blocks: [MemoBlock], isTight: Bool = false) {
    var isInNotes = false
    for block in blocks {
      if case .footnoteDefinition = block.kind {
        if !isInNotes { title(style.labels.notes) }
        isInNotes = true
      } else {
        isInNotes = false
        // A list item's first block stands beside its mark.
        if !isTight, mark == nil { gap() }
      }
      self.block(block)
    }
  }

  private mutating func block(_ block: MemoBlock) {
    switch block.kind {
    case .paragraph(let content):
      var text = run(takeNumber(), block.portion)
      text.append(run(content))
      fill(text)
    case .heading(let level, let content): heading(level: level, content, portion: block.portion)
    case .blockQuote(let blocks): unnumbered { $0.indented(by: 3) { $0.blocks(blocks) } }
    case .list(let list):
      // The marks of its items are not taken for numbers of paragraphs.
      let columns = nextParagraph == nil ? 0 : 3
      unnumbered { $0.indented(by: columns) { $0.list(list) } }
    case .codeBlock(_, let literal): code(literal)
    case .htmlBlock: needsGap = needsGap || !out.isEmpty
    case .thematicBreak: centred(TextRun("* * *"))
    case .table(let table): self.table(table, portion: block.portion)
    case .chart(let chart): self.chart(chart, portion: block.portion)
    case .footnoteDefinition(let footnote): unnumbered { $0.footnote(footnote) }
    case .quotation(let quotation): self.quotation(quotation, portion: block.portion)
    case .timeline(let entries): timeline(entries, portion: block.portion)
    case .sourceCard(let card): sourceCard(card, portion: block.portion)
    case .section(let section): self.section(section, portion: block.portion, mark: nil)
    case .tableOfContents(let entries): contents(entries)
    case .pageBreak: break
    case .endnotes:
      calculations()
      endnotes()
    }
  }

  /// The highest headings in capitals, the others underlined.
  mutating func heading(level: Int, _ content: [MemoInline], portion: Handling?) {
    let isTop = level <= topLevel
    fill(run(content, after: portion, inCapitals: isTop))
    if !isTop {
      let length = min(UnicodeText.displayWidth(TextFolding.printed(run(content, after: portion).bytes)), room)
      line([UInt8](repeating: UInt8(ascii: "-"), count: length))
    }
  }

  /// The title of a list that the style adds: its first entry follows at once.
  mutating func title(_ text: String) {
    gap()
    fill(TextRun(text.uppercased()))
    needsGap = false
  }

  mutating func centred(_ run: TextRun) {
    for text in LineFiller.lines(run, width: room) {
      let blanks = max(room - UnicodeText.displayWidth(text), 0) / 2
      line([UInt8](repeating: UInt8(ascii: " "), count: blanks) + text)
    }
  }

  private mutating func list(_ list: MemoBlock.List) {
    var number = 0
    var delimiter: Character = "."
    if case .ordered(let start, let written) = list.marker { (number, delimiter) = (start, written) }
    let marks = list.items.map { item -> [UInt8] in
      let box = item.isChecked.map { $0 ? "[x] " : "[ ] " } ?? ""
      switch list.marker {
      case .bullet: return Array("- \(box)".utf8)
      case .ordered:
        defer { number += 1 }
        return Array("\(number)\(delimiter) \(box)".utf8)
      }
    }
    let widest = marks.map(\.count).max() ?? 0
    for (item, mark) in zip(list.items, marks) {
      if !list.isTight { gap() }
      // The mark stands at the left of its column: figures of one list end where the text begins.
      let padded = [UInt8](repeating: UInt8(ascii: " "), count: widest - mark.count) + mark
      indented(by: widest, mark: padded) { $0.blocks(item.blocks, isTight: list.isTight) }
    }
  }

  private mutating func code(_ literal: String) {
    indented(by: 4) { printer in
      for text in literal.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
        literal.hasSuffix("\n") ? 1 : 0)
      {
        printer.line(CodeLine.printed(text))
      }
    }
  }

  private mutating func footnote(_ footnote: MemoBlock.Footnote) {
    let mark = Array("[\(FootnoteMark.letters(footnote.number))] ".utf8)
    indented(by: max(4, mark.count), mark: mark) { $0.blocks(footnote.blocks) }
    needsGap = false
  }
}

/// A line of code with tabs as blanks to the next stop of four columns (CommonMark 0.31 §2.2) and without controls.
enum CodeLine {
  static func printed(_ text: Substring) -> [UInt8] {
    var line: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\t") {
        repeat { line.append(UInt8(ascii: " ")) } while line.count % 4 != 0
      } else if byte >= 0x20, byte != 0x7F {
        line.append(byte)
      }
    }
    return line
  }
}
