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
        let next = isQuote(byte) ? end(ofStringAt: index, in: sheet) : index + 1
        out += sheet[index..<next]
        index = next
      }
    }
    return out
  }

  private static func end(ofCommentAt start: Int, in sheet: [UInt8]) -> Int {
    var index = start + 2
    while index + 1 < sheet.count {
      if sheet[index] == UInt8(ascii: "*"), sheet[index + 1] == UInt8(ascii: "/") { return index + 2 }
      index += 1
    }
    return sheet.count
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

  /// Beside these no blank means anything, in selectors, declarations and conditions alike.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";")
  }
}
