import Source

/// Breaks text into lines of a given width by display columns, where Unicode allows a break (UAX #14).
enum LineFiller {
  /// The lines without their ends, first and others of their own widths. What is too wide for any line and must stay
  /// whole has a line to itself; any other word that is too wide is cut.
  static func lines(_ run: TextRun, first: Int, others: Int) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    for end in run.lineEnds + [run.bytes.count] {
      fill(run, start..<end, first: lines.isEmpty ? first : others, others: others, into: &lines)
      start = end
    }
    return lines
  }

  static func lines(_ run: TextRun, width: Int) -> [[UInt8]] { lines(run, first: width, others: width) }

  private static func fill(
    _ run: TextRun, _ range: Range<Int>, first: Int, others: Int, into lines: inout [[UInt8]]
  ) {
    var line: [UInt8] = []
    var lineWidth = 0
    var room = max(first, 1)
    func finish() {
      lines.append(trimmed(line))
      line.removeAll(keepingCapacity: true)
      lineWidth = 0
      room = max(others, 1)
    }
    for segment in segments(run, range) {
      let text = run.bytes[segment.range]
      let blanks = text.reversed().prefix { $0 == UInt8(ascii: " ") }.count
      let width = UnicodeText.displayWidth(text.dropLast(blanks))
      if lineWidth > 0, lineWidth + width > room { finish() }
      if width > room, !segment.isWhole {
        for character in characters(text) {
          let characterWidth = UnicodeText.displayWidth(character)
          if lineWidth > 0, lineWidth + characterWidth > room { finish() }
          line.append(contentsOf: character)
          lineWidth += characterWidth
        }
      } else if lineWidth > 0 || width > 0 {
        line.append(contentsOf: text)
        lineWidth += width + blanks
      }
    }
    if !line.isEmpty || range.isEmpty { finish() }
  }

  private struct Segment {
    let range: Range<Int>
    let isWhole: Bool
  }

  /// The parts between places where a line may break.
  private static func segments(_ run: TextRun, _ range: Range<Int>) -> [Segment] {
    let bytes = Array(run.bytes[range])
    var mayBreak = UnicodeText.breakOpportunities(bytes)
    var isWhole = [Bool](repeating: false, count: bytes.count)
    // The ranges are in order, so that a paragraph of many lines is not gone through for each of them.
    for part in run.whole[run.firstWhole(from: range.lowerBound)...] {
      if part.lowerBound >= range.upperBound { break }
      let start = part.lowerBound - range.lowerBound
      let end = min(part.upperBound - range.lowerBound, bytes.count)
      if start < end { isWhole[start] = true }
      for index in (start + 1)..<max(start + 1, end) { mayBreak[index] = false }
    }
    var segments: [Segment] = []
    var start = 0
    var holdsWhole = isWhole.first ?? false
    for index in bytes.indices.dropFirst() {
      if mayBreak[index] {
        segments.append(Segment(range: (range.lowerBound + start)..<(range.lowerBound + index), isWhole: holdsWhole))
        start = index
        holdsWhole = false
      }
      if isWhole[index] { holdsWhole = true }
    }
    if start < bytes.count {
      segments.append(Segment(range: (range.lowerBound + start)..<range.upperBound, isWhole: holdsWhole))
    }
    return segments
  }

  private static func characters(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let length = UTF8Text.length(ofCharacterBeginningWith: bytes[start])
      let end = min(start + length, bytes.endIndex)
      result.append(bytes[start..<end])
      start = end
    }
    return result
  }

  private static func trimmed(_ line: [UInt8]) -> [UInt8] {
    let printed = TextFolding.printed(line)
    return Array(printed.dropLast(printed.reversed().prefix { $0 == UInt8(ascii: " ") }.count))
  }
}
