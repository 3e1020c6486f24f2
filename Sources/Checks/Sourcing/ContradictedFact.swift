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
      descriptor: An evening paper.
      facts:
        cost:
          says: The basin costs far more
          money: 70 million EUR
          status: draft
          contradicts: [harbour-plan/cost]

      """)

  /// ICD 203 §D.6.e.(6): contradicting facts are acknowledged.
  public static let contradictedFact = Rule(
    "S309", "contradicted fact", severity: .warning,
    explanation: """
      Another fact on file says otherwise, and the memo does not mention it (ICD 203, standard 6: contradicting facts \
      are acknowledged). Looked at is what the fact's own record names under `contradicts`, and what the articles that \
      the memo cites, and those they point to, say of it. Cite it beside this one.
      """,
    failing: .memo("The basin will cost :fact[contested/cost].\n", and: [contested]),
    mended: .memo(
      "The basin will cost :fact[contested/cost]; others say otherwise :cite[harbour-plan/cost].\n", and: [contested]))
}

extension Check {
  static let contradictedFact = Check(reporting: [.contradictedFact]) { subject in
    let articles = subject.neighbourhood
    // Few records name a contradiction; where none does, there is nothing to look for.
    guard articles.contains(where: { $0.facts.contains { !$0.contradicts.isEmpty } }) else { return [] }
    let used = Set(subject.resolution.uses.compactMap(\.key))
    var contradicting: [FactKey: [FactKey]] = [:]
    for article in articles {
      for fact in article.facts {
        for key in fact.contradicts {
          contradicting[key.value, default: []].append(FactKey(article: article.id, fact: fact.name.value))
        }
      }
    }
    var seen: Set<FactKey> = []
    return subject.resolution.uses.compactMap { use in
      guard let fact = use.fact, let key = use.key, seen.insert(key).inserted else { return nil }
      let others = fact.contradicts.map(\.value) + contradicting[key, default: []]
      guard !others.contains(where: used.contains),
        let (other, place) = others.lazy.compactMap({ standing($0, subject) }).first
      else { return nil }
      return Diagnostic(
        .contradictedFact, at: use.span, "“\(other)” contradicts “\(key)”, and the memo does not mention it",
        related: [place], help: ["cite it too, as in :cite[\(other)]"])
    }
  }

  /// A fact that has not been taken back and that readers of the memo may know of, with its record.
  private static func standing(_ key: FactKey, _ subject: Subject) -> (FactKey, Diagnostic.Label)? {
    guard let article = subject.source.article(key.article), let fact = article.fact(key.fact),
      subject.mayName(fact.handling?.value ?? article.handling?.value)
    else { return nil }
    switch fact.status.value {
    case .retracted, .superseded: return nil
    case .draft, .verified, .disputed:
      return (key, Diagnostic.Label(span: Span(path: article.file, range: fact.says.span), message: "its record"))
    }
  }
}
