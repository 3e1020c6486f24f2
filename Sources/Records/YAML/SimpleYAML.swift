import Source

/// Reads the YAML that records are mostly written in, many times as fast as libyaml: mappings by indentation, words and
/// quoted texts on one line, and brackets that close on theirs.
///
/// It gives what ``YAMLParser`` gives or nothing: whatever is not plainly of that kind is left to libyaml, and so are all
/// faults.
struct SimpleYAML {
  /// What is deeper is no record's doing.
  private static let deepest = 8
  /// No key of ours comes near libyaml's bound of 1024 characters.
  private static let longestKey = 128

  private let text: [UInt8]
  private let base: Int
  private var place = 0

  /// - Parameter base: where the text begins in its file.
  static func parse(_ text: [UInt8], at base: Int) -> YAMLNode? {
    var reader = SimpleYAML(text: text, base: base)
    reader.skipEmptyLines()
    guard reader.indentation == 0, let node = reader.mapping(indentedBy: 0, depth: 1), reader.place == text.count else {
      return nil
    }
    return node
  }

  private init(text: [UInt8], base: Int) {
    self.text = text
    self.base = base
  }

  private func byte(at place: Int) -> UInt8 { place < text.count ? text[place] : SimpleYAML.lineEnd }

  private static let lineEnd = UInt8(ascii: "\n")
  private static let blank = UInt8(ascii: " ")

  private mutating func skipEmptyLines() {
    while place < text.count, text[place] == SimpleYAML.lineEnd { place += 1 }
  }

  /// Of the line that begins here.
  private var indentation: Int {
    var end = place
    while end < text.count, text[end] == SimpleYAML.blank { end += 1 }
    return end - place
  }

  private func span(_ start: Int, _ end: Int) -> ByteRange { ByteRange(base + start..<base + end) }

  /// The entries of the lines from here that are indented so far.
  private mutating func mapping(indentedBy depthOfLine: Int, depth: Int) -> YAMLNode? {
    guard depth <= SimpleYAML.deepest else { return nil }
    var entries: [YAMLEntry] = []
    let start = place + depthOfLine
    while place < text.count {
      let indentation = indentation
      if indentation < depthOfLine { break }
      guard indentation == depthOfLine else { return nil }
      place += indentation
      guard let key = key(unlike: entries) else { return nil }
      guard let value = value(below: depthOfLine, depth: depth) else { return nil }
      entries.append(YAMLEntry(key: key, value: value))
      skipEmptyLines()
    }
    guard let last = entries.last else { return nil }
    return YAMLNode(span: ByteRange(start: UInt32(base + start), end: last.value.span.end), kind: .mapping(entries))
  }

  /// A name of lower-case letters, digits and hyphens with its colon.
  private mutating func key(unlike entries: [YAMLEntry]) -> Located<String>? {
    let start = place
    var end = start
    while byte(at: end) &- UInt8(ascii: "a") < 26 || UTF8Text.isDigit(byte(at: end))
      || byte(at: end) == UInt8(ascii: "-") && end > start
    { end += 1 }
    guard end > start, end - start <= SimpleYAML.longestKey, byte(at: end) == UInt8(ascii: ":"),
      byte(at: end + 1) == SimpleYAML.blank || byte(at: end + 1) == SimpleYAML.lineEnd
    else { return nil }
    let name = String(decoding: text[start..<end], as: UTF8.self)
    // libyaml says where the first of two stands.
    guard !entries.contains(where: { $0.key.value == name }) else { return nil }
    place = end + 1
    return Located(name, at: span(start, end))
  }

  /// What follows a key, to the end of its line or of the lines indented further.
  private mutating func value(below indentation: Int, depth: Int) -> YAMLNode? {
    if byte(at: place) == SimpleYAML.lineEnd {
      guard place < text.count else { return nil }
      place += 1
      skipEmptyLines()
      let deeper = self.indentation
      return deeper > indentation ? mapping(indentedBy: deeper, depth: depth + 1) : nil
    }
    skipBlanks()
    guard let node = item(within: .line, depth: depth) else { return nil }
    skipBlanks()
    guard byte(at: place) == SimpleYAML.lineEnd else { return nil }
    place = min(place + 1, text.count)
    // A word that is not quoted goes on in a line that is indented further.
    var next = place
    while byte(at: next) == SimpleYAML.lineEnd, next < text.count { next += 1 }
    let line = next
    while byte(at: next) == SimpleYAML.blank { next += 1 }
    return next - line <= indentation && (next == text.count || byte(at: next) != SimpleYAML.lineEnd) ? node : nil
  }

  private mutating func skipBlanks() {
    while byte(at: place) == SimpleYAML.blank { place += 1 }
  }

