import CNettle

/// SHA-256 (FIPS 180-4) from nettle: the only file that imports it.
struct SHA256 {
  private var context = sha256_ctx()

  init() { unsafe nettle_sha256_init(&context) }

  mutating func update(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe nettle_sha256_update(&context, $0.count, $0.baseAddress) }
  }

  mutating func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    unsafe nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }

  static func digest(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }
}

/// The first half of a SHA-256, to tell one content from another within one desk.
public struct Digest: Hashable, Sendable {
  public let high: UInt64
  public let low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  public init(of bytes: [UInt8]) { self.init(of: bytes[...]) }

  /// Of a part of a file.
  public init(of bytes: ArraySlice<UInt8>) { self.init(SHA256.digest(of: bytes)) }

  /// Half of it tells as much as a hash can.
  public func hash(into hasher: inout Hasher) { hasher.combine(low) }

  init(_ digest: [UInt8]) {
    let word = { (range: Range<Int>) in digest[range].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
    self.init(high: word(0..<8), low: word(8..<16))
  }

  /// Of several texts, told apart however they are cut.
  public init(parts: [String]) {
    self.init(of: parts.flatMap { Array("\($0.utf8.count):".utf8) + Array($0.utf8) })
  }
}

/// The SHA-256 of a file's bytes, as articles record it.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public let hexadecimal: String

  public init(of bytes: [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in SHA256.digest(of: bytes[...]) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    hexadecimal = String(decoding: text, as: UTF8.self)
  }

  /// Reads `sha256:` and 64 hexadecimal digits; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let prefix = "sha256:"
    guard text.hasPrefix(prefix) else { return nil }
    let digits = text.dropFirst(prefix.count)
    guard digits.utf8.count == 64,
      digits.utf8.allSatisfy({ UTF8Text.isDigit($0) || ($0 | 0x20) &- UInt8(ascii: "a") < 6 })
    else { return nil }
    hexadecimal = digits.lowercased()
  }

  /// As an article's record has it: `sha256:` and the digits.
  public var description: String { "sha256:" + hexadecimal }
}
