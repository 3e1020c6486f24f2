import Desk
import Markup
public import Source

extension EditedDesk {
  /// Ever larger parts of a file around a place, the smallest first, the whole last.
  public func selections(around offset: ByteOffset, in path: FilePath) -> [ByteRange] {
    guard let file = file(path) else { return [] }
    let lines = LineIndex(file.bytes)
    let place = min(Int(offset.value), file.bytes.count)
    var ranges = [lines.range(ofLine: lines.line(at: place)), file.wholeRange] + names(in: path).map(\.span.range)
    ranges.append(word(at: place, in: file))
    switch DeskPart(of: path, in: folder) {
    case .memo, .included:
      let briefing = BriefingReader.parse(file).value
      ranges += BriefingParts(of: briefing).spans + [briefing.frontMatter].compactMap(\.self)
    case .record, .entities, .configuration:
      ranges += foldingRanges(in: path).map { fold in
        lines.range(ofLine: fold.lines.lowerBound).union(lines.range(ofLine: fold.lines.upperBound))
      }
    case .text, .query, .lock, nil: break
    }
    let here = ranges.filter { $0.start <= offset.value && offset.value <= $0.end && !$0.isEmpty }
    var chain: [ByteRange] = []
    for range in here.sorted(by: { ($0.end - $0.start, $0.start) < ($1.end - $1.start, $1.start) }) {
      // Each holds the one before: what overlaps it in part is passed over.
      if let last = chain.last, last == range || !range.contains(last) { continue }
      chain.append(range)
    }
    return chain
  }

  private func word(at place: Int, in file: SourceFile) -> ByteRange {
    let isPart = { (byte: UInt8) in
      UTF8Text.isLetter(byte) || UTF8Text.isDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: "-")
    }
    let start = file.bytes[..<place].lastIndex { !isPart($0) }.map { $0 + 1 } ?? 0
    let end = file.bytes[place...].firstIndex { !isPart($0) } ?? file.bytes.count
    return ByteRange(start..<end)
  }
}
