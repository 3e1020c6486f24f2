import Compiler
import Markup
import Records
import Source

extension TextPrinter {
  /// In columns with a rule of dashes under their heads; stacked, a line for each cell, where the page is too narrow.
  mutating func table(_ table: MemoBlock.Table, portion: Handling?) {
    if !table.caption.isEmpty {
      fill(run(table.caption, after: portion))
      gap()
    }
    let header = table.header.map { Line(run($0)) }
    let rows = table.rows.map { row in row.map { Line(run($0)) } }
    let columns = max(header.count, rows.map(\.count).max() ?? 0)
    let widths = (0..<columns).map { column in
      ([header] + rows).map { $0.indices.contains(column) ? $0[column].width : 0 }.max() ?? 0
    }
    let isBroken = table.rows.contains { $0.contains { !run($0).lineEnds.isEmpty } }
    if !isBroken, widths.reduce(0, +) + 2 * max(columns - 1, 0) <= room {
      aligned(header, rows, widths, table.alignments)
    } else {
      stacked(table)
    }
  }

  private mutating func aligned(
    _ header: [Line], _ rows: [[Line]], _ widths: [Int], _ alignments: [Block.Table.Alignment]
  ) {
    line(self.row(header, widths, alignments))
    line(Array(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ").utf8))
    for row in rows { line(self.row(row, widths, alignments)) }
  }

  private func row(_ cells: [Line], _ widths: [Int], _ alignments: [Block.Table.Alignment]) -> [UInt8] {
    var text: [UInt8] = []
    for (column, width) in widths.enumerated() {
      if column > 0 { text.append(contentsOf: "  ".utf8) }
      guard cells.indices.contains(column) else { continue }
      let cell = cells[column]
      let blanks = max(width - cell.width, 0)
      let before: Int
      switch alignments.indices.contains(column) ? alignments[column] : .none {
      case .none, .left: before = 0
      case .right: before = blanks
      case .center: before = blanks / 2
      }
      text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: before))
      text.append(contentsOf: cell.bytes)
      text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks - before))
    }
    return text
  }

  private mutating func stacked(_ table: MemoBlock.Table) {
    for (index, row) in table.rows.enumerated() {
      if index > 0 { gap() }
      pairs(
        row.enumerated().map { column, cell in
          (table.header.indices.contains(column) ? PlainText.of(table.header[column]) : "", run(cell))
        })
    }
  }
}
