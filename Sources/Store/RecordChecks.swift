public import Records
public import Source

/// All that the checks of one record ask of the others.
public protocol RecordSource {
  /// nil where no article of that name is on file, or its record cannot be read.
  func article(_ id: ArticleID) -> Article?
  /// Whether a record of that name is on file.
  func hasRecord(_ id: ArticleID) -> Bool
  /// nil where the desk has no such entity.
  func entity(_ id: EntityID) -> Entity?
  /// Sorted. Asked only where one is missing.
  var articleNames: [String] { get }
  var entityNames: [String] { get }
}

/// What must hold among records: that what they name is there.
public enum RecordChecks {
  /// References of one record to entities, facts and articles.
  public static func references(of article: Article, in source: some RecordSource) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func check(_ reference: Located<EntityReference>?) {
      guard let reference, case .entity(let id) = reference.value, source.entity(id) == nil else { return }
      let nearest = NearestNames.of(id.description, among: source.entityNames)
      let place = Span(path: article.file, range: reference.span)
      found.append(
        Diagnostic(
          .unknownRecordEntity, at: place, "the desk knows no entity “\(id)”",
          help: [NearestNames.question(nearest) ?? "add it to Entities, or write `{ name: … }`"],
          fixes: nearest.prefix(1).map { .replace(place, with: $0, safety: .needsReview) }))
    }
    check(article.publisher.map { Located($0.value.entity, at: $0.span) })
    check(article.origin)
    article.related.forEach { check($0.publisher) }
    for fact in article.facts {
      fact.about.forEach(check)
      fact.via.forEach(check)
      fact.entities.forEach(check)
      for key in fact.contradicts + [fact.partOf, fact.successor].compactMap(\.self) {
        guard source.article(key.value.article)?.fact(key.value.fact) == nil,
          !(key.value.article == article.id && article.fact(key.value.fact) != nil)
        else { continue }
        let names = (source.article(key.value.article) ?? article).facts.map(\.name.value)
        found.append(
          Diagnostic(
            .danglingFact, at: Span(path: article.file, range: key.span), "no fact “\(key.value)” is on file",
            help: NearestNames.question(NearestNames.of(key.value.fact, among: names)).map { [$0] } ?? []))
      }
    }
    found += circles(of: article, in: source)
    for id in [article.successor].compactMap(\.self) + article.related.compactMap(\.article)
    where !source.hasRecord(id.value) {
      let nearest = NearestNames.of(id.value.description, among: source.articleNames)
      found.append(
        Diagnostic(
          .danglingFact, at: Span(path: article.file, range: id.span), "no article “\(id.value)” is on file",
          help: NearestNames.question(nearest).map { [$0] } ?? []))
    }
    return found
  }

  /// Facts that are part of themselves or take their own place, be it by way of others.
  private static func circles(of article: Article, in source: some RecordSource) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for fact in article.facts {
      let start = FactKey(article: article.id, fact: fact.name.value)
      for (field, next) in [("part-of", \Fact.partOf), ("successor", \Fact.successor)] {
        guard let first = fact[keyPath: next] else { continue }
        var chain: [FactKey] = []
        var key: FactKey? = first.value
        while let one = key, !chain.contains(one), chain.count < 100 {
          chain.append(one)
          let holder = one.article == article.id ? article : source.article(one.article)
          key = holder?.fact(one.fact)?[keyPath: next]?.value
        }
        // A circle is told once, of the fact whose key comes first.
        guard chain.last.map({ $0 == start }) ?? false, chain.allSatisfy({ $0.description >= start.description }) else {
          continue
        }
        found.append(
          Diagnostic(
            .circularFacts, at: Span(path: article.file, range: first.span),
            "“\(start)” leads back to itself by `\(field)`",
            help: ["one of \(chain.map { "“\($0)”" }.joined(separator: ", ")) names the wrong fact"]))
      }
    }
    return found
  }

  /// Related articles that are on file but not linked, given the titles of all records.
  public static func unlinked(among titles: [RecordTitles]) -> [Diagnostic] {
    let byTitle = Dictionary(titles.map { ($0.title, $0.id) }, uniquingKeysWith: { first, _ in first })
    return titles.flatMap { record in
      record.unlinked.compactMap { title in
        guard let id = byTitle[title.value], id != record.id else { return nil }
        return Diagnostic(
          .unlinkedArticle, at: Span(path: record.file, range: title.span),
          "this related article is on file as “\(id)”", help: ["add `article: \(id)`"])
      }
    }
  }
}

/// The title of an article, and of those it is related to but not linked with.
public struct RecordTitles: Sendable {
  public let id: ArticleID
  public let file: FilePath
  public let title: String
  public let unlinked: [Located<String>]

  public init(id: ArticleID, file: FilePath, title: String, unlinked: [Located<String>]) {
    self.id = id
    self.file = file
    self.title = title
    self.unlinked = unlinked
  }

  public init(of article: Article) {
    let unlinked = article.related.filter { $0.article == nil }.map(\.title)
    self.init(id: article.id, file: article.file, title: article.title.value, unlinked: unlinked)
  }
}
