import Compiler
import Records
public import Source

extension Rule {
  /// ICD 203 §D.6.e.(2)(b).
  public static let mixedSentence = Rule(
    "L102", "likelihood and confidence in one sentence", severity: .warning,
    explanation: """
      Likelihood says how probable a thing is, confidence how well that is founded. ICD 203 §D.6.e.(2)(b) keeps them \
      in sentences of their own, so that neither is taken for the other. PHIA has no such rule.
      """,
    failing: .memo("With high confidence it is likely that work begins in May :cite[harbour-plan].\n"),
    mended: .memo("It is likely that work begins in May :cite[harbour-plan]. Our confidence in this is high.\n"))
}

extension Check {
  static let mixedSentence = Check(reporting: [.mixedSentence]) { subject in
    guard subject.lexicon == .icd203 else { return [] }
    var found: [Diagnostic] = []
    for (prose, text) in zip(subject.resolution.prose, subject.texts)
    where prose.place == .paragraph && prose.setting != .blockQuote {
      let statements = text.ownWords(confidence.matches(in: text.words))
      if statements.isEmpty { continue }
      let terms = Vocabulary.matches(in: text)
      for sentence in text.sentences {
        guard let statement = statements.first(where: { sentence.contains($0.range.lowerBound) }),
          let term = terms.first(where: { sentence.contains($0.range.lowerBound) })
        else { continue }
        found.append(
          Diagnostic(
            .mixedSentence, at: text.span(term.range),
            "“\(term.phrase)” and a statement of confidence stand in one sentence",
            related: [Diagnostic.Label(span: text.span(statement.range), message: "the confidence")],
            help: ["say how likely it is in one sentence, and how well founded that is in another"]))
      }
    }
    return found
  }

  /// What analysts say of their own confidence. A bare “confidence” is that of consumers and investors as well.
  private static let confidence = PhraseSearch(
    ["high", "moderate", "medium", "low"].map { "with \($0) confidence" }
      + [
        "our confidence", "we are confident", "we are highly confident", "we are moderately confident",
        "confidence in this judgement", "confidence in this judgment", "confidence in this assessment",
      ])
}
