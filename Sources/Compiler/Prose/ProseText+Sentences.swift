import Source

extension ProseText {
  /// The sentences from left to right, without the blanks between them. A mark that follows a stop at once, as in
  /// `approved.[^1]`, belongs to the sentence before.
  ///
  /// A stop ends a sentence where a blank follows and the next word does not go on in lower case. Behind an initial or an
  /// abbreviation it does so only where the next word is one that begins sentences, as in `in the U.S. The …`.
  public var sentences: [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    var offset = 0
    while offset < bytes.count {
      guard isStop(bytes[offset]) else {
        offset += 1
        continue
      }
      let stop = offset
      offset = endOfClosingMarks(after: stop)
      if offset == bytes.count || bytes[offset] == UInt8(ascii: " "), endsSentence(at: stop, goingOnAt: offset) {
        found.append(start..<offset)
        start = offset
      }
    }
    if start < bytes.count { found.append(start..<bytes.count) }
    return found.compactMap(trimmed)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    let isBlank = { (offset: Int) in self.bytes[offset] == UInt8(ascii: " ") }
    guard let first = range.first(where: { !isBlank($0) }), let last = range.last(where: { !isBlank($0) })
    else { return nil }
    return first..<(last + 1)
  }

  private func isStop(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  private func endOfClosingMarks(after stop: Int) -> Int {
    var end = stop + 1
    while end < bytes.count {
      if isStop(bytes[end]) || bytes[end] == ProseText.gap {
        end += 1
      } else if let mark = Self.closingMarks.first(where: { bytes[end...].starts(with: $0) }) {
        end += mark.count
      } else {
        break
      }
    }
    return end
  }

  private static let closingMarks: [[UInt8]] = ["”", "’", "»", "\"", "'", ")", "]"].map { Array($0.utf8) }

  private func endsSentence(at stop: Int, goingOnAt end: Int) -> Bool {
    guard let next = bytes[end...].firstIndex(where: { $0 != UInt8(ascii: " ") }) else { return true }
    if bytes[next] &- UInt8(ascii: "a") < 26 { return false }
    guard bytes[stop] == UInt8(ascii: ".") else { return true }
    var start = stop
    while start > 0, UTF8Text.isLetter(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".") { start -= 1 }
    let word = self[start..<stop].lowercased()
    if Self.titles.contains(word) { return false }
    guard word.utf8.count == 1 || word.contains(".") || Self.abbreviations.contains(word) else { return true }
    // Initials, as in `J. Smith`, and `U.S.`
    return words(in: next..<min(bytes.count, next + 16)).first.map { Self.openings.contains($0.text) } ?? true
  }

  /// A name or a number always follows.
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "capt", "adm", "sen", "rep", "gov", "st", "no", "nos",
    "para", "paras", "vol", "pp", "vs", "cf", "ca", "approx",
  ]
  private static let abbreviations: Set<String> = [
    "jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct", "nov", "dec", "etc", "inc", "ltd", "corp", "jr", "sr",
  ]
  /// Words that begin a sentence in capitals and hardly ever a name.
  private static let openings: Set<String> = [
    "a", "after", "all", "although", "an", "and", "as", "at", "before", "but", "by", "each", "for", "from", "he", "her",
    "his", "how", "however", "if", "in", "it", "its", "many", "most", "no", "nor", "not", "of", "on", "once", "one",
    "or", "our", "she", "since", "so", "some", "such", "that", "the", "their", "then", "there", "these", "they", "this",
    "those", "to", "under", "until", "we", "what", "when", "where", "while", "who", "with", "you",
  ]
}
