/// The hyphens and dashes that join the two ends of a range.
enum DashBytes {
  /// The bytes of the hyphen or dash at `index` (`-`, U+2010 to U+2014), or 0.
  static func length(in bytes: [UInt8], at index: Int) -> Int {
    if bytes[index] == UInt8(ascii: "-") { return 1 }
    guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
    return (0x90...0x94).contains(bytes[index + 2]) ? 3 : 0
  }
}
