public import Source

/// A text in a language of its own (an expression, a query) inside another file, with the place of each of its bytes:
/// a fault in it is shown where its author wrote it, whatever quotation marks, escapes and indents stand around it.
public struct EmbeddedText: Sendable {
  public let text: String
  /// Where each byte of `text` stands, and behind the last one; empty where all stand in one run from `start`.
  private let places: [UInt32]
  private let start: UInt32

  /// A text written as it reads, in one run.
  public init(_ text: String, at start: UInt32) {
    self.text = text
    self.start = start
    places = []
  }

  /// A text whose escapes and folds have been resolved from what stands at `span`.
  ///
  /// What was resolved differs from its source in white space, quotation marks and backslashes alone, so the two are
  /// read side by side; where that fails, the place of the whole is given.
  public init(_ text: String, resolvedFrom source: SourceFile, at span: ByteRange) {
    self.text = text
    start = span.start
    let written = source.bytes[min(Int(span.start), source.bytes.count)..<min(Int(span.end), source.bytes.count)]
    if written.elementsEqual(text.utf8) {
      places = []
      return
    }
    places = EmbeddedText.align(Array(text.utf8), with: written)
  }

  private static func align(_ bytes: [UInt8], with written: ArraySlice<UInt8>) -> [UInt32] {
    var places: [UInt32] = []
    places.reserveCapacity(bytes.count + 1)
    var offset = written.startIndex
    // The head of a block, `|2-` or `>`, is none of its text.
    if let first = written.first, first == UInt8(ascii: "|") || first == UInt8(ascii: ">") {
      offset = written.firstIndex(of: UInt8(ascii: "\n")) ?? offset
    }
    for byte in bytes {
      if byte <= UInt8(ascii: " ") {
        if offset < written.endIndex, written[offset] != byte {
          offset = written[offset...].firstIndex { $0 <= UInt8(ascii: " ") } ?? offset
        }
      } else {
        offset = written[offset...].firstIndex(of: byte) ?? offset
      }
      places.append(UInt32(clamping: offset))
      offset = min(offset + 1, written.endIndex)
    }
    places.append(UInt32(clamping: offset))
    return places
  }

  /// Where a run of the text's bytes stands in the file.
  public func place(of range: Range<Int>) -> ByteRange {
    guard !places.isEmpty else {
      return ByteRange(Int(start) + range.lowerBound..<Int(start) + range.upperBound)
    }
    let first = places[min(range.lowerBound, places.count - 1)]
    // The end is behind the last byte, not at the next one: blanks that were folded may stand between.
    let end = range.isEmpty ? first : places[min(range.upperBound, places.count) - 1] + 1
    return ByteRange(start: first, end: end)
  }

  /// Where the whole stands.
  public var span: ByteRange { place(of: 0..<text.utf8.count) }
}
