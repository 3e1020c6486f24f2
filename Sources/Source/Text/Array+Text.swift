extension [UInt8] {
  /// Appends the bytes of a text in one piece, from where they lie: what writes a page does so thousands of times.
  @inlinable
  public mutating func append(text: String) {
    var text = text
    text.withUTF8 { unsafe append(contentsOf: $0) }
  }
}
