/// A file as the compiler reads it: always valid UTF-8 without NUL, so that no later phase needs to ask.
public struct SourceFile: Sendable {
  public let path: FilePath
  /// The text. Bytes that were not UTF-8, and NUL, stand as U+FFFD (CommonMark 0.31 §2.3), each listed in `repairs`;
  /// a leading byte order mark is dropped.
  public let bytes: [UInt8]
  /// Where `bytes` differs from what is on disk: edits to such a file would lose what the author has.
  public let repairs: [ByteRange]

  public init(path: FilePath, bytes raw: [UInt8]) {
    self.path = path
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = raw.starts(with: mark) ? Array(raw.dropFirst(mark.count)) : raw
    if ByteSearch.firstIndex(of: 0, in: bytes, from: 0) == nil, UTF8Text.isValid(bytes) {
      self.bytes = bytes
      repairs = []
    } else {
      (self.bytes, repairs) = UTF8Text.repaired(bytes)
    }
  }

  public init(path: FilePath, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  /// The text of a part of the file; offsets past the end are taken as the end.
  public subscript(range: ByteRange) -> String {
    let start = min(Int(range.start), bytes.count)
    let end = min(max(Int(range.end), start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// A place in this file.
  public func span(_ range: ByteRange) -> Span { Span(path: path, range: range) }

  /// The whole of this file.
  public var wholeRange: ByteRange { ByteRange(0..<bytes.count) }
}
