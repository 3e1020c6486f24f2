extension [UInt8] {
  /// Appends the bytes of a text in one piece, from where they lie: what writes a page does so thousands of times.
  @inlinable
  public mutating func append(text: String) {
    var text = text
    text.withUTF8 { unsafe append(contentsOf: $0) }
  }

  /// Has what `write` appends stand in place of each byte from `start` on that must not stand as it is. Most texts hold
  /// none and are looked through once.
  @inlinable
  public mutating func escape(
    from start: Int, where isEscaped: (UInt8) -> Bool, writing write: (UInt8, inout [UInt8]) -> Void
  ) {
    guard let first = self[start...].firstIndex(where: isEscaped) else { return }
    let rest = Array(self[first...])
    removeSubrange(first...)
    var plain = 0
    for (index, byte) in rest.enumerated() where isEscaped(byte) {
      append(contentsOf: rest[plain..<index])
      write(byte, &self)
      plain = index + 1
    }
    append(contentsOf: rest[plain...])
  }
}
