import Source

extension TreeBuilder {
  mutating func inlines(below depth: Int) -> [Inline] {
    var result: [Inline] = []
    while next < nodes.count, nodes[next].depth > depth {
      let node = nodes[next]
      next += 1
      append(node, to: &result)
    }
    return result
  }

  private mutating func append(_ node: CMarkDocument.Node, to result: inout [Inline]) {
    switch node.kind {
    case .text: appendText(node, to: &result)
    case .softBreak, .lineBreak:
      // A line end inside a directive is the directive's.
      if frame.pendingFillers > 0 { return }
      result.append(Inline(span: lineBreak(), kind: node.kind == .softBreak ? .softBreak : .lineBreak))
    case .code:
      let span = codeSpan(node)
      opaque.append(span)
      result.append(Inline(span: span, kind: .code(text(node.literal))))
    case .html:
      let literal = placeholders.restored(node.literal)
      let start = place(of: literal, at: node)
      let span = ByteRange(start..<align(literal, from: start))
      opaque.append(span)
      frame.cursor = Int(span.end)
      result.append(Inline(span: span, kind: .html(String(decoding: literal, as: UTF8.self))))
    case .emphasis: result.append(delimited(node, by: 1) { .emphasis($0) })
    case .strong: result.append(delimited(node, by: 2) { .strong($0) })
    case .strikethrough: result.append(strikethrough(node))
    case .link: result.append(link(node, opening: 1) { .link($0) })
    case .image: result.append(link(node, opening: 2) { .image($0) })
    case .footnoteReference(let label, let occurrence):
      let start = search([UInt8(ascii: "["), UInt8(ascii: "^")], from: frame.cursor) ?? frame.cursor
      let end = search([UInt8(ascii: "]")], from: start).map { $0 + 1 } ?? start
      frame.cursor = end
      footnoteNumbers[label] = footnoteNumbers[label] ?? Int(String(decoding: node.literal, as: UTF8.self)) ?? 0
      let reference = Inline.FootnoteReference(
        label: label, number: footnoteNumbers[label] ?? 0, occurrence: occurrence)
      result.append(Inline(span: ByteRange(start..<end), kind: .footnoteReference(reference)))
    case .document, .blockQuote, .thematicBreak, .paragraph, .table, .tableRow, .list, .item, .codeBlock, .htmlBlock,
      .heading, .footnoteDefinition, .tableCell, .other:
      result += inlines(below: node.depth)
    }
  }

  /// Splits a text at the placeholders in it.
  private mutating func appendText(_ node: CMarkDocument.Node, to result: inout [Inline]) {
    let literal = node.literal
    var start = 0
    var offset = 0
    func piece(_ end: Int) -> [UInt8] { Array(literal[start..<end]) }
    if frame.pendingFillers > 0 {
      while offset < literal.count, frame.pendingFillers > 0, literal[offset] == Placeholders.filler {
        offset += 1
        frame.pendingFillers -= 1
      }
      start = offset
    }
    var isFirst = offset == 0
    while offset < literal.count {
      guard literal[offset] == 0xF3, let entry = placeholders.entry(in: literal, at: offset) else {
        offset += 1
        continue
      }
      emit(piece(offset), node, locate: isFirst, to: &result)
      isFirst = false
      offset += 4
      frame.cursor = Int(entry.span.end)
      switch entry.content {
      case .directive(let directive): result.append(Inline(span: entry.span, kind: .directive(directive)))
      case .citation(let items): result.append(Inline(span: entry.span, kind: .citation(items)))
      case .leaf, .open, .close, .literal:
        result.append(Inline(span: entry.span, kind: .text(String(decoding: entry.original, as: UTF8.self))))
      }
      frame.pendingFillers = max(0, entry.original.count - 4)
      while offset < literal.count, frame.pendingFillers > 0, literal[offset] == Placeholders.filler {
        offset += 1
        frame.pendingFillers -= 1
      }
      start = offset
    }
    emit(piece(literal.count), node, locate: isFirst, to: &result)
  }

