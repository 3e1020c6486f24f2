/// White space as it stands between the words of a value.
enum Blank {
  /// The bytes of the blank at `index` (ASCII white space, no-break, thin and narrow spaces), or 0.
  static func length(in bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
      let last = bytes[index + 2]
      return (0x80...0x8A).contains(last) || last == 0xAF ? 3 : 0
    default: return 0
    }
  }
}
