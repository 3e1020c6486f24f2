import Glibc

/// Standard input as a conversation: what has come is read without waiting for the end of it.
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
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    // A signal has nothing to say.
    guard unsafe poll(&input, 1, Int32(clamping: milliseconds ?? -1)) > 0 else { return .nothing }
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, initialized in
      count = unsafe read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      initialized = max(count, 0)
    }
    if count > 0 { return .bytes(bytes) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .nothing : .end
  }
}
