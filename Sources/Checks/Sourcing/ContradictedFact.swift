import Compiler
import Records
public import Source

extension Rule {
  private static let contested = Example.File(
    path: "Articles/contested.yaml",
    text: """
      title: A dearer basin
      publisher: { name: The Evening Post }
      published: 2026-03-03
      url: https://post.example/1
      facts:
        cost:
          says: The basin costs far more
          money: 70 million EUR
          status: draft
          contradicts: [harbour-plan/cost]

      """)

  public static let contradictedFact = Rule(
    "S309", "contradicted fact", severity: .warning,
    explanation: """
      Another fact on file says otherwise, and the memo does not mention it (ICD 203, standard 6: contradicting facts \
      are acknowledged). Cite it beside this one.
      """,
    failing: .memo("The basin will cost :fact[contested/cost].\n", and: [contested]),
    mended: .memo(
      "The basin will cost :fact[contested/cost]; others say otherwise :cite[harbour-plan/cost].\n", and: [contested]))
}

extension Check {
  /// Looks both ways: at what a fact's own record says it contradicts, and at what the articles that the memo cites, and
  /// those their records are related to, say of it.
  static let contradictedFact = Check(reporting: [.contradictedFact]) { subject in
    let used = Set(subject.resolution.uses.compactMap(\.key))
    let articles = neighbourhood(of: subject)
    var seen: Set<FactKey> = []
    return subject.resolution.uses.compactMap { use in
      guard let fact = use.fact, let key = use.key, seen.insert(key).inserted else { return nil }
      let others =
        fact.contradicts.map(\.value)
        + articles.flatMap { article in
          article.facts.filter { $0.contradicts.contains { $0.value == key } }
            .map { FactKey(article: article.id, fact: $0.name.value) }
        }
      guard let other = others.first(where: { !used.contains($0) }) else { return nil }
      let record = subject.source.article(other.article)
      return Diagnostic(
        .contradictedFact, at: use.span, "“\(other)” contradicts “\(key)”, and the memo does not mention it",
        related: record.flatMap { article in
          article.fact(other.fact).map {
            [Diagnostic.Label(span: Span(path: article.file, range: $0.says.span), message: $0.says.value)]
          }
        } ?? [],
        help: ["cite it too, as in :cite[\(other)]"])
    }
  }

  private static func neighbourhood(of subject: Subject) -> [Article] {
    var seen: Set<ArticleID> = []
    var articles: [Article] = []
    for use in subject.resolution.uses where seen.insert(use.article.id).inserted {
      articles.append(use.article)
      for id in use.article.related.compactMap({ $0.article?.value }) where seen.insert(id).inserted {
        if let related = subject.source.article(id) { articles.append(related) }
      }
    }
    return articles
  }
}
