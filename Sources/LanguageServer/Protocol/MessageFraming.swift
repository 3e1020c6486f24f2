/// Takes a stream of bytes apart into messages (LSP 3.17, “Base protocol”): a header with `Content-Length`, a blank line,
/// the message.
struct MessageFraming {
  enum Part: Hashable {
    case body([UInt8])
    /// Something that is no message was passed over.
    case fault(String)
  }

  /// No edit of a person's making comes near this, and no file that the compiler reads is larger.
  static let longestBody = 512 << 20
  static let longestHeader = 4096

  private var buffer: [UInt8] = []
  /// Where in the buffer what has not been taken yet begins.
  private var start = 0
  /// How long the message is whose header has been read.
  private var expected: Int?

  mutating func append(_ bytes: [UInt8]) {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    buffer += bytes
  }

  /// The next message that is there as a whole.
  mutating func next() -> Part? {
    if expected == nil {
      guard let end = endOfHeader() else {
        guard buffer.count - start > Self.longestHeader else { return nil }
        return resynchronised("a header goes on for more than \(Self.longestHeader) bytes")
      }
      let header = buffer[start..<end]
      guard let length = Self.contentLength(header) else {
        start = end
        return .fault("a header has no Content-Length")
      }
      guard length <= Self.longestBody else {
        start = end
        return .fault("a message of \(length) bytes is too long")
      }
      start = end
      expected = length
    }
    guard let length = expected, buffer.count - start >= length else { return nil }
    let body = Array(buffer[start..<start + length])
    start += length
    expected = nil
    return .body(body)
  }

  /// Behind the blank line.
  private func endOfHeader() -> Int? {
    let end: [UInt8] = [13, 10, 13, 10]
    var offset = start
    while offset + end.count <= buffer.count, offset - start <= Self.longestHeader {
      if buffer[offset] == 13, buffer[offset..<offset + end.count].elementsEqual(end) { return offset + end.count }
      offset += 1
    }
    return nil
  }

  /// Goes on at the next thing that looks like a header.
  private mutating func resynchronised(_ fault: String) -> Part {
    let mark = Array("Content-Length:".utf8)
    var offset = start + 1
    while offset + mark.count <= buffer.count, !buffer[offset..<offset + mark.count].elementsEqual(mark) { offset += 1 }
    start = offset + mark.count <= buffer.count ? offset : max(start + 1, buffer.count - mark.count)
    return .fault(fault)
  }

  /// Names of fields are the same in either case (RFC 9110 §5.1); other fields mean nothing here.
  private static func contentLength(_ header: ArraySlice<UInt8>) -> Int? {
    for line in header.split(separator: 10) {
      let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      guard parts.count == 2, String(decoding: parts[0], as: UTF8.self).lowercased() == "content-length" else {
        continue
      }
      let digits = parts[1].filter { $0 > 32 }
      guard !digits.isEmpty, digits.allSatisfy({ $0 &- 48 < 10 }) else { return nil }
      return Int(String(decoding: digits, as: UTF8.self))
    }
    return nil
  }
}
