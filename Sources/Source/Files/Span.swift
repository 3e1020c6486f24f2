/// A part of one file in byte offsets; `end` is exclusive.
public struct ByteRange: Hashable, Sendable, Comparable {
  public var start: UInt32
  public var end: UInt32

  public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = max(start, end)
  }

  /// Offsets beyond 32 bits cannot occur: `FileLimits.bytesPerFile` is far below.
  public init(_ offsets: Range<Int>) {
    self.init(start: UInt32(clamping: offsets.lowerBound), end: UInt32(clamping: offsets.upperBound))
  }

  public var offsets: Range<Int> { Int(start)..<Int(end) }
  public var isEmpty: Bool { start == end }

  /// The smallest range that holds both.
  public func union(_ other: ByteRange) -> ByteRange {
    ByteRange(start: min(start, other.start), end: max(end, other.end))
  }

  public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }

  public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }

  /// By start, and of two that begin together the longer first, as an outline lists them.
  public static func < (left: ByteRange, right: ByteRange) -> Bool {
    left.start == right.start ? left.end > right.end : left.start < right.start
  }
}

/// A part of a named file.
public struct Span: Hashable, Sendable, Comparable {
  public let path: FilePath
  public let range: ByteRange

  public init(path: FilePath, range: ByteRange) {
    self.path = path
    self.range = range
  }

  public static func < (left: Span, right: Span) -> Bool {
    left.path == right.path ? left.range < right.range : left.path < right.path
  }
}
