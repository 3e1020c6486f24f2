/// What a number in English prose counts or measures.
extension EnglishProseScanner {
  struct CountedNoun {
    let unit: Unit
    /// Where its last byte ends, and the token behind it.
    let end: Int
    let place: Int
    let isCapitalized: Bool
  }

  /// The noun or unit behind a number, no further than six words on.
  func noun(at place: Int, inDigits: Bool) -> CountedNoun? {
    guard scanner.token(place)?.isWord == true || scanner.token(place)?.isGlued == false || inDigits else { return nil }
    return symbol(at: place, inDigits: inDigits) ?? measure(at: place) ?? head(at: place)
  }

  /// A unit's symbol: `km`, `m³`, `°C`.
  func symbol(at place: Int, inDigits: Bool) -> CountedNoun? {
    guard inDigits, let first = scanner.token(place) else { return nil }
    var end = first.range.lowerBound
    let limit = min(bytes.count, end + Self.longestSymbol + 3)
    while end < limit, bytes[end] != 0, Blank.length(in: bytes, at: end) == 0 { end += 1 }
    while end > first.range.lowerBound, Self.closing.contains(bytes[end - 1]) { end -= 1 }
    guard end > first.range.lowerBound, end - first.range.lowerBound <= Self.longestSymbol else { return nil }
    let text = String(decoding: bytes[first.range.lowerBound..<end], as: UTF8.self)
    guard text.utf8.count > 1 || Self.singleLetters.contains(text), Measure.bySymbol[text] != nil,
      let unit = Unit(text)
    else { return nil }
    let next = tokens[place...].firstIndex { $0.range.lowerBound >= end } ?? tokens.count
    return CountedNoun(unit: unit, end: end, place: next, isCapitalized: false)
  }

  private static let longestSymbol = 8
  private static let closing: Set<UInt8> = Set(".,;:!?)]\"'".utf8)
  private static let singleLetters: Set<String> = ["m", "t", "g", "l", "L", "h", "W", "V", "K"]

  /// A unit's name: `kilometres`, `square metres`, `basis points`.
  private func measure(at place: Int) -> CountedNoun? {
    guard let first = scanner.word(place), Measure.firstWords.contains(first) || EnglishPlural.mayBePlural(first)
    else { return nil }
    var words: [String] = []
    var longest: CountedNoun?
    for next in place..<min(place + 4, tokens.count) {
      guard let word = scanner.lowercasedWord(next), !tokens[next].isGlued else { break }
      words.append(word)
      let name = EnglishPlural.singular(of: words.joined(separator: " "))
      if let measure = Measure.byName[name] ?? Measure.byName[name.replacing("celsius", with: "Celsius")] {
        longest = CountedNoun(
          unit: measure.usualUnit, end: tokens[next].range.upperBound, place: next + 1, isCapitalized: false)
      }
    }
    return longest
  }

  /// The first plural of the words that follow, with what stands before it.
  private func head(at place: Int) -> CountedNoun? {
    for next in place..<min(place + 6, tokens.count) {
      guard let word = scanner.word(next), !tokens[next].isGlued || next > place, !Self.passedOver.contains(word)
      else { return nil }
      guard isPlural(word) else { continue }
      let words = (place...next).map { String(decoding: bytes[tokens[$0].range], as: UTF8.self) }
      return Unit(words.joined(separator: " ")).map {
        CountedNoun(
          unit: $0, end: tokens[next].range.upperBound, place: next + 1,
          isCapitalized: tokens[next].isCapitalized)
      }
    }
    return nil
  }

  private func isPlural(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 2 && !Self.neverPlural.contains(word) && EnglishPlural.isPlural(word)
  }

  // MARK: Compounds

  /// Whether a hyphen and a word are glued to the number.
  func isCompound(at end: Int) -> Bool { scanner.isHyphen(before: end + 1) }

  /// `three-year`, `30-km`: a time or a measure; not somebody's age.
  func compound(at end: Int, from head: Int) -> CountedNoun? {
    guard isCompound(at: end), let word = scanner.lowercasedWord(end + 1), !scanner.isHyphen(before: end + 3),
      !scanner.isWord(head, "a")
    else { return nil }
    let unit = Measure.byName[word]?.usualUnit ?? (Measure.bySymbol[word] == nil ? nil : Unit(word))
    return unit.map {
      CountedNoun(
        unit: $0, end: tokens[end + 1].range.upperBound, place: end + 2, isCapitalized: tokens[end + 1].isCapitalized)
    }
  }

  // MARK: Words

  /// Words no noun phrase goes on behind.
  static let passedOver = WordTable([
    "a", "about", "above", "across", "after", "again", "against", "ago", "all", "along", "also", "although", "am",
    "amid", "among", "an", "and", "any", "are", "as", "at", "away", "be", "because", "been", "before", "behind",
    "being", "below", "between", "beyond", "both", "but", "by", "can", "could", "did", "do", "does", "down", "during",
    "each", "either", "even", "every", "for", "from", "had", "has", "have", "he", "her", "here", "his", "how", "i",
    "if", "in", "into", "is", "it", "its", "just", "later", "may", "me", "might", "must", "my", "near", "neither",
    "no", "nor", "not", "now", "of", "off", "on", "once", "only", "or", "our", "out", "over", "per", "shall", "she",
    "should", "since", "so", "some", "still", "than", "that", "the", "their", "them", "then", "there", "these", "they",
    "this", "those", "though", "through", "to", "too", "under", "until", "up", "upon", "us", "via", "was", "we",
    "were", "what", "when", "where", "which", "while", "who", "whom", "whose", "why", "will", "with", "within",
    "without", "would", "yet", "you", "your",
  ])

  /// Words that end like a plural and are none.
  private static let neverPlural = WordTable([
    "always", "besides", "brings", "comes", "gives", "goes", "holds", "it's", "keeps", "leaves", "lies", "makes",
    "means", "needs", "overseas", "perhaps", "remains", "runs", "says", "shows", "sometimes", "stands", "takes",
    "thus", "towards", "turns", "upwards", "wants", "works", "yours",
  ])
}

extension Measure {
  /// The unit as a record would have it: times by name, the rest by symbol.
  fileprivate var usualUnit: Unit {
    guard dimension != .time, dimension != .calendar, let symbol = symbols.first else {
      return Unit(text: name, form: .noun)
    }
    return Unit(text: symbol, form: .symbol)
  }
}
