import Source

/// Bytes of HTML in the making: the one place where text becomes markup, so that escaping is forgotten nowhere.
public struct HTMLWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// Makes room for about so many bytes, so that they are not moved as they grow.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Markup as it stands.
  public mutating func raw(_ markup: String) { bytes.append(text: markup) }

  public mutating func raw(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

  /// Text of an element or an attribute's value: `"`, `&`, `<` and `>` as references, as libcmark-gfm has it.
  public mutating func text(_ text: String) {
    let start = bytes.count
    bytes.append(text: text)
    referTo(from: start)
  }

  mutating func text(_ text: Substring.UTF8View) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    referTo(from: start)
  }

  /// Puts references in place of what is markup, in what has been written since.
  private mutating func referTo(from start: Int) {
    bytes.escape(from: start, where: Self.hasReference) { $1.append(text: Self.reference(for: $0)) }
  }

  /// All letters are beyond these four.
  private static func hasReference(_ byte: UInt8) -> Bool {
    guard byte < UInt8(ascii: "?") else { return false }
    return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<")
      || byte == UInt8(ascii: ">")
  }

  private static func reference(for byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    default: "&gt;"
    }
  }

  /// A URL as an attribute's value: what may not stand in one is percent-encoded, the rest is left as written, since
  /// only the author knows whether a reserved character is meant (the library's `houdini_escape_href`).
  public mutating func url(_ text: String) {
    let start = bytes.count
    bytes.append(text: text)
    bytes.escape(from: start, where: { !Self.standsInURL($0) }) { byte, bytes in
      switch byte {
      case UInt8(ascii: "&"): bytes.append(text: "&amp;")
      case UInt8(ascii: "'"): bytes.append(text: "&#x27;")
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.digits[Int(byte >> 4)])
        bytes.append(Self.digits[Int(byte & 15)])
      }
    }
  }

  public mutating func number(_ value: Int) {
    guard value >= 0 else { return raw(String(value)) }
    if value > 9 { number(value / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }

  /// ` name="value"`
  public mutating func attribute(_ name: String, _ value: String) {
    open(attribute: name)
    text(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// ` name="url"`
  public mutating func attribute(_ name: String, url value: String) {
    open(attribute: name)
    url(value)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func open(attribute name: String) {
    bytes.append(UInt8(ascii: " "))
    raw(name)
    raw("=\"")
  }

  /// `<name`
  mutating func open(_ name: String) {
    bytes.append(UInt8(ascii: "<"))
    raw(name)
  }

  /// `</name>`
  mutating func close(_ name: String) {
    raw("</")
    raw(name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Begins a line unless one has just begun.
  mutating func startLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func standsInURL(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "!"),
      UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "%"),
      UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: ";"),
      UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
