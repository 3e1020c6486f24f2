import Source

/// Makes the tree of a briefing out of the library's nodes, with exact places and with directives in theirs.
///
/// Recursive: `NestingLimit.tree` bounds the depth of what comes in.
struct TreeBuilder {
  struct Fault {
    let rule: Rule
    let range: ByteRange
    let message: String
    var help: [String] = []
    var replacement: String?

    func fixes(_ file: SourceFile) -> [Fix] {
      replacement.map { [.replace(file.span(range), with: $0, safety: .needsReview)] } ?? []
    }
  }

  struct Result {
    let blocks: [Block]
    let waivers: [Waiver]
    let faults: [Fault]
  }

  let bytes: [UInt8]
  let nodes: [CMarkDocument.Node]
  let lines: [SourceRewriter.Line]
  let placeholders: Placeholders
  private let suspicions: [SourceRewriter.Suspicion]
  /// The node to be built next.
  var next = 0
  var faults: [Fault] = []
  private var waivers: [Waiver] = []
  /// Code and HTML, in which nothing is a directive.
  var opaque: [ByteRange] = []
  /// Of the paragraph being built.
  var frame = InlineFrame()
  private var quoteDepth = 0
  var footnoteNumbers: [String: Int] = [:]

  init(_ bytes: [UInt8], document: CMarkDocument, rewriter: SourceRewriter) {
    self.bytes = bytes
    nodes = document.nodes
    lines = rewriter.lines
    placeholders = rewriter.placeholders
    suspicions = rewriter.suspicions
  }

  mutating func build() -> Result {
    next = 1
    let blocks = nodes.isEmpty ? [] : children(below: 0)
    for suspicion in suspicions where !opaque.contains(where: { $0.overlaps(suspicion.range) }) {
      faults.append(describe(suspicion))
    }
    return Result(blocks: blocks, waivers: waivers, faults: faults)
  }

  private func describe(_ suspicion: SourceRewriter.Suspicion) -> Fault {
    let help: [String]
    let message: String
    switch suspicion.rule.code {
    case Rule.brokenLabel.code:
      message = "this bracket is never closed"
      help = ["close it with `]` in the same paragraph, or write `\\:` for a colon that begins no directive"]
    case Rule.brokenAttributes.code:
      message = "this attribute list does not hold"
      help = ["write it as {key=value key=\"two words\"}, and close it with `}`"]
    default:
      message = "containers are not opened this way here"
      help = ["write the name right behind the colons, as in :::note"]
    }
    return Fault(rule: suspicion.rule, range: suspicion.range, message: message, help: help)
  }

  // MARK: Places