  private mutating func emit(_ literal: [UInt8], _ node: CMarkDocument.Node, locate: Bool, to result: inout [Inline]) {
    guard !literal.isEmpty else { return }
    let start = locate ? place(of: literal, at: node) : frame.cursor
    let end = align(literal, from: start)
    frame.cursor = end
    let words = String(decoding: literal, as: UTF8.self)
    // One run of text is one node, whatever the library made of it.
    if let last = result.last, case .text(let before) = last.kind, Int(last.span.end) == start {
      result[result.count - 1] = Inline(span: ByteRange(Int(last.span.start)..<end), kind: .text(before + words))
    } else {
      result.append(Inline(span: ByteRange(start..<end), kind: .text(words)))
    }
  }

  private mutating func delimited(
    _ node: CMarkDocument.Node, by width: Int, _ kind: ([Inline]) -> Inline.Kind
  ) -> Inline {
    let start = max(frame.cursor, position(node) ?? frame.cursor)
    frame.cursor = start + width
    let content = inlines(below: node.depth)
    let inner = content.first.map { Int($0.span.start) } ?? start + width
    frame.cursor = min(frame.cursor + width, bytes.count)
    return Inline(span: ByteRange(max(0, min(start, inner - width))..<frame.cursor), kind: kind(content))
  }

  private mutating func strikethrough(_ node: CMarkDocument.Node) -> Inline {
    let start = search([UInt8(ascii: "~")], from: frame.cursor) ?? frame.cursor
    let width = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "~") ? 2 : 1
    frame.cursor = start + width
    let content = inlines(below: node.depth)
    frame.cursor = min(frame.cursor + width, bytes.count)
    return Inline(span: ByteRange(start..<frame.cursor), kind: .strikethrough(content))
  }

  private mutating func link(
    _ node: CMarkDocument.Node, opening: Int, _ kind: (Inline.Link) -> Inline.Kind
  ) -> Inline {
    var start = position(node) ?? frame.cursor
    let mark = opening == 2 ? UInt8(ascii: "!") : UInt8(ascii: "[")
    let source = bytes
    let isBracketed = { (at: Int) in at < source.count && source[at] == mark }
    if !isBracketed(start), isBracketed(frame.cursor) { start = frame.cursor }
    let bracketed = isBracketed(start)
    frame.cursor = bracketed ? start + opening : max(start, frame.cursor)
    if !bracketed, frame.cursor < bytes.count, bytes[frame.cursor] == UInt8(ascii: "<") { frame.cursor += 1 }
    let content = inlines(below: node.depth)
    let inner = content.first.map { Int($0.span.start) } ?? frame.cursor
    let tail = LinkTail(bytes, from: frame.cursor)
    if bracketed {
      frame.cursor = tail.end
    } else {
      start = inner
      if start > 0, bytes[start - 1] == UInt8(ascii: "<") {
        start -= 1
        frame.cursor = min(frame.cursor + 1, bytes.count)
      }
    }
    let link = Inline.Link(
      destination: text(node.destination),
      destinationSpan: bracketed
        ? tail.destination
        : content.isEmpty ? nil : ByteRange(inner..<max(inner, Int(content[content.count - 1].span.end))),
      title: text(node.title), content: content)
    return Inline(span: ByteRange(start..<max(start, frame.cursor)), kind: kind(link))
  }

  /// The library leaves the backquotes out of a code span.
  private mutating func codeSpan(_ node: CMarkDocument.Node) -> ByteRange {
    let tick = UInt8(ascii: "`")
    let start = search([tick], from: frame.cursor) ?? frame.cursor
    var offset = start
    while offset < bytes.count, bytes[offset] == tick { offset += 1 }
    let width = offset - start
    var run = 0
    while offset < bytes.count {
      run = bytes[offset] == tick ? run + 1 : 0
      offset += 1
      if run == width, offset == bytes.count || bytes[offset] != tick { break }
    }
    frame.cursor = offset
    return ByteRange(start..<offset)
  }

  private mutating func lineBreak() -> ByteRange {
    let start = frame.cursor
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
    if end < bytes.count, bytes[end] == UInt8(ascii: "\n") { end += 1 }
    frame.cursor = contentStart(end)
    return ByteRange(start..<end)
  }
}
