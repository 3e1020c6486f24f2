/// Folded text on its way into lines, with the parts that must stay whole.
struct TextRun {
  private(set) var bytes: [UInt8] = []
  /// Ranges no line may be broken in, in order.
  private(set) var whole: [Range<Int>] = []
  /// Where the author broke the line.
  private(set) var lineEnds: [Int] = []

  init() {}

  init(_ text: String) { append(text) }

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ text: String) { TextFolding.append(text, to: &bytes) }

  mutating func append(_ other: TextRun) {
    let offset = bytes.count
    bytes.append(contentsOf: other.bytes)
    whole += other.whole.map { ($0.lowerBound + offset)..<($0.upperBound + offset) }
    lineEnds += other.lineEnds.map { $0 + offset }
  }

  /// Text in which no line may be broken; with `joined`, nor before it.
  mutating func append(whole text: String, joined: Bool = false) {
    if joined, !bytes.isEmpty { bytes.append(contentsOf: TextFolding.joiner) }
    let start = bytes.count
    append(text)
    whole.append(start..<bytes.count)
  }

  /// A URL exactly as it is, in the angle brackets that tell where it ends (RFC 3986, appendix C).
  mutating func append(url: String) {
    let start = bytes.count
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: url.utf8.filter { $0 > 0x20 && $0 != 0x7F })
    bytes.append(UInt8(ascii: ">"))
    whole.append(start..<bytes.count)
  }

  /// Whether the last that was appended whole is that text, with nothing after it.
  func ends(with text: String) -> Bool {
    guard let last = whole.last, last.upperBound == bytes.count else { return false }
    return bytes[last].elementsEqual(TextRun(text).bytes)
  }

  /// The index of the first whole range that begins there or later; O(log n).
  func firstWhole(from offset: Int) -> Int {
    var (low, high) = (0, whole.count)
    while low < high {
      let middle = (low + high) / 2
      if whole[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  mutating func breakLine() { lineEnds.append(bytes.count) }

  mutating func appendSpace() { bytes.append(UInt8(ascii: " ")) }

  mutating func appendNoBreakSpace() { bytes.append(contentsOf: TextFolding.noBreakSpace) }
}
