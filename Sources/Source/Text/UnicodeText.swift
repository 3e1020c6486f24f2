import CUnistring

/// Display width, line breaking and normalisation as Unicode defines them, from libunistring: the only file that
/// imports it. Independent of the locale.
public enum UnicodeText {
  /// How many columns a terminal or a monospaced page gives the text: East Asian wide characters two, combining
  /// marks none (UAX #11).
  public static func displayWidth(_ text: some Collection<UInt8>) -> Int {
    if text.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.count }
    let bytes = Array(text)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return Int(unsafe u8_width(base, buffer.count, "UTF-8"))
    }
  }

  public static func displayWidth(_ text: String) -> Int { displayWidth(text.utf8) }

  /// Whether a line may be broken before each byte (UAX #14); line ends in the text count as places to break.
  public static func breakOpportunities(_ text: [UInt8]) -> [Bool] {
    var kinds = [CChar](repeating: 0, count: text.count)
    unsafe text.withUnsafeBufferPointer { input in
      unsafe kinds.withUnsafeMutableBufferPointer { output in
        guard let from = input.baseAddress, let to = output.baseAddress else { return }
        unsafe u8_possible_linebreaks(from, input.count, "UTF-8", to)
      }
    }
    let possible = CChar(UC_BREAK_POSSIBLE)
    let mandatory = CChar(UC_BREAK_MANDATORY)
    return kinds.map { $0 == possible || $0 == mandatory }
  }

  /// The text in Normalization Form C (UAX #15).
  public static func normalized(_ text: [UInt8]) -> [UInt8] {
    if text.allSatisfy({ $0 < 0x80 }) { return text }
    return unsafe text.withUnsafeBufferPointer { input in
      guard let from = input.baseAddress else { return [] }
      var length = 0
      guard let result = unsafe chancery_u8_normalize_nfc(from, input.count, &length) else { return text }
      defer { unsafe free(result) }
      return unsafe Array(UnsafeBufferPointer(start: result, count: length))
    }
  }
}
