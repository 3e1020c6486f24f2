import Compiler
import Markup
import Records
import Source

/// The blocks of a memo, each an object with its `type`.
enum BlockJSON {
  static func write(_ blocks: [MemoBlock], in json: inout JSONWriter) {
    for block in blocks {
      json.object { json in
        json.member("type", name(of: block.kind))
        json.member("id", ifPresent: block.id)
        json.member("portion", ifPresent: block.portion?.portionMark)
        members(of: block.kind, in: &json)
      }
    }
  }

  private static func name(of kind: MemoBlock.Kind) -> String {
    switch kind {
    case .paragraph: "paragraph"
    case .heading: "heading"
    case .blockQuote: "block-quote"
    case .list: "list"
    case .codeBlock: "code"
    case .htmlBlock: "html"
    case .thematicBreak: "thematic-break"
    case .table: "table"
    case .chart: "chart"
    case .footnoteDefinition: "footnote"
    case .quotation: "quotation"
    case .timeline: "timeline"
    case .sourceCard: "source-card"
    case .section: "section"
    case .tableOfContents: "contents"
    case .pageBreak: "page-break"
    case .endnotes: "endnotes"
    }
  }

  private static func members(of kind: MemoBlock.Kind, in json: inout JSONWriter) {
    switch kind {
    case .paragraph(let content): content.write(as: "content", in: &json)
    case .heading(let level, let content):
      json.member("level", level)
      content.write(as: "content", in: &json)
    case .blockQuote(let blocks): nested(blocks, in: &json)
    case .list(let list): self.list(list, in: &json)
    case .codeBlock(let info, let literal):
      json.member("info", ifPresent: info)
      json.member("text", literal)
    case .htmlBlock(let html): json.member("text", html)
    case .table(let table): self.table(table, in: &json)
    case .chart(let chart):
      chart.write(in: &json)
      json.key("table")
      json.object { self.table(chart.table, in: &$0) }
    case .footnoteDefinition(let footnote):
      json.member("label", footnote.label)
      json.member("number", footnote.number)
      nested(footnote.blocks, in: &json)
    case .quotation(let quotation):
      json.member("parts", quotation.parts)
      json.member("language", ifPresent: quotation.language)
      json.member("key", quotation.key.description)
      json.member("url", ifPresent: quotation.url)
      json.member("proof", ifPresent: quotation.proof)
      quotation.attribution.write(as: "attribution", in: &json)
    case .timeline(let entries):
      json.key("entries")
      json.array { json in
        for entry in entries {
          json.object { json in
            entry.date.write(as: "date", in: &json)
            entry.content.write(as: "content", in: &json)
          }
        }
      }
    case .sourceCard(let card):
      card.title.write(as: "title", in: &json)
      json.key("entries")
      json.array { json in
        for entry in card.entries {
          json.object { json in
            json.member("term", entry.term)
            entry.detail.write(as: "detail", in: &json)
          }
        }
      }
    case .section(let section): self.section(section, in: &json)
    case .tableOfContents(let entries):
      json.key("entries")
      json.array { json in
        for entry in entries {
          json.object { json in
            json.member("level", entry.level)
            json.member("id", entry.id)
            json.member("text", PlainText.of(entry.text))
          }
        }
      }
    case .thematicBreak, .pageBreak, .endnotes: break
    }
  }

  private static func nested(_ blocks: [MemoBlock], in json: inout JSONWriter) {
    json.key("blocks")
    json.array { write(blocks, in: &$0) }
  }

  private static func section(_ section: MemoBlock.Section, in json: inout JSONWriter) {
    json.member("role", section.role.rawValue)
    section.title.write(as: "title", in: &json)
    nested(section.blocks, in: &json)
    json.key("remarks")
    json.array { json in
      for remark in section.remarks {
        json.array { InlineJSON.write(remark, in: &$0) }
      }
    }
  }

  private static func list(_ list: MemoBlock.List, in json: inout JSONWriter) {
    if case .ordered(let start, _) = list.marker { json.member("start", start) }
    json.key("isTight")
    json.boolean(list.isTight)
    json.key("items")
    json.array { json in
      for item in list.items {
        json.object { json in
          if let isChecked = item.isChecked {
            json.key("isChecked")
            json.boolean(isChecked)
          }
          nested(item.blocks, in: &json)
        }
      }
    }
  }

  private static func table(_ table: MemoBlock.Table, in json: inout JSONWriter) {
    if !table.caption.isEmpty { table.caption.write(as: "caption", in: &json) }
    json.key("header")
    row(table.header, in: &json)
    json.key("rows")
    json.array { json in
      for cells in table.rows { row(cells, in: &json) }
    }
  }

  private static func row(_ cells: [[MemoInline]], in json: inout JSONWriter) {
    json.array { json in
      for cell in cells {
        json.array { InlineJSON.write(cell, in: &$0) }
      }
    }
  }
}
