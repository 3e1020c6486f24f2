import Source

/// A label that holds Markdown, as the library is given it: one line, directives replaced.
struct LabelText {
  let text: [UInt8]
  /// From offsets in `text` to the file.
  let map: ContentMap
  /// Without the brackets, in the file.
  let span: ByteRange

  /// What ends the line, so that a `#` at the label's end is no closing sequence (CommonMark 0.31 §4.2).
  static let ending: [UInt8] = [UInt8(ascii: " "), 0x19]

  /// The label as a line of a text of its own.
  var heading: [UInt8] { [UInt8(ascii: "#"), UInt8(ascii: " ")] + text + LabelText.ending + [UInt8(ascii: "\n")] }

  /// nil where the label is plain text.
  init?(
    of directive: Directive, in bytes: [UInt8], known: Set<String>, placeholders: inout Placeholders,
    suspicions: inout [SourceRewriter.Suspicion]
  ) {
    guard let label = directive.label, LabelText.isActive(bytes[label.span.offsets]) else { return nil }
    var rewriter = InlineRewriter(bytes, in: label.span.offsets, known: known, isLabel: true)
    rewriter.run(adding: &placeholders)
    suspicions += rewriter.suspicions
    span = label.span
    (text, map) = LabelText.line(rewriter.text, from: bytes, label.span.offsets)
  }

  /// Line ends, with what begins the next line, become a blank each.
  private static func line(_ text: [UInt8], from bytes: [UInt8], _ range: Range<Int>) -> ([UInt8], ContentMap) {
    var line: [UInt8] = []
    var map = ContentMap()
    // The library takes the blanks off a heading's beginning.
    var offset = text.prefix { UTF8Text.isBlank($0) }.count
    if offset < text.count, isLineEnd(text[offset]) { offset = text.prefix(while: isBetweenLines).count }
    var source = min(range.lowerBound + offset, range.upperBound)
    map.add(content: 0, source: source)
    while offset < text.count {
      guard isLineEnd(text[offset]) else {
        line.append(text[offset])
        offset += 1
        continue
      }
      while offset < text.count, isBetweenLines(text[offset]) { offset += 1 }
      while source < range.upperBound, !isLineEnd(bytes[source]) { source += 1 }
      while source < range.upperBound, isBetweenLines(bytes[source]) { source += 1 }
      line.append(UInt8(ascii: " "))
      map.add(content: line.count, source: source)
    }
    return (line, map)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  private static func isBetweenLines(_ byte: UInt8) -> Bool {
    isLineEnd(byte) || UTF8Text.isBlank(byte) || byte == UInt8(ascii: ">")
  }

  /// Whether the library would make more of a label than one text.
  static func isActive(_ label: ArraySlice<UInt8>) -> Bool {
    label.contains(where: isMarkup)
      || label.indices.contains {
        label[$0] == UInt8(ascii: "w") && label[$0...].starts(with: "www.".utf8)
      }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "@"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      true
    // What placeholders are made of.
    default: byte >= 0xF3
    }
  }
}
