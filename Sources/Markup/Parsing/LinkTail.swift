import Source

/// What follows a link's text: `](destination "title")`, `][label]`, `][]` or `]`.
struct LinkTail {
  let end: Int
  /// Without angle brackets; nil where it stands in a definition elsewhere.
  let destination: Range<Int>?

  /// - Parameter start: where the bracket stands that closes the text.
  init(_ bytes: [UInt8], from start: Int) {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "]") else {
      (end, destination) = (start, nil)
      return
    }
    let offset = start + 1
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "("), let (end, place) = LinkTail.inline(bytes, offset + 1) {
      (self.end, destination) = (end, place)
    } else if offset < bytes.count, bytes[offset] == UInt8(ascii: "["), let end = LinkTail.labelEnd(bytes, offset + 1) {
      (self.end, destination) = (end, nil)
    } else {
      (end, destination) = (offset, nil)
    }
  }

  private static func labelEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var offset = start
    // CommonMark 0.31 §4.7: a label has at most 999 characters.
    while offset < bytes.count, offset - start < 4000 {
      switch bytes[offset] {
      case UInt8(ascii: "]"): return offset + 1
      case UInt8(ascii: "\\"): offset += 2
      default: offset += 1
      }
    }
    return nil
  }

  private static func inline(_ bytes: [UInt8], _ start: Int) -> (end: Int, destination: Range<Int>)? {
    var offset = skipBlanks(bytes, start)
    var from = offset
    let to: Int
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "<") {
      from = offset + 1
      offset = from
      while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
        offset += isEscape(bytes, offset) ? 2 : 1
      }
      guard offset < bytes.count else { return nil }
      to = offset
      offset += 1
    } else {
      var depth = 0
      while offset < bytes.count, !isBlank(bytes[offset]) {
        if isEscape(bytes, offset) {
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
    offset = skipBlanks(bytes, offset)
    if offset < bytes.count, let close = closing(bytes[offset]) {
      offset += 1
      while offset < bytes.count, bytes[offset] != close { offset += isEscape(bytes, offset) ? 2 : 1 }
      offset = skipBlanks(bytes, offset + 1)
    }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ")") else { return nil }
    return (offset + 1, from..<max(from, to))
  }

  private static func skipBlanks(_ bytes: [UInt8], _ start: Int) -> Int {
    var offset = start
    while offset < bytes.count, isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 && byte != Placeholders.filler }

  private static func isEscape(_ bytes: [UInt8], _ offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "\\") && offset + 1 < bytes.count && UTF8Text.isPunctuation(bytes[offset + 1])
  }

  private static func closing(_ mark: UInt8) -> UInt8? {
    switch mark {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): mark
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }
}
