import Compiler
import Records
public import Source

extension Rule {
  private static let relayed = [
    Example.File(
      path: "Articles/echo.yaml",
      text: """
        title: Norhaven to get a new basin
        publisher: { name: The Evening Post }
        published: 2026-03-03
        url: https://post.example/1
        descriptor: An evening paper.
        origin: harbour-courier
        related: [{ title: City approves new basin for Norhaven harbour, article: harbour-plan }]

        """)
  ]

  /// ICD 206: a derivative source cited without its original says “not consulted”.
  public static let unconsultedOriginal = Rule(
    "S310", "original left aside", severity: .warning,
    explanation: """
      The article relays another one, which is on file and which the memo does not cite. Whoever cites the relay alone \
      tells the reader that the original was not consulted (ICD 206), as the endnote does. Cite the original.
      """,
    failing: .memo("The basin is approved :cite[echo].\n", and: relayed),
    mended: .memo("The basin is approved :cite[harbour-plan].\n", and: relayed))
}

extension Check {
  static let unconsultedOriginal = Check(reporting: [.unconsultedOriginal]) { subject in
    var seen: Set<ArticleID> = []
    return subject.resolution.uses.compactMap { use in
      guard !use.article.related.isEmpty, !seen.contains(use.article.id) else { return nil }
      let carried = Set(use.article.chain(of: use.fact).dropFirst(use.article.publisher == nil ? 0 : 1))
      guard !carried.isEmpty,
        let original = use.article.related.lazy.compactMap({ $0.article?.value }).filter({ !subject.uses($0) })
          .compactMap(subject.source.article)
          .first(where: { other in
            subject.mayName(other.handling?.value) && other.publisher.map { carried.contains($0.value.entity) } ?? false
          })
      else { return nil }
      seen.insert(use.article.id)
      return Diagnostic(
        .unconsultedOriginal, at: use.span,
        "“\(use.article.id)” relays “\(original.id)”, which is on file and not cited",
        related: [
          Diagnostic.Label(span: Span(path: original.file, range: original.title.span), message: "the original")
        ],
        help: ["cite the original, as in :cite[\(original.id)]"])
    }
  }
}
