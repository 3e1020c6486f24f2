import CMemmem

/// Looks for bytes in bytes, by the C library.
public enum ByteSearch {
  /// Where a byte is first at or after `start`; nil where it is not.
  public static func firstIndex(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return unsafe bytes.withUnsafeBytes { text in
      guard let base = text.baseAddress,
        let found = unsafe memchr(base + start, CInt(byte), text.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// Where `needle` begins in `bytes` at or after `start`; nil where it does not, or is empty. Linear in the text,
  /// whatever repeats in it.
  public static func firstIndex(of needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard !needle.isEmpty, start <= bytes.count - needle.count else { return nil }
    var start = start
    // The C library finds a byte many times sooner than a short text.
    if let rare = needle.firstIndex(where: isRare) {
      for _ in 0..<fewCandidates {
        guard let place = firstIndex(of: needle[rare], in: bytes, from: start + rare),
          place - rare <= bytes.count - needle.count
        else { return nil }
        start = place - rare
        if bytes[start..<(start + needle.count)].elementsEqual(needle) { return start }
        start += 1
      }
    }
    return unsafe bytes.withUnsafeBytes { text in
      unsafe needle.withUnsafeBytes { wanted in
        guard let base = text.baseAddress, let sought = wanted.baseAddress,
          let found = unsafe memmem(base + start, text.count - start, sought, wanted.count)
        else { return nil }
        return unsafe UnsafeRawPointer(found) - base
      }
    }
  }

  /// So many places may have the byte and not the text before the whole text is looked for.
  private static let fewCandidates = 16

  /// What running text has seldom.
  private static func isRare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","): false
    // How dashes and quotation marks begin.
    case 0xE2, 0x80: false
    default: true
    }
  }

  /// Where `needle` stands in `bytes`, from left to right, overlaps left out; at most `limit`.
  public static func matches(of needle: [UInt8], in bytes: [UInt8], limit: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while found.count < limit, let index = firstIndex(of: needle, in: bytes, from: start) {
      start = index + needle.count
      found.append(index..<start)
    }
    return found
  }
}
