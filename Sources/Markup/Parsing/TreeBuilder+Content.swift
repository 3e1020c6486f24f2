import Source

/// What holds inlines: paragraphs, headings, tables, labels.
extension TreeBuilder {
  mutating func paragraph(_ node: CMarkDocument.Node) -> (ByteRange, [Inline]) {
    let map = node.startLine > 0 ? map(of: node, from: node.startLine)?.map : mapBeforeTable(node)
    let content = inlines(of: node, map ?? ContentMap())
    var end = node.content.count
    while end > 0, node.content[end - 1] <= 0x20, node.content[end - 1] != Placeholders.filler { end -= 1 }
    let place = (map ?? ContentMap()).span(0, end)
    return (content.reduce(place) { $0.union($1.span) }, content)
  }

  /// A paragraph that a table follows without a blank line has lost its place, and was read as a cell is: the table was
  /// read from both.
  private func mapBeforeTable(_ node: CMarkDocument.Node) -> ContentMap? {
    guard let table = nodes[next...].first(where: { $0.depth <= node.depth }),
      let map = map(of: table, from: table.startLine)?.map
    else { return nil }
    let start = table.content.prefix { $0 <= 0x20 }.count
    return self.map(ofCell: node.content, in: table.content, at: start, map).map
  }

  mutating func heading(_ node: CMarkDocument.Node) -> (ByteRange, [Inline]) {
    // Setext: a paragraph with a line below it.
    if node.content.last == UInt8(ascii: "\n") || node.content.last == UInt8(ascii: "\r"),
      let (map, lastLine) = map(of: node, from: node.startLine)
    {
      let content = inlines(of: node, map)
      let end = lastLine < lines.count ? lines[lastLine].end : map.source(node.content.count)
      return (ByteRange(map.source(0)..<max(map.source(0), end)), content)
    }
    let place = span(from: node, toLine: node.startLine)
    var start = Int(place.start)
    while start < place.end, bytes[start] == UInt8(ascii: "#") { start += 1 }
    while start < place.end, UTF8Text.isBlank(bytes[start]) { start += 1 }
    var map = ContentMap()
    map.add(content: 0, source: start)
    return (place, inlines(of: node, map))
  }

  mutating func table(_ node: CMarkDocument.Node) -> Block {
    let header = map(of: node, from: node.startLine)
    var rows: [Block.Row] = []
    while next < nodes.count, nodes[next].depth > node.depth, nodes[next].kind == .tableRow {
      let row = nodes[next]
      next += 1
      if rows.isEmpty {
        rows.append(self.row(row, of: node.content, header?.map ?? ContentMap()))
      } else if row.startLine >= 1, row.startLine <= textLines.count {
        let line = textLines[row.startLine - 1]
        let start = contentStart(line)
        var map = ContentMap()
        map.add(content: 0, source: lines[row.startLine - 1].start + start - line.startIndex)
        rows.append(self.row(row, of: Array(line[start...]), map))
      }
    }
    let table = Block.Table(
      alignments: node.alignments, header: rows.first?.cells ?? [], rows: Array(rows.dropFirst()))
    let place = rows.first.map { first in rows.reduce(first.span) { $0.union($1.span) } } ?? span(of: node)
    return Block(span: place, kind: .table(table))
  }

  /// - Parameter text: what the row was read from: its line, or all lines up to it.
  private mutating func row(_ node: CMarkDocument.Node, of text: [UInt8], _ map: ContentMap) -> Block.Row {
    var end = text.count
    while end > 0, text[end - 1] <= 0x20 { end -= 1 }
    let start = text[..<end].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    var cells: [Block.Cell] = []
    while next < nodes.count, nodes[next].depth > node.depth, nodes[next].kind == .tableCell {
      let cell = nodes[next]
      next += 1
      let first = min(max(0, cell.startColumn - node.startColumn + cell.internalOffset), text.count)
      let (inner, last) = self.map(ofCell: cell.content, in: text, at: first, map)
      let content = inlines(of: cell, inner)
      cells.append(Block.Cell(span: map.span(first, last), content: content))
    }
    return Block.Row(span: map.span(start, end), cells: cells)
  }

  /// In a cell, `\|` is read as `|` before all else (GFM 0.29 §4.10).
  private func map(
    ofCell content: [UInt8], in text: [UInt8], at start: Int, _ map: ContentMap
  ) -> (map: ContentMap, end: Int) {
    var inner = ContentMap()
    inner.add(content: 0, source: map.source(start))
    var offset = start
    for index in content.indices {
      let isPipe = content[index] == UInt8(ascii: "|") && offset < text.count && text[offset] == UInt8(ascii: "\\")
      if isPipe { offset += 1 }
      if isPipe || (index > 0 && content[index - 1] == UInt8(ascii: "\n")) {
        inner.add(content: index, source: map.source(offset))
      }
      offset += 1
    }
    return (inner, min(offset, text.count))
  }

  /// What a label holds; the library has read it as a heading before the text.
  mutating func content(of label: LabelText) -> [Inline] {
    guard next < nodes.count else { return [] }
    let node = nodes[next]
    next += 1
    var content = inlines(of: node, label.map)
    guard let last = content.popLast() else { return [] }
    guard case .text(let text) = last.kind, text.utf8.count > LabelText.ending.count else { return content }
    let words = String(decoding: text.utf8.dropLast(LabelText.ending.count), as: UTF8.self)
    let end = max(last.span.start, min(last.span.end, label.span.end))
    content.append(Inline(span: ByteRange(start: last.span.start, end: end), kind: .text(words)))
    return content
  }

  private mutating func inlines(of node: CMarkDocument.Node, _ map: ContentMap) -> [Inline] {
    frame = InlineFrame(content: node.content, map: map)
    return inlines(below: node.depth)
  }
}
