import Markup
import Records
import Source

/// A fact with the article it stands in, and the field of it that is meant.
struct FoundFact {
  let key: FactKey
  let article: Article
  let fact: Fact
  let written: KeyText
}

extension Walk {
  /// The article a key names, by alias or by its own name; nil once a fault has been reported.
  mutating func article(_ key: KeyText) -> Article? {
    if let alias = frontMatter.sources.first(where: { $0.name.value == key.article }) {
      usedAliases.insert(key.article)
      // An alias that leads nowhere is reported where it is defined.
      return source.article(alias.article.value)
    }
    if let id = ArticleID(key.article) {
      if let article = source.article(id) { return article }
      if isFaulty(id) { return nil }
    }
    let candidates = frontMatter.sources.map(\.name.value) + source.names(of: .articles)
    let nearest = NearestNames.of(key.article, among: candidates)
    report(
      .unknownArticle, at: key.articleSpan, "no article “\(key.article)” is on file",
      help: NearestNames.question(nearest).map { [$0] } ?? [],
      fixes: nearest.prefix(1).map { .replace(file.span(key.articleSpan), with: $0, safety: .needsReview) })
    return nil
  }

  /// One fault, one finding: what is wrong in a record is said of the record, not of every key that leads to it.
  mutating func isFaulty(_ id: ArticleID) -> Bool {
    guard source.hasRecord(id) else { return false }
    faultyRecords.insert(id)
    return true
  }

  /// The fact a key names; nil once a fault has been reported.
  mutating func fact(_ key: KeyText) -> FoundFact? {
    guard let name = key.fact, !name.isEmpty else {
      report(
        .malformedKey, at: key.span, "“\(key.text)” names no fact", help: ["write the key as ARTICLE/FACT"])
      return nil
    }
    guard let article = article(key) else { return nil }
    guard let fact = article.fact(name) else {
      if article.hasFaultyFact(name) {
        faultyRecords.insert(article.id)
        return nil
      }
      let nearest = NearestNames.of(name, among: article.facts.map(\.name.value))
      report(
        .unknownFact, at: key.factSpan, "“\(article.id)” has no fact “\(name)” on file",
        related: [Diagnostic.Label(span: Span(path: article.file, range: article.title.span), message: "the record")],
        help: NearestNames.question(nearest).map { [$0] } ?? [],
        fixes: nearest.prefix(1).map { .replace(file.span(key.factSpan), with: $0, safety: .needsReview) })
      return nil
    }
    return FoundFact(key: FactKey(article: article.id, fact: name), article: article, fact: fact, written: key)
  }

  /// The one fact a directive's label names.
  mutating func fact(of directive: Directive) -> FoundFact? {
    guard let label = directive.label, let key = KeyText(label.source, at: label.span.start) else { return nil }
    return fact(key)
  }

  /// The facts that a label of keys and patterns names, in the order given. A key is taken as often as it is written; a
  /// pattern adds what is not there yet.
  mutating func facts(of directive: Directive) -> [FoundFact] {
    guard let label = directive.label else { return [] }
    var found: [FoundFact] = []
    var seen: Set<FactKey> = []
    for key in KeyText.list(label.source, at: label.span.start) {
      for one in facts(key) where seen.insert(one.key).inserted || !key.isPattern { found.append(one) }
    }
    return found
  }

  mutating func facts(_ key: KeyText) -> [FoundFact] {
    guard key.isPattern else { return fact(key).map { [$0] } ?? [] }
    guard let article = article(key) else { return [] }
    let matching = article.facts.filter { key.matches($0.name.value) }
    if matching.isEmpty {
      report(.unknownFact, at: key.factSpan, "“\(article.id)” has no fact that fits “\(key.fact ?? "")”")
    }
    return matching.map {
      FoundFact(key: FactKey(article: article.id, fact: $0.name.value), article: article, fact: $0, written: key)
    }
  }

  /// The entity of that name; nil once a fault has been reported.
  mutating func entity(_ name: String, at span: ByteRange, rule: Rule = .unknownEntity) -> Entity? {
    if let id = EntityID(name), let entity = source.entity(id) { return entity }
    let nearest = NearestNames.of(name, among: source.names(of: .entities))
    report(
      rule, at: span, "the desk knows no \(rule.code == Rule.unknownTerm.code ? "term" : "entity") “\(name)”",
      help: NearestNames.question(nearest).map { [$0] } ?? ["entities are kept in the desk's Entities folder"],
      fixes: nearest.prefix(1).map { .replace(file.span(span), with: $0, safety: .needsReview) })
    return nil
  }

  mutating func use(
    _ found: FoundFact, _ manner: Use.Manner, part: (words: String, span: Span)? = nil, printedAs text: String? = nil
  ) {
    uses.append(
      Use(
        span: file.span(found.written.span), manner: manner, article: found.article, fact: found.fact, part: part,
        portion: portion, printed: text))
  }

  func displayName(_ reference: EntityReference) -> String { source.displayName(reference) }
}
