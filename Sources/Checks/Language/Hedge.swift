import Compiler
import Records
public import Source

extension Rule {
  private static func judgement(_ text: String) -> Example {
    .memo(":::judgement{likelihood=likely confidence=low basis=\"harbour-plan/cost\" by=2027-06}\n\(text)\n:::\n")
  }

  /// ICD 203 §D.6.e.(2).
  public static let hedge = Rule(
    "L104", "hedge in a judgement", severity: .warning,
    explanation: """
      Words such as “might”, “could” and “cannot rule out” fit any outcome, so a judgement that rests on them can never \
      be wrong and says nothing (ICD 203, standard 2). Say how likely it is, with a word of the lexicon. What stands in \
      quotation marks, in titles and in what is pulled from the store is somebody else's.
      """,
    failing: judgement("Work might begin before the winter."), mended: judgement("Work begins before the winter."))
}

extension Check {
  static let hedge = Check(reporting: [.hedge]) { subject in
    subject.resolution.judgements.flatMap { judgement in
      judgement.prose.flatMap { index -> [Diagnostic] in
        let (prose, text) = (subject.resolution.prose[index], subject.texts[index])
        guard prose.place == .paragraph, prose.setting != .blockQuote else { return [] }
        let words = text.words
        return text.ownWords(hedges.matches(in: words)).filter { isHedge($0, in: text, words) }.map { match in
          Diagnostic(
            .hedge, at: text.span(match.range), "“\(match.phrase)” fits any outcome",
            help: ["say how likely it is with `likelihood=`, and state plainly what is judged"])
        }
      }
    }
  }

  private static let hedges = PhraseSearch([
    "might", "may", "could", "possibly", "perhaps", "conceivably", "cannot rule out", "can not rule out",
    "can't rule out", "cannot be ruled out", "can't be ruled out", "we believe", "it is possible that",
    "it is conceivable that",
  ])

  /// Leaves out the month, names and titles in capitals, the noun “might”, and “could not”, which says what failed.
  private static func isHedge(_ match: PhraseSearch.Match, in text: ProseText, _ words: [ProseText.Word]) -> Bool {
    let isCapital = text.bytes[match.range.lowerBound] &- UInt8(ascii: "A") < 26
    let before = match.words.lowerBound > 0 ? words[match.words.lowerBound - 1] : nil
    let next = match.words.upperBound < words.count ? words[match.words.upperBound] : nil
    if isCapital {
      if match.phrase == "may" || match.phrase == "might" { return false }
      guard text.sentences.contains(where: { $0.lowerBound == match.range.lowerBound }) else { return false }
    }
    switch match.phrase {
    case "could": return next?.text != "not"
    case "might": return !(before.map { $0.isNounMarker } ?? false) && next?.text != "of"
    default: return true
    }
  }
}

extension ProseText.Word {
  /// Whether a noun follows such a word: it tells `the might` and `political will` from the verbs.
  var isNounMarker: Bool {
    [
      "a", "an", "any", "economic", "free", "full", "good", "her", "his", "its", "last", "military", "my", "naval",
      "of",
      "our", "political", "popular", "the", "their", "this", "with", "all",
    ].contains(text)
  }
}
