public import Markup
public import Source

/// A paragraph's own words as one text, with the way back from each byte to where it is written.
///
/// What is not the author's words leaves a gap: directives, citations, code, images, footnote marks. Emphasis and links
/// are the words in them.
public struct ProseText: Sendable {
  /// Stands where something that is not the author's words was left out. No text has a NUL.
  public static let gap: UInt8 = 0

  public struct Word: Sendable, Hashable {
    /// In the bytes of the prose.
    public let range: Range<Int>
    /// Whether only blanks or hyphens stand between it and the word before.
    public let isJoined: Bool
    /// Which of the classes its letters put it in: searches pass over a word whose class none of theirs has.
    let letterClass: Int
    /// The bytes of its text.
    let letters: ArraySlice<UInt8>

    init(_ letters: ArraySlice<UInt8>, range: Range<Int>, isJoined: Bool) {
      self.letters = letters
      self.range = range
      self.isJoined = isJoined
      letterClass = Self.letterClass(of: letters)
    }

    /// Letters and digits in lower case, `’` inside it as `'`. Made when it is asked for, as few words' is.
    public var text: String { String(decoding: letters, as: UTF8.self) }

    static let letterClasses = 256

    /// The class of a word, by its first bytes and its length.
    static func letterClass(of letters: some Collection<UInt8>) -> Int {
      var sum: UInt64 = 0
      for byte in letters.prefix(6) { sum = sum &* 31 &+ UInt64(byte) }
      // Spread over 64 bits by the golden ratio (Knuth, TAOCP 3, §6.4); the eight highest are the class.
      let spread = (sum &+ UInt64(letters.count)) &* 0x9E37_79B9_7F4A_7C15
      return Int(spread >> 56)
    }
  }

  public let file: SourceFile
  /// UTF-8; entities and escapes resolved, line ends as blanks.
  public private(set) var bytes: [UInt8] = []
  /// Runs of letters and digits, with the apostrophes inside them.
  public private(set) var words: [Word] = []
  /// Where the text is written, part by part.
  private var pieces: [Piece] = []
  /// The directives left out, each with the place of its gap.
  public private(set) var directives: [(gap: Int, directive: Directive)] = []
  /// The words of links, and of titles: what is set in italics and begins with a capital.
  public private(set) var titles: [Range<Int>] = []

  public init(_ prose: Prose) { self.init(prose.content, in: prose.file) }

  /// A paragraph longer than `mostBytes` is left empty: nobody wrote it.
  public init(_ content: [Inline], in file: SourceFile) {
    self.file = file
    guard let first = content.first, let last = content.last else { return }
    let length = Int(last.span.end - first.span.start)
    if length > Self.mostBytes { return }
    bytes.reserveCapacity(length)
    append(content)
    words = words(in: bytes.indices)
  }

  /// Words that are no Markdown, such as an article's: a part of a file, or all of it.
  public init(plain file: SourceFile, _ range: ByteRange? = nil) {
    let range = range ?? file.wholeRange
    self.init([Inline(span: range, kind: .text(file[range]))], in: file)
  }

  static let mostBytes = 1 << 20

  private struct Piece {
    /// In the bytes of the prose.
    let start: Int
    let written: ByteRange
    /// Whether it is written byte for byte; what is not, such as an entity, is written as a whole.
    let isVerbatim: Bool
  }

  public subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Where a part of the text is written; an empty part is written nowhere, at the place of what follows it.
  public func span(_ range: Range<Int>) -> Span {
    let start = place(of: range.lowerBound).start
    let end = range.isEmpty ? start : place(of: range.upperBound - 1).end
    return file.span(ByteRange(start: start, end: max(start, end)))
  }

