/// Names of files one after the other as the system takes them: who looks at thousands of files makes no text of each.
public struct FileNames: Sendable {
  /// Each ended by a zero.
  public private(set) var bytes: [UInt8] = []
  /// Where each begins.
  public private(set) var starts: [Int] = []

  public init() {}

  /// Those that another list's bytes hold; nil where the last is not ended.
  public init?(bytes: [UInt8]) {
    guard bytes.last ?? 0 == 0 else { return nil }
    self.bytes = bytes
    var start = 0
    while let end = ByteSearch.firstIndex(of: 0, in: bytes, from: start) {
      starts.append(start)
      start = end + 1
    }
  }

  public var count: Int { starts.count }

  /// - Parameter name: without a zero.
  public mutating func append(_ name: some Sequence<UInt8>) {
    starts.append(bytes.count)
    bytes.append(contentsOf: name)
    bytes.append(0)
  }

  /// Without the zero.
  public func name(at index: Int) -> ArraySlice<UInt8> {
    bytes[starts[index]..<(index + 1 < starts.count ? starts[index + 1] : bytes.count) - 1]
  }

  public subscript(index: Int) -> String { String(decoding: name(at: index), as: UTF8.self) }
}
