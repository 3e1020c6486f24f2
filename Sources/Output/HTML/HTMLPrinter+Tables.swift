import Compiler
import Markup

extension HTMLPrinter {
  /// - Parameter title: names the table where it has no caption of its own.
  mutating func table(_ table: MemoBlock.Table, of block: MemoBlock, title: [MemoInline] = []) {
    if isPage { openScroller(table, title: title) }
    out.startLine()
    out.raw("<table")
    if let id = block.id { out.attribute("id", id) }
    if table.origin == .facts { out.attribute("class", "facts") }
    out.raw(">")
    if !table.caption.isEmpty {
      out.startLine()
      out.raw("<caption>")
      portion(block.portion)
      inlines(table.caption)
      out.raw("</caption>")
    }
    if !table.header.isEmpty {
      out.startLine()
      out.raw("<thead>")
      row(table.header, of: table, isHeader: true)
      out.startLine()
      out.raw("</thead>")
    }
    if !table.rows.isEmpty {
      out.startLine()
      out.raw("<tbody>")
      for row in table.rows { self.row(row, of: table, isHeader: false) }
      out.startLine()
      out.raw("</tbody>")
    }
    out.startLine()
    out.raw("</table>")
    out.startLine()
    if isPage { out.raw("</div>\n") }
  }

  /// A wide table scrolls in a frame of its own, which a keyboard reaches (WCAG 1.4.10, 2.1.1). Small tables of facts
  /// are stacked by the style where the page is narrow; nobody would find a cell in a large one so.
  private mutating func openScroller(_ table: MemoBlock.Table, title: [MemoInline]) {
    out.startLine()
    let isLong = table.rows.count > 40
    if table.origin == .facts, !isLong, table.header.count <= 6 {
      out.raw("<div class=\"table stacks\">")
    } else {
      out.raw("<div class=\"\(isLong ? "table long" : "table")\" tabindex=\"0\" role=\"region\"")
      let name = PlainText.of(table.caption.isEmpty ? title : table.caption)
      out.attribute("aria-label", name.isEmpty ? nameOfNamelessTable() : name)
      out.raw(">")
    }
  }

  /// Regions of a page are told apart by their names.
  private mutating func nameOfNamelessTable() -> String {
    namelessTables += 1
    return namelessTables == 1 ? style.labels.table : "\(style.labels.table) \(namelessTables)"
  }

  private mutating func row(_ cells: [[MemoInline]], of table: MemoBlock.Table, isHeader: Bool) {
    out.startLine()
    out.raw("<tr>")
    for (column, cell) in cells.enumerated() {
      out.startLine()
      let isRowHeader = !isHeader && column == 0 && table.origin == .facts
      let name = isHeader || isRowHeader ? "th" : "td"
      out.open(name)
      if isPage || table.origin == .facts {
        if isHeader { out.raw(" scope=\"col\"") } else if isRowHeader { out.raw(" scope=\"row\"") }
      }
      if column < table.alignments.count { alignment(table.alignments[column]) }
      if isPage, table.origin == .facts, !isHeader, column > 0, column < table.header.count {
        out.attribute("data-label", PlainText.of(table.header[column]))
      }
      out.raw(">")
      inlines(cell)
      out.close(name)
    }
    out.startLine()
    out.raw("</tr>")
  }

  /// The library's attribute is obsolete (HTML §16.2), so that pages leave it to the style.
  private mutating func alignment(_ alignment: Block.Table.Alignment) {
    let name: String
    switch alignment {
    case .none: return
    case .left: name = "left"
    case .center: name = "center"
    case .right: name = "right"
    }
    out.attribute(isPage ? "class" : "align", name)
  }
}
