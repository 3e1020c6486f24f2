import Source

/// The library's inlines come in the order of what they were read from: each begins where the one before it ended.
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
    let start = frame.cursor
    switch node.kind {
    case .text: appendText(node.literal, to: &result)
    case .softBreak, .lineBreak:
      let isEscaped = frame.next == UInt8(ascii: "\\")
      frame.passLineEnd()
      let span = passed(from: start)
      // Behind a backslash the library leaves the next line's blanks in the text.
      if !isEscaped { frame.passBlanks() }
      // A line end inside a directive is the directive's.
      if let last = result.last, last.span.end > span.start { return }
      result.append(Inline(span: span, kind: node.kind == .softBreak ? .softBreak : .lineBreak))
    case .code:
      frame.passCode()
      opaque.append(passed(from: start))
      result.append(Inline(span: passed(from: start), kind: .code(text(node.literal))))
    case .html:
      frame.advance(node.literal.count)
      if let entry = blockDirective(node) {
        // Indented so far, a line goes on with the paragraph and is no directive.
        result.append(Inline(span: entry.span, kind: .text(text(node.literal))))
      } else {
        opaque.append(passed(from: start))
        result.append(Inline(span: passed(from: start), kind: .html(text(node.literal))))
      }
    case .emphasis: result.append(delimited(node, by: 1) { .emphasis($0) })
    case .strong: result.append(delimited(node, by: 2) { .strong($0) })
    case .strikethrough:
      result.append(delimited(node, by: frame.second == UInt8(ascii: "~") ? 2 : 1) { .strikethrough($0) })
    case .link: result.append(link(node))
    case .image: result.append(bracketed(node, opening: 2) { .image($0) })
    case .footnoteReference(let label, let occurrence):
      while let byte = frame.next, byte != UInt8(ascii: "]") { frame.advance(1) }
      frame.advance(1)
      footnoteNumbers[label] = footnoteNumbers[label] ?? Int(String(decoding: node.literal, as: UTF8.self)) ?? 0
      let reference = Inline.FootnoteReference(
        label: label, number: footnoteNumbers[label] ?? 0, occurrence: occurrence)
      result.append(Inline(span: passed(from: start), kind: .footnoteReference(reference)))
    case .document, .blockQuote, .thematicBreak, .paragraph, .table, .tableRow, .list, .item, .codeBlock, .htmlBlock,
      .heading, .footnoteDefinition, .tableCell, .other:
      result += inlines(below: node.depth)
    }
  }

  /// Where stands what has been read since an offset of the content.
  private func passed(from start: Int) -> ByteRange { frame.map.span(start, frame.cursor) }

  // MARK: Text

  /// Splits a text at the placeholders in it.
  private mutating func appendText(_ literal: [UInt8], to result: inout [Inline]) {
    var start = passFillers(literal, from: 0)
    var offset = start
    while offset < literal.count {
      if literal[offset] == Placeholders.filler {
        // The placeholder began in code: this is the rest of what it stood for.
        emit(literal[start..<offset], to: &result)
        start = literal[offset...].firstIndex { $0 != Placeholders.filler } ?? literal.count
        emit(fileBytes(start - offset)[...], to: &result)
        offset = start
        continue
      }
      guard literal[offset] == 0xF3, let entry = placeholders.entry(in: literal, at: offset) else {
        offset += 1
        continue
      }
      emit(literal[start..<offset], to: &result)
      frame.advance(4)
      result.append(inline(entry))
      frame.pendingFillers = max(0, entry.original.count - 4)
      offset = passFillers(literal, from: offset + 4)
      start = offset
    }
    emit(literal[start...], to: &result)
  }

  /// The bytes of the file that are to be read next.
  private func fileBytes(_ count: Int) -> [UInt8] {
    (frame.cursor..<frame.cursor + count).map { frame.map.source($0) }.filter { $0 < bytes.count }.map { bytes[$0] }
  }

  /// Passes over what fills up a placeholder, and over the blanks that line ends have become in a label.
  private mutating func passFillers(_ literal: [UInt8], from start: Int) -> Int {
    var offset = start
    while offset < literal.count, frame.pendingFillers > 0 {
      if literal[offset] == Placeholders.filler {
        frame.pendingFillers -= 1
      } else if !UTF8Text.isBlank(literal[offset]) {
        break
      }
      offset += 1
      frame.advance(1)
    }
    return offset
  }

  private func inline(_ entry: Placeholders.Entry) -> Inline {
    switch entry.content {
    case .directive(let directive):
      Inline(span: entry.span, kind: .directive(directive.holding(entry.label.map { labels[$0] })))
    case .citation(let items): Inline(span: entry.span, kind: .citation(items))
    case .leaf, .open, .close, .literal:
      Inline(span: entry.span, kind: .text(String(decoding: entry.original, as: UTF8.self)))
    }
  }

  private mutating func emit(_ literal: ArraySlice<UInt8>, to result: inout [Inline]) {
    guard !literal.isEmpty else { return }
    let start = frame.cursor
    frame.pass(literal)
    let span = passed(from: start)
    let words = String(decoding: literal, as: UTF8.self)
    // One run of text is one node, whatever the library made of it.
    if let last = result.last, case .text(let before) = last.kind, last.span.end == span.start {
      result[result.count - 1] = Inline(span: last.span.union(span), kind: .text(before + words))
    } else {
      result.append(Inline(span: span, kind: .text(words)))
    }
  }

  // MARK: What holds inlines

  private mutating func delimited(
    _ node: CMarkDocument.Node, by width: Int, _ kind: ([Inline]) -> Inline.Kind
  ) -> Inline {
    let start = frame.cursor
    frame.advance(width)
    let content = inlines(below: node.depth)
    frame.advance(width)
    return Inline(span: passed(from: start), kind: kind(content))
  }

  private mutating func link(_ node: CMarkDocument.Node) -> Inline {
    switch frame.next {
    case UInt8(ascii: "["): return bracketed(node, opening: 1) { .link($0) }
    case UInt8(ascii: "<"): return autolink(node, width: 1, as: .referenced)
    default:
      // Addresses of e-mail are found in texts that have been read already.
      return autolink(node, width: 0, as: node.destination.starts(with: "mailto:".utf8) ? .escaped : .plain)
    }
  }

  private mutating func bracketed(
    _ node: CMarkDocument.Node, opening: Int, _ kind: (Inline.Link) -> Inline.Kind
  ) -> Inline {
    let start = frame.cursor
    frame.advance(opening)
    let content = inlines(below: node.depth)
    let tail = LinkTail(frame.content, from: frame.cursor)
    frame.cursor = tail.end
    let link = Inline.Link(
      destination: text(node.destination),
      destinationSpan: tail.destination.map { frame.map.span($0.lowerBound, $0.upperBound) },
      title: text(node.title), content: content)
    return Inline(span: passed(from: start), kind: kind(link))
  }

  private mutating func autolink(_ node: CMarkDocument.Node, width: Int, as writing: InlineFrame.Writing) -> Inline {
    let start = frame.cursor
    frame.advance(width)
    frame.writing = writing
    let content = inlines(below: node.depth)
    frame.writing = .escaped
    let inner = frame.map.span(start + width, frame.cursor)
    frame.advance(width)
    let link = Inline.Link(
      destination: text(node.destination), destinationSpan: inner, title: text(node.title), content: content)
    return Inline(span: passed(from: start), kind: .link(link))
  }
}
