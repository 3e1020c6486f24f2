/// Writes JSON (RFC 8259) straight into bytes, members in the order they are given.
///
/// With `indent` nil the result is one line. Keeping objects and arrays balanced is the caller's part, which the
/// closure forms take care of.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private let indent: Int?
  private var depth = 0
  private var needsComma = false

  public init(indent: Int? = nil) { self.indent = indent }

  public mutating func object(_ members: (inout JSONWriter) -> Void) { nest("{", "}", members) }

  public mutating func array(_ elements: (inout JSONWriter) -> Void) { nest("[", "]", elements) }

  /// Writes a member's name; its value must follow.
  public mutating func key(_ name: String) {
    separate()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    if indent != nil { bytes.append(UInt8(ascii: " ")) }
    needsComma = false
    afterKey = true
  }

  public mutating func string(_ text: String) {
    separate()
    appendQuoted(text)
  }

  public mutating func integer(_ value: Int) {
    separate()
    bytes.append(text: String(value))
  }

  /// Writes a number digit for digit; `digits` must be one of JSON's (RFC 8259 §6).
  public mutating func number(_ digits: String) {
    separate()
    bytes.append(text: digits)
  }

  public mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(text: value ? "true" : "false")
  }

  /// Takes over a whole value that another writer of one line has made.
  public mutating func value(_ other: JSONWriter) {
    separate()
    bytes += other.bytes
  }

  public mutating func null() {
    separate()
    bytes.append(text: "null")
  }

  public mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  public mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  /// A member that is left out where there is no text.
  public mutating func member(_ name: String, ifPresent text: String?) {
    if let text { member(name, text) }
  }

  public mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    array { writer in
      for text in texts { writer.string(text) }
    }
  }

  private var afterKey = false

  private mutating func nest(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: open))
    depth += 1
    needsComma = false
    let before = bytes.count
    body(&self)
    depth -= 1
    if bytes.count > before { breakLine() }
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func separate() {
    if afterKey {
      afterKey = false
      needsComma = true
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
    needsComma = true
  }

  private mutating func breakLine() {
    guard let indent else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * depth))
  }

  /// `<` is escaped too, so that JSON can stand inside a page's `script` element whatever it holds.
  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(text: text)
    bytes.escape(from: start, where: Self.isEscaped, writing: Self.append)
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "<") || byte == 0x7F
  }

  /// As RFC 8259 §7 has it.
  private static func append(escaped byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(text: "\\n")
    case UInt8(ascii: "\t"): bytes.append(text: "\\t")
    case UInt8(ascii: "\r"): bytes.append(text: "\\r")
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(text: "\\u00")
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }
}
