import Source

/// How pages of a site are named and lead to one another.
enum SiteAddress {
  static func memo(_ name: String) -> String { "memos/\(name).html" }

  /// From one page to another as a relative reference (RFC 3986 §4.2).
  static func reference(from page: String, to target: String, fragment: String? = nil) -> String {
    let from = page.split(separator: "/").dropLast()
    let to = target.split(separator: "/")
    let shared = zip(from, to.dropLast()).prefix { $0 == $1 }.count
    let parts = Array(repeating: "..", count: from.count - shared) + to.dropFirst(shared).map { encoded($0) }
    return parts.joined(separator: "/") + (fragment.map { "#" + PercentEncoding.encoded($0, keeping: "-._~:") } ?? "")
  }

  /// A page's path as part of an address.
  static func path(_ page: String) -> String { page.split(separator: "/").map { encoded($0) }.joined(separator: "/") }

  /// All but what stands for itself everywhere (RFC 3986 §2.3).
  private static func encoded(_ part: some StringProtocol) -> String {
    PercentEncoding.encoded(part, keeping: "-._~")
  }

  /// Longer names are cut, since file systems end at 255 bytes.
  private static let longestName = 80

  /// A name for each text that can stand in a path, as in `north-korea`: letters and digits of any script in lower case.
  /// Texts that would have one name, or none, have part of their hash behind it, so that no name depends on an order.
  static func names(of texts: some Collection<String>) -> [String: String] {
    let plain = Dictionary(texts.map { ($0, name(of: $0)) }) { first, _ in first }
    let counts = Dictionary(plain.values.map { ($0, 1) }, uniquingKeysWith: +)
    return Dictionary(
      uniqueKeysWithValues: plain.map { text, name in
        if counts[name] == 1, !name.isEmpty, name.utf8.count <= longestName { return (text, name) }
        var short = name
        while short.utf8.count > longestName { short.removeLast() }
        let hash = ContentHash(of: Array(text.utf8)).hexadecimal.prefix(8)
        return (text, short.isEmpty ? String(hash) : "\(short)-\(hash)")
      })
  }

  private static func name(of text: String) -> String {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    return String(decoding: UnicodeText.normalized(Array(words.utf8)), as: UTF8.self)
  }
}
