import Source

/// Where a link outside the desk leads, in one spelling: what two links that ask for one page share.
///
/// Scheme and host in lower case, names beyond ASCII as IDNA has them, no port where it is the usual one, no fragment, and
/// every byte that may not stand in an address percent-encoded (RFC 3986 §6.2.2, RFC 3987 §3.1).
public struct WebAddress: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Why something is no address that can be asked.
  public enum Fault: Error, Hashable {
    /// Of a scheme other than `http` and `https`, in lower case; empty where there is none.
    case scheme(String)
    /// No host, or one that no name or number can be.
    case host
    case port
    /// A name or a password before the host: it would be published with the link.
    case credentials
    case tooLong
  }

  public let description: String
  /// In lower case; of IPv6 without the brackets.
  public let host: String
  /// From the first slash, with the query.
  public let path: Substring

  /// What servers and proxies are known to take (RFC 9110 §4.1 asks for at least 8000 octets).
  private static let mostBytes = 8000

  /// - Parameter text: as an author wrote it; `//host/…` is taken to be `https`.
  public init(_ text: String) throws(Fault) {
    guard text.utf8.count <= WebAddress.mostBytes else { throw .tooLong }
    let text = text.hasPrefix("//") ? "https:" + text : text
    guard let colon = text.firstIndex(of: ":") else { throw .scheme("") }
    let scheme = text[..<colon].lowercased()
    guard scheme == "http" || scheme == "https" else { throw .scheme(scheme) }
    let rest = text[text.index(after: colon)...]
    guard rest.hasPrefix("//") else { throw .host }
    let afterSlashes = rest.dropFirst(2)
    let end = afterSlashes.firstIndex { "/?#\\".contains($0) } ?? afterSlashes.endIndex
    let authority = try Authority(afterSlashes[..<end], usualPort: scheme == "https" ? 443 : 80)
    let tail = afterSlashes[end...].prefix { $0 != "#" }
    let path = (tail.first == "/" ? "" : "/") + WebAddress.encoded(tail.utf8)
    let head = "\(scheme)://\(authority.text)"
    host = authority.host
    description = head + path
    self.path = description[head.endIndex...]
  }

  public static func < (left: WebAddress, right: WebAddress) -> Bool { left.description < right.description }

  private static func encoded(_ bytes: some Collection<UInt8>) -> String {
    let bytes = Array(bytes)
    var result: [UInt8] = []
    for (offset, byte) in bytes.enumerated() {
      let isEscape =
        byte == UInt8(ascii: "%") && offset + 2 < bytes.count && isHexadecimal(bytes[offset + 1])
        && isHexadecimal(bytes[offset + 2])
      if isEscape || UTF8Text.isLetter(byte) || UTF8Text.isDigit(byte) || "-._~!$&'()*+,;=:@/?".utf8.contains(byte) {
        result.append(byte)
      } else {
        let digits = Array("0123456789ABCDEF".utf8)
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    UTF8Text.isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6
  }
}

/// Host and port.
private struct Authority {
  let host: String
  /// As it stands in the address.
  let text: String

  init(_ written: Substring, usualPort: Int) throws(WebAddress.Fault) {
    guard !written.contains("@") else { throw .credentials }
    let isNumber = written.hasPrefix("[")
    var name = written
    var port: Substring?
    let searched = isNumber ? written[(written.firstIndex(of: "]") ?? written.endIndex)...] : written
    if let colon = searched.lastIndex(of: ":") {
      name = written[..<colon]
      port = written[written.index(after: colon)...]
    }
    if isNumber {
      guard name.hasSuffix("]"), NetworkAddress(name.dropFirst().dropLast()) != nil else { throw .host }
      host = name.dropFirst().dropLast().lowercased()
    } else {
      guard let ascii = HostName.ascii(name) else { throw .host }
      host = ascii
    }
    let shown = isNumber ? "[\(host)]" : host
    guard let port, !port.isEmpty else {
      text = shown
      return
    }
    guard port.utf8.allSatisfy({ UTF8Text.isDigit($0) }), let number = Int(port), (1...65535).contains(number) else {
      throw .port
    }
    text = number == usualPort ? shown : "\(shown):\(number)"
  }
}
