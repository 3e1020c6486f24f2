import Source

/// Takes out of a style sheet what only its authors read: comments, and blanks that mean nothing (CSS Syntax 3 §4, §5).
/// Strings stand as they are.
enum StyleSheetPacking {
  static func packed(_ sheet: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(sheet.count)
    var needsBlank = false
    var index = 0
    while index < sheet.count {
      let byte = sheet[index]
      if byte == UInt8(ascii: "/"), index + 1 < sheet.count, sheet[index + 1] == UInt8(ascii: "*") {
        index = end(ofCommentAt: index, in: sheet)
        // A comment parts what stands around it.
        needsBlank = true
      } else if isSpace(byte) {
        needsBlank = true
        index += 1
      } else {
        let last = out.last
        if byte == UInt8(ascii: "}"), last == UInt8(ascii: ";") { out.removeLast() }
        if needsBlank, let last, !isMark(byte), !isMark(last), last != UInt8(ascii: ",") {
          out.append(UInt8(ascii: " "))
        }
        needsBlank = false
        let start = index
        index = isQuote(byte) ? end(ofStringAt: index, in: sheet) : index + 1
        while index < sheet.count, isPlain(sheet[index]) { index += 1 }
        out += sheet[start..<index]
      }
    }
    return out
  }

  private static func end(ofCommentAt start: Int, in sheet: [UInt8]) -> Int {
    ByteSearch.firstIndex(of: Array("*/".utf8), in: sheet, from: start + 2).map { $0 + 2 } ?? sheet.count
  }

  private static func end(ofStringAt start: Int, in sheet: [UInt8]) -> Int {
    var index = start + 1
    while index < sheet.count, sheet[index] != sheet[start] {
      index += sheet[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, sheet.count)
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }

  /// Whether it stands as it is, whatever is before it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    !isSpace(byte) && !isQuote(byte) && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "}")
  }

  /// Beside these no blank means anything, in selectors, declarations and conditions alike.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";")
  }
}
