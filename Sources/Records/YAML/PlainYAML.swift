import Source

/// Reads the YAML that records are mostly written in: block mappings, one line to a scalar, short lists and mappings in
/// brackets. Everything else it leaves to `YAMLParser`, and what it reads it reads as that one does, place for place.
///
/// Records are read by the thousand, and libyaml spends most of its time on what none of them has: this takes a quarter
/// of it.
struct PlainYAML {
  private let bytes: [UInt8]
  private let end: Int
  private var offset: Int

  private static let deepest = 8
  private static let longestKey = 128
  /// Keys are looked for among those before them.
  private static let mostKeys = 256

  /// The value of a part of a text; nil where something in it is not plain.
  static func parse(_ bytes: [UInt8], in range: Range<Int>) -> YAMLNode? {
    var reader = PlainYAML(bytes: bytes, end: range.upperBound, offset: range.lowerBound)
    guard reader.hasPlainCharacters(range), reader.skipToContent() == 0,
      let node = reader.mapping(indentedBy: 0, depth: 1), reader.offset == reader.end
    else { return nil }
    return node
  }

  private init(bytes: [UInt8], end: Int, offset: Int) {
    self.bytes = bytes
    self.end = end
    self.offset = offset
  }

  /// Without controls, tabs and carriage returns, and without what YAML takes for a line end or refuses beyond ASCII
  /// (YAML 1.1 §4.1, §4.2).
  private func hasPlainCharacters(_ range: Range<Int>) -> Bool {
    for index in range where bytes[index] < 0x20 || bytes[index] >= 0x7F {
      switch bytes[index] {
      case UInt8(ascii: "\n"): continue
      case 0..<0x20, 0x7F: return false
      case 0xC2: if index + 1 < range.upperBound, bytes[index + 1] < 0xA0 { return false }
      case 0xE2:
        if index + 2 < range.upperBound, bytes[index + 1] == 0x80, bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9
        {
          return false
        }
      // U+FEFF and what is no character.
      case 0xEF: if index + 1 < range.upperBound, bytes[index + 1] >= 0xBB { return false }
      default: continue
      }
    }
    return true
  }

  // MARK: Lines

  private var byte: UInt8? { offset < end ? bytes[offset] : nil }

  private mutating func skipBlanks() { while byte == UInt8(ascii: " ") { offset += 1 } }

  /// Goes to the next line that has something on it but a comment, and behind its indent.
  ///
  /// - Returns: the indent; nil at the end of the text.
  private mutating func skipToContent() -> Int? {
    while offset < end {
      let start = offset
      skipBlanks()
      switch byte {
      case UInt8(ascii: "\n"): offset += 1
      case UInt8(ascii: "#"): skipLine()
      case nil: return nil
      default: return offset - start
      }
    }
    return nil
  }

  private mutating func skipLine() {
    while let byte, byte != UInt8(ascii: "\n") { offset += 1 }
    if offset < end { offset += 1 }
  }

  /// Whether nothing more stands on the line, which is then left behind.
  private mutating func endsLine() -> Bool {
    skipBlanks()
    if offset == end { return true }
    guard byte == UInt8(ascii: "\n") else { return false }
    offset += 1
    return true
  }

  // MARK: Blocks

  /// The entries of one indent, from the first key on; what follows is left at the beginning of its line.
  private mutating func mapping(indentedBy indent: Int, depth: Int) -> YAMLNode? {
    guard depth <= Self.deepest else { return nil }
    let start = offset
    var entries: [YAMLEntry] = []
    while true {
      guard let key = key(), isNew(key, among: entries),
        offset == end || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
      else { return nil }
      guard let value = endsLine() ? block(below: indent, depth: depth) : line() else { return nil }
      entries.append(YAMLEntry(key: key, value: value))
      let next = offset
      guard let found = skipToContent(), found >= indent else {
        // The indent is read again by those it belongs to.
        if offset < end { offset = next }
        return YAMLNode(span: span(start, Int(value.span.end)), kind: .mapping(entries))
      }
      guard found == indent else { return nil }
    }
  }

  /// A mapping below its key.
  private mutating func block(below indent: Int, depth: Int) -> YAMLNode? {
    guard let deeper = skipToContent(), deeper > indent else { return nil }
    return mapping(indentedBy: deeper, depth: depth + 1)
  }

  private func isNew(_ key: Located<String>, among entries: [YAMLEntry]) -> Bool {
    entries.count < Self.mostKeys && !entries.contains { $0.key.value == key.value }
  }

