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
    let rows = ([table.header] + table.rows).map { row in row.map { Line(run($0)).width } }
    let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
      rows.map { $0.indices.contains(column) ? $0[column] : 0 }.max() ?? 0
    }
    if let fitting = Self.fit(widths, alignments: table.alignments, into: room) {
      aligned(table, fitting)
    } else {
      stacked(table)
    }
  }

  /// A column of words may be narrowed to this, its cells then taking several lines.
  private static let narrowestColumn = 20

  /// The widths of columns with two blanks between them; nil where even narrowed columns of words leave no room.
  private static func fit(_ natural: [Int], alignments: [Block.Table.Alignment], into room: Int) -> [Int]? {
    var widths = natural
    var excess = widths.reduce(0, +) + 2 * max(widths.count - 1, 0) - room
    while excess > 0 {
      let narrowable = widths.indices.filter {
        widths[$0] > narrowestColumn && !(alignments.indices.contains($0) && alignments[$0] == .right)
      }
      guard let widest = narrowable.max(by: { widths[$0] < widths[$1] }) else { return nil }
      let next = narrowable.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
      // Down to the next widest, so that the narrowing is shared.
      let cut = min(excess, widths[widest] - max(min(next, widths[widest] - 1), narrowestColumn))
      widths[widest] -= cut
      excess -= cut
    }
    return widths
  }

  private mutating func aligned(_ table: MemoBlock.Table, _ widths: [Int]) {
    if !table.header.isEmpty { row(table.header, widths, table.alignments) }
    line(Array(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ").utf8))
    for cells in table.rows { row(cells, widths, table.alignments) }
  }

  private mutating func row(_ cells: [[MemoInline]], _ widths: [Int], _ alignments: [Block.Table.Alignment]) {
    let columns = cells.enumerated().map { column, cell in
      LineFiller.lines(run(cell), width: widths.indices.contains(column) ? widths[column] : 1)
    }
    for index in 0..<max(columns.map(\.count).max() ?? 0, 1) {
      var text: [UInt8] = []
      for (column, width) in widths.enumerated() {
        if column > 0 { text.append(contentsOf: "  ".utf8) }
        let cell = columns.indices.contains(column) && index < columns[column].count ? columns[column][index] : []
        let blanks = max(width - UnicodeText.displayWidth(cell), 0)
        let before: Int
        switch alignments.indices.contains(column) ? alignments[column] : .none {
        case .none, .left: before = 0
        case .right: before = blanks
        case .center: before = blanks / 2
        }
        text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: before))
        text.append(contentsOf: cell)
        text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks - before))
      }
      line(text)
    }
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
