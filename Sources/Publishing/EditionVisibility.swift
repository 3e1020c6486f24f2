import Compiler
import Desk
import Records
import Source
import Synchronization

/// Which earlier editions the readers of a site may see: those that rest on nothing that is gone, or that is marked above
/// what they may see by now.
final class EditionVisibility: Sendable {
  let desk: OpenDesk
  let limit: Handling
  /// The names of the memos on the site.
  let memos: Set<String>
  let past: SitePast
  /// Of the articles that were asked for: many memos rest on one.
  private let sights = Mutex<[ArticleID: Sight]>([:])

  init(desk: OpenDesk, limit: Handling, memos: Set<String>, past: SitePast) {
    self.desk = desk
    self.limit = limit
    self.memos = memos
    self.past = past
  }

  private static func part(_ memo: SiteMemo) -> FilePath {
    FilePath(normalized: "site:" + EditionHistory.path(of: memo.name))
  }

  /// Of each edition of a memo.
  func shows(_ editions: [EditionOutline], of memo: SiteMemo) -> [Bool] {
    let visible = known(editions, of: memo) ?? editions.map { restsOnVisible($0, in: desk) }
    return zip(editions, visible).map { $0.memos.allSatisfy(memos.contains) && $1 }
  }

  /// What the next making will ask of the editions that this one records: the part to be noted, or the name of the one
  /// that holds.
  func noted(_ editions: [EditionOutline], of memo: SiteMemo) -> (made: SitePart?, kept: FilePath) {
    let name = Self.part(memo)
    if known(editions, of: memo) != nil { return (nil, name) }
    let noted = desk.noting { source in editions.map { restsOnVisible($0, in: source) } }
    var record = RecordWriter()
    record.digest(Digest(of: editions.bytes))
    record.list(noted.value) { $0.count($1 ? 1 : 0) }
    return (SitePart(name, noted.inputs, value: record.bytes), name)
  }

  private func known(_ editions: [EditionOutline], of memo: SiteMemo) -> [Bool]? {
    guard let bytes = past.value(of: Self.part(memo)) else { return nil }
    var record = RecordReader(bytes)
    guard let digest = try? record.digest(), digest == Digest(of: editions.bytes),
      let visible = try? record.list({ record throws(RecordReader.Damage) in try record.index(below: 2) == 1 }),
      visible.count == editions.count
    else { return nil }
    return visible
  }

  private func restsOnVisible(_ edition: EditionOutline, in source: any FactSource) -> Bool {
    edition.articles.allSatisfy { ArticleID($0).map { sight(of: $0, in: source).isVisible } ?? false }
      && edition.facts.allSatisfy { isVisibleFact($0, in: source) }
      && edition.entities.allSatisfy { EntityID($0).flatMap(source.entity).map { isVisible($0.handling) } ?? false }
  }

  private func isVisibleFact(_ key: String, in source: any FactSource) -> Bool {
    let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let id = ArticleID(parts[0]) else { return false }
    return sight(of: id, in: source).facts.contains(parts[1])
  }

  /// What may be seen of an article.
  private struct Sight {
    /// Whether it is on file and not hidden.
    let isVisible: Bool
    /// The names of those of its facts that may be seen.
    let facts: Set<String>
  }

  private func sight(of id: ArticleID, in source: any FactSource) -> Sight {
    if let known = sights.withLock({ $0[id] }) {
      // So that it is noted as asked.
      _ = source.hasRecord(id)
      return known
    }
    let article = source.article(id)
    let facts = (article?.facts ?? []).filter { isVisible($0.handling) }
    let sight = Sight(
      isVisible: article.map { isVisible($0.handling) } ?? false, facts: Set(facts.map(\.name.value)))
    sights.withLock { $0[id] = sight }
    return sight
  }

  private func isVisible(_ mark: Located<Handling>?) -> Bool { !(mark?.value.isAbove(limit) ?? false) }
}
