import Source

extension TreeBuilder {
  /// Where an inline node begins, as the library has it; nil where it says nothing.
  ///
  /// Columns of a paragraph's first line are absolute, those of later lines count from where the library has cut off
  /// what stands before the content.
  func position(_ node: CMarkDocument.Node) -> Int? {
    guard node.startLine >= 1, node.startLine <= lines.count, node.startColumn >= 1 else { return nil }
    if node.startLine == frame.line { return offset(line: node.startLine, column: node.startColumn) }
    let line = lines[node.startLine - 1]
    return min(contentStart(line.start) + max(0, node.startColumn - frame.column), line.end)
  }

  /// Where the content of a paragraph's later line begins.
  func contentStart(_ lineStart: Int) -> Int {
    var offset = lineStart
    var quotes = frame.quotes
    while offset < bytes.count {
      if UTF8Text.isBlank(bytes[offset]) {
        offset += 1
      } else if bytes[offset] == UInt8(ascii: ">"), quotes > 0 {
        quotes -= 1
        offset += 1
      } else {
        break
      }
    }
    return offset
  }

  /// Where a text begins: where the library says if the file agrees, else at the cursor or soon after.
  func place(of literal: [UInt8], at node: CMarkDocument.Node) -> Int {
    if let place = position(node), place >= frame.cursor, matches(literal, at: place) { return place }
    if matches(literal, at: frame.cursor) { return frame.cursor }
    let head = Array(literal.prefix(24))
    return search(head, from: frame.cursor) ?? max(frame.cursor, position(node) ?? frame.cursor)
  }

  /// Whether the file has the beginning of a text here, escaped or not.
  private func matches(_ literal: [UInt8], at offset: Int) -> Bool {
    guard offset < bytes.count, let first = literal.first else { return false }
    let byte = bytes[offset]
    if byte == UInt8(ascii: "&"), first != byte { return true }
    if byte == UInt8(ascii: "\\"), offset + 1 < bytes.count, bytes[offset + 1] == first { return true }
    return bytes[offset...].prefix(8).starts(with: literal.prefix(min(8, literal.count, plainLength(literal))))
  }

  /// How many bytes at the beginning cannot have been written as an escape.
  private func plainLength(_ literal: [UInt8]) -> Int {
    let count = literal.prefix(8).prefix { UTF8Text.isLetter($0) || UTF8Text.isDigit($0) || $0 == UInt8(ascii: " ") }
      .count
    return max(1, count)
  }

  /// The first place of some bytes at or soon after an offset.
  func search(_ wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first else { return nil }
    var offset = start
    let end = min(bytes.count, start + 4096)
    while offset < end {
      if bytes[offset] == first, bytes[offset...].starts(with: wanted) { return offset }
      offset += 1
    }
    return nil
  }

  /// Where a text that begins here ends in the file, escapes and character references passed over.
  func align(_ literal: [UInt8], from start: Int) -> Int {
    var offset = start
    var index = 0
    while index < literal.count, offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\\"), literal[index] == byte, isEscaped(at: offset) {
        offset += 2
        index += 1
      } else if byte == literal[index] {
        // An ampersand may be written as a reference to itself.
        if byte == UInt8(ascii: "&"), let end = referenceEnd(offset),
          !literal[index...].starts(with: bytes[offset..<end])
        {
          offset = end
        } else {
          offset += 1
        }
        index += 1
      } else if byte == UInt8(ascii: "\\") {
        offset += 1
      } else if byte == UInt8(ascii: "&"), let end = referenceEnd(offset) {
        offset = end
        index += UTF8Text.length(ofCharacterBeginningWith: literal[index])
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        return offset
      } else {
        offset += 1
        index += 1
      }
    }
    return offset
  }

  /// Whether a backslash here escapes another.
  private func isEscaped(at offset: Int) -> Bool { offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\\") }

  private func referenceEnd(_ start: Int) -> Int? {
    var offset = start + 1
    while offset < bytes.count, offset - start < 40 {
      let byte = bytes[offset]
      if byte == UInt8(ascii: ";") { return offset + 1 }
      guard UTF8Text.isLetter(byte) || UTF8Text.isDigit(byte) || byte == UInt8(ascii: "#") else { return nil }
      offset += 1
    }
    return nil
  }
}

/// What follows a link's text: `](destination "title")`, `][label]`, `][]` or `]`.
struct LinkTail {
  let end: Int
  /// Without angle brackets; nil where it stands in a definition elsewhere.
  let destination: ByteRange?

  init(_ bytes: [UInt8], from start: Int) {
    var offset = start
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "]"), offset - start < 64 { offset += 1 }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "]") else {
      (end, destination) = (start, nil)
      return
    }
    offset += 1
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "("), let (end, place) = LinkTail.inline(bytes, offset + 1) {
      (self.end, destination) = (end, place)
      return
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "["),
      let close = bytes[offset...].prefix(1000).firstIndex(of: UInt8(ascii: "]"))
    {
      (end, destination) = (close + 1, nil)
      return
    }
    (end, destination) = (offset, nil)
  }

  private static func inline(_ bytes: [UInt8], _ start: Int) -> (end: Int, destination: ByteRange)? {
    var offset = start
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
    var from = offset
    var to: Int
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "<") {
      from = offset + 1
      guard let close = bytes[from...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      to = close
      offset = close + 1
    } else {
      var depth = 0
      while offset < bytes.count, bytes[offset] > 0x20 {
        if bytes[offset] == UInt8(ascii: "\\") {
          offset += 1
        } else if bytes[offset] == UInt8(ascii: "(") {
          depth += 1
        } else if bytes[offset] == UInt8(ascii: ")") {
          if depth == 0 { break }
          depth -= 1
        }
        offset += 1
      }
      to = min(offset, bytes.count)
    }
    // A title may hold a parenthesis; its own marks end it.
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
    if offset < bytes.count, let close = closing(bytes[offset]) {
      offset += 1
      while offset < bytes.count, bytes[offset] != close { offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1 }
      offset += 1
    }
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ")") else { return nil }
    to = max(from, to)
    return (offset + 1, ByteRange(from..<to))
  }

  private static func closing(_ mark: UInt8) -> UInt8? {
    switch mark {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): mark
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }
}
