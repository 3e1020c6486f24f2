/// Writes XML 1.0 straight into bytes, an element a line.
public struct XMLWriter: Sendable {
  public private(set) var bytes: [UInt8] = Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) + [UInt8(ascii: "\n")]
  private var depth = 0

  public init() {}

  /// An element with others in it; one without content is written as an empty tag.
  public mutating func element(
    _ name: String, _ attributes: [(String, String)], _ content: ((inout XMLWriter) -> Void)? = nil
  ) {
    open(name, attributes)
    guard let content else {
      put("/>\n")
      return
    }
    put(">\n")
    depth += 1
    content(&self)
    depth -= 1
    indent()
    put("</\(name)>\n")
  }

  /// An element with text in it.
  public mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    open(name, attributes)
    put(">\(Self.escaped(text, inAttribute: false))</\(name)>\n")
  }

  private mutating func open(_ name: String, _ attributes: [(String, String)]) {
    indent()
    put("<\(name)")
    for (name, value) in attributes { put(" \(name)=\"\(Self.escaped(value, inAttribute: true))\"") }
  }

  private mutating func indent() { put(String(repeating: "  ", count: depth)) }

  private mutating func put(_ text: String) { bytes += Array(text.utf8) }

  /// Characters that XML 1.0 has no way to write (§2.2) stand as U+FFFD. Line ends and tabs of an attribute are written
  /// as references, since a reader would make blanks of them (§3.3.3).
  private static func escaped(_ text: String, inAttribute: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      case 0x3E: result += "&gt;"
      case 0x22 where inAttribute: result += "&quot;"
      case 0x09 where inAttribute, 0x0A where inAttribute: result += "&#\(scalar.value);"
      case 0x0D: result += "&#13;"
      case 0x09, 0x0A: result.unicodeScalars.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
