import Source

/// One line of a source as it is shown: tabs as blanks, a long line cut to what surrounds the marked part.
struct Excerpt {
  /// What is shown.
  let text: String
  /// How many columns stand before the marked part, and how many it takes.
  let column: Int
  let width: Int

  /// Columns of a line that are shown at most.
  private static let widest = 110

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
    let before = head + Excerpt.shown(file.bytes[from..<max(from, start)])
    let marked = Excerpt.shown(file.bytes[max(from, start)..<max(start, min(end, to))])
    text = before + marked + Excerpt.shown(file.bytes[max(start, min(end, to))..<max(end, to)]) + tail
    column = UnicodeText.displayWidth(before)
    width = max(1, min(UnicodeText.displayWidth(marked), Excerpt.widest))
  }

  /// The beginning of the character that holds an offset.
  private static func boundary(_ bytes: [UInt8], _ offset: Int) -> Int {
    var offset = offset
    while offset > 0, offset < bytes.count, UTF8Text.isContinuation(bytes[offset]) { offset -= 1 }
    return offset
  }

  /// Control characters would move the cursor or worse: they are shown as the replacement character.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09: text += "  "
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
