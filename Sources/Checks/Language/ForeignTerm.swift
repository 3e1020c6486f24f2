import Compiler
import Records
public import Source

extension Rule {
  /// ICD 203 §D.6.e.(2)(a); PHIA probability yardstick.
  public static let foreignTerm = Rule(
    "L101", "term outside the lexicon", severity: .warning,
    explanation: """
      The memo keeps to one set of words for likelihood, ICD 203 or the PHIA yardstick (`lexicon` in the front matter or \
      in chancery.yaml, ICD 203 where neither says), each with its band of percentages. This word is of no set, or of \
      the other one, so a reader cannot tell how likely is meant. Looked at are judgements and the bottom line, not \
      what stands in quotation marks.
      """,
    failing: .memo(":::bottom-line\nIt is highly likely that work begins in May.\n:::\n"),
    mended: .memo(":::bottom-line\nIt is very likely that work begins in May.\n:::\n"))
}

extension Check {
  static let foreignTerm = Check(reporting: [.foreignTerm]) { subject in
    subject.estimates.flatMap { text in
      Vocabulary.matches(in: text).compactMap { match -> Diagnostic? in
        guard Vocabulary.term(match.phrase, in: subject.lexicon) == nil else { return nil }
        let twin = twins[match.phrase].flatMap { twin in
          Likelihood.terms(of: subject.lexicon).contains(twin) ? twin : nil
        }
        let place = text.span(match.range)
        return Diagnostic(
          .foreignTerm, at: place, "“\(match.phrase)” is no term of \(subject.lexicon.title)",
          help: ["its terms are \(Likelihood.terms(of: subject.lexicon).joined(separator: ", "))"],
          fixes: twin.map { [.replace(place, with: $0, safety: .needsReview)] } ?? [])
      }
    }
  }

  /// Words that stand for much the same in the two lexicons.
  private static let twins = [
    "highly likely": "very likely", "very likely": "highly likely", "highly unlikely": "very unlikely",
    "very unlikely": "highly unlikely", "highly improbable": "highly unlikely", "highly probable": "highly likely",
    "almost no chance": "remote chance",
  ]
}

extension Check.Subject {
  /// The paragraphs in which the author says how likely something is.
  var estimates: [ProseText] {
    zip(resolution.prose, texts).filter { prose, _ in
      prose.section?.statesEstimates ?? false && prose.place == .paragraph && prose.setting != .blockQuote
    }.map(\.1)
  }
}
