/// Looks for phrases word by word.
public struct PhraseSearch: Sendable {
  public struct Match: Sendable, Hashable {
    /// As given to the search.
    public let phrase: String
    /// In the bytes of the prose.
    public let range: Range<Int>
    /// In the words searched.
    public let words: Range<Int>
  }

  private struct Phrase: Sendable {
    let text: String
    let words: [String]
  }

  /// By first word, longest first.
  private let phrases: [String: [Phrase]]
  /// The marks of all first words together: most words are passed over by one look, and few are hashed.
  private let marks: UInt64

  /// Phrases in lower case, their words set apart by one blank, as in `roughly even chance`.
  public init(_ phrases: some Sequence<String>) {
    let split = phrases.map { Phrase(text: $0, words: $0.split(separator: " ").map(String.init)) }
    self.phrases = Dictionary(grouping: split.filter { !$0.words.isEmpty }, by: { $0.words[0] })
      .mapValues { $0.sorted { ($1.words.count, $0.text) < ($0.words.count, $1.text) } }
    marks = self.phrases.keys.reduce(0) { $0 | ProseText.Word.mark(of: $1) }
  }

  /// Where one of the phrases stands in a run of words: the longest at each place, from left to right. Between its words
  /// stand only blanks or hyphens.
  ///
  /// O(words × phrases that begin alike).
  public func matches(in words: [ProseText.Word]) -> [Match] {
    var found: [Match] = []
    var index = 0
    while index < words.count {
      if words[index].mark & marks != 0,
        let phrase = phrases[words[index].text]?.first(where: { stands($0, in: words, at: index) })
      {
        let end = index + phrase.words.count
        found.append(
          Match(
            phrase: phrase.text, range: words[index].range.lowerBound..<words[end - 1].range.upperBound,
            words: index..<end))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private func stands(_ phrase: Phrase, in words: [ProseText.Word], at index: Int) -> Bool {
    phrase.words.count <= words.count - index
      && phrase.words.indices.dropFirst().allSatisfy {
        words[index + $0].isJoined && words[index + $0].text == phrase.words[$0]
      }
  }
}
