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
  /// The lines of the text the library has read.
  let textLines: [ArraySlice<UInt8>]
  let placeholders: Placeholders
  /// What the labels hold, in the order of `placeholders.labels`.
  var labels: [[Inline]] = []
  private let suspicions: [SourceRewriter.Suspicion]
  /// The node to be built next.
  var next = 0
  var faults: [Fault] = []
  private var waivers: [Waiver] = []
  /// Code and HTML, in which nothing is a directive.
  var opaque: [ByteRange] = []
  /// Of the paragraph being built.
  var frame = InlineFrame()
  var quoteDepth = 0
  var footnoteNumbers: [String: Int] = [:]

  init(_ bytes: [UInt8], document: CMarkDocument, rewriter: SourceRewriter) {
    self.bytes = bytes
    nodes = document.nodes
    lines = rewriter.lines
    textLines = TreeBuilder.lines(of: rewriter.text)
    placeholders = rewriter.placeholders
    suspicions = rewriter.suspicions
  }

  mutating func build() -> Result {
    next = 1
    for label in placeholders.labels { labels.append(content(of: label)) }
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

  /// The directive that HTML stands for.
  func blockDirective(_ node: CMarkDocument.Node) -> Placeholders.Entry? {
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
      let (place, content) = paragraph(node)
      return Block(span: place, kind: .paragraph(content))
    case .heading(let level):
      let (place, content) = heading(node)
      return Block(span: place, kind: .heading(level: level, content))
    case .blockQuote:
      quoteDepth += 1
      let blocks = children(below: node.depth)
      quoteDepth -= 1
      return Block(span: span(of: node, around: blocks), kind: .blockQuote(blocks))
    case .list(let marker, let isTight): return list(node, marker, isTight)
    case .codeBlock(let isFenced):
      let place = code(node, isFenced: isFenced)
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
      let place = span(of: node, around: blocks)
      return Block(span: ByteRange(footnoteStart(place)..<Int(place.end)), kind: .footnoteDefinition(footnote))
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
    let place = items.first.map { first in items.reduce(first.span) { $0.union($1.span) } } ?? span(of: node)
    return Block(span: place, kind: .list(Block.List(marker: marker, isTight: isTight, items: items)))
  }

  private mutating func html(_ node: CMarkDocument.Node) -> Block {
    // The library's end may precede the start; the lines of the literal tell how many there are.
    let count = node.literal.count { $0 == UInt8(ascii: "\n") }
    let place = span(from: node, toLine: node.startLine + max(0, count - 1))
    opaque.append(place)
    return Block(span: place, kind: .htmlBlock(text(node.literal)))
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
