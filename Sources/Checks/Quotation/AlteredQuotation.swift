import Compiler
import Records
public import Source

extension Rule {
  public static let alteredQuotation = Rule(
    "Q101", "altered quotation", severity: .error,
    explanation: """
      Words in quotation marks are the speaker's own, to the letter. `part` picks words out of the quotation on file; \
      these are not in it. White space, typographic quotes and dashes are folded; nothing else is.
      """,
    failing: .memo("They will dig :quote[harbour-plan/minister]{part=\"before winter\"}.\n"),
    mended: .memo("They will dig :quote[harbour-plan/minister]{part=\"before the winter\"}.\n"))

  public static let joinedQuotation = Rule(
    "Q102", "joined quotation", severity: .error,
    explanation: """
      The words run across a place where the reporter's own words stood between two parts. The speaker did not say \
      them in one breath, so they are not one quotation. Quote the parts apart.
      """,
    failing: .memo("“:quote[harbour-plan/minister]{part=\"before the winter, Nobody will lose\"}”\n"),
    mended: .memo("“:quote[harbour-plan/minister]{part=\"Nobody will lose a job.\"}”\n"))

  public static let unverifiableQuotation = Rule(
    "Q103", "unverifiable quotation", severity: .error,
    explanation: """
      No text is on file for the article, so nobody can tell whether these are the speaker's words. File the text, or \
      report what was said without quotation marks.
      """,
    failing: .memo(
      "He said :quote[untexted/words].\n",
      and: [
        Example.File(
          path: "Articles/untexted.yaml",
          text: """
            title: A report
            facts:
              words:
                says: What he said
                quote: Never again
                speaker: tomas-berg
                status: verified
                verified: { by: desk, on: 2026-03-04, how: heard }

            """)
      ]),
    mended: .memo("He said :quote[union-statement/silence].\n"))
}

extension Check {
  static let alteredQuotation = Check(reporting: [.alteredQuotation, .joinedQuotation, .unverifiableQuotation]) {
    subject in
    subject.resolution.uses.compactMap { use in
      guard use.manner == .quotation, let fact = use.fact, case .quote(let quotation) = fact.value.value else {
        return nil
      }
      if subject.source.evidence(of: use.article) == nil {
        return Diagnostic(
          .unverifiableQuotation, at: use.span, "no text is on file to check the words against",
          related: subject.record(of: use, "its record"))
      }
      guard let part = use.part else { return nil }
      return check(part.words, at: part.span, in: quotation, of: use.article)
    }
  }

  private static func check(
    _ words: String, at place: Span, in quotation: Fact.Quotation, of article: Article
  ) -> Diagnostic? {
    let parts = quotation.parts.map(\.value)
    if parts.contains(where: { FoldedText.range(of: words, in: $0) != nil }) { return nil }
    let text = QuotableText(quotation, of: article)
    let written = ProseText(plain: SourceFile(path: place.path, text: words))
    if let quoted = QuotedWords(written.bytes.indices, of: written), quoted.runs.count > 1 {
      switch quoted.search(text) {
      case .found(let runs)
      where zip(quoted.runs, runs).allSatisfy({ FoldedText.range(of: written[$0.range], in: text.text($1)) != nil }):
        return Elision(runs, in: text).negation(at: place)
      case .disordered(let runs): return Elision(runs, in: text).disorder(at: place)
      case .found, .gapped, .near, .missing: break
      }
    }
    let related = quotation.parts.map {
      Diagnostic.Label(span: Span(path: article.file, range: $0.span), message: "on file")
    }
    if parts.count > 1, FoldedText.range(of: words, in: parts.joined(separator: " ")) != nil {
      return Diagnostic(
        .joinedQuotation, at: place, "the words join two parts that the reporter kept apart", related: related,
        help: ["quote each part on its own"])
    }
    let nearest = WordDifference.nearest(to: written.words.map(\.text), in: text.words.map(\.text))
      .flatMap { text.isOneParagraph($0.range) ? text.text($0.range) : nil }
    let shown = parts.joined(separator: " … ")
    return Diagnostic(
      .alteredQuotation, at: place, "the quotation does not have these words", label: "not in “\(shown)”",
      related: related, help: nearest.map { ["the quotation has “\($0)”"] } ?? [],
      fixes: nearest.map { [.replace(place, with: $0, safety: .needsReview)] } ?? [])
  }
}
