import Source

/// Cuts a template into literal text and tags.
struct TemplateScanner {
  struct Tag: Sendable {
    enum Kind: Sendable {
      case variable, unescaped, section, inverted, close, comment, partial

      /// Whether a line that holds nothing else goes with the tag (Mustache specification, “Standalone Tags”).
      var isStandalone: Bool {
        switch self {
        case .variable, .unescaped: false
        case .section, .inverted, .close, .comment, .partial: true
        }
      }
    }

    let kind: Kind
    let name: String
    let offset: Int
    /// The blanks before a partial that has a line to itself: each of the partial's lines is set in by them.
    var indentation: [UInt8] = []

    /// `a.b` as its parts; `.` as none.
    var path: [String] {
      if name == "." { return [] }
      return name.utf8.contains(UInt8(ascii: ".")) ? name.split(separator: ".").map(String.init) : [name]
    }
  }

  enum Token {
    case literal([UInt8])
    case tag(Tag)
  }

  private let source: [UInt8]
  private var offset = 0
  /// What tags are written between, from here on.
  private var delimiters = (open: Array("{{".utf8), close: Array("}}".utf8))
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
    guard let opening = find(delimiters.open, from: offset) else {
      offset = source.count
      return .literal(Array(source[start...]))
    }
    var (tag, end) = try tag(at: opening)
    var literalEnd = opening
    offset = end
    if tag.kind.isStandalone, let line = lineStandingAlone(opening: opening, end: end) {
      literalEnd = max(line.lowerBound, start)
      offset = line.upperBound
      if tag.kind == .partial { tag.indentation = Array(source[literalEnd..<opening]) }
    }
    guard literalEnd > start else { return .tag(tag) }
    pending = tag
    return .literal(Array(source[start..<literalEnd]))
  }

  private mutating func tag(at opening: Int) throws(Template.Fault) -> (Tag, end: Int) {
    let start = opening + delimiters.open.count
    let first = start < source.count ? source[start] : nil
    var kind = Tag.Kind.variable
    var closing = delimiters.close
    switch first {
    case UInt8(ascii: "{"):
      kind = .unescaped
      closing = [UInt8(ascii: "}")] + closing
    case UInt8(ascii: "="):
      kind = .comment
      closing = [UInt8(ascii: "=")] + closing
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: "!"): kind = .comment
    case UInt8(ascii: "&"): kind = .unescaped
    case UInt8(ascii: ">"): kind = .partial
    default: break
    }
    let hasSigil = kind != .variable
    guard let close = find(closing, from: start + (hasSigil ? 1 : 0)) else {
      throw Template.Fault(
        offset: opening, message: "the tag is not closed by \(String(decoding: closing, as: UTF8.self))")
    }
    let content = trimmed(source[(start + (hasSigil ? 1 : 0))..<close])
    let end = close + closing.count
    if first == UInt8(ascii: "=") {
      try setDelimiters(content, at: opening)
      return (Tag(kind: .comment, name: "", offset: opening), end)
    }
    let name = String(decoding: content, as: UTF8.self)
    if name.isEmpty, kind != .comment {
      throw Template.Fault(offset: opening, message: "the tag has no name")
    }
    return (Tag(kind: kind, name: name, offset: opening), end)
  }

  /// `{{=<% %>=}}`
  private mutating func setDelimiters(_ content: ArraySlice<UInt8>, at opening: Int) throws(Template.Fault) {
    let parts = content.split(whereSeparator: Self.isSpace)
    guard parts.count == 2, !content.contains(UInt8(ascii: "=")) else {
      throw Template.Fault(
        offset: opening, message: "other delimiters are written as {{=<% %>=}}: two of them, without “=”")
    }
    delimiters = (Array(parts[0]), Array(parts[1]))
  }

  /// The line on which nothing but that tag stands: the whole of it goes, so that sections leave no empty lines.
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

  private func find(_ wanted: [UInt8], from start: Int) -> Int? {
    ByteSearch.firstIndex(of: wanted, in: source, from: start)
  }

  private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.drop(while: Self.isSpace).dropLast(bytes.reversed().prefix(while: Self.isSpace).count)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }

  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
