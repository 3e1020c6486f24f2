import Desk
import Markup
public import Source

extension EditedDesk {
  /// Edits that set the tables of a part of a briefing in columns and take needless blanks out of lists of attributes.
  /// What is printed stays the same.
  public func formatting(of range: ByteRange, in path: FilePath) -> [Fix.Edit] {
    guard DeskPart(of: path, in: folder)?.isBriefing == true, let file = file(path) else { return [] }
    let parts = BriefingParts(of: BriefingReader.parse(file).value)
    var edits: [Fix.Edit] = []
    var tables: [ByteRange] = []
    for (block, _) in parts.blocks {
      guard case .table(let table) = block.kind, block.span.overlaps(range) else { continue }
      tables.append(block.span)
      if let text = TableLayout(table, block.span, in: file)?.text, text != file[block.span] {
        edits.append(Fix.Edit(file.span(block.span), with: text))
      }
    }
    for directive in parts.directives {
      guard let span = directive.attributesSpan, span.overlaps(range), !tables.contains(where: { $0.contains(span) })
      else { continue }
      let old = file[span]
      let new = AttributeLayout.tidied(old)
      if new != old { edits.append(Fix.Edit(file.span(span), with: new)) }
    }
    return edits.sorted { $0.span < $1.span }
  }
}

/// A table with its cells one below the other.
private struct TableLayout {
  let text: String

  /// nil for a table that stands in a quotation or a list, where more than blanks would have to be kept before each line.
  init?(_ table: Block.Table, _ span: ByteRange, in file: SourceFile) {
    let lines = LineIndex(file.bytes)
    let first = lines.line(at: Int(span.start))
    guard table.rows.count + 2 == lines.line(at: Int(span.end)) - first + 1,
      lines.range(ofLine: first).start == span.start
    else { return nil }
    let rows = [table.header] + table.rows.map(\.cells)
    let cells = rows.map { row in row.map { TableLayout.trimmed(file[$0.span]) } }
    // A cell whose place is not told exactly is left as it is.
    guard cells.allSatisfy({ row in row.allSatisfy { TableLayout.isWhole($0) } }) else { return nil }
    let widths = table.alignments.indices.map { column in
      max(3, cells.map { $0.count > column ? UnicodeText.displayWidth($0[column]) : 0 }.max() ?? 0)
    }
    var output = [TableLayout.line(cells[0], widths, table.alignments), TableLayout.rule(widths, table.alignments)]
    output += cells.dropFirst().map { TableLayout.line($0, widths, table.alignments) }
    text = output.joined(separator: "\n")
  }

  /// No bar that would part it.
  private static func isWhole(_ cell: String) -> Bool {
    var isEscaped = false
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "|"), !isEscaped { return false }
      if byte == UInt8(ascii: "\n") { return false }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return true
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }

  private static func line(_ cells: [String], _ widths: [Int], _ alignments: [Block.Table.Alignment]) -> String {
    let padded = widths.indices.map { column in
      let cell = cells.count > column ? cells[column] : ""
      let space = max(0, widths[column] - UnicodeText.displayWidth(cell))
      let before =
        switch alignments[column] {
        case .none, .left: 0
        case .center: space / 2
        case .right: space
        }
      return String(repeating: " ", count: before) + cell + String(repeating: " ", count: space - before)
    }
    return "| " + padded.joined(separator: " | ") + " |"
  }

  private static func rule(_ widths: [Int], _ alignments: [Block.Table.Alignment]) -> String {
    let rules = widths.indices.map { column in
      let dashes = { (count: Int) in String(repeating: "-", count: count) }
      return switch alignments[column] {
      case .none: dashes(widths[column])
      case .left: ":" + dashes(widths[column] - 1)
      case .center: ":" + dashes(widths[column] - 2) + ":"
      case .right: dashes(widths[column] - 1) + ":"
      }
    }
    return "| " + rules.joined(separator: " | ") + " |"
  }
}

/// A list of attributes with one blank between two.
private enum AttributeLayout {
  static func tidied(_ text: String) -> String {
    var tidy: [UInt8] = []
    var quote: UInt8?
    for byte in text.utf8 {
      if let open = quote {
        tidy.append(byte)
        if byte == open { quote = nil }
        continue
      }
      // A quotation mark opens a value only behind its sign.
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), tidy.last == UInt8(ascii: "=") { quote = byte }
      if byte == UInt8(ascii: "}"), tidy.last == UInt8(ascii: " ") { tidy.removeLast() }
      if UTF8Text.isBlank(byte) {
        if tidy.last != UInt8(ascii: " "), tidy.last != UInt8(ascii: "{") { tidy.append(UInt8(ascii: " ")) }
      } else {
        tidy.append(byte)
      }
    }
    return String(decoding: tidy, as: UTF8.self)
  }
}
