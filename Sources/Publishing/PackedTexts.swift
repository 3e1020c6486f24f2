import Source

/// Texts in one piece of memory, since a site has hundreds of thousands of them.
struct PackedTexts: Sendable {
  /// Each with an end before it and behind it.
  private let bytes: [UInt8]

  /// In no text (RFC 3629 §1).
  private static let end: UInt8 = 0xFF

  init(_ texts: some Collection<String>) {
    var bytes = [Self.end]
    bytes.reserveCapacity(texts.reduce(1) { $0 + $1.utf8.count + 1 })
    for text in texts {
      bytes += text.utf8
      bytes.append(Self.end)
    }
    self.bytes = bytes
  }

  /// Those that are not empty.
  var all: [String] { bytes.split(separator: Self.end).map { String(decoding: $0, as: UTF8.self) } }

  func contains(_ text: String) -> Bool {
    ByteSearch.firstIndex(of: [Self.end] + text.utf8 + [Self.end], in: bytes, from: 0) != nil
  }
}
