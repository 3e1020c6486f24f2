/// Looks for phrases word by word.
enum PhraseSearch {
  /// Where one of the phrases stands in a run of words: the longest at each place, from left to right.
  static func matches(
    of phrases: [String], in words: [(word: String, range: Range<Int>)]
  ) -> [(phrase: String, range: Range<Int>)] {
    let split = phrases.map { ($0, $0.split(separator: " ")) }.sorted { $0.1.count > $1.1.count }
    var found: [(String, Range<Int>)] = []
    var index = 0
    while index < words.count {
      let match = split.first { _, parts in
        parts.count <= words.count - index
          && parts.indices.allSatisfy { parts[$0] == words[index + $0].word }
      }
      if let (phrase, parts) = match {
        found.append((phrase, words[index].range.lowerBound..<words[index + parts.count - 1].range.upperBound))
        index += parts.count
      } else {
        index += 1
      }
    }
    return found
  }
}
