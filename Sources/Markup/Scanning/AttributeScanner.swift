import Source

/// Reads `{#id .class key=value key="value"}`.
struct AttributeScanner {
  private let scanner: DirectiveScanner

  init(_ scanner: DirectiveScanner) { self.scanner = scanner }

  /// The attributes between the brace at `start` and the one that closes it, and the offset behind that; nil where they
  /// do not hold.
  func scan(from start: Int) -> (attributes: [Directive.Attribute], end: Int)? {
    var attributes: [Directive.Attribute] = []
    var offset = start + 1
    while true {
      guard let next = skipBlanks(offset) else { return nil }
      offset = next
      guard let byte = scanner.byte(offset) else { return nil }
      if byte == UInt8(ascii: "}") { return (attributes, offset + 1) }
      guard let (attribute, end) = attribute(at: offset, byte) else { return nil }
      attributes.append(attribute)
      offset = end
    }
  }

  private func attribute(at start: Int, _ first: UInt8) -> (Directive.Attribute, end: Int)? {
    switch first {
    case UInt8(ascii: "#"): shortcut("id", at: start)
    case UInt8(ascii: "."): shortcut("class", at: start)
    default: pair(at: start)
    }
  }

  private func shortcut(_ key: String, at start: Int) -> (Directive.Attribute, end: Int)? {
    var end = start + 1
    while let byte = scanner.byte(end), !AttributeScanner.endsShortcut(byte) { end += 1 }
    guard end > start + 1 else { return nil }
    if let byte = scanner.byte(end), AttributeScanner.isForbidden(byte) { return nil }
    let attribute = Directive.Attribute(
      key: key, keySpan: scanner.span(start, start + 1), value: text(start + 1, end),
      valueSpan: scanner.span(start + 1, end))
    return (attribute, end)
  }

  private func pair(at start: Int) -> (Directive.Attribute, end: Int)? {
    guard let first = scanner.character(at: start), AttributeScanner.isKeyStart(first, scanner.bytes[start]) else {
      return nil
    }
    var keyEnd = start
    while let next = scanner.character(at: keyEnd), AttributeScanner.isKeyPart(next, scanner.bytes[keyEnd]) {
      keyEnd += next.length
    }
    let key = text(start, keyEnd)
    let keySpan = scanner.span(start, keyEnd)
    guard let equals = skipBlanks(keyEnd) else { return nil }
    guard scanner.byte(equals) == UInt8(ascii: "=") else {
      return (Directive.Attribute(key: key, keySpan: keySpan, value: "", valueSpan: nil), keyEnd)
    }
    guard let valueStart = skipBlanks(equals + 1), let quote = scanner.byte(valueStart) else { return nil }
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    guard let valueEnd = isQuoted ? quotedEnd(valueStart, quote) : unquotedEnd(valueStart) else { return nil }
    let inner = isQuoted ? valueStart + 1 : valueStart
    let attribute = Directive.Attribute(
      key: key, keySpan: keySpan, value: CharacterReferences.decoded(text(inner, valueEnd)),
      valueSpan: scanner.span(inner, valueEnd))
    return (attribute, isQuoted ? valueEnd + 1 : valueEnd)
  }

  private func quotedEnd(_ start: Int, _ quote: UInt8) -> Int? {
    var offset = start + 1
    while let byte = scanner.byte(offset) {
      if byte == quote { return offset }
      if scanner.extent == .line, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return nil }
      offset += 1
    }
    return nil
  }

  private func unquotedEnd(_ start: Int) -> Int? {
    var offset = start
    while let byte = scanner.byte(offset), byte > 0x20, byte != UInt8(ascii: "}") {
      if "\"'<=>`".utf8.contains(byte) { return nil }
      offset += 1
    }
    return offset > start ? offset : nil
  }

  /// The next offset that is no blank; nil where a line ends that may not.
  private func skipBlanks(_ start: Int) -> Int? {
    var offset = start
    while let byte = scanner.byte(offset), byte <= 0x20 {
      if scanner.extent == .line, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return nil }
      offset += 1
    }
    return offset
  }

  private func text(_ start: Int, _ end: Int) -> String { String(decoding: scanner.bytes[start..<end], as: UTF8.self) }

  private static func endsShortcut(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "\"#'.<=>`}".utf8.contains(byte)
  }

  private static func isForbidden(_ byte: UInt8) -> Bool { "\"'<=>`".utf8.contains(byte) }

  private static func isKeyStart(_ character: ScannedCharacter, _ lead: UInt8) -> Bool {
    character.isNameStart || lead == UInt8(ascii: "_") || lead == UInt8(ascii: ":")
  }

  private static func isKeyPart(_ character: ScannedCharacter, _ lead: UInt8) -> Bool {
    character.isNamePart || lead == UInt8(ascii: ":") || lead == UInt8(ascii: ".")
  }
}

/// Character references in attribute values (HTML; the numeric ones and the names that writers use).
enum CharacterReferences {
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ldquo": "“", "rdquo": "”",
    "lsquo": "‘", "rsquo": "’", "laquo": "«", "raquo": "»", "bdquo": "„", "sbquo": "‚", "ndash": "–", "mdash": "—",
    "hellip": "…", "euro": "€", "pound": "£", "yen": "¥", "cent": "¢", "sect": "§", "para": "¶", "deg": "°",
    "times": "×", "minus": "−", "shy": "\u{AD}", "thinsp": "\u{2009}", "copy": "©", "reg": "®", "trade": "™",
  ]

  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = Substring(text)
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      rest = rest[ampersand...]
      // The longest name there is has fewer than 32 letters.
      if let semicolon = rest.prefix(33).firstIndex(of: ";"),
        let character = character(rest[rest.index(after: ampersand)..<semicolon])
      {
        result += character
        rest = rest[rest.index(after: semicolon)...]
      } else {
        result += "&"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> String? {
    guard name.first == "#" else { return names[String(name)] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number else { return nil }
    // CommonMark 0.31 §2.5: what is no character, and NUL, is U+FFFD.
    return String(Unicode.Scalar(number == 0 ? 0xFFFD : number) ?? "\u{FFFD}")
  }
}
