import Source

extension InlineFrame {
  /// Passes over the content that a node's text was written as.
  mutating func pass(_ literal: ArraySlice<UInt8>) {
    guard writing != .plain else { return advance(literal.count) }
    var index = literal.startIndex
    while true {
      // Most of a text is written as it reads.
      let plain = content[cursor...].prefix(literal.endIndex - index).prefix { !Self.mayDiffer($0) }.count
      advance(plain)
      index += plain
      guard index < literal.endIndex, let byte = next, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") else {
        return
      }
      if byte == UInt8(ascii: "\\"), writing == .escaped, let escaped = second, UTF8Text.isPunctuation(escaped) {
        advance(2)
        index += 1
      } else if byte == UInt8(ascii: "&"), let end = referenceEnd(literal[index...]) {
        cursor = end
        index = indexBehindReference(literal, index)
      } else {
        advance(1)
        index += 1
      }
    }
  }

  /// Whether a byte of the content ends it or may be written otherwise than it reads.
  private static func mayDiffer(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Where the character reference at the cursor ends; nil where the ampersand stands for itself.
  private func referenceEnd(_ literal: ArraySlice<UInt8>) -> Int? {
    var offset = cursor + 1
    // The longest name there is has fewer than 40 letters.
    while offset < content.count, offset - cursor < 40, content[offset] != UInt8(ascii: ";") {
      guard
        UTF8Text.isLetter(content[offset]) || UTF8Text.isDigit(content[offset]) || content[offset] == UInt8(ascii: "#")
      else { return nil }
      offset += 1
    }
    guard offset < content.count, content[offset] == UInt8(ascii: ";") else { return nil }
    let reference = content[cursor...offset]
    let standsForAmpersand = ["&amp;", "&AMP;"].contains { reference.elementsEqual($0.utf8) }
    return standsForAmpersand || !literal.starts(with: reference) ? offset + 1 : nil
  }

  /// A reference stands for one character or, rarely, for two.
  private func indexBehindReference(_ literal: ArraySlice<UInt8>, _ start: Int) -> Int {
    let one = min(start + UTF8Text.length(ofCharacterBeginningWith: literal[start]), literal.endIndex)
    guard one < literal.endIndex else { return one }
    // What is written next tells whether the character behind belongs to the reference.
    let isNext = next == literal[one] || next == UInt8(ascii: "\\") && second == literal[one]
    if isNext || next == UInt8(ascii: "&") { return one }
    return min(one + UTF8Text.length(ofCharacterBeginningWith: literal[one]), literal.endIndex)
  }

  /// Passes over a code span, backquotes and all.
  mutating func passCode() {
    let tick = UInt8(ascii: "`")
    let start = cursor
    while next == tick { cursor += 1 }
    let width = cursor - start
    while cursor < content.count {
      guard next == tick else {
        cursor += 1
        continue
      }
      let run = cursor
      while next == tick { cursor += 1 }
      if cursor - run == width { return }
    }
  }

  /// Passes over the end of a line, with the blanks or the backslash before it.
  mutating func passLineEnd() {
    while let byte = next, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { cursor += 1 }
    if next == UInt8(ascii: "\r") { cursor += 1 }
    if next == UInt8(ascii: "\n") { cursor += 1 }
  }

  /// Passes over the blanks at a line's beginning.
  mutating func passBlanks() {
    while let byte = next, UTF8Text.isBlank(byte) { cursor += 1 }
  }
}
