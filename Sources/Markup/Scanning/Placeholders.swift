import Source

/// What stands in for directives while libcmark-gfm reads the text: a private-use character that tells which one it is,
/// then control characters up to the same length. Where the library turns out to have seen code, HTML or a link's
/// destination, the original bytes are put back.
struct Placeholders {
  enum Content {
    case directive(Directive)
    case citation([Inline.CitationItem])
    /// A leaf directive or the opening of a container with so many colons.
    case leaf(Directive)
    case open(Directive, colons: Int)
    case close(colons: Int)
    /// A private-use character of the author's own.
    case literal
  }

  struct Entry {
    let content: Content
    /// In the file.
    let span: ByteRange
    /// What was replaced, without line ends and what begins lines.
    let original: [UInt8]
    /// Which of `labels` is the directive's; nil where its label is plain.
    var label: Int?
  }

  /// Fills a placeholder up to the length of what it replaces.
  static let filler: UInt8 = 0x1A

  /// Bytes of the `<?…?>` that stands for a directive's whole line.
  static let markerLength = 8

  /// Planes 15 and 16 hold private-use characters of four bytes each.
  private static let first: UInt32 = 0xF0000
  private static let count = 0xFFFE

  private(set) var entries: [Entry] = []
  /// Labels that hold Markdown; those inside a label stand before it.
  private(set) var labels: [LabelText] = []

  var isFull: Bool { entries.count >= Placeholders.count }

  /// Registers what is replaced and returns the four bytes that stand for it.
  mutating func add(_ content: Content, span: ByteRange, original: [UInt8], label: LabelText? = nil) -> [UInt8] {
    let scalar = Placeholders.first + UInt32(entries.count)
    if let label { labels.append(label) }
    let index = label == nil ? nil : labels.count - 1
    entries.append(Entry(content: content, span: span, original: original, label: index))
    return [
      0xF0 | UInt8(scalar >> 18), 0x80 | UInt8((scalar >> 12) & 0x3F), 0x80 | UInt8((scalar >> 6) & 0x3F),
      0x80 | UInt8(scalar & 0x3F),
    ]
  }

  /// The entry whose placeholder begins at an offset.
  func entry(in bytes: [UInt8], at offset: Int) -> Entry? {
    guard offset + 4 <= bytes.count, bytes[offset] == 0xF3, bytes[offset + 1] >= 0xB0 else { return nil }
    let scalar =
      UInt32(bytes[offset] & 0x07) << 18 | UInt32(bytes[offset + 1] & 0x3F) << 12 | UInt32(bytes[offset + 2] & 0x3F)
      << 6
      | UInt32(bytes[offset + 3] & 0x3F)
    let index = Int(scalar) - Int(Placeholders.first)
    return entries.indices.contains(index) ? entries[index] : nil
  }

  /// Whether bytes may hold a placeholder.
  static func mayOccur(in bytes: [UInt8]) -> Bool { bytes.contains(0xF3) }

  /// Bytes with what placeholders stand for put back.
  func restored(_ bytes: [UInt8]) -> [UInt8] {
    guard !entries.isEmpty, Placeholders.mayOccur(in: bytes) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var pending: ArraySlice<UInt8> = []
    var offset = 0
    while offset < bytes.count {
      if let entry = entry(in: bytes, at: offset) {
        switch entry.content {
        case .leaf, .open, .close:
          // The whole marker `<?…?>` stands for the line.
          result.removeLast(min(2, result.count))
          result += entry.original
          offset += 4 + 2
        case .directive, .citation, .literal:
          result += entry.original.prefix(4)
          pending = entry.original.dropFirst(4)
          offset += 4
        }
        continue
      }
      if bytes[offset] == Placeholders.filler, let next = pending.popFirst() {
        result.append(next)
      } else {
        result.append(bytes[offset])
      }
      offset += 1
    }
    return result
  }
}
