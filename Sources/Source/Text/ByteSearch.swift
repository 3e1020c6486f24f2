import CMemmem

/// Looks for bytes in bytes, by the C library.
public enum ByteSearch {
  /// Where `needle` begins in `bytes` at or after `start`; nil where it does not, or is empty. Linear in the text,
  /// whatever repeats in it.
  public static func firstIndex(of needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard !needle.isEmpty, start <= bytes.count - needle.count else { return nil }
    return unsafe bytes.withUnsafeBytes { text in
      unsafe needle.withUnsafeBytes { wanted in
        guard let base = text.baseAddress, let sought = wanted.baseAddress,
          let found = unsafe memmem(base + start, text.count - start, sought, wanted.count)
        else { return nil }
        return unsafe UnsafeRawPointer(found) - base
      }
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
