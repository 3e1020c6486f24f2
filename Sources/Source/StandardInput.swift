import CPoll

/// Standard input as a conversation: what has come is read without waiting for the end of it. The only file that imports
/// the call for it.
public enum StandardInput {
  public enum Piece: Sendable, Hashable {
    case bytes([UInt8])
    /// Nothing came in the time given.
    case nothing
    /// The other side has gone, or can no longer be read.
    case end
  }

  /// - Parameter milliseconds: how long to wait for it; nil = until something comes.
  public static func next(waiting milliseconds: Int?) -> Piece {
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, initialized in
      count = unsafe chancery_read_input(
        buffer.baseAddress, UInt(buffer.count), Int32(clamping: milliseconds ?? -1))
      initialized = max(count, 0)
    }
    switch count {
    case 1...: return .bytes(bytes)
    case -1: return .nothing
    default: return .end
    }
  }
}
