import Markup
import Source

/// The blocks, directives, citations and links of a briefing in reading order, each with how deep it stands.
struct BriefingParts {
  private(set) var blocks: [(block: Block, depth: Int)] = []
  private(set) var directives: [Directive] = []
  private(set) var citations: [Inline.CitationItem] = []
  private(set) var links: [Inline.Link] = []
  /// Everything that has an extent: for selecting ever more of a text.
  private(set) var spans: [ByteRange] = []

  init(of briefing: Briefing) { visit(briefing.blocks, 0) }

  private mutating func visit(_ blocks: [Block], _ depth: Int) {
    for block in blocks {
      self.blocks.append((block, depth))
      spans.append(block.span)
      switch block.kind {
      case .paragraph(let content), .heading(_, let content): visit(content)
      case .blockQuote(let children): visit(children, depth + 1)
      case .footnoteDefinition(let footnote): visit(footnote.blocks, depth + 1)
      case .list(let list):
        for item in list.items {
          spans.append(item.span)
          visit(item.blocks, depth + 1)
        }
      case .table(let table):
        spans += table.rows.map(\.span)
        for cell in table.header + table.rows.flatMap(\.cells) {
          spans.append(cell.span)
          visit(cell.content)
        }
      case .leafDirective(let directive): add(directive)
      case .containerDirective(let directive, let children):
        add(directive)
        visit(children, depth + 1)
      case .codeBlock, .htmlBlock, .thematicBreak: break
      }
    }
  }

  private mutating func visit(_ inlines: [Inline]) {
    for inline in inlines {
      spans.append(inline.span)
      switch inline.kind {
      case .emphasis(let content), .strong(let content), .strikethrough(let content): visit(content)
      case .link(let link), .image(let link):
        links.append(link)
        visit(link.content)
      case .directive(let directive): add(directive)
      case .citation(let items):
        citations += items
        spans += items.map(\.keySpan)
      case .text, .softBreak, .lineBreak, .code, .html, .footnoteReference: break
      }
    }
  }

  private mutating func add(_ directive: Directive) {
    directives.append(directive)
    spans.append(directive.span)
    if let label = directive.label {
      spans.append(label.span)
      // A label that is a key has been read as words too, which name nothing.
      visit(label.content)
    }
    spans += directive.attributes.compactMap(\.valueSpan)
  }
}