  /// Where one byte is written; O(log pieces).
  private func place(of offset: Int) -> ByteRange {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return ByteRange(0..<0) }
    let piece = pieces[low - 1]
    guard offset < bytes.count else { return ByteRange(start: piece.written.end, end: piece.written.end) }
    guard piece.isVerbatim else { return piece.written }
    let start = piece.written.start + UInt32(offset - piece.start)
    return ByteRange(start: start, end: start + 1)
  }

  /// The gap of the directive that something is written in; nil where none of the text's is.
  public func gap(of place: Span) -> Int? {
    guard place.path == file.path else { return nil }
    return directives.first { $0.directive.span.contains(place.range) }?.gap
  }

  // MARK: Reading

  private mutating func append(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .text(let text):
        // Escapes and entities are longer than what they stand for.
        if text.utf8.count == Int(inline.span.end - inline.span.start) {
          append(text.utf8, writtenAs: inline.span, isVerbatim: true)
        } else {
          append(Array(text.utf8), writtenAt: inline.span)
        }
      case .softBreak, .lineBreak: append(CollectionOfOne(UInt8(ascii: " ")), writtenAs: inline.span)
      case .strong(let content), .strikethrough(let content): append(content)
      case .emphasis(let content):
        let start = bytes.count
        append(content)
        if start < bytes.count, bytes[start] &- UInt8(ascii: "A") < 26 { titles.append(start..<bytes.count) }
      case .link(let link):
        let start = bytes.count
        append(link.content)
        titles.append(start..<bytes.count)
      case .directive(let directive):
        directives.append((bytes.count, directive))
        append(CollectionOfOne(ProseText.gap), writtenAs: inline.span)
      case .code, .html, .image, .footnoteReference, .citation:
        append(CollectionOfOne(ProseText.gap), writtenAs: inline.span)
      }
    }
  }

  private mutating func append(_ text: some Collection<UInt8>, writtenAs span: ByteRange, isVerbatim: Bool = false) {
    if text.isEmpty { return }
    pieces.append(Piece(start: bytes.count, written: span, isVerbatim: isVerbatim))
    bytes.append(contentsOf: text)
  }

  /// A run of text stands byte for byte as written but for escapes and entities (CommonMark 0.31 §2.4, §2.5).
  private mutating func append(_ text: [UInt8], writtenAt span: ByteRange) {
    let source = file.bytes
    let end = min(Int(span.end), source.count)
    var place = Int(span.start)
    var offset = 0
    // What is waiting to be appended as it is written.
    var begun = 0
    func alike() -> ArraySlice<UInt8> { text[begun..<offset] }
    func written(_ length: Int) -> ByteRange { ByteRange((place - length)..<place) }
    while offset < text.count, place < end {
      if source[place] == UInt8(ascii: "&"),
        let entity = entity(in: source, at: place..<end, standingFor: text[offset...])
      {
        append(alike(), writtenAs: written(offset - begun), isVerbatim: true)
        append(
          text[offset..<(offset + entity.decoded)], writtenAs: ByteRange(place..<(place + entity.written)))
        offset += entity.decoded
        place += entity.written
        begun = offset
      } else if source[place] == text[offset] {
        offset += 1
        place += 1
      } else if source[place] == UInt8(ascii: "\\"), place + 1 < end, source[place + 1] == text[offset] {
        append(alike(), writtenAs: written(offset - begun), isVerbatim: true)
        begun = offset
        place += 1
      } else {
        break
      }
    }
    append(alike(), writtenAs: written(offset - begun), isVerbatim: true)
    // What cannot be followed is written somewhere in the rest.
    append(text[offset...], writtenAs: ByteRange(min(place, end)..<end))
  }

  /// How long an entity is as written and as text: known from where the two go on alike behind it.
  private func entity(
    in source: [UInt8], at range: Range<Int>, standingFor text: ArraySlice<UInt8>
  ) -> (written: Int, decoded: Int)? {
    let longest = 33
    guard
      let close = source[range].prefix(longest).firstIndex(of: UInt8(ascii: ";")),
      close > range.lowerBound + 1
    else { return nil }
    let written = close + 1 - range.lowerBound
    let name = String(decoding: source[(range.lowerBound + 1)..<close], as: UTF8.self)
    if Self.ampersands.contains(name) { return (written, 1) }
    // The name of no entity stands for itself.
    if text.starts(with: source[range.lowerBound...close]) { return nil }
    let rest = source[(close + 1)..<range.upperBound]
    // Two code points at most.
    for decoded in 1...8 where decoded <= text.count {
      let after = text.dropFirst(decoded)
      if after.isEmpty && rest.isEmpty { return (written, decoded) }
      guard let next = after.first, let wanted = rest.first, !UTF8Text.isContinuation(next),
        !isCombining(after)
      else { continue }
      if next == wanted || wanted == UInt8(ascii: "\\") || wanted == UInt8(ascii: "&") { return (written, decoded) }
    }
    return nil
  }

  /// Some entities stand for a sign and the mark it is combined with.
  private func isCombining(_ text: ArraySlice<UInt8>) -> Bool {
    text.starts(with: [0xCC]) || text.starts(with: [0xE2, 0x83]) || text.starts(with: [0xEF, 0xB8])
  }

  /// What stands for the very mark that begins an entity.
  private static let ampersands: Set<String> = ["amp", "AMP", "#38", "#x26", "#X26"]

  // MARK: Words

  /// The words of a part of the text; those of the whole are at hand as `words`.
  public func words(in range: Range<Int>) -> [Word] {
    let lower = lowerCase(range)
    var words: [Word] = []
    words.reserveCapacity(range.count / Self.usualWord)
    var isJoined = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      let end = endOfWord(at: offset, limit: range.upperBound)
      if end > offset {
        words.append(Word(folded(lower[offset..<end]), range: offset..<end, isJoined: isJoined))
        isJoined = true
        offset = end
      } else {
        isJoined = isJoined && joins(at: offset)
        offset += UTF8Text.length(ofCharacterBeginningWith: bytes[offset])
      }
    }
    return words
  }

  /// About how many bytes a word has with the blank behind it.
  private static let usualWord = 5

  /// Where a word that begins here ends; the place itself where none does.
  private func endOfWord(at start: Int, limit: Int) -> Int {
    var offset = start
    while offset < limit {
      if isWordCharacter(at: offset) {
        offset += UTF8Text.length(ofCharacterBeginningWith: bytes[offset])
      } else if offset > start, let mark = apostrophe(at: offset), offset + mark < limit,
        isWordCharacter(at: offset + mark)
      {
        offset += mark
      } else {
        break
      }
    }
    return min(offset, limit)
  }

  /// The bytes of a part of the text, with ASCII letters in lower case.
  private func lowerCase(_ range: Range<Int>) -> ArraySlice<UInt8> {
    var lower = bytes[range]
    for offset in range where lower[offset] &- UInt8(ascii: "A") < 26 { lower[offset] |= 0x20 }
    return lower
  }

  /// A word whose ASCII letters are in lower case, with those of other scripts in lower case too, and with straight
  /// apostrophes.
  private func folded(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if word.allSatisfy({ $0 < 0x80 }) { return word }
    let lower = String(decoding: word, as: UTF8.self).lowercased()
    // Most words have no apostrophe, and bytes tell that sooner than characters.
    return ArraySlice((word.contains(0xE2) ? String(lower.map { $0 == "’" ? "'" : $0 }) : lower).utf8)
  }

  /// Letters of any script and ASCII digits. Beyond ASCII only what is known to be no letter is taken for none: the
  /// marks of Latin-1, punctuation and symbols, CJK punctuation.
  func isWordCharacter(at offset: Int) -> Bool {
    let lead = bytes[offset]
    if lead < 0x80 { return UTF8Text.isLetter(lead) || UTF8Text.isDigit(lead) }
    let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    switch lead {
    case 0xC2: return false
    case 0xC3: return second != 0x97 && second != 0xB7
    case 0xE2: return second >= 0xB0
    case 0xE3: return second != 0x80
    default: return true
    }
  }

  /// The length of an apostrophe, straight or typographic.
  func apostrophe(at offset: Int) -> Int? {
    if bytes[offset] == UInt8(ascii: "'") { return 1 }
    return bytes[offset] == 0xE2 && bytes[offset...].starts(with: "’".utf8) ? 3 : nil
  }

  private func joins(at offset: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: " "), UInt8(ascii: "-"): true
    // No-break space; no-break and plain hyphen.
    case 0xC2: bytes[offset...].starts(with: [0xC2, 0xA0])
    case 0xE2: bytes[offset...].starts(with: [0xE2, 0x80, 0x90]) || bytes[offset...].starts(with: [0xE2, 0x80, 0x91])
    default: false
    }
  }
}
