import Source

/// Finds `<!-- chancery: allow CODE reason -->`.
struct WaiverScanner {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func waivers(in range: ByteRange, scope: ByteRange) -> [Waiver] {
    var found: [Waiver] = []
    var offset = Int(range.start)
    let end = min(Int(range.end), bytes.count)
    while let start = find("<!--", from: offset, to: end) {
      guard let close = find("-->", from: start + 4, to: end) else { return found }
      if let waiver = waiver(start, close, scope: scope) { found.append(waiver) }
      offset = close + 3
    }
    return found
  }

  private func waiver(_ start: Int, _ close: Int, scope: ByteRange) -> Waiver? {
    var words: [Range<Int>] = []
    var offset = start + 4
    while offset < close {
      while offset < close, bytes[offset] <= 0x20 { offset += 1 }
      let begun = offset
      while offset < close, bytes[offset] > 0x20 { offset += 1 }
      if offset > begun { words.append(begun..<offset) }
    }
    func word(_ index: Int) -> String { String(decoding: bytes[words[index]], as: UTF8.self) }
    guard words.count >= 3, word(0) == "chancery:", word(1) == "allow" else { return nil }
    let reason = words.dropFirst(3)
    let text =
      reason.isEmpty
      ? ""
      : String(decoding: bytes[(reason.first?.lowerBound ?? close)..<(reason.last?.upperBound ?? close)], as: UTF8.self)
    return Waiver(
      span: ByteRange(start..<close + 3), code: word(2), codeSpan: ByteRange(words[2]), reason: text, scope: scope)
  }

  private func find(_ text: String, from start: Int, to end: Int) -> Int? {
    let needle = Array(text.utf8)
    var offset = start
    while offset + needle.count <= end {
      if bytes[offset] == needle[0], bytes[offset..<(offset + needle.count)].elementsEqual(needle) { return offset }
      offset += 1
    }
    return nil
  }
}
