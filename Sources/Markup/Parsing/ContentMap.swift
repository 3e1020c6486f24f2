import Source

/// Where the bytes of what the library read as one paragraph, heading or cell stand in the file.
///
/// The library cuts off what stands before the content of each line and says nothing true about columns behind tabs, in
/// tables, below link definitions; but a line of content is always the end of a line of the text.
struct ContentMap {
  private struct Segment {
    let content: Int
    let source: Int
  }

  private var segments: [Segment] = []

  /// From here on content and file run alike, up to the next such place.
  mutating func add(content: Int, source: Int) {
    if let last = segments.last, last.content == content { segments.removeLast() }
    segments.append(Segment(content: content, source: source))
  }

  /// Where the byte at an offset of the content stands.
  func source(_ offset: Int) -> Int {
    var (low, high) = (0, segments.count)
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].content <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return segments.first?.source ?? 0 }
    let place = segments[low - 1].source + offset - segments[low - 1].content
    return low < segments.count ? min(place, segments[low].source) : place
  }

  /// Where a part of the content stands: the end is right behind the last byte, not where the next one begins.
  func span(_ start: Int, _ end: Int) -> ByteRange {
    let first = source(start)
    return ByteRange(first..<max(first, end > start ? min(source(end - 1) + 1, source(end)) : first))
  }
}
