/// Where the lines of a text begin, to turn byte offsets into the lines and columns people count in.
///
/// Lines end at LF, CRLF or a lone CR (CommonMark 0.31 §2.1).
public struct LineIndex: Sendable {
  /// What a column counts.
  public enum ColumnUnit: Hashable, Sendable { case bytes, utf16, codePoints }

  /// A place as people count: both from 1.
  public struct Position: Hashable, Sendable {
    public let line: Int
    public let column: Int
  }

  private let bytes: [UInt8]
  private let starts: [Int]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\r"), offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { starts.append(offset) }
    }
    self.starts = starts
  }

  public var lineCount: Int { starts.count }

  /// The number, from 1, of the line that holds the offset; past the end it is the last line.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  public func position(at offset: Int, in unit: ColumnUnit = .codePoints) -> Position {
    let line = line(at: offset)
    let end = min(offset, bytes.count)
    var column = 1
    for byte in bytes[min(starts[line - 1], end)..<end] {
      switch unit {
      case .bytes: column += 1
      case .codePoints: column += UTF8Text.isContinuation(byte) ? 0 : 1
      // A character of four bytes lies beyond the basic plane: two units (Unicode 15, §3.9).
      case .utf16: column += UTF8Text.isContinuation(byte) ? 0 : byte >= 0xF0 ? 2 : 1
      }
    }
    return Position(line: line, column: column)
  }

  /// The offset of a place, the other way round: past a line's end it is that end, within a character its beginning, past
  /// the last line the end of the text.
  public func offset(ofLine line: Int, column: Int, in unit: ColumnUnit) -> Int {
    guard line <= starts.count else { return bytes.count }
    let range = range(ofLine: line).offsets
    var offset = range.lowerBound
    var left = column - 1
    while offset < range.upperBound, left > 0 {
      let length = UTF8Text.length(ofCharacterBeginningWith: bytes[offset])
      switch unit {
      case .bytes: left -= length
      case .codePoints: left -= 1
      case .utf16: left -= length == 4 ? 2 : 1
      }
      if left < 0 { break }
      offset += length
    }
    return min(offset, range.upperBound)
  }

  /// The bytes of a line, from 1, without its line end; empty for a line that is not there.
  public func range(ofLine line: Int) -> ByteRange {
    guard line >= 1, line <= starts.count else { return ByteRange(bytes.count..<bytes.count) }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return ByteRange(start..<end)
  }
}
