import Compiler
import Records
public import Source

extension Rule {
  public static let wrongSpeaker = Rule(
    "Q104", "wrong speaker", severity: .error,
    explanation: """
      The sentence gives the words to somebody else than the record does. Looked at is the person named nearest to the \
      quotation in its sentence, with a word of saying between them; beside words that no directive backs the name may \
      be written out.
      """,
    failing: .memo(":name[tomas-berg] said that “:quote[harbour-plan/minister]{part=\"Nobody will lose a job.\"}”\n"),
    mended: .memo(":name[ada-lindqvist] said that “:quote[harbour-plan/minister]{part=\"Nobody will lose a job.\"}”\n"))
}

extension Check {
  static let wrongSpeaker = Check(reporting: [.wrongSpeaker]) { subject in
    zip(subject.resolution.prose, subject.texts).flatMap { prose, text -> [Diagnostic] in
      let uses = subject.resolution.uses[prose.uses].filter { $0.manner == .quotation }
      guard !uses.isEmpty, !prose.mentions.isEmpty else { return [] }
      let attribution = Attribution(prose, text, in: subject.resolution)
      return uses.compactMap { use in
        guard let fact = use.fact, let gap = text.gap(of: use.span),
          let person = attribution.speaker(of: gap..<(gap + 1))
        else { return nil }
        return subject.wrongSpeaker(person, of: fact, in: use.article, quotedAt: use.span)
      }
    }
  }
}

extension Check.Subject {
  /// What is wrong with giving a quotation to a person; nil where the record gives it to the same, or to nobody known.
  func wrongSpeaker(
    _ person: Attribution.Person, of fact: Fact, in article: Article, quotedAt place: Span
  ) -> Diagnostic? {
    guard case .quote(let quotation) = fact.value.value, let speaker = quotation.speaker,
      case .entity(let id) = speaker.value, id != person.entity.id
    else { return nil }
    let name = source.entity(id)?.name.value ?? id.description
    return Diagnostic(
      .wrongSpeaker, at: person.span, "the words are given to \(person.entity.name.value), but \(name) said them",
      related: [
        Diagnostic.Label(span: place, message: "the words"),
        Diagnostic.Label(span: Span(path: article.file, range: speaker.span), message: "the speaker on file"),
      ],
      fixes: [
        .replace(
          person.span, with: person.isDirective ? id.description : ":name[\(id)]", safety: .needsReview)
      ])
  }
}
