import Source

/// The ways out of a page of HTML and the places in it: what a start tag's `href`, `src` and `id` say.
///
/// It reads any page a style's template may give, with or without quotation marks around values. What stands in comments,
/// scripts and style sheets is no tag.
struct PageLinks: Sendable {
  /// Each once, in the order of the page, without those that lead to a place of the page itself which is there.
  let targets: PackedTexts
  let places: PackedTexts

  init(of page: [UInt8]) {
    var targets: [String] = []
    var seen: Set<String> = []
    var places: Set<String> = []
    var reader = TagReader(page)
    while let tag = reader.next() {
      for (name, value) in tag.attributes {
        switch name {
        case "href", "src": if seen.insert(value).inserted { targets.append(value) }
        case "id": places.insert(value)
        case "name" where tag.name == "a": places.insert(value)
        case "popovertarget": if seen.insert("#" + value).inserted { targets.append("#" + value) }
        default: break
        }
      }
    }
    targets.removeAll { $0.hasPrefix("#") && places.contains(PercentEncoding.decoded(String($0.dropFirst()))) }
    self.targets = PackedTexts(targets)
    self.places = PackedTexts(places)
  }
}

/// The start tags of a page in their order (HTML §13.2.5, as far as finding them goes).
private struct TagReader {
  struct Tag {
    let name: String
    let attributes: [(name: String, value: String)]
  }

  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Tag? {
    while let start = ByteSearch.firstIndex(of: UInt8(ascii: "<"), in: bytes, from: offset) {
      offset = start
      if has("<!--") {
        skip(past: "-->")
      } else if offset + 1 < bytes.count, UTF8Text.isLetter(bytes[offset + 1]) {
        offset += 1
        let tag = startTag()
        if ["script", "style"].contains(tag.name) { skip(past: "</\(tag.name)") }
        return tag
      } else {
        offset += 1
      }
    }
    return nil
  }

  private func has(_ text: String) -> Bool { bytes[offset...].starts(with: text.utf8) }

  private mutating func skip(past text: String) {
    let end = ByteSearch.firstIndex(of: Array(text.utf8), in: bytes, from: offset)
    offset = end.map { $0 + text.utf8.count } ?? bytes.count
  }

  private mutating func startTag() -> Tag {
    let name = take { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    var attributes: [(name: String, value: String)] = []
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
      if bytes[offset] <= 0x20 || bytes[offset] == UInt8(ascii: "/") {
        offset += 1
        continue
      }
      let name = take { $0 > 0x20 && ![UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")].contains($0) }
      // A stray mark is passed over, so that reading always goes on.
      if name.isEmpty { offset += 1 }
      attributes.append((name.lowercased(), value()))
    }
    return Tag(name: name.lowercased(), attributes: attributes)
  }

  private mutating func value() -> String {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else { return "" }
    offset += 1
    guard offset < bytes.count else { return "" }
    let mark = bytes[offset]
    guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
      return Self.resolved(take { $0 > 0x20 && $0 != UInt8(ascii: ">") })
    }
    offset += 1
    let text = take { $0 != mark }
    offset += 1
    return Self.resolved(text)
  }

  private mutating func take(while holds: (UInt8) -> Bool) -> String {
    let start = offset
    while offset < bytes.count, holds(bytes[offset]) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// The references that our own pages and most others write.
  private static func resolved(_ text: String) -> String {
    guard text.contains("&") else { return text }
    let references = [("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
    return references.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
