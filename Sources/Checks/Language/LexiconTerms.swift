import Compiler
import Markup
import Records
public import Source

extension Rule {
  public static let foreignTerm = Rule(
    "L101", "term outside the lexicon", severity: .warning,
    explanation: """
      The memo declares one set of words for likelihood (ICD 203 or the PHIA yardstick), each with its band of \
      percentages. This word is of no set, or of the other one, so a reader cannot tell how likely is meant.
      """,
    failing: .memo(":::bottom-line\nIt is highly likely that work begins in May.\n:::\n"),
    mended: .memo(":::bottom-line\nIt is very likely that work begins in May.\n:::\n"))

  public static let mixedSentence = Rule(
    "L102", "likelihood and confidence in one sentence", severity: .warning,
    explanation: """
      Likelihood says how probable a thing is, confidence how well that is founded. ICD 203 §D.6.e.(2)(b) keeps them \
      in sentences of their own, so that neither is taken for the other. PHIA has no such rule.
      """,
    failing: .memo("With high confidence it is likely that work begins in May :cite[harbour-plan].\n"),
    mended: .memo("It is likely that work begins in May :cite[harbour-plan]. Confidence in this is high.\n"))
}

extension Check {
  static let lexiconTerms = Check(reporting: [.foreignTerm, .mixedSentence]) { subject in
    var found: [Diagnostic] = []
    for prose in subject.resolution.prose where prose.place == .paragraph {
      let text = ProseText(prose)
      let estimates = [.judgement, .bottomLine, .recommendation].contains(prose.section)
      for sentence in text.sentences {
        let words = text.words(in: sentence)
        let terms = PhraseSearch.matches(of: Vocabulary.all, in: words)
        guard !terms.isEmpty else { continue }
        if estimates { found += terms.compactMap { foreign($0.phrase, at: text.span($0.range), subject) } }
        if subject.lexicon == .icd203, let term = terms.first,
          words.contains(where: { $0.word == "confidence" || $0.word == "confident" })
        {
          found.append(
            Diagnostic(
              .mixedSentence, at: text.span(term.range),
              "“\(term.phrase)” and a statement of confidence stand in one sentence",
              help: ["say how likely it is in one sentence, and how well founded that is in another"]))
        }
      }
    }
    return found
  }

  private static func foreign(_ term: String, at place: Span, _ subject: Subject) -> Diagnostic? {
    guard !Vocabulary.terms(of: subject.lexicon).contains(term) else { return nil }
    return Diagnostic(
      .foreignTerm, at: place, "“\(term)” is no term of the lexicon \(subject.lexicon.rawValue)",
      help: ["its terms are \(Likelihood.terms(of: subject.lexicon).joined(separator: ", "))"])
  }
}

/// The words by which prose says how likely something is.
private enum Vocabulary {
  /// Of both lexicons, with their adverbs, and what writers use that stands in neither.
  static let all: [String] =
    Lexicon.allCases.flatMap(terms) + [
      "extremely likely", "extremely unlikely", "fairly likely", "quite likely", "more likely than not", "less likely",
      "very probable", "quite probable", "in all likelihood", "in all probability", "a good chance", "a fair chance",
      "a slim chance", "fifty fifty",
    ]

  static func terms(of lexicon: Lexicon) -> Set<String> {
    let terms = Likelihood.terms(of: lexicon)
    let adverbs = ["probable": "probably", "improbable": "improbably", "almost certain": "almost certainly"]
    return Set(
      terms + terms.compactMap { adverbs[$0] } + (lexicon == .icd203 ? ["nearly certainly", "highly probably"] : []))
  }
}
