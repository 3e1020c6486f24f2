import Source

/// A briefing's tree as JSON: each node has `type`, `span` in bytes, and `children`.
public enum BriefingJSON {
  public static func write(_ briefing: Briefing) -> [UInt8] {
    var writer = JSONWriter(indent: 2)
    writer.object { writer in
      begin("briefing", briefing.file.wholeRange, &writer)
      if let frontMatter = briefing.frontMatter {
        writer.key("frontMatter")
        span(frontMatter, &writer)
      }
      children(of: briefing.blocks, &writer)
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private static func begin(_ type: String, _ range: ByteRange, _ writer: inout JSONWriter) {
    writer.member("type", type)
    writer.key("span")
    span(range, &writer)
  }

  private static func span(_ range: ByteRange, _ writer: inout JSONWriter) {
    writer.array { writer in
      writer.integer(Int(range.start))
      writer.integer(Int(range.end))
    }
  }

  private static func children(of blocks: [Block], _ writer: inout JSONWriter) {
    writer.key("children")
    writer.array { writer in
      for block in blocks { writer.object { write(block, &$0) } }
    }
  }

  private static func children(of inlines: [Inline], _ writer: inout JSONWriter) {
    writer.key("children")
    writer.array { writer in
      for inline in inlines { writer.object { write(inline, &$0) } }
    }
  }

  private static func write(_ block: Block, _ writer: inout JSONWriter) {
    switch block.kind {
    case .paragraph(let content):
      begin("paragraph", block.span, &writer)
      children(of: content, &writer)
    case .heading(let level, let content):
      begin("heading", block.span, &writer)
      writer.member("level", level)
      children(of: content, &writer)
    case .blockQuote(let blocks):
      begin("block-quote", block.span, &writer)
      children(of: blocks, &writer)
    case .list(let list): write(list, block.span, &writer)
    case .codeBlock(let info, let literal):
      begin("code-block", block.span, &writer)
      writer.member("info", ifPresent: info)
      writer.member("literal", literal)
    case .htmlBlock(let html):
      begin("html-block", block.span, &writer)
      writer.member("literal", html)
    case .thematicBreak: begin("thematic-break", block.span, &writer)
    case .table(let table): write(table, block.span, &writer)
    case .footnoteDefinition(let footnote):
      begin("footnote-definition", block.span, &writer)
      writer.member("label", footnote.label)
      children(of: footnote.blocks, &writer)
    case .leafDirective(let directive): write(directive, block.span, content: nil, &writer)
    case .containerDirective(let directive, let blocks): write(directive, block.span, content: blocks, &writer)
    }
  }

  private static func write(_ list: Block.List, _ span: ByteRange, _ writer: inout JSONWriter) {
    begin("list", span, &writer)
    if case .ordered(let start, _) = list.marker { writer.member("start", start) }
    writer.key("tight")
    writer.boolean(list.isTight)
    writer.key("children")
    writer.array { writer in
      for item in list.items {
        writer.object { writer in
          begin("item", item.span, &writer)
          if let isChecked = item.isChecked {
            writer.key("checked")
            writer.boolean(isChecked)
          }
          children(of: item.blocks, &writer)
        }
      }
    }
  }

  private static func write(_ table: Block.Table, _ span: ByteRange, _ writer: inout JSONWriter) {
    begin("table", span, &writer)
    writer.key("children")
    writer.array { writer in
      for cells in [table.header] + table.rows.map(\.cells) {
        writer.object { writer in
          let range = cells.first.map { first in cells.reduce(first.span) { $0.union($1.span) } } ?? span
          begin("row", range, &writer)
          writer.key("children")
          writer.array { writer in
            for cell in cells {
              writer.object { writer in
                begin("cell", cell.span, &writer)
                children(of: cell.content, &writer)
              }
            }
          }
        }
      }
    }
  }

  private static func write(_ inline: Inline, _ writer: inout JSONWriter) {
    switch inline.kind {
    case .text(let text):
      begin("text", inline.span, &writer)
      writer.member("literal", text)
    case .softBreak: begin("soft-break", inline.span, &writer)
    case .lineBreak: begin("line-break", inline.span, &writer)
    case .code(let code):
      begin("code", inline.span, &writer)
      writer.member("literal", code)
    case .html(let html):
      begin("html", inline.span, &writer)
      writer.member("literal", html)
    case .emphasis(let content): nested("emphasis", inline.span, content, &writer)
    case .strong(let content): nested("strong", inline.span, content, &writer)
    case .strikethrough(let content): nested("strikethrough", inline.span, content, &writer)
    case .link(let link): write(link, "link", inline.span, &writer)
    case .image(let link): write(link, "image", inline.span, &writer)
    case .footnoteReference(let reference):
      begin("footnote-reference", inline.span, &writer)
      writer.member("label", reference.label)
    case .directive(let directive): write(directive, inline.span, content: nil, &writer)
    case .citation(let items):
      begin("citation", inline.span, &writer)
      writer.key("children")
      writer.array { writer in
        for item in items {
          writer.object { writer in
            begin("citation-item", item.keySpan, &writer)
            writer.member("key", item.key)
            writer.member("note", ifPresent: item.note)
          }
        }
      }
    }
  }

  private static func nested(_ type: String, _ span: ByteRange, _ content: [Inline], _ writer: inout JSONWriter) {
    begin(type, span, &writer)
    children(of: content, &writer)
  }

  private static func write(_ link: Inline.Link, _ type: String, _ span: ByteRange, _ writer: inout JSONWriter) {
    begin(type, span, &writer)
    writer.member("destination", link.destination)
    if !link.title.isEmpty { writer.member("title", link.title) }
    children(of: link.content, &writer)
  }

  private static func write(
    _ directive: Directive, _ span: ByteRange, content: [Block]?, _ writer: inout JSONWriter
  ) {
    begin(directive.form.rawValue + "-directive", span, &writer)
    writer.member("name", directive.name)
    writer.key("label")
    if let label = directive.label { writer.string(label.source) } else { writer.null() }
    writer.key("attributes")
    writer.object { writer in
      for (key, value) in joined(directive.attributes) { writer.member(key, value) }
    }
    if let content {
      children(of: content, &writer)
    } else {
      children(of: directive.label?.content ?? [], &writer)
    }
  }

  /// Classes join, otherwise the last one wins; keys in the order first written.
  private static func joined(_ attributes: [Directive.Attribute]) -> [(key: String, value: String)] {
    var result: [(key: String, value: String)] = []
    for attribute in attributes {
      if let index = result.firstIndex(where: { $0.key == attribute.key }) {
        result[index].value = attribute.key == "class" ? result[index].value + " " + attribute.value : attribute.value
      } else {
        result.append((attribute.key, attribute.value))
      }
    }
    return result
  }
}
