import Source

extension TreeBuilder {
  /// Where the library has a line's column, both from 1. Columns count bytes, and before the content the text it has read
  /// is that of the file.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= lines.count else { return lines.last?.end ?? 0 }
    let entry = lines[line - 1]
    let place = entry.start + max(0, column - 1)
    guard let directive = entry.directive else { return min(place, entry.end) }
    return place <= Int(directive.start) ? place : Int(directive.end)
  }

  /// From where a node begins to the end of a line, blanks apart.
  func span(from node: CMarkDocument.Node, toLine line: Int) -> ByteRange {
    let start = offset(line: node.startLine, column: node.startColumn)
    guard line >= 1, line <= lines.count else { return ByteRange(start..<start) }
    var end = lines[line - 1].end
    while end > start, UTF8Text.isBlank(bytes[end - 1]) { end -= 1 }
    return ByteRange(start..<max(start, end))
  }

  /// A block holds its parts and ends with the last of them.
  func span(of node: CMarkDocument.Node, around children: [Block] = []) -> ByteRange {
    guard let first = children.first, let last = children.last else {
      return span(from: node, toLine: max(node.startLine, node.endColumn == 0 ? node.endLine - 1 : node.endLine))
    }
    let start = offset(line: node.startLine, column: node.startColumn)
    return ByteRange(min(start, Int(first.span.start))..<max(start, Int(last.span.end)))
  }

  /// The library ends code that is not closed where it has seen that the block around it has ended; the literal tells how
  /// many lines there are.
  func code(_ node: CMarkDocument.Node, isFenced: Bool) -> ByteRange {
    let count = node.literal.count { $0 == UInt8(ascii: "\n") }
    guard isFenced else { return span(from: node, toLine: node.startLine + max(0, count - 1)) }
    let fence = node.startLine + count + 1
    return span(from: node, toLine: closesCode(fence) && fence <= node.endLine ? fence : node.startLine + count)
  }

  /// Whether a line is the end of the fenced code before it, not the beginning of what follows.
  private func closesCode(_ line: Int) -> Bool {
    guard line >= 1, line <= textLines.count, next >= nodes.count || nodes[next].startLine != line else { return false }
    let text = textLines[line - 1]
    let content = text[contentStart(text)...]
    return content.starts(with: "```".utf8) || content.starts(with: "~~~".utf8)
  }

  /// The library begins a footnote behind its label.
  func footnoteStart(_ place: ByteRange) -> Int {
    var start = Int(place.start)
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n"), bytes[start - 1] != UInt8(ascii: "\r") {
      start -= 1
      if bytes[start] == UInt8(ascii: "["), bytes[start + 1] == UInt8(ascii: "^") { return start }
    }
    return Int(place.start)
  }

  // MARK: Content

  /// Where the content of a paragraph or table stands, which may begin below where its node does: definitions of links are
  /// taken out of it. A line of content is the end of a line of the text.
  func map(of node: CMarkDocument.Node, from first: Int) -> (map: ContentMap, lastLine: Int)? {
    let parts = TreeBuilder.lines(of: node.content)
    guard first >= 1, !parts.isEmpty else { return nil }
    let end = min(textLines.count, node.endLine >= first ? node.endLine : textLines.count)
    var line = first
    while line + parts.count - 1 <= end {
      if parts.indices.allSatisfy({ ends(textLines[line - 1 + $0], with: parts[$0]) }) {
        var map = ContentMap()
        for (index, part) in parts.enumerated() { add(part, ofLine: line + index, to: &map) }
        return (map, line + parts.count - 1)
      }
      line += 1
    }
    return nil
  }

  private func ends(_ line: ArraySlice<UInt8>, with content: ArraySlice<UInt8>) -> Bool {
    start(of: content.drop(while: UTF8Text.isBlank), in: line) != nil
  }

  /// Where in a line its content begins; what was cut off behind it is blank.
  private func start(of content: ArraySlice<UInt8>, in line: ArraySlice<UInt8>) -> Int? {
    var end = line.endIndex
    while true {
      let start = end - content.count
      guard start >= line.startIndex else { return nil }
      if line[start..<end].elementsEqual(content) { return start }
      guard end > line.startIndex, UTF8Text.isBlank(line[end - 1]) else { return nil }
      end -= 1
    }
  }

  /// Of a tab that only in part belongs to the content the library makes blanks, which the line does not have.
  private func add(_ content: ArraySlice<UInt8>, ofLine number: Int, to map: inout ContentMap) {
    let (line, entry) = (textLines[number - 1], lines[number - 1])
    var words = content
    var found = start(of: words, in: line)
    if found == nil {
      words = content.drop(while: UTF8Text.isBlank)
      found = start(of: words, in: line)
    }
    guard let start = found else { return }
    let column = start - line.startIndex
    if words.startIndex > content.startIndex { map.add(content: content.startIndex, source: entry.start + column) }
    map.add(content: words.startIndex, source: entry.start + column)
    // A directive's whole line is read as `<?…?>`.
    if let directive = entry.directive {
      let marker = Int(directive.start) - entry.start + Placeholders.markerLength
      if marker > column { map.add(content: words.startIndex + marker - column, source: Int(directive.end)) }
    }
  }

  /// Where the content of a table's later line begins.
  func contentStart(_ line: ArraySlice<UInt8>) -> Int {
    var offset = line.startIndex
    var quotes = quoteDepth
    while offset < line.endIndex {
      if line[offset] == UInt8(ascii: ">"), quotes > 0 {
        quotes -= 1
      } else if !UTF8Text.isBlank(line[offset]) {
        break
      }
      offset += 1
    }
    return offset
  }

  /// The lines of a text without their ends; indices are those of the text.
  static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
      let (end, next) = UTF8Text.lineEnd(in: text, from: start, limit: text.count)
      lines.append(text[start..<end])
      start = next
    }
    return lines
  }
}
