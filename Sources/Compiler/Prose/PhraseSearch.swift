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
    /// The bytes of its first word.
    let first: [UInt8]
    let words: [String]
  }

  /// By the class of their first words, longest first: most words are of a class that no phrase begins with.
  private let phrases: [[Phrase]]

  /// Phrases in lower case, their words set apart by one blank, as in `roughly even chance`.
  public init(_ phrases: some Sequence<String>) {
    let split = phrases.compactMap { text in
      let words = text.split(separator: " ").map(String.init)
      return words.first.map { Phrase(text: text, first: Array($0.utf8), words: words) }
    }
    var table = [[Phrase]](repeating: [], count: ProseText.Word.letterClasses)
    for phrase in split.sorted(by: { ($1.words.count, $0.text) < ($0.words.count, $1.text) }) {
      table[ProseText.Word.letterClass(of: phrase.first)].append(phrase)
    }
    self.phrases = table
  }

  /// Where one of the phrases stands in a run of words: the longest at each place, from left to right. Between its words
  /// stand only blanks or hyphens.
  ///
  /// O(words × phrases that begin alike).
  public func matches(in words: [ProseText.Word]) -> [Match] {
    var found: [Match] = []
    var index = 0
    while index < words.count {
      let alike = phrases[words[index].letterClass]
      if !alike.isEmpty, let phrase = alike.first(where: { stands($0, in: words, at: index) }) {
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
    phrase.words.count <= words.count - index && words[index].letters.elementsEqual(phrase.first)
      && phrase.words.indices.dropFirst().allSatisfy {
        words[index + $0].isJoined && words[index + $0].text == phrase.words[$0]
      }
  }
}
