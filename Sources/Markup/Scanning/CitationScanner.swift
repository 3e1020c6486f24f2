import Source

/// Reads a bracketed citation, `[@KEY, para. 6; @KEY]`.
struct CitationScanner {
  let bytes: [UInt8]
  let limit: Int

  func scan(from start: Int) -> (items: [Inline.CitationItem], end: Int)? {
    guard start + 3 < limit, bytes[start + 1] == UInt8(ascii: "@") else { return nil }
    var items: [Inline.CitationItem] = []
    var offset = start + 1
    while true {
      while offset < limit, UTF8Text.isBlank(bytes[offset]) { offset += 1 }
      guard offset < limit, bytes[offset] == UInt8(ascii: "@") else { return nil }
      let keyStart = offset + 1
      offset = keyStart
      while offset < limit, CitationScanner.isKeyPart(bytes[offset]) { offset += 1 }
      guard offset > keyStart else { return nil }
      let keyEnd = offset
      var note: String?
      if offset < limit, bytes[offset] == UInt8(ascii: ",") {
        let noteStart = offset + 1
        while offset < limit, !"];[\n\r".utf8.contains(bytes[offset]) { offset += 1 }
        let words = String(decoding: bytes[noteStart..<offset], as: UTF8.self).split(separator: " ")
        note = words.joined(separator: " ")
      }
      items.append(
        Inline.CitationItem(
          key: String(decoding: bytes[keyStart..<keyEnd], as: UTF8.self), keySpan: ByteRange(keyStart..<keyEnd),
          note: note))
      guard offset < limit else { return nil }
      if bytes[offset] == UInt8(ascii: "]") { return (items, offset + 1) }
      guard bytes[offset] == UInt8(ascii: ";") else { return nil }
      offset += 1
    }
  }

  private static func isKeyPart(_ byte: UInt8) -> Bool {
    UTF8Text.isLetter(byte) || UTF8Text.isDigit(byte) || "-_/.".utf8.contains(byte)
  }
}
