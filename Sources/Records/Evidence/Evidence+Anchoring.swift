public import Source

extension Evidence {
  /// Reads a text's paragraphs: separated by blank lines, or by line ends where it has no blank line. Leading ones that
  /// repeat the record's title or abstract are named after them; the others are numbered from 1.
  public init(file: SourceFile, title: String, abstract: String?) {
    let ranges = Evidence.paragraphs(of: file.bytes)
    var number = 0
    var paragraphs: [Paragraph] = []
    paragraphs.reserveCapacity(ranges.count)
    for range in ranges {
      var locator = Locator.paragraph(number + 1)
      if number == 0 {
        let words = file.bytes[range.offsets]
        if FoldedText.areSame(words, title) {
          locator = .title
        } else if let abstract, FoldedText.areSame(words, abstract) {
          locator = .abstract
        }
      }
      if case .paragraph = locator { number += 1 }
      paragraphs.append(Paragraph(range: range, locator: locator))
    }
    self.init(file: file, paragraphs: paragraphs)
  }

  private static func paragraphs(of bytes: [UInt8]) -> [ByteRange] {
    var lines: [Range<Int>] = []
    var start = 0
    while let end = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: bytes, from: start) {
      lines.append(start..<end)
      start = end + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    let isBlank = { (line: Range<Int>) in bytes[line].allSatisfy { $0 <= 0x20 } }
    guard lines.dropLast().contains(where: isBlank) else {
      return lines.filter { !isBlank($0) }.map { ByteRange(trimmed($0, of: bytes)) }
    }
    var paragraphs: [ByteRange] = []
    var open: Range<Int>?
    for line in lines {
      if isBlank(line) {
        if let range = open { paragraphs.append(ByteRange(trimmed(range, of: bytes))) }
        open = nil
      } else {
        open = (open?.lowerBound ?? line.lowerBound)..<line.upperBound
      }
    }
    if let range = open { paragraphs.append(ByteRange(trimmed(range, of: bytes))) }
    return paragraphs
  }

  private static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    var range = range
    while !range.isEmpty, bytes[range.lowerBound] <= 0x20 { range = (range.lowerBound + 1)..<range.upperBound }
    while !range.isEmpty, bytes[range.upperBound - 1] <= 0x20 { range = range.lowerBound..<(range.upperBound - 1) }
    return range
  }

  /// Looks words up in the text, to the letter first and folded if that fails. A match lies in one paragraph.
  ///
  /// - Parameters prefix, suffix: what must stand right before and after the words (W3C TextQuoteSelector).
  public func anchor(_ words: String, prefix: String? = nil, suffix: String? = nil) -> Anchor {
    let exact = ByteSearch.matches(of: Array(words.utf8), in: file.bytes, limit: 64)
    var places = exact.compactMap { place($0, isFolded: false) }
    if places.isEmpty { places = foldedPlaces(of: words) }
    if places.isEmpty { return .missing(nearest: nearest(to: words)) }
    if places.count > 1, prefix != nil || suffix != nil {
      let fitting = places.filter { stands($0, after: prefix, before: suffix) }
      switch fitting.count {
      case 0: return .ambiguous(places)
      case 1: return .found(fitting[0])
      default: return .repeated(fitting)
      }
    }
    return places.count == 1 ? .found(places[0]) : .ambiguous(places)
  }

  private func foldedPlaces(of words: String) -> [Anchor.Place] {
    let wanted = FoldedText.trimmed(words)
    return paragraphs.indices.flatMap { index in
      let start = Int(paragraphs[index].range.start)
      let folded = FoldedText(Array(file.bytes[paragraphs[index].range.offsets]))
      return folded.matches(of: wanted, limit: 64).map { match in
        let range = folded.original(match)
        return Anchor.Place(
          range: ByteRange(start + range.lowerBound..<start + range.upperBound), paragraph: index, isFolded: true)
      }
    }
  }

  private func place(_ range: Range<Int>, isFolded: Bool) -> Anchor.Place? {
    let range = ByteRange(range)
    guard let index = paragraphs.firstIndex(where: { $0.range.contains(range) }) else { return nil }
    return Anchor.Place(range: range, paragraph: index, isFolded: isFolded)
  }

  private func stands(_ place: Anchor.Place, after prefix: String?, before suffix: String?) -> Bool {
    // Mostly the record has them to the letter, and nothing needs to be folded.
    if file.bytes[..<Int(place.range.start)].ends(with: prefix ?? ""),
      file.bytes[Int(place.range.end)...].starts(with: (suffix ?? "").utf8)
    {
      return true
    }
    func loosely(_ bytes: some Sequence<UInt8>) -> [UInt8] {
      FoldedText(Array(bytes)).bytes.filter { $0 != UInt8(ascii: " ") }
    }
    if let prefix {
      let wanted = loosely(prefix.utf8)
      let before = loosely(file.bytes[..<Int(place.range.start)].suffix(512))
      if before.suffix(wanted.count) != wanted[...] { return false }
    }
    guard let suffix else { return true }
    let wanted = loosely(suffix.utf8)
    return loosely(file.bytes[Int(place.range.end)...].prefix(512)).prefix(wanted.count) == wanted[...]
  }

  /// The sentence-like passage with the most words in common, where at least half are; nil where none comes near.
  private func nearest(to words: String) -> Anchor.Place? {
    let wanted = Array(words.lowercased().split(separator: " ").prefix(64))
    guard !wanted.isEmpty else { return nil }
    let known = Set(wanted)
    var best: (count: Int, place: Anchor.Place)?
    for index in paragraphs.indices {
      let tokens = Evidence.words(of: file.bytes, in: paragraphs[index].range.offsets)
      let hits = tokens.map { known.contains(Substring(String(decoding: file.bytes[$0], as: UTF8.self).lowercased())) }
      var inside = 0
      for end in hits.indices {
        if hits[end] { inside += 1 }
        if end >= wanted.count, hits[end - wanted.count] { inside -= 1 }
        guard inside * 2 >= wanted.count, inside > best?.count ?? 0 else { continue }
        let first = tokens[max(0, end + 1 - wanted.count)]
        let range = ByteRange(first.lowerBound..<tokens[end].upperBound)
        best = (inside, Anchor.Place(range: range, paragraph: index, isFolded: true))
      }
    }
    return best?.place
  }

  private static func words(of bytes: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for offset in range {
      if bytes[offset] <= 0x20 {
        if let begun = start { words.append(begun..<offset) }
        start = nil
      } else if start == nil {
        start = offset
      }
    }
    if let begun = start { words.append(begun..<range.upperBound) }
    return words
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
