import Source

/// Replaces the text directives and bracketed citations of one paragraph by placeholders.
///
/// Code spans and HTML tags that begin before a directive win over it, as in CommonMark; what else turns out to be code is
/// put back later. Linear in the paragraph.
struct InlineRewriter {
  private(set) var text: [UInt8] = []
  private var placeholders = Placeholders()
  private(set) var suspicions: [SourceRewriter.Suspicion] = []
  private(set) var refusal: SourceRewriter.Refusal?

  private let bytes: [UInt8]
  private let range: Range<Int>
  private let known: Set<String>
  /// Lengths of backquote runs that close nowhere further on.
  private var unclosedRuns: Set<Int> = []
  private var openBrackets = 0

  private let isLabel: Bool

  init(_ bytes: [UInt8], in range: Range<Int>, known: Set<String>, isLabel: Bool = false) {
    self.bytes = bytes
    self.isLabel = isLabel
    self.range = range
    self.known = known
    text.reserveCapacity(range.count)
  }

  mutating func run(adding all: inout Placeholders) {
    // Swapped, not copied: there may be thousands.
    swap(&placeholders, &all)
    defer { swap(&placeholders, &all) }
    var offset = range.lowerBound
    var copied = offset
    while offset < range.upperBound {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 2
      case UInt8(ascii: "`"): offset = endOfCode(from: offset)
      case UInt8(ascii: "<"): offset = endOfTag(from: offset)
      case UInt8(ascii: "]"):
        openBrackets = max(0, openBrackets - 1)
        offset += 1
      case UInt8(ascii: ":"), UInt8(ascii: "["), 0xF3, 0xF4:
        if let (content, end) = special(at: offset), !placeholders.isFull {
          text.append(contentsOf: bytes[copied..<offset])
          replace(offset..<end, by: content)
          offset = end
          copied = end
        } else {
          if bytes[offset] == UInt8(ascii: "[") { openBracket(at: offset) }
          offset += 1
        }
      default: offset += 1
      }
    }
    text.append(contentsOf: bytes[copied..<range.upperBound])
  }

  private mutating func openBracket(at offset: Int) {
    openBrackets += 1
    guard openBrackets > NestingLimit.brackets, refusal == nil else { return }
    refusal = SourceRewriter.Refusal(
      rule: .tooSlow, range: ByteRange(offset..<offset + 1),
      message: "more than \(NestingLimit.brackets) brackets are open at once in this paragraph")
  }

  private mutating func special(at offset: Int) -> (Placeholders.Content, end: Int)? {
    switch bytes[offset] {
    case UInt8(ascii: ":"): directive(at: offset)
    case UInt8(ascii: "["):
      if isLabel, let end = footnoteReferenceEnd(offset) {
        (.literal, end)
      } else {
        CitationScanner(bytes: bytes, limit: range.upperBound).scan(from: offset).map { (.citation($0.items), $0.end) }
      }
    default:
      // Private-use characters of planes 15 and 16 are what placeholders are made of.
      offset + 4 <= range.upperBound && (bytes[offset] == 0xF4 || bytes[offset + 1] >= 0xB0)
        ? (.literal, offset + 4) : nil
    }
  }

  /// Footnotes are numbered in the order of the text, which a label is not read in: there, `[^x]` is text.
  private func footnoteReferenceEnd(_ start: Int) -> Int? {
    guard start + 3 < range.upperBound, bytes[start + 1] == UInt8(ascii: "^"),
      let close = bytes[(start + 3)..<range.upperBound].prefix(100).firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    return close + 1
  }

  private mutating func directive(at offset: Int) -> (Placeholders.Content, end: Int)? {
    let start = offset + 1
    guard start < range.upperBound, bytes[start] >= 0x80 || UTF8Text.isLetter(bytes[start]) else { return nil }
    if offset > range.lowerBound, bytes[offset - 1] == UInt8(ascii: ":") { return nil }
    let scanner = DirectiveScanner(bytes: bytes, limit: range.upperBound, extent: .paragraph)
    guard let nameEnd = scanner.name(at: start), let next = scanner.byte(nameEnd),
      next == UInt8(ascii: "[") || next == UInt8(ascii: "{")
    else { return nil }
    let isKnown = known.contains(String(decoding: bytes[start..<nameEnd], as: UTF8.self))
    if !isKnown, followsWord(offset) { return nil }
    switch scanner.scan(form: .text, opening: offset, nameAt: start) {
    case .directive(let directive, let end): return (.directive(directive), end)
    case .broken(let rule, let place):
      // Prose has brackets of its own: only a name that is known makes them a directive's.
      if isKnown { suspicions.append(SourceRewriter.Suspicion(rule: rule, range: place)) }
      return nil
    case .none: return nil
    }
  }

  /// Whether a letter or digit stands right before.
  private func followsWord(_ offset: Int) -> Bool {
    guard offset > range.lowerBound else { return false }
    var start = offset - 1
    while start > range.lowerBound, UTF8Text.isContinuation(bytes[start]) { start -= 1 }
    let lead = bytes[start]
    if lead < 0x80 { return UTF8Text.isLetter(lead) || UTF8Text.isDigit(lead) }
    let scalar = String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars.first
    return scalar.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
  }

  /// Leaves line ends, and what begins the lines behind them, as they are.
  private mutating func replace(_ span: Range<Int>, by content: Placeholders.Content) {
    var kept: [(at: Int, bytes: Range<Int>)] = []
    var original: [UInt8] = []
    var offset = span.lowerBound
    while offset < span.upperBound {
      let start = UTF8Text.lineEnd(in: bytes, from: offset, limit: span.upperBound).end
      original.append(contentsOf: bytes[offset..<start])
      if start == span.upperBound { break }
      offset = start
      while offset < span.upperBound, bytes[offset] <= 0x20 || bytes[offset] == UInt8(ascii: ">") { offset += 1 }
      kept.append((original.count, start..<offset))
    }
    var label: LabelText?
    if case .directive(let directive) = content {
      label = LabelText(
        of: directive, in: bytes, known: known, placeholders: &placeholders, suspicions: &suspicions)
    }
    let mark = placeholders.add(content, span: ByteRange(span), original: original, label: label)
    text.append(contentsOf: mark)
    var filled = min(4, original.count)
    for (at, range) in kept {
      text.append(contentsOf: repeatElement(Placeholders.filler, count: max(0, at - filled)))
      filled = max(filled, at)
      text.append(contentsOf: bytes[range])
    }
    text.append(contentsOf: repeatElement(Placeholders.filler, count: original.count - filled))
  }

  /// Behind a code span that begins here, or behind the backquotes where none does (CommonMark 0.31 §6.1).
  private mutating func endOfCode(from start: Int) -> Int {
    var end = start
    while end < range.upperBound, bytes[end] == UInt8(ascii: "`") { end += 1 }
    let length = end - start
    if unclosedRuns.contains(length) { return end }
    var offset = end
    while offset < range.upperBound {
      guard bytes[offset] == UInt8(ascii: "`") else {
        offset += 1
        continue
      }
      let runStart = offset
      while offset < range.upperBound, bytes[offset] == UInt8(ascii: "`") { offset += 1 }
      if offset - runStart == length { return offset }
    }
    unclosedRuns.insert(length)
    return end
  }

  /// Behind an HTML tag or autolink that begins here, or behind the `<` where none does.
  private func endOfTag(from start: Int) -> Int {
    guard start + 1 < range.upperBound else { return start + 1 }
    let next = bytes[start + 1]
    guard UTF8Text.isLetter(next) || "/!?".utf8.contains(next) else { return start + 1 }
    var offset = start + 1
    while offset < range.upperBound, bytes[offset] != UInt8(ascii: "<") {
      if bytes[offset] == UInt8(ascii: ">") { return offset + 1 }
      offset += 1
    }
    return start + 1
  }
}
