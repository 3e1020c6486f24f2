import Source

/// A numeric address of a host, IPv4 or IPv6.
public struct NetworkAddress: Hashable, Sendable {
  /// Four bytes or sixteen.
  public let bytes: [UInt8]

  /// Reads `192.0.2.1` or `2001:db8::1`, without brackets; a zone is passed over. nil for anything else.
  public init?(_ text: some StringProtocol) {
    let text = String(text.prefix { $0 != "%" })
    guard let bytes = text.contains(":") ? NetworkAddress.six(text) : NetworkAddress.four(text) else { return nil }
    self.bytes = bytes
  }

  /// Whether no page of the public web can stand there: this host, a private or shared network, link-local, multicast
  /// and reserved addresses (RFC 6890, IANA's special-purpose address registries), also wrapped in IPv6.
  public var isPrivate: Bool {
    if bytes.count == 4 { return NetworkAddress.isPrivateFour(bytes) }
    let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && (bytes[10] == 0xFF && bytes[11] == 0xFF || isCompatible)
    if isMapped { return NetworkAddress.isPrivateFour(Array(bytes[12...])) }
    // NAT64, RFC 6052.
    if bytes.starts(with: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) {
      return NetworkAddress.isPrivateFour(Array(bytes[12...]))
    }
    // Unique local, link-local, multicast.
    return bytes[0] & 0xFE == 0xFC || bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80 || bytes[0] == 0xFF
  }

  /// `::` and `::1` and the old form of IPv4 in IPv6.
  private var isCompatible: Bool { bytes[10] == 0 && bytes[11] == 0 }

  private static func isPrivateFour(_ bytes: [UInt8]) -> Bool {
    switch (bytes[0], bytes[1]) {
    case (0, _), (10, _), (127, _), (169, 254), (192, 168), (100, 64...127), (172, 16...31), (198, 18...19): true
    case (192, 0): bytes[2] == 0
    case (224..., _): true
    case (_, _): false
    }
  }

  private static func four(_ text: some StringProtocol) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.count <= 3 && part.utf8.allSatisfy { UTF8Text.isDigit($0) } ? UInt8(part) : nil
    }
    return parts.count == 4 && numbers.count == 4 ? numbers : nil
  }

  /// RFC 4291 §2.2
  private static func six(_ text: String) -> [UInt8]? {
    var halves: [[UInt8]] = []
    for half in text.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false) {
      var bytes: [UInt8] = []
      for part in half.isEmpty ? [] : half.split(separator: ":", omittingEmptySubsequences: false) {
        if part.contains(".") {
          guard let four = four(part) else { return nil }
          bytes += four
        } else {
          guard part.utf8.count <= 4, let number = UInt16(part, radix: 16), part.first != "+" else { return nil }
          bytes += [UInt8(number >> 8), UInt8(number & 255)]
        }
      }
      halves.append(bytes)
    }
    let count = halves.reduce(0) { $0 + $1.count }
    switch halves.count {
    case 1: return count == 16 ? halves[0] : nil
    case 2: return count <= 14 ? halves[0] + [UInt8](repeating: 0, count: 16 - count) + halves[1] : nil
    default: return nil
    }
  }
}

extension WebAddress {
  /// Whether its host is one that only a private network knows, as far as can be told without asking.
  public var isPrivate: Bool { NetworkAddress(host)?.isPrivate ?? HostName.isPrivate(host) }
}
