import Source

/// Reads one directive's name, label and attributes from bytes, as micromark-extension-directive 4 does.
struct DirectiveScanner {
  /// How far a directive may reach.
  enum Extent { case line, paragraph }

  enum Outcome {
    /// It ends before this offset.
    case directive(Directive, end: Int)
    /// It is a known directive's, but this part of it does not hold.
    case broken(Rule, ByteRange)
    case none
  }

  let bytes: [UInt8]
  /// Where the paragraph or line ends.
  let limit: Int
  let extent: Extent

  /// - Parameter start: of the name, behind the colons; `opening` is where the first colon stands.
  func scan(form: Directive.Form, opening: Int, nameAt start: Int) -> Outcome {
    guard let nameEnd = name(at: start) else { return .none }
    let name = String(decoding: bytes[start..<nameEnd], as: UTF8.self)
    var offset = nameEnd
    var label: Directive.Label?
    if byte(offset) == UInt8(ascii: "[") {
      guard let close = labelEnd(from: offset) else {
        return .broken(.brokenLabel, span(offset, offset + 1))
      }
      label = self.label(offset + 1, close)
      offset = close + 1
    }
    var attributes: [Directive.Attribute] = []
    var attributesSpan: ByteRange?
    if byte(offset) == UInt8(ascii: "{") {
      guard let (found, end) = AttributeScanner(self).scan(from: offset) else {
        return .broken(.brokenAttributes, span(offset, offset + 1))
      }
      attributes = found
      attributesSpan = span(offset, end)
      offset = end
    }
    if form == .text, label == nil, attributesSpan == nil { return .none }
    let directive = Directive(
      form: form, name: name, nameSpan: span(start, nameEnd), label: label, attributes: attributes,
      attributesSpan: attributesSpan, span: span(opening, offset))
    return .directive(directive, end: offset)
  }

  func byte(_ offset: Int) -> UInt8? { offset < limit ? bytes[offset] : nil }

  func span(_ start: Int, _ end: Int) -> ByteRange { ByteRange(start..<end) }

  /// Where a name that begins here ends: a letter, then letters, digits, `-` and `_`, not ending in the last two.
  func name(at start: Int) -> Int? {
    guard let first = character(at: start), first.isNameStart else { return nil }
    var end = start
    while let next = character(at: end), next.isNamePart { end += next.length }
    if end > start, bytes[end - 1] == UInt8(ascii: "-") || bytes[end - 1] == UInt8(ascii: "_") { return nil }
    return end
  }

  func character(at offset: Int) -> ScannedCharacter? {
    guard offset < limit else { return nil }
    return ScannedCharacter(bytes, at: offset)
  }

  /// More brackets inside each other than micromark follows.
  private static let deepestLabel = 32

  /// Where the bracket that opens at `start` is closed.
  private func labelEnd(from start: Int) -> Int? {
    var depth = 0
    var offset = start
    while offset < limit {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "["):
        depth += 1
        if depth > DirectiveScanner.deepestLabel + 1 { return nil }
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return offset }
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): if extent == .line { return nil }
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// What a label with marks of its own holds is known once the Markdown library has read it.
  private func label(_ start: Int, _ end: Int) -> Directive.Label {
    let source = String(decoding: bytes[start..<end], as: UTF8.self)
    let isPlain = start < end && !LabelText.isActive(bytes[start..<end])
    return Directive.Label(
      span: span(start, end), source: source,
      content: isPlain ? [Inline(span: span(start, end), kind: .text(source))] : [])
  }
}

/// A character as far as names need to know it.
struct ScannedCharacter {
  let length: Int
  let isNameStart: Bool
  let isNamePart: Bool

  init(_ bytes: [UInt8], at offset: Int) {
    let lead = bytes[offset]
    if lead < 0x80 {
      length = 1
      isNameStart = UTF8Text.isLetter(lead)
      isNamePart =
        isNameStart || UTF8Text.isDigit(lead) || lead == UInt8(ascii: "-") || lead == UInt8(ascii: "_")
      return
    }
    length = UTF8Text.length(ofCharacterBeginningWith: lead)
    let end = min(offset + length, bytes.count)
    let scalar = String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars.first
    isNameStart = scalar?.properties.isIDStart ?? false
    isNamePart = scalar?.properties.isIDContinue ?? false
  }
}
