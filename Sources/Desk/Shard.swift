import Source

/// One of several parts of a desk's memos, for machines that build or check one each.
///
/// A memo's part follows from its name alone: another memo beside it moves none, so that what a machine has kept of its
/// part stays of use.
public struct Shard: Sendable, Hashable {
  /// From 1.
  public let index: Int
  public let count: Int

  /// Reads `2/4`; nil for anything else, and for a part beyond the last.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy(UTF8Text.isDigit) }), let index = Int(parts[0]),
      let count = Int(parts[1]), (1...10_000).contains(count), (1...count).contains(index)
    else { return nil }
    self.index = index
    self.count = count
  }

  /// - Parameter memo: its path below `Memos/`, without `.md`.
  public func has(_ memo: String) -> Bool { Digest(parts: [memo]).low % UInt64(count) == UInt64(index - 1) }
}
