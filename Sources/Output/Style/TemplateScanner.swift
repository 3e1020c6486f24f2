/// Cuts a template into literal text and tags.
struct TemplateScanner {
  struct Tag: Sendable {
    enum Kind: Sendable { case variable, unescaped, section, inverted, close, comment }

    let kind: Kind
    let name: String
    let offset: Int

    /// `a.b` as its parts; `.` as none.
    var path: [String] { name == "." ? [] : name.split(separator: ".").map(String.init) }
  }

  enum Token {
    case literal([UInt8])
    case tag(Tag)
  }

  private let source: [UInt8]
  private var offset = 0
  /// A tag that has been read while the text before it is handed out.
  private var pending: Tag?

  init(_ source: [UInt8]) { self.source = source }

  mutating func next() throws(Template.Fault) -> Token? {
    if let tag = pending {
      pending = nil
      return .tag(tag)
    }
    guard offset < source.count else { return nil }
    let start = offset
    guard let opening = find("{{", from: offset) else {
      offset = source.count
      return .literal(Array(source[start...]))
    }
    let (tag, end) = try tag(at: opening)
    var literalEnd = opening
    offset = end
    if let line = lineStandingAlone(opening: opening, end: end), tag.kind != .variable, tag.kind != .unescaped {
      literalEnd = max(line.lowerBound, start)
      offset = line.upperBound
    }
    guard literalEnd > start else { return .tag(tag) }
    pending = tag
    return .literal(Array(source[start..<literalEnd]))
  }

  private func tag(at opening: Int) throws(Template.Fault) -> (Tag, end: Int) {
    let isTriple = opening + 2 < source.count && source[opening + 2] == UInt8(ascii: "{")
    let closing = isTriple ? "}}}" : "}}"
    let start = opening + (isTriple ? 3 : 2)
    guard let close = find(closing, from: start) else {
      throw Template.Fault(offset: opening, message: "the tag is not closed by \(closing)")
    }
    var content = source[start..<close]
    var kind = isTriple ? Tag.Kind.unescaped : .variable
    if !isTriple, let sigil = content.first {
      switch sigil {
      case UInt8(ascii: "#"): kind = .section
      case UInt8(ascii: "^"): kind = .inverted
      case UInt8(ascii: "/"): kind = .close
      case UInt8(ascii: "!"): kind = .comment
      case UInt8(ascii: "&"): kind = .unescaped
      case UInt8(ascii: ">"): throw Template.Fault(offset: opening, message: "partials ({{>name}}) are not supported")
      case UInt8(ascii: "="):
        throw Template.Fault(offset: opening, message: "other delimiters ({{=<% %>=}}) are not supported")
      default: break
      }
      if kind != .variable { content = content.dropFirst() }
    }
    let name = String(decoding: trimmed(content), as: UTF8.self)
    if name.isEmpty, kind != .comment {
      throw Template.Fault(offset: opening, message: "the tag has no name")
    }
    return (Tag(kind: kind, name: name, offset: opening), close + closing.utf8.count)
  }

  /// The line on which nothing but that tag stands: the whole of it goes, so that sections leave no empty lines
  /// (Mustache specification, “Standalone Tags”).
  private func lineStandingAlone(opening: Int, end: Int) -> Range<Int>? {
    var start = opening
    while start > 0, isBlank(source[start - 1]) { start -= 1 }
    guard start == 0 || source[start - 1] == UInt8(ascii: "\n") else { return nil }
    var after = end
    while after < source.count, isBlank(source[after]) { after += 1 }
    guard after < source.count else { return start..<after }
    if source[after] == UInt8(ascii: "\r"), after + 1 < source.count { after += 1 }
    return source[after] == UInt8(ascii: "\n") ? start..<(after + 1) : nil
  }

  private func find(_ wanted: String, from start: Int) -> Int? {
    let bytes = Array(wanted.utf8)
    var index = start
    while index + bytes.count <= source.count {
      if source[index] == bytes[0], source[index..<(index + bytes.count)].elementsEqual(bytes) { return index }
      index += 1
    }
    return nil
  }

  private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || (9...13).contains($0) }
    return bytes.drop(while: isSpace).dropLast(bytes.reversed().prefix(while: isSpace).count)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
