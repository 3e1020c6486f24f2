import Compiler
import Desk
import Records
import Source
import Values

/// What the memos of a site rest on and speak of, gathered from them alone: what none of them prints is not in it.
struct SiteCatalogue: Sendable {
  /// A fact that memos print, with its evidence.
  struct SaidFact: Sendable {
    let key: FactKey
    let article: Article
    let fact: Fact
    let proof: Proof
    /// The newest first.
    var memos: [SiteMemo]

    /// The day or days it speaks of, as timelines of memos have it.
    var date: EDTFDate? { Walk.date("date", of: fact) ?? fact.valid?.value }
  }

  struct CitedArticle: Sendable {
    let article: Article
    /// In the order of the record.
    var facts: [SaidFact]
    var memos: [SiteMemo]
  }

  struct KnownEntity: Sendable {
    let entity: Entity
    /// Those about it, by date.
    var facts: [SaidFact]
    /// Those that name it.
    var memos: [SiteMemo]
    /// Those it published.
    var articles: [Article]
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

  init(_ memos: [SiteMemo], of desk: OpenDesk, within limit: Handling) {
    self.memos = memos
    var articles: [ArticleID: CitedArticle] = [:]
    var facts: [FactKey: SaidFact] = [:]
    for memo in memos {
      for use in memo.compiled.uses {
        articles[use.article.id, default: CitedArticle(article: use.article, facts: [], memos: [])].memos.add(memo)
      }
      for proof in memo.compiled.memo.proofs {
        guard let article = desk.article(proof.key.article), let fact = article.fact(proof.key.fact) else { continue }
        let said = SaidFact(key: proof.key, article: article, fact: fact, proof: proof, memos: [])
        facts[proof.key, default: said].memos.add(memo)
      }
    }
    let said = facts.values.sorted { $0.key < $1.key }
    for (id, cited) in articles {
      articles[id]?.facts = cited.article.facts.compactMap { facts[FactKey(article: id, fact: $0.name.value)] }
    }
    self.articles = articles.values.sorted { $0.article.id < $1.article.id }
    dated = said.filter { $0.date?.earliest ?? $0.date?.latest != nil }.sorted(by: SaidFact.isBefore)
    entities = Self.entities(of: memos, self.articles, said, desk, within: limit)
    tags = Self.groups(memos) { $0.header.tags }
    authors = Self.groups(memos) { $0.header.from }
    tagNames = SiteAddress.names(of: tags.map(\.name))
    authorNames = SiteAddress.names(of: authors.map(\.name))
    successors = Dictionary(
      grouping: memos.filter { $0.compiled.frontMatter.supersedes != nil },
      by: { $0.compiled.frontMatter.supersedes?.value ?? "" })
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
    for memo in memos { for mention in memo.compiled.mentions { note(mention.entity.id) { $0.memos.add(memo) } } }
    for fact in facts.sorted(by: SaidFact.isBefore) {
      for case .entity(let id) in Set((fact.fact.about + fact.fact.entities).map(\.value)) {
        note(id) { $0.facts.append(fact) }
      }
    }
    for cited in articles {
      if case .entity(let id)? = cited.article.publisher?.value.entity {
        note(id) { $0.articles.append(cited.article) }
      }
    }
    return known.values.sorted {
      ($0.entity.name.value.lowercased(), $0.entity.id) < ($1.entity.name.value.lowercased(), $1.entity.id)
    }
  }
}

extension SiteCatalogue.SaidFact {
  /// By the first day they speak of; those without one last.
  static func isBefore(_ left: Self, _ right: Self) -> Bool {
    let (first, second) = (left.date?.earliest ?? left.date?.latest, right.date?.earliest ?? right.date?.latest)
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
