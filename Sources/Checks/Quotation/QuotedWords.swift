import Compiler
import Source

/// Words that somebody is quoted with, in runs: an ellipsis, or words set in brackets, stands between two of them.
struct QuotedWords {
  struct Word {
    /// In lower case, typographic apostrophes folded.
    let text: String
    /// In the bytes of the prose.
    let range: Range<Int>
  }

  struct Run {
    var words: [Word]
    /// Whether more than a word or two may be left out before it, as an ellipsis says.
    var followsEllipsis: Bool

    /// The first word to the last, in the bytes of the text.
    var range: Range<Int> {
      guard let first = words.first, let last = words.last else { return 0..<0 }
      return first.range.lowerBound..<last.range.upperBound
    }
  }

  let runs: [Run]
  /// All words, with those in brackets: an article may have the brackets itself.
  let verbatim: [String]
  /// The first word to the last, in the bytes of the text.
  let range: Range<Int>

  /// nil where no word is quoted.
  init?(_ range: Range<Int>, of text: ProseText) {
    var runs: [Run] = []
    var open = Run(words: [], followsEllipsis: false)
    func close(atEllipsis: Bool) {
      if !open.words.isEmpty { runs.append(open) }
      open = Run(words: [], followsEllipsis: atEllipsis || (open.words.isEmpty && open.followsEllipsis))
    }
    var end = range.lowerBound
    let all = text.words(in: range)
    for word in all {
      let between = text.bytes[end..<word.range.lowerBound]
      if QuotedWords.hasEllipsis(between) {
        close(atEllipsis: true)
      } else if between.contains(where: { QuotedWords.brackets.contains($0) }) {
        if let last = open.words.last, QuotedWords.isPart(word, of: last, between) {
          // `promise[d]`: the word is not the speaker's as it stands.
          open.words.removeLast()
          close(atEllipsis: false)
          end = word.range.upperBound
          continue
        }
        close(atEllipsis: false)
      }
      open.words.append(Word(text: word.text, range: word.range))
      end = word.range.upperBound
    }
    close(atEllipsis: false)
    runs = QuotedWords.withoutInsertions(runs, in: text)
    guard let first = runs.first, let last = runs.last else { return nil }
    self.runs = runs
    verbatim = all.map(\.text)
    self.range = first.range.lowerBound..<last.range.upperBound
  }

  /// The words of all runs.
  var words: [Word] { runs.flatMap(\.words) }

  /// What stands in brackets is the author's; but `[W]e` is the speaker's word in another case.
  private static func withoutInsertions(_ runs: [Run], in text: ProseText) -> [Run] {
    var kept: [Run] = []
    var followsEllipsis = false
    for run in runs {
      guard let first = run.words.first, let last = run.words.last else { continue }
      let opens = first.range.lowerBound > 0 && text.bytes[first.range.lowerBound - 1] == UInt8(ascii: "[")
      let closes = last.range.upperBound < text.bytes.count && text.bytes[last.range.upperBound] == UInt8(ascii: "]")
      if opens, closes {
        followsEllipsis = followsEllipsis || run.followsEllipsis
        continue
      }
      var run = run
      run.followsEllipsis = run.followsEllipsis || followsEllipsis
      followsEllipsis = false
      if first.range.lowerBound >= 3, text.bytes[first.range.lowerBound - 1] == UInt8(ascii: "]"),
        text.bytes[first.range.lowerBound - 3] == UInt8(ascii: "[")
      {
        let letter = text[(first.range.lowerBound - 2)..<(first.range.lowerBound - 1)].lowercased()
        run.words[0] = Word(
          text: letter + first.text, range: (first.range.lowerBound - 3)..<first.range.upperBound)
      }
      kept.append(run)
    }
    return kept
  }

  private static let brackets: Set<UInt8> = [UInt8(ascii: "["), UInt8(ascii: "]"), ProseText.gap]

  private static func isPart(
    _ word: ProseText.Word, of last: Word, _ between: ArraySlice<UInt8>
  ) -> Bool {
    between.count == 1 && between.first == UInt8(ascii: "[") && last.range.upperBound + 1 == word.range.lowerBound
  }

  /// `…`, `...` and `. . .`
  private static func hasEllipsis(_ bytes: ArraySlice<UInt8>) -> Bool {
    var dots = 0
    var previous: [UInt8] = []
    for byte in bytes {
      if byte == UInt8(ascii: ".") { dots += 1 } else if byte != UInt8(ascii: " ") { dots = 0 }
      previous = previous.suffix(2) + [byte]
      if dots == 3 || previous == [0xE2, 0x80, 0xA6] { return true }
    }
    return false
  }
}