  /// What ends a word.
  private enum Surroundings {
    case line, brackets

    func end(at byte: UInt8) -> Bool {
      switch self {
      case .line: byte == SimpleYAML.lineEnd
      case .brackets: byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
      }
    }
  }

  private mutating func item(within surroundings: Surroundings, depth: Int) -> YAMLNode? {
    switch byte(at: place) {
    case UInt8(ascii: "\""): quoted()
    case UInt8(ascii: "{"): flowMapping(depth: depth + 1)
    case UInt8(ascii: "["): flowSequence(depth: depth + 1)
    default: plain(within: surroundings)
    }
  }

  /// `{ a: b, c: d }`
  private mutating func flowMapping(depth: Int) -> YAMLNode? {
    let start = place
    var entries: [YAMLEntry] = []
    guard depth <= SimpleYAML.deepest else { return nil }
    repeat {
      place += 1
      skipBlanks()
      guard let key = key(unlike: entries), byte(at: place) == SimpleYAML.blank else { return nil }
      skipBlanks()
      guard let value = item(within: .brackets, depth: depth) else { return nil }
      entries.append(YAMLEntry(key: key, value: value))
      skipBlanks()
    } while byte(at: place) == UInt8(ascii: ",")
    guard byte(at: place) == UInt8(ascii: "}") else { return nil }
    place += 1
    return YAMLNode(span: span(start, place), kind: .mapping(entries))
  }

  /// `[a, b]`
  private mutating func flowSequence(depth: Int) -> YAMLNode? {
    let start = place
    var elements: [YAMLNode] = []
    guard depth <= SimpleYAML.deepest else { return nil }
    repeat {
      place += 1
      skipBlanks()
      guard let element = item(within: .brackets, depth: depth) else { return nil }
      elements.append(element)
      skipBlanks()
    } while byte(at: place) == UInt8(ascii: ",")
    guard byte(at: place) == UInt8(ascii: "]") else { return nil }
    place += 1
    return YAMLNode(span: span(start, place), kind: .sequence(elements))
  }

  private mutating func quoted() -> YAMLNode? {
    let start = place
    var from = start + 1
    var end = from
    var bytes: [UInt8]?
    while true {
      switch byte(at: end) {
      case UInt8(ascii: "\""):
        place = end + 1
        let tail = text[from..<end]
        let content = bytes.map { String(decoding: $0 + tail, as: UTF8.self) } ?? String(decoding: tail, as: UTF8.self)
        return YAMLNode(span: span(start, place), kind: .scalar(YAMLScalar(text: content, isPlain: false)))
      case UInt8(ascii: "\\"):
        guard byte(at: end + 1) == UInt8(ascii: "\"") || byte(at: end + 1) == UInt8(ascii: "\\") else { return nil }
        bytes = (bytes ?? []) + text[from..<end]
        from = end + 1
        end += 2
      default:
        guard isOrdinary(at: end) else { return nil }
        end += 1
      }
    }
  }

  /// A word or several that are not quoted.
  private mutating func plain(within surroundings: Surroundings) -> YAMLNode? {
    let start = place
    let first = byte(at: start)
    guard UTF8Text.isLetter(first) || UTF8Text.isDigit(first) || first >= 0x80 else { return nil }
    var end = start
    var last = start
    while !surroundings.end(at: byte(at: end)) {
      let byte = byte(at: end)
      guard isOrdinary(at: end), !SimpleYAML.isIndicator(byte) else { return nil }
      if byte == UInt8(ascii: ":") {
        // One that ends a word is that of a key; what it is in brackets has changed from one libyaml to the next.
        let next = self.byte(at: end + 1)
        if surroundings == .brackets || next == SimpleYAML.blank || next == SimpleYAML.lineEnd { return nil }
      }
      end += 1
      if byte != SimpleYAML.blank { last = end }
    }
    place = end
    let content = String(decoding: text[start..<last], as: UTF8.self)
    return YAMLNode(span: span(start, last), kind: .scalar(YAMLScalar(text: content, isPlain: true)))
  }

  /// What may end a word or mean something, depending on what stands around it.
  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Whether a byte is part of a character that libyaml reads as it stands: no tab, no line end, no control character, no
  /// U+0085, U+2028, U+2029 or U+FEFF.
  private func isOrdinary(at place: Int) -> Bool {
    let byte = byte(at: place)
    if byte < 0x80 { return byte >= 0x20 && byte < 0x7F }
    let next = self.byte(at: place + 1)
    return switch byte {
    case 0xC2: next >= 0xA0
    case 0xE2: next != 0x80 || self.byte(at: place + 2) & 0xFE != 0xA8
    case 0xEF: false
    default: true
    }
  }
}
