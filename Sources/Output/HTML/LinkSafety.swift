/// Which link destinations may be printed. The compiler has dropped unsafe ones from a memo before; this is the last door.
enum LinkSafety {
  /// What libcmark-gfm's safe mode refuses: `javascript:`, `vbscript:`, `file:`, and `data:` unless it is an image.
  static func isRefusedByLibrary(_ destination: String) -> Bool {
    if ["javascript:", "vbscript:", "file:"].contains(where: { begins(destination, with: $0) }) { return true }
    guard begins(destination, with: "data:") else { return false }
    return !["png", "gif", "jpeg", "webp"].contains { begins(destination, with: "data:image/" + $0) }
  }

  /// Whether a page may link there: relative, or of a scheme that only shows something (WHATWG URL §4.4).
  static func isLinkable(_ destination: String) -> Bool {
    // Nearly all lead there.
    if destination.hasPrefix("https://") { return true }
    guard let scheme = scheme(of: destination) else { return true }
    return ["http", "https", "mailto", "tel"].contains(scheme)
  }

  /// Whether a page may show an image from there: files beside the page, and images within it.
  static func isShowable(_ source: String) -> Bool {
    guard let scheme = scheme(of: source) else { return true }
    return ["http", "https"].contains(scheme) || (scheme == "data" && !isRefusedByLibrary(source))
  }

  /// The scheme in lower case; nil for a relative reference. Browsers drop control characters and blanks before they
  /// look for a scheme, so they are dropped here too.
  private static func scheme(of destination: String) -> String? {
    var name: [UInt8] = []
    for byte in destination.utf8 where byte > 0x20 && byte != 0x7F {
      switch byte {
      case UInt8(ascii: ":"): return String(decoding: name, as: UTF8.self)
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte | 0x20)
      default: name.append(byte)
      }
    }
    return nil
  }

  private static func begins(_ text: String, with prefix: String) -> Bool {
    let start = text.utf8.prefix(prefix.utf8.count)
    return start.elementsEqual(prefix.utf8) { byte, wanted in
      byte == wanted || (byte | 0x20 == wanted && byte &- UInt8(ascii: "A") < 26)
    }
  }
}
