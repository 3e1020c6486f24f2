import Compiler
import Desk
import Output
import Records
import Source
import Values

/// What the memos of a site rest on and speak of, gathered from them alone: what none of them prints is not in it.
struct SiteCatalogue: Sendable {
  /// A fact that memos print; an object, since several lists hold it.
  final class SaidFact: Sendable {
    let key: FactKey
    let fact: SiteArticle.Said
    /// The newest first.
    let memos: [SiteMemo]

    init(key: FactKey, fact: SiteArticle.Said, memos: [SiteMemo]) {
      self.key = key
      self.fact = fact
      self.memos = memos
    }
  }

  struct CitedArticle: Sendable {
    let article: SiteArticle
    /// In the order of the record.
    let facts: [SaidFact]
    let memos: [SiteMemo]
  }

  struct KnownEntity: Sendable {
    let entity: Entity
    /// Those about it, by date.
    var facts: [SaidFact]
    /// Those that name it.
    var memos: [SiteMemo]
    /// Those it published.
    var articles: [SiteArticle]
  }

  /// The newest first.
  let memos: [SiteMemo]
  /// By ID.
  let articles: [CitedArticle]
  /// By name.
  let entities: [KnownEntity]
  /// Those with a date, the earliest first.
  let dated: [SaidFact]
  /// By name, each with its memos.
  let tags: [(name: String, memos: [SiteMemo])]
  let authors: [(name: String, memos: [SiteMemo])]
  /// Names in paths.
  let tagNames: [String: String]
  let authorNames: [String: String]
  /// Which memos say that they replace the memo of a name.
  let successors: [String: [SiteMemo]]
  /// What each memo uses and names that has a page.
  let articlesByMemo: [String: [SiteArticle]]
  let entitiesByMemo: [String: [Entity]]
  let articleTitles: [ArticleID: String]
  let knownEntities: Set<EntityID>

  init(_ memos: [SiteMemo], _ read: SiteArticles, of desk: OpenDesk, within limit: Handling) {
    self.memos = memos
    var citing: [ArticleID: [SiteMemo]] = [:]
    var saying: [FactKey: [SiteMemo]] = [:]
    for memo in memos {
      for id in memo.articles { citing[id, default: []].append(memo) }
      for key in memo.facts { saying[key, default: []].add(memo) }
    }
    var said: [SaidFact] = []
    var cited: [CitedArticle] = []
    for article in read.articles.values.sorted(by: { $0.id < $1.id }) {
      let facts = article.facts.compactMap { fact -> SaidFact? in
        let key = FactKey(article: article.id, fact: fact.name)
        return saying[key].map { SaidFact(key: key, fact: fact, memos: $0) }
      }
      said += facts
      if let memos = citing[article.id] { cited.append(CitedArticle(article: article, facts: facts, memos: memos)) }
    }
    articles = cited
    let ordered = said.sorted(by: SaidFact.isBefore)
    dated = ordered.filter { $0.fact.day != nil }
    entities = Self.entities(of: memos, cited, ordered, desk, within: limit)
    tags = Self.groups(memos, \.tags)
    authors = Self.groups(memos, \.from)
    tagNames = SiteAddress.names(of: tags.map(\.name))
    authorNames = SiteAddress.names(of: authors.map(\.name))
    successors = Dictionary(grouping: memos.filter { $0.supersedes != nil }, by: { $0.supersedes ?? "" })
    articlesByMemo = Self.byMemo(cited.map { ($0.article, $0.memos) })
    entitiesByMemo = Self.byMemo(entities.map { ($0.entity, $0.memos) })
    articleTitles = Dictionary(cited.map { ($0.article.id, $0.article.title) }) { first, _ in first }
    knownEntities = Set(entities.map(\.entity.id))
  }

  private static func byMemo<Thing>(_ things: [(Thing, memos: [SiteMemo])]) -> [String: [Thing]] {
    var found: [String: [Thing]] = [:]
    for (thing, memos) in things { for memo in memos { found[memo.name, default: []].append(thing) } }
    return found
  }

  private static func groups(
    _ memos: [SiteMemo], _ names: (SiteMemo) -> [String]
  ) -> [(name: String, memos: [SiteMemo])] {
    var groups: [String: [SiteMemo]] = [:]
    for memo in memos { for name in names(memo) { groups[name, default: []].add(memo) } }
    return groups.map { ($0.key, $0.value) }.sorted {
      ($0.name.lowercased(), $0.name) < ($1.name.lowercased(), $1.name)
    }
  }

  private static func entities(
    of memos: [SiteMemo], _ articles: [CitedArticle], _ facts: [SaidFact], _ desk: OpenDesk, within limit: Handling
  ) -> [KnownEntity] {
    var known: [EntityID: KnownEntity] = [:]
    func note(_ id: EntityID, _ change: (inout KnownEntity) -> Void) {
      guard let entity = desk.entity(id), !(entity.handling?.value.isAbove(limit) ?? false) else { return }
      change(&known[id, default: KnownEntity(entity: entity, facts: [], memos: [], articles: [])])
    }
    for memo in memos { for id in memo.entities { note(id) { $0.memos.append(memo) } } }
    for fact in facts { for id in fact.fact.entities { note(id) { $0.facts.append(fact) } } }
    for cited in articles { if let id = cited.article.publisher { note(id) { $0.articles.append(cited.article) } } }
    return known.values.sorted {
      ($0.entity.name.value.lowercased(), $0.entity.id) < ($1.entity.name.value.lowercased(), $1.entity.id)
    }
  }
}

extension SiteCatalogue.SaidFact {
  /// By the first day they speak of; those without one last.
  static func isBefore(_ left: SiteCatalogue.SaidFact, _ right: SiteCatalogue.SaidFact) -> Bool {
    let (first, second) = (left.fact.day, right.fact.day)
    guard first != second else { return left.key < right.key }
    guard let first, let second else { return first != nil }
    return first < second
  }
}

extension [SiteMemo] {
  /// Each once; callers go through the memos in their order.
  fileprivate mutating func add(_ memo: SiteMemo) {
    if last?.name != memo.name { append(memo) }
  }
}
