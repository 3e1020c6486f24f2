import Compiler
import Records

/// The words by which prose says how likely something is.
enum Vocabulary {
  /// The lexicons' own, and what writers use that stands in neither.
  private static let all = PhraseSearch(
    Lexicon.allCases.flatMap { Likelihood.forms(of: $0).keys } + [
      "extremely likely", "extremely unlikely", "fairly likely", "quite likely", "quite unlikely",
      "more likely than not", "very probable", "very probably", "quite probable", "in all likelihood",
      "in all probability", "a good chance", "a fair chance", "a slim chance", "fifty fifty", "virtually certain",
      "highly likely", "highly unlikely", "highly improbable",
    ])

  /// Where a text uses one in its author's own words.
  static func matches(in text: ProseText) -> [PhraseSearch.Match] {
    text.ownWords(all.matches(in: text.words))
  }

  /// The term of a lexicon that a form stands for; nil for a word of another.
  static func term(_ form: String, in lexicon: Lexicon) -> String? { Likelihood.forms(of: lexicon)[form] }
}

extension ProseText {
  /// Those that do not stand in quotation marks.
  func ownWords(_ matches: [PhraseSearch.Match]) -> [PhraseSearch.Match] {
    if matches.isEmpty { return [] }
    let quoted = quotations
    return matches.filter { match in !quoted.contains { $0.words.overlaps(match.range) } }
  }
}
