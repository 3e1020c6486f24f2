/// What every phase needs to know about UTF-8 as bytes.
public enum UTF8Text {
  public static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  public static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  public static func isLetter(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "A") < 26
  }

  /// ASCII punctuation, which a backslash escapes (CommonMark 0.31 §2.1, §2.4).
  public static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !isLetter(byte) && !isDigit(byte)
  }

  public static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// How many bytes the character that begins with `lead` has (RFC 3629 §4); 1 where it begins none.
  public static func length(ofCharacterBeginningWith lead: UInt8) -> Int {
    switch lead {
    case 0..<0x80: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// Where a line that begins at `start` ends, and where the next one begins: both at `limit` where it has no end.
  public static func lineEnd(in bytes: [UInt8], from start: Int, limit: Int) -> (end: Int, next: Int) {
    let (feed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    let end = bytes[start..<limit].firstIndex { $0 == feed || $0 == carriageReturn } ?? limit
    var next = end
    if next < limit, bytes[next] == carriageReturn { next += 1 }
    if next < limit, bytes[next] == feed { next += 1 }
    return (end, next)
  }

  /// The words of a text, with what is between blanks, no-break spaces and line ends, or at one of `others`.
  public static func words(of text: String, at others: [UInt8] = []) -> [ArraySlice<UInt8>] {
    let bytes = Array(text.utf8)
    var words: [ArraySlice<UInt8>] = []
    // A word and its blank have about six bytes.
    words.reserveCapacity(bytes.count / 6 + 1)
    var start = 0
    var offset = 0
    while offset < bytes.count {
      let isNoBreak = bytes[offset] == 0xC2 && offset + 1 < bytes.count && bytes[offset + 1] == 0xA0
      let isBlank = bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "\n")
      guard isBlank || isNoBreak || bytes[offset] == UInt8(ascii: "\r") || others.contains(bytes[offset]) else {
        offset += 1
        continue
      }
      if start < offset { words.append(bytes[start..<offset]) }
      offset += isNoBreak ? 2 : 1
      start = offset
    }
    if start < bytes.count { words.append(bytes[start...]) }
    return words
  }

  public static func isValid(_ bytes: [UInt8]) -> Bool {
    if bytes.allSatisfy({ $0 < 0x80 }) { return true }
    do {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return false
    }
  }

  /// The text with U+FFFD in place of NUL and of what is not UTF-8, and where those stand in it.
  static func repaired(_ bytes: [UInt8]) -> (bytes: [UInt8], repairs: [ByteRange]) {
    let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var repairs: [ByteRange] = []
    var offset = 0
    while offset < bytes.count {
      let length = validLength(bytes, at: offset)
      if length > 0, bytes[offset] != 0 {
        result.append(contentsOf: bytes[offset..<(offset + length)])
        offset += length
      } else {
        repairs.append(ByteRange(result.count..<(result.count + replacement.count)))
        result.append(contentsOf: replacement)
        offset += 1
      }
    }
    return (result, repairs)
  }

  /// The length of the well-formed character at `offset` (Unicode 15, table 3-7), or 0 where there is none.
  private static func validLength(_ bytes: [UInt8], at offset: Int) -> Int {
    let lead = bytes[offset]
    if lead < 0x80 { return 1 }
    let length = length(ofCharacterBeginningWith: lead)
    guard length > 1, offset + length <= bytes.count else { return 0 }
    let second = bytes[offset + 1]
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return 0 }
    for next in (offset + 2)..<max(offset + 2, offset + length) where !isContinuation(bytes[next]) { return 0 }
    return length
  }
}
