public import Source

/// What a search found: an article, a fact or an entity.
public struct SearchHit: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable { case article, fact, entity }

  public let kind: Kind
  /// An article's or an entity's name, or a fact's key.
  public let key: String
  /// An article's title, what a fact says, an entity's name.
  public let title: MarkedText
  /// Where the words stand in the text or the record; nil where they are in the title alone.
  public let passage: MarkedText?
  public let path: FilePath
  /// From 1.
  public let line: Int
}

/// A text in which the words that were looked for are marked.
public struct MarkedText: Sendable, Hashable {
  public let text: String
  /// In UTF-8 offsets, in order.
  public let matches: [Range<Int>]

  /// Marks before and after a match, as the index is asked to put them; control characters that no prose has.
  static let opening: UInt8 = 0x02
  static let closing: UInt8 = 0x03

  /// - Parameter highlighted: the text with matches between the two marks.
  init(highlighted: String) {
    var bytes: [UInt8] = []
    var matches: [Range<Int>] = []
    var start: Int?
    for byte in highlighted.utf8 {
      switch byte {
      case MarkedText.opening: start = bytes.count
      case MarkedText.closing:
        if let begun = start { matches.append(begun..<bytes.count) }
        start = nil
      default: bytes.append(byte)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.matches = matches
  }

  private init(text: String, matches: [Range<Int>]) {
    self.text = text
    self.matches = matches
  }

  /// About so many bytes of it around where most matches stand close together, cut between words, on one line; and
  /// where that begins.
  func passage(ofBytes width: Int) -> (passage: MarkedText, start: Int)? {
    guard let first = matches.first else { return nil }
    var best = (count: 0, from: first.lowerBound)
    var end = 0
    for (index, match) in matches.enumerated() {
      while end < matches.count, matches[end].upperBound <= match.lowerBound + width { end += 1 }
      if end - index > best.count { best = (end - index, match.lowerBound) }
    }
    let bytes = Array(text.utf8)
    var from = max(0, best.from - width / 4)
    var to = min(bytes.count, from + width)
    // A passage begins with its paragraph if that begins near, and else with a word.
    if let line = bytes[from..<best.from].lastIndex(of: UInt8(ascii: "\n")) {
      from = line + 1
    } else if from > 0, let blank = bytes[from..<best.from].firstIndex(where: { $0 <= 0x20 }) {
      from = blank + 1
    } else {
      while from > 0, from < bytes.count, UTF8Text.isContinuation(bytes[from]) { from -= 1 }
    }
    let lastMatch = matches.last { $0.upperBound <= to }?.upperBound ?? to
    if let line = bytes[min(lastMatch, to)..<to].firstIndex(of: UInt8(ascii: "\n")) {
      to = line
    } else if to < bytes.count, let blank = bytes[min(lastMatch, to)..<to].lastIndex(where: { $0 <= 0x20 }) {
      to = blank
    } else {
      while to < bytes.count, UTF8Text.isContinuation(bytes[to]) { to += 1 }
    }
    let head = from > 0 && bytes[from - 1] != UInt8(ascii: "\n") ? "…" : ""
    let tail = to < bytes.count && bytes[to] != UInt8(ascii: "\n") ? "…" : ""
    let shown = bytes[from..<to].map { $0 < 0x20 ? 0x20 : $0 }
    let shift = head.utf8.count - from
    return (
      MarkedText(
        text: head + String(decoding: shown, as: UTF8.self) + tail,
        matches: matches.filter { $0.lowerBound >= from && $0.upperBound <= to }.map {
          $0.lowerBound + shift..<$0.upperBound + shift
        }), from
    )
  }
}
