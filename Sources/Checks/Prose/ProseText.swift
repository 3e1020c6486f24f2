import Compiler
import Markup
import Source

/// A paragraph's own words as one text, with the way back from each byte to where it is written.
///
/// What is not the author's own statement leaves a gap: directives, code, links' addresses, citations, footnote marks.
struct ProseText {
  /// Stands where something that is not the author's words was left out. No text has a NUL.
  static let gap: UInt8 = 0

  let file: SourceFile
  /// UTF-8, entities and escapes resolved.
  private(set) var bytes: [UInt8] = []
  /// Where each byte is written; a character that was written as an entity is written where the entity begins.
  private var places: [UInt32] = []
  private var ends: [UInt32] = []
  /// The directives left out, each with the place of its gap.
  private(set) var directives: [(gap: Int, directive: Directive)] = []

  init(_ prose: Prose) {
    file = prose.file
    append(prose.content)
  }

  private mutating func append(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .text(let text): append(text, at: inline.span)
      case .softBreak, .lineBreak: append(" ", at: inline.span)
      case .emphasis(let content), .strong(let content), .strikethrough(let content): append(content)
      case .link(let link): append(link.content)
      case .directive(let directive):
        directives.append((bytes.count, directive))
        appendGap(at: inline.span)
      case .code, .html, .image, .footnoteReference, .citation: appendGap(at: inline.span)
      }
    }
  }

  private mutating func append(_ text: String, at span: ByteRange) {
    let isAsWritten = text.utf8.count == Int(span.end - span.start)
    for (offset, byte) in text.utf8.enumerated() {
      bytes.append(byte)
      places.append(isAsWritten ? span.start + UInt32(offset) : span.start)
      ends.append(isAsWritten ? span.start + UInt32(offset) + 1 : span.end)
    }
  }

  private mutating func appendGap(at span: ByteRange) {
    bytes.append(ProseText.gap)
    places.append(span.start)
    ends.append(span.end)
  }

  /// Where a part of the text is written.
  func span(_ range: Range<Int>) -> Span {
    guard let start = places[range].first, let end = ends[range].last else { return file.span(ByteRange(0..<0)) }
    return file.span(ByteRange(start: start, end: max(start, end)))
  }

  subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The sentences, without the blanks between them.
  var sentences: [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    var offset = 0
    while offset < bytes.count {
      if endsSentence(at: offset) {
        let end = endOfClosingMarks(after: offset)
        if end == bytes.count || bytes[end] == UInt8(ascii: " ") || bytes[end] == ProseText.gap {
          found.append(start..<end)
          start = end
        }
        offset = end
      } else {
        offset += 1
      }
    }
    if start < bytes.count { found.append(start..<bytes.count) }
    return found.map(trimmed).filter { !$0.isEmpty }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = bytes[range].first, first == UInt8(ascii: " ") {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    return range
  }

  /// A stop ends a sentence unless it stands behind an abbreviation or inside a figure.
  private func endsSentence(at offset: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."):
      var start = offset
      while start > 0, UTF8Text.isLetter(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") { start -= 1 }
      let word = self[start..<offset].lowercased()
      // A single letter is an initial, as in `J. Smith` and `U.S.`.
      return word.utf8.count != 1 && !word.contains(".") && !ProseText.abbreviations.contains(word)
    default: return false
    }
  }

  private func endOfClosingMarks(after offset: Int) -> Int {
    var end = offset + 1
    let closing: [[UInt8]] = ["”", "’", "»", "\"", "'", ")", "]"].map { Array($0.utf8) }
    while let mark = closing.first(where: { bytes[end...].starts(with: $0) }) { end += mark.count }
    return end
  }

  private static let abbreviations: Set<String> = [
    "jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct", "nov", "dec", "mr", "mrs", "ms", "dr", "prof", "gen",
    "col",
    "sen", "rep", "gov", "st", "no", "nos", "para", "paras", "vol", "pp", "vs", "etc", "cf", "approx", "ca", "inc",
    "ltd",
  ]

  /// Words of letters, in lower case, with their places.
  func words(in range: Range<Int>) -> [(word: String, range: Range<Int>)] {
    var words: [(String, Range<Int>)] = []
    var start: Int?
    var offset = range.lowerBound
    while offset < range.upperBound {
      let length = min(UTF8Text.length(ofCharacterBeginningWith: bytes[offset]), range.upperBound - offset)
      if isLetter(at: offset) {
        start = start ?? offset
      } else if let begun = start {
        words.append((self[begun..<offset].lowercased(), begun..<offset))
        start = nil
      }
      offset += length
    }
    if let begun = start { words.append((self[begun..<range.upperBound].lowercased(), begun..<range.upperBound)) }
    return words
  }

  /// Letters of any script; what lies beyond ASCII is taken for one but for Latin-1 and general punctuation.
  private func isLetter(at offset: Int) -> Bool {
    let lead = bytes[offset]
    if lead < 0x80 { return UTF8Text.isLetter(lead) }
    return lead != 0xC2 && !(lead == 0xE2 && offset + 1 < bytes.count && bytes[offset + 1] == 0x80)
  }
}
