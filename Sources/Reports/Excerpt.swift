import Source

/// One line of a source as it is shown: tabs as blanks, a long line cut to what surrounds the marked parts.
struct Excerpt {
  /// What is shown.
  let text: String
  private let file: SourceFile
  /// The bytes of the line that are shown, and what stands before them where the line is cut.
  private let shown: Range<Int>
  private let head: String

  /// Columns of a line that are shown at most.
  static let widest = 110

  init(_ file: SourceFile, _ line: ByteRange, marking span: ByteRange) {
    let start = min(max(Int(span.start), Int(line.start)), Int(line.end))
    let end = min(max(Int(span.end), start), Int(line.end))
    var from = Int(line.start)
    var to = Int(line.end)
    var (head, tail) = ("", "")
    if to - from > Excerpt.widest {
      let room = max(20, (Excerpt.widest - min(end - start, Excerpt.widest)) / 2)
      if start - from > room {
        from = Excerpt.boundary(file.bytes, start - room)
        head = "…"
      }
      let most = max(end, from + Excerpt.widest)
      if to > most {
        to = Excerpt.boundary(file.bytes, min(most, max(end, start + Excerpt.widest)))
        tail = "…"
      }
    }
    self.file = file
    self.head = head
    shown = from..<max(from, to)
    text = head + Excerpt.shown(file.bytes[shown]) + tail
  }

  /// How many columns stand before a part of the line, and how many it takes.
  func place(of span: ByteRange) -> (column: Int, width: Int) {
    let start = min(max(Int(span.start), shown.lowerBound), shown.upperBound)
    let end = min(max(Int(span.end), start), shown.upperBound)
    let before = UnicodeText.displayWidth(head + Excerpt.shown(file.bytes[shown.lowerBound..<start]))
    return (before, max(1, min(UnicodeText.displayWidth(Excerpt.shown(file.bytes[start..<end])), Excerpt.widest)))
  }

  /// The beginning of the character that holds an offset.
  private static func boundary(_ bytes: [UInt8], _ offset: Int) -> Int {
    var offset = offset
    while offset > 0, offset < bytes.count, UTF8Text.isContinuation(bytes[offset]) { offset -= 1 }
    return offset
  }

  /// Control characters would move the cursor or worse: they are shown as the replacement character.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    if !text.unicodeScalars.contains(where: isControl) { return text }
    return text.unicodeScalars.map { $0 == "\t" ? "  " : isControl($0) ? "\u{FFFD}" : String($0) }.joined()
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
