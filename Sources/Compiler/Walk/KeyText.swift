public import Source

/// A key as written in a label or an attribute, taken apart with the places of its parts:
/// `ID`, `ID/FACT`, `ID/FACT.field`, `ID/*`.
public struct KeyText: Sendable {
  /// The whole key without the blanks around it.
  public let span: ByteRange
  public let text: String
  public let article: String
  public let articleSpan: ByteRange
  /// nil where the key names an article.
  public let fact: String?
  public let factSpan: ByteRange
  public let field: String?
  public let fieldSpan: ByteRange

  /// Whether the fact's part is a pattern with `*`.
  public var isPattern: Bool { fact?.utf8.contains(UInt8(ascii: "*")) ?? false }

  /// Takes a key apart; nil where there is nothing but blanks.
  public init?(_ source: some StringProtocol, at start: UInt32) {
    let bytes = Array(source.utf8)
    var first = 0
    var last = bytes.count
    while first < last, KeyText.isSpace(bytes[first]) { first += 1 }
    while last > first, KeyText.isSpace(bytes[last - 1]) { last -= 1 }
    guard first < last else { return nil }
    func range(_ from: Int, _ to: Int) -> ByteRange { ByteRange(Int(start) + from..<Int(start) + max(from, to)) }
    func string(_ from: Int, _ to: Int) -> String { String(decoding: bytes[from..<max(from, to)], as: UTF8.self) }
    span = range(first, last)
    text = string(first, last)
    let slash = bytes[first..<last].firstIndex(of: UInt8(ascii: "/"))
    article = string(first, slash ?? last)
    articleSpan = range(first, slash ?? last)
    guard let slash else {
      (fact, factSpan, field, fieldSpan) = (nil, range(last, last), nil, range(last, last))
      return
    }
    let dot = bytes[(slash + 1)..<last].firstIndex(of: UInt8(ascii: "."))
    fact = string(slash + 1, dot ?? last)
    factSpan = range(slash + 1, dot ?? last)
    field = dot.map { string($0 + 1, last) }
    fieldSpan = dot.map { range($0 + 1, last) } ?? range(last, last)
  }

  /// The keys of a list separated by semicolons.
  public static func list(_ source: String, at start: UInt32) -> [KeyText] {
    var keys: [KeyText] = []
    var offset = start
    for part in source.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      if let key = KeyText(Substring(part), at: offset) { keys.append(key) }
      offset += UInt32(clamping: part.count + 1)
    }
    return keys
  }

  /// Whether a fact's name fits this key's pattern, in which `*` stands for any run of characters.
  public func matches(_ name: String) -> Bool {
    guard let pattern = fact.map({ Array($0.utf8) }) else { return false }
    let name = Array(name.utf8)
    var (at, inName, star, retry) = (0, 0, -1, 0)
    while inName < name.count {
      if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
        (star, retry, at) = (at, inName, at + 1)
      } else if at < pattern.count, pattern[at] == name[inName] {
        (at, inName) = (at + 1, inName + 1)
      } else if star >= 0 {
        (at, retry) = (star + 1, retry + 1)
        inName = retry
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
}
