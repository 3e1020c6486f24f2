import Source

/// The Content Security Policy a page carries: nothing runs and nothing is fetched, whatever a memo holds.
enum ContentPolicy {
  /// Lets that one style sheet hold, named by its hash (CSP 3 §2.3.1), and images beside the page be shown. The data block,
  /// which no browser runs, is named too, since checkers take it for a script. A script that may ask at all may ask the
  /// page's own site alone.
  ///
  /// - Parameters:
  ///   - styleSheet: as named by ``source(_:)``.
  ///   - script: likewise; nil where there is none.
  static func allowing(styleSheet: String, dataBlock: [UInt8], script: String?, mayAsk: Bool) -> String {
    let named = dataBlock.isEmpty ? nil : source(dataBlock)
    let scripts = [named, script].compactMap(\.self).joined(separator: " ")
    let directive = scripts.isEmpty ? "" : "script-src \(scripts); "
    let connection = mayAsk ? "connect-src 'self'; " : ""
    return "default-src 'none'; \(directive)\(connection)style-src \(styleSheet); img-src 'self' data: http: https:; "
      + "base-uri 'none'; form-action 'none'"
  }

  /// How a policy names something that stands in the page.
  static func source(_ content: [UInt8]) -> String {
    "'sha256-\(base64(bytes(ContentHash(of: content).hexadecimal)))'"
  }

  private static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = hexadecimal.utf8.map {
      $0 < UInt8(ascii: "a") ? $0 &- UInt8(ascii: "0") : $0 &- UInt8(ascii: "a") &+ 10
    }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// RFC 4648 §4.
  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