  /// A key, up to its colon.
  private mutating func key() -> Located<String>? {
    let start = offset
    while let byte, isKey(byte, first: offset == start), offset - start < Self.longestKey { offset += 1 }
    guard offset > start, byte == UInt8(ascii: ":") else { return nil }
    offset += 1
    return Located(text(start..<(offset - 1)), at: span(start, offset - 1))
  }

  private func isKey(_ byte: UInt8, first: Bool) -> Bool {
    UTF8Text.isLetter(byte) || UTF8Text.isDigit(byte) || (!first && byte == UInt8(ascii: "-"))
  }

  // MARK: Values

  /// A value that ends with its line.
  private mutating func line() -> YAMLNode? {
    let value: YAMLNode?
    switch byte {
    case UInt8(ascii: "{"): value = flowMapping()
    case UInt8(ascii: "["): value = flowSequence()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): value = quoted()
    default: value = plain(inFlow: false)
    }
    return value.flatMap { endsLine() ? $0 : nil }
  }

  private mutating func flowMapping() -> YAMLNode? {
    let start = offset
    var entries: [YAMLEntry] = []
    repeat {
      offset += 1
      skipBlanks()
      guard let key = key(), byte == UInt8(ascii: " "), isNew(key, among: entries) else { return nil }
      skipBlanks()
      guard let value = flowScalar() else { return nil }
      entries.append(YAMLEntry(key: key, value: value))
    } while byte == UInt8(ascii: ",")
    guard byte == UInt8(ascii: "}") else { return nil }
    offset += 1
    return YAMLNode(span: span(start, offset), kind: .mapping(entries))
  }

  private mutating func flowSequence() -> YAMLNode? {
    let start = offset
    var elements: [YAMLNode] = []
    repeat {
      offset += 1
      skipBlanks()
      guard let element = flowScalar() else { return nil }
      elements.append(element)
    } while byte == UInt8(ascii: ",")
    guard byte == UInt8(ascii: "]") else { return nil }
    offset += 1
    return YAMLNode(span: span(start, offset), kind: .sequence(elements))
  }

  /// A scalar with the blanks behind it.
  private mutating func flowScalar() -> YAMLNode? {
    let isQuoted = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    guard let scalar = isQuoted ? quoted() : plain(inFlow: true) else { return nil }
    skipBlanks()
    return scalar
  }

  /// Words in quotation marks; of escapes only those of the mark and of the backslash.
  private mutating func quoted() -> YAMLNode? {
    let start = offset
    let mark = bytes[start]
    var unescaped: [UInt8]?
    offset += 1
    while let byte, byte != mark {
      if byte == UInt8(ascii: "\n") { return nil }
      if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        guard offset + 1 < end, bytes[offset + 1] == mark || bytes[offset + 1] == UInt8(ascii: "\\") else { return nil }
        if unescaped == nil { unescaped = Array(bytes[(start + 1)..<offset]) }
        offset += 1
      }
      unescaped?.append(bytes[offset])
      offset += 1
    }
    guard offset < end else { return nil }
    offset += 1
    // Two apostrophes are one inside the text.
    if byte == mark { return nil }
    let text = unescaped.map { String(decoding: $0, as: UTF8.self) } ?? text((start + 1)..<(offset - 1))
    return scalar(start..<offset, text, isPlain: false)
  }

  /// Words without quotation marks, up to the last that is no blank.
  private mutating func plain(inFlow isInFlow: Bool) -> YAMLNode? {
    let start = offset
    guard let first = byte, beginsPlain(first) else { return nil }
    var last = start
    loop: while let byte {
      switch byte {
      case UInt8(ascii: "\n"): break loop
      case UInt8(ascii: ":"), UInt8(ascii: "#"):
        // Where they mean something depends on what stands beside them.
        let isBesideBlank = bytes[offset - 1] == UInt8(ascii: " ") || offset + 1 == end || bytes[offset + 1] <= 0x20
        if isInFlow || isBesideBlank { return nil }
      case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): if isInFlow { break loop }
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "?"): if isInFlow { return nil }
      default: break
      }
      if byte != UInt8(ascii: " ") { last = offset }
      offset += 1
    }
    return scalar(start..<(last + 1), text(start..<(last + 1)), isPlain: true)
  }

  private func beginsPlain(_ byte: UInt8) -> Bool {
    UTF8Text.isLetter(byte) || UTF8Text.isDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: "~")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "$")
  }

  // MARK: Nodes

  private func scalar(_ range: Range<Int>, _ text: String, isPlain: Bool) -> YAMLNode {
    YAMLNode(span: ByteRange(range), kind: .scalar(YAMLScalar(text: text, isPlain: isPlain)))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func span(_ start: Int, _ end: Int) -> ByteRange { ByteRange(start..<end) }
}
