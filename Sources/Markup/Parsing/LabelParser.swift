import Source

/// Reads a directive's label as inline Markdown.
///
/// A label is read apart from its briefing, so link definitions elsewhere are not known in it.
enum LabelParser {
  static func inlines(_ source: [UInt8], at base: Int) -> [Inline] {
    if source.allSatisfy({ !isActive($0) }) {
      let text = String(decoding: source, as: UTF8.self)
      return text.isEmpty ? [] : [Inline(span: ByteRange(base..<base + source.count), kind: .text(text))]
    }
    // A paragraph begins after blanks; offsets stay those of the file.
    let padded = Array(repeating: UInt8(ascii: "\n"), count: 1) + source
    let parsed = BriefingParser.body(padded, in: 1..<padded.count, known: [])
    let shift = { (range: ByteRange) in
      ByteRange(base + Int(range.start) - 1..<base + Int(range.end) - 1)
    }
    var result: [Inline] = []
    for block in parsed.blocks {
      if case .paragraph(let content) = block.kind { result += content.map { $0.moved(shift) } }
    }
    return result
  }

  private static func isActive(_ byte: UInt8) -> Bool {
    "\\`*_~[]<&:!\n\r".utf8.contains(byte) || byte >= 0xF3
  }
}

extension Inline {
  /// The same with its places moved.
  fileprivate func moved(_ move: (ByteRange) -> ByteRange) -> Inline {
    let kind: Kind =
      switch self.kind {
      case .text, .softBreak, .lineBreak, .code, .html, .footnoteReference: self.kind
      case .emphasis(let content): .emphasis(content.map { $0.moved(move) })
      case .strong(let content): .strong(content.map { $0.moved(move) })
      case .strikethrough(let content): .strikethrough(content.map { $0.moved(move) })
      case .link(let link): .link(link.moved(move))
      case .image(let link): .image(link.moved(move))
      case .directive(let directive): .directive(directive.moved(move))
      case .citation(let items):
        .citation(items.map { CitationItem(key: $0.key, keySpan: move($0.keySpan), note: $0.note) })
      }
    return Inline(span: move(span), kind: kind)
  }
}

extension Inline.Link {
  fileprivate func moved(_ move: (ByteRange) -> ByteRange) -> Inline.Link {
    Inline.Link(
      destination: destination, destinationSpan: destinationSpan.map(move), title: title,
      content: content.map { $0.moved(move) })
  }
}

extension Directive {
  fileprivate func moved(_ move: (ByteRange) -> ByteRange) -> Directive {
    Directive(
      form: form, name: name, nameSpan: move(nameSpan),
      label: label.map { Label(span: move($0.span), source: $0.source, content: $0.content.map { $0.moved(move) }) },
      attributes: attributes.map {
        Attribute(key: $0.key, keySpan: move($0.keySpan), value: $0.value, valueSpan: $0.valueSpan.map(move))
      },
      attributesSpan: attributesSpan.map(move), span: move(span))
  }
}
