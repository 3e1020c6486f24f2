import Source

/// Replaces the directives and citations of a text by placeholders, line for line, so that the Markdown library reads
/// everything else undisturbed.
struct SourceRewriter {
  /// Where a line of the rewritten text comes from.
  struct Line {
    /// In the file.
    let start: Int
    /// Without the line end.
    let end: Int
    /// Where a directive that takes the whole line stands; columns mean nothing on such a line.
    let directive: ByteRange?
  }

  /// Something wrong with a directive, if what looks like one turns out not to be code.
  struct Suspicion {
    let rule: Rule
    let range: ByteRange
  }

  /// A text that is not handed to the library because it would not come back in time.
  struct Refusal {
    let rule: Rule
    let range: ByteRange
    let message: String
  }

  private(set) var text: [UInt8] = []
  private(set) var lines: [Line] = []
  private(set) var placeholders = Placeholders()
  private(set) var suspicions: [Suspicion] = []
  private(set) var refusal: Refusal?

  private let bytes: [UInt8]
  private let known: Set<String>

  /// - Parameters:
  ///   - range: the part of `bytes` to rewrite.
  ///   - known: names of text directives, which are recognised behind a letter too.
  init(_ bytes: [UInt8], in range: Range<Int>, known: Set<String>) {
    self.bytes = bytes
    self.known = known
    text.reserveCapacity(range.count + 64)
    var start = range.lowerBound
    var chunk: Int?
    var quotes = 0
    while start < range.upperBound {
      let (end, next) = UTF8Text.lineEnd(in: bytes, from: start, limit: range.upperBound)
      let prefix = LinePrefix(bytes, start..<end)
      refuseDepth(prefix, at: start)
      refuseColumns(prefix.content..<end)
      if prefix.content == end {
        flush(&chunk, to: start)
        copy(start..<next)
        lines.append(Line(start: start, end: end, directive: nil))
      } else if let (content, span) = blockDirective(prefix.content..<end) {
        flush(&chunk, to: start)
        copy(start..<prefix.content)
        let original = Array(bytes[prefix.content..<end])
        let label = label(of: content)
        text += [UInt8(ascii: "<"), UInt8(ascii: "?")]
        text += placeholders.add(content, span: span, original: original, label: label)
        text += [UInt8(ascii: "?"), UInt8(ascii: ">")]
        copy(end..<next)
        lines.append(Line(start: start, end: end, directive: span))
      } else {
        if prefix.beginsBlock || prefix.quotes > quotes { flush(&chunk, to: start) }
        if chunk == nil { (chunk, quotes) = (start, prefix.quotes) }
        lines.append(Line(start: start, end: end, directive: nil))
      }
      start = next
    }
    flush(&chunk, to: range.upperBound)
    prependLabels(at: range.lowerBound)
  }

  private mutating func label(of content: Placeholders.Content) -> LabelText? {
    switch content {
    case .leaf(let directive), .open(let directive, _):
      LabelText(of: directive, in: bytes, known: known, placeholders: &placeholders, suspicions: &suspicions)
    case .directive, .citation, .close, .literal: nil
    }
  }

  /// The library reads labels as headings before all else: what follows cannot change them, and the definitions of links
  /// hold in them.
  private mutating func prependLabels(at start: Int) {
    let labels = placeholders.labels
    guard !labels.isEmpty else { return }
    text.insert(contentsOf: labels.flatMap(\.heading), at: 0)
    lines.insert(contentsOf: labels.map { _ in Line(start: start, end: start, directive: nil) }, at: 0)
  }

  private mutating func copy(_ range: Range<Int>) { text.append(contentsOf: bytes[range]) }

  /// Rewrites the lines of one paragraph, or what may be one.
  private mutating func flush(_ chunk: inout Int?, to end: Int) {
    guard let start = chunk else { return }
    chunk = nil
    var scanner = InlineRewriter(bytes, in: start..<end, known: known)
    scanner.run(adding: &placeholders)
    text.append(contentsOf: scanner.text)
    suspicions += scanner.suspicions
    if refusal == nil { refusal = scanner.refusal }
  }

  /// The library fills every row of a table up to the width of its head.
  private mutating func refuseColumns(_ line: Range<Int>) {
    guard refusal == nil, line.count > NestingLimit.columns, bytes[line.lowerBound] != UInt8(ascii: ":") else { return }
    var columns = 0
    for offset in line where bytes[offset] == UInt8(ascii: "|") { columns += 1 }
    guard columns > NestingLimit.columns else { return }
    refusal = Refusal(
      rule: .tooSlow, range: ByteRange(line),
      message: "a table has more than \(NestingLimit.columns) columns here")
  }