  /// Where a line's column, both from 1, stands in the file.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= lines.count else { return lines.last?.end ?? 0 }
    let entry = lines[line - 1]
    if let directive = entry.directive { return column <= 1 ? entry.start : Int(directive.end) }
    return min(entry.start + max(0, column - 1), entry.end)
  }

  private func span(of node: CMarkDocument.Node, around children: [Block] = []) -> ByteRange {
    let start = offset(line: node.startLine, column: node.startColumn)
    var end = node.endLine >= node.startLine ? offset(line: node.endLine, column: node.endColumn + 1) : start
    if let last = children.last { end = max(end, Int(last.span.end)) }
    return ByteRange(min(start, children.first.map { Int($0.span.start) } ?? start)..<max(start, end))
  }

  // MARK: Blocks

  /// The blocks of one parent, directives' containers put together.
  private mutating func children(below depth: Int) -> [Block] {
    var assembly = ContainerAssembly()
    while next < nodes.count, nodes[next].depth > depth {
      let node = nodes[next]
      if node.kind == .htmlBlock, let entry = blockDirective(node) {
        next += 1
        assembly.add(entry, &self)
      } else if let block = block() {
        assembly.add(block)
      }
    }
    let blocks = assembly.finish(&self)
    collectWaivers(of: blocks)
    return blocks
  }

  /// The directive that an HTML block stands for.
  private func blockDirective(_ node: CMarkDocument.Node) -> Placeholders.Entry? {
    let start = node.literal.firstIndex { $0 > 0x20 } ?? 0
    guard node.literal.count >= start + 8, node.literal[start] == UInt8(ascii: "<"),
      node.literal[start + 1] == UInt8(ascii: "?")
    else { return nil }
    return placeholders.entry(in: node.literal, at: start + 2)
  }

  private mutating func block() -> Block? {
    let node = nodes[next]
    next += 1
    switch node.kind {
    case .paragraph:
      let content = inlines(of: node)
      return Block(span: span(of: node), kind: .paragraph(content))
    case .heading(let level):
      let content = inlines(of: node)
      return Block(span: span(of: node), kind: .heading(level: level, content))
    case .blockQuote:
      quoteDepth += 1
      let blocks = children(below: node.depth)
      quoteDepth -= 1
      return Block(span: span(of: node, around: blocks), kind: .blockQuote(blocks))
    case .list(let marker, let isTight): return list(node, marker, isTight)
    case .codeBlock(let isFenced):
      let place = span(of: node)
      opaque.append(place)
      let info = isFenced && !node.title.isEmpty ? text(node.title) : nil
      return Block(span: place, kind: .codeBlock(info: isFenced ? info ?? "" : nil, literal: text(node.literal)))
    case .htmlBlock: return html(node)
    case .thematicBreak: return Block(span: span(of: node), kind: .thematicBreak)
    case .table: return table(node)
    case .footnoteDefinition(let references):
      let label = text(node.literal)
      footnoteNumbers[label] = footnoteNumbers[label] ?? footnoteNumbers.count + 1
      let blocks = children(below: node.depth)
      let footnote = Block.Footnote(
        label: label, number: footnoteNumbers[label] ?? 0, referenceCount: references, blocks: blocks)
      return Block(span: span(of: node, around: blocks), kind: .footnoteDefinition(footnote))
    case .document, .item, .tableRow, .tableCell, .text, .softBreak, .lineBreak, .code, .html, .emphasis, .strong,
      .strikethrough, .link, .image, .footnoteReference, .other:
      // Nothing of the kind stands between blocks; what is below it is passed over.
      while next < nodes.count, nodes[next].depth > node.depth { next += 1 }
      return nil
    }
  }

  private mutating func list(_ node: CMarkDocument.Node, _ marker: Block.List.Marker, _ isTight: Bool) -> Block {
    var items: [Block.Item] = []
    while next < nodes.count, nodes[next].depth > node.depth, case .item(let isChecked) = nodes[next].kind {
      let item = nodes[next]
      next += 1
      let blocks = children(below: item.depth)
      items.append(Block.Item(span: span(of: item, around: blocks), isChecked: isChecked, blocks: blocks))
    }
    var place = span(of: node)
    if let last = items.last { place = place.union(last.span) }
    return Block(span: place, kind: .list(Block.List(marker: marker, isTight: isTight, items: items)))
  }

  private mutating func html(_ node: CMarkDocument.Node) -> Block {
    let start = offset(line: node.startLine, column: node.startColumn)
    // The library's end may precede the start; the lines of the literal tell how many there are.
    let count = node.literal.count { $0 == UInt8(ascii: "\n") }
    let end = offset(line: node.startLine + max(0, count - 1), column: .max / 2)
    let place = ByteRange(start..<max(start, end))
    opaque.append(place)
    return Block(span: place, kind: .htmlBlock(text(node.literal)))
  }

  private mutating func table(_ node: CMarkDocument.Node) -> Block {
    var rows: [Block.Row] = []
    while next < nodes.count, nodes[next].depth > node.depth, nodes[next].kind == .tableRow {
      let row = nodes[next]
      next += 1
      var cells: [Block.Cell] = []
      while next < nodes.count, nodes[next].depth > row.depth, nodes[next].kind == .tableCell {
        let cell = nodes[next]
        next += 1
        let content = inlines(of: cell)
        cells.append(Block.Cell(span: span(of: cell), content: content))
      }
      rows.append(Block.Row(span: span(of: row), cells: cells))
    }
    let table = Block.Table(
      alignments: node.alignments, header: rows.first?.cells ?? [], rows: Array(rows.dropFirst()))
    return Block(span: rows.reduce(span(of: node)) { $0.union($1.span) }, kind: .table(table))
  }

  /// The inlines below a node that has just been passed.
  private mutating func inlines(of node: CMarkDocument.Node) -> [Inline] {
    frame = InlineFrame(
      line: node.startLine, column: node.startColumn, quotes: quoteDepth,
      cursor: offset(line: node.startLine, column: node.startColumn))
    return inlines(below: node.depth)
  }

  /// A literal as text, what placeholders stand for put back.
  func text(_ literal: [UInt8]) -> String { String(decoding: placeholders.restored(literal), as: UTF8.self) }

  // MARK: Waivers

  private mutating func collectWaivers(of blocks: [Block]) {
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .htmlBlock:
        let following = blocks[(index + 1)...].first { if case .htmlBlock = $0.kind { false } else { true } }
        waivers += WaiverScanner(bytes).waivers(in: block.span, scope: following?.span ?? block.span)
      case .paragraph(let content), .heading(_, let content):
        for inline in content {
          if case .html = inline.kind { waivers += WaiverScanner(bytes).waivers(in: inline.span, scope: block.span) }
        }
      case .blockQuote, .list, .codeBlock, .thematicBreak, .table, .footnoteDefinition, .leafDirective,
        .containerDirective:
        break
      }
    }
  }
}
