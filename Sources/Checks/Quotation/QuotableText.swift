import Compiler
import Records
import Source

/// A text word by word, as quotations are compared with it: case, marks and blanks aside.
struct QuotableText {
  struct Word {
    /// In lower case, typographic apostrophes folded.
    let text: String
    /// Index into the paragraphs.
    let paragraph: Int
    /// In the paragraph's bytes.
    let range: Range<Int>
    /// The quotation it stands in, counted from the beginning; nil for the reporter's own words.
    let utterance: Int?
    /// Whether a sentence has ended between the word before and it.
    let beginsSentence: Bool
  }

  private let paragraphs: [ProseText]
  let words: [Word]
  /// Where each word stands.
  private let positions: [String: [Int]]
  /// Whether no reporter's words are needed between two utterances to tell them apart.
  private let isAllUtterances: Bool

  /// An article's text as filed, but for its title.
  init(_ evidence: Evidence) {
    self.init(
      evidence.paragraphs.compactMap { $0.locator == .title ? nil : ProseText(plain: evidence.file, $0.range) },
      isAllUtterances: false)
  }

  /// The words of somebody as filed, each part said on its own.
  init(_ quotation: Fact.Quotation, of article: Article) {
    self.init(
      quotation.parts.map { part in
        ProseText(plain: SourceFile(path: article.file, text: part.value))
      }, isAllUtterances: true)
  }

  init(title: String, of article: Article) {
    self.init([ProseText(plain: SourceFile(path: article.file, text: title))], isAllUtterances: true)
  }

  private init(_ paragraphs: [ProseText], isAllUtterances: Bool) {
    self.paragraphs = paragraphs
    self.isAllUtterances = isAllUtterances
    var words: [Word] = []
    var utterances = 0
    for (index, text) in paragraphs.enumerated() {
      var quoted = isAllUtterances ? [text.bytes.indices] : text.quotations.map(\.words)
      var end = 0
      for word in text.words {
        while let first = quoted.first, first.upperBound <= word.range.lowerBound {
          quoted.removeFirst()
          utterances += 1
        }
        words.append(
          Word(
            text: word.text, paragraph: index, range: word.range,
            utterance: (quoted.first?.contains(word.range.lowerBound) ?? false) ? utterances : nil,
            beginsSentence: end == 0 || text.bytes[end..<word.range.lowerBound].contains { ".!?".utf8.contains($0) }))
        end = word.range.upperBound
      }
      utterances += quoted.count
    }
    self.words = words
    positions = Dictionary(grouping: words.indices, by: { words[$0].text })
  }

  /// Where words stand one after the other.
  func places(of wanted: [String]) -> [Range<Int>] {
    guard let first = wanted.first, let starts = positions[first] else { return [] }
    return starts.compactMap { start in
      let end = start + wanted.count
      return end <= words.count && wanted.indices.allSatisfy { words[start + $0].text == wanted[$0] }
        ? start..<end : nil
    }
  }

  /// How many words from `start` on are the wanted ones.
  func matchLength(of wanted: ArraySlice<String>, at start: Int) -> Int {
    zip(words[start...], wanted).prefix { $0.text == $1 }.count
  }

  func starts(of word: String) -> [Int] { positions[word] ?? [] }

  func has(_ word: String) -> Bool { positions[word] != nil }

  /// The words as filed, with the marks between them.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let (begin, end) = (words[first], words[last])
    guard begin.paragraph != end.paragraph else {
      return paragraphs[begin.paragraph][begin.range.lowerBound..<end.range.upperBound]
    }
    let head = paragraphs[begin.paragraph]
    let tail = paragraphs[end.paragraph]
    return head[begin.range.lowerBound..<head.bytes.count] + " " + tail[0..<end.range.upperBound]
  }

  func isOneParagraph(_ range: Range<Int>) -> Bool {
    words[range.lowerBound].paragraph == words[range.upperBound - 1].paragraph
  }

  /// Where the words stand in the file that holds them; of several paragraphs, the part in the first.
  func span(_ range: Range<Int>) -> Span {
    let first = words[range.lowerBound]
    let last = words[range].last { $0.paragraph == first.paragraph } ?? first
    return paragraphs[first.paragraph].span(first.range.lowerBound..<last.range.upperBound)
  }

  /// Whether the reporter speaks between two places that stand in quotation marks both.
  func isApart(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard let before = words[first.upperBound - 1].utterance, let after = words[second.lowerBound].utterance,
      before != after
    else { return false }
    return isAllUtterances || words[first.upperBound..<second.lowerBound].contains { $0.utterance == nil }
  }

  /// A word left out between two places that turns what is said into its contrary, be it in the sentence that goes on
  /// before the gap or in the one that goes on behind it.
  func negation(between first: Range<Int>, and second: Range<Int>) -> Int? {
    let dropped = first.upperBound..<second.lowerBound
    let head = dropped.prefix { !words[$0].beginsSentence }
    let goesOn = dropped.last { words[$0].beginsSentence }
    let tail = words[second.lowerBound].beginsSentence ? [] : Array((goesOn ?? second.lowerBound)..<second.lowerBound)
    return (head + tail).first { QuotableText.isNegation(words[$0].text) }
  }

  private static func isNegation(_ word: String) -> Bool { negations.contains(word) || word.hasSuffix("n't") }

  private static let negations: Set<String> = [
    "barely", "cannot", "except", "hardly", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing",
    "nowhere", "rarely", "scarcely", "seldom", "unless", "without",
  ]
}