  /// libcmark-gfm slows down beyond measure in deep nesting, and nobody reads it.
  private mutating func refuseDepth(_ prefix: LinePrefix, at start: Int) {
    guard refusal == nil, prefix.markers > NestingLimit.blocks || prefix.listColumn > NestingLimit.listColumn else {
      return
    }
    refusal = Refusal(
      rule: .tooDeep, range: ByteRange(start..<prefix.content),
      message: "lists and quotations are nested more than \(NestingLimit.blocks) deep here")
  }

  /// The leaf directive, container opening or closing fence that a line's content is.
  private mutating func blockDirective(_ range: Range<Int>) -> (Placeholders.Content, ByteRange)? {
    guard bytes[range.lowerBound] == UInt8(ascii: ":"), !placeholders.isFull else { return nil }
    var offset = range.lowerBound
    while offset < range.upperBound, bytes[offset] == UInt8(ascii: ":") { offset += 1 }
    let colons = offset - range.lowerBound
    guard colons >= 2 else { return nil }
    let rest = bytes[offset..<range.upperBound]
    if rest.allSatisfy(UTF8Text.isBlank) {
      guard colons >= 3 else { return nil }
      return (.close(colons: colons), ByteRange(range.lowerBound..<offset))
    }
    if colons >= 3, UTF8Text.isBlank(bytes[offset]) {
      let trimmed = rest.drop(while: UTF8Text.isBlank)
      if trimmed.first == UInt8(ascii: "{") {
        suspicions.append(Suspicion(rule: .foreignDialect, range: ByteRange(range.lowerBound..<offset + 1)))
      }
      return nil
    }
    let scanner = DirectiveScanner(bytes: bytes, limit: range.upperBound, extent: .line)
    let form: Directive.Form = colons == 2 ? .leaf : .container
    switch scanner.scan(form: form, opening: range.lowerBound, nameAt: offset) {
    case .none: return nil
    case .broken(let rule, let place):
      suspicions.append(Suspicion(rule: rule, range: place))
      return nil
    case .directive(let directive, let end):
      guard bytes[end..<range.upperBound].allSatisfy(UTF8Text.isBlank) else { return nil }
      return (form == .leaf ? .leaf(directive) : .open(directive, colons: colons), directive.span)
    }
  }
}

/// How deep a briefing may nest.
enum NestingLimit {
  static let blocks = 60
  /// Lists nest by indentation too.
  static let listColumn = 240
  /// Of the tree, blocks and inlines together.
  static let tree = 150
  static let columns = 300
  /// Bytes of a briefing: a long book has two million.
  static let bytes = 16 << 20
  /// Brackets open at once in one paragraph.
  static let brackets = 500
}

/// What stands before a line's content: blanks, `>` and list markers.
struct LinePrefix {
  /// Where the content begins; the line's end where there is none.
  let content: Int
  /// How many `>` and list markers.
  let markers: Int
  /// How many `>`: one more than the line before has begins a quotation.
  let quotes: Int
  /// The column of the last list marker, 0 where there is none.
  let listColumn: Int
  /// Whether the line cannot go on with the paragraph before it.
  let beginsBlock: Bool

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    var offset = line.lowerBound
    var (markers, quotes, listColumn, hasList) = (0, 0, 0, false)
    while offset < line.upperBound {
      let byte = bytes[offset]
      if UTF8Text.isBlank(byte) {
        offset += 1
      } else if byte == UInt8(ascii: ">") {
        markers += 1
        quotes += 1
        offset += 1
      } else if let end = LinePrefix.listMarkerEnd(bytes, offset, line.upperBound) {
        markers += 1
        listColumn = offset - line.lowerBound
        hasList = true
        offset = end
      } else {
        break
      }
    }
    content = offset
    self.markers = markers
    self.quotes = quotes
    self.listColumn = listColumn
    let first = offset < line.upperBound ? bytes[offset] : 0
    beginsBlock = hasList || first == UInt8(ascii: "#") || first == UInt8(ascii: "|")
  }

  /// Where a list marker with the blank behind it ends; nil where there is none.
  private static func listMarkerEnd(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    var offset = start
    switch bytes[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): offset += 1
    default:
      while offset < limit, offset - start < 9, UTF8Text.isDigit(bytes[offset]) { offset += 1 }
      guard offset > start, offset < limit, bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: ")")
      else {
        return nil
      }
      offset += 1
    }
    guard offset == limit || UTF8Text.isBlank(bytes[offset]) else { return nil }
    return offset
  }
}
