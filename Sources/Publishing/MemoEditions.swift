import Compiler
import Desk
import Output
import Records
import Source

/// A memo's editions on a site, the one that is published now among them.
struct MemoEditions: Sendable {
  /// The oldest first; the last is what is published now.
  let editions: [Edition]
  /// Whether the memo says something else than it did, without another date and without a correction.
  let isSilentChange: Bool
  /// Whether this is a new edition, so that the memo's page still shows the one before.
  let isNew: Bool

  init(of now: Edition, after earlier: [Edition]) {
    guard let last = earlier.last, last.day == now.day else {
      editions = earlier + [now]
      isSilentChange = false
      isNew = true
      return
    }
    editions = earlier.dropLast() + [now]
    isNew = false
    isSilentChange = last.sentences != now.sentences && now.correctionCount <= last.correctionCount
  }

  var earlier: ArraySlice<Edition> { editions.dropLast() }

  /// What has changed since the one before; none for a first edition.
  var changes: [DeskDifference.Passage] {
    guard let before = earlier.last, let now = editions.last else { return [] }
    return before.changes(to: now)
  }

  /// Where an edition stands once another is published: beside the memo, so that its links hold.
  static func page(of memo: SiteMemo, on day: String) -> String { SiteAddress.memo("\(memo.name).\(day)") }
}

/// Which earlier editions the readers of a site may see: those that rest on nothing that is gone, or that is marked above
/// what they may see by now.
struct EditionVisibility {
  let desk: OpenDesk
  let limit: Handling
  /// The names of the memos on the site.
  let memos: Set<String>

  func shows(_ edition: Edition) -> Bool {
    edition.memos.allSatisfy(memos.contains)
      && edition.articles.allSatisfy { ArticleID($0).flatMap(desk.article).map { isVisible($0.handling) } ?? false }
      && edition.facts.allSatisfy(showsFact)
      && edition.entities.allSatisfy { EntityID($0).flatMap(desk.entity).map { isVisible($0.handling) } ?? false }
  }

  private func showsFact(_ key: String) -> Bool {
    let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let article = ArticleID(parts[0]).flatMap(desk.article), let fact = article.fact(parts[1])
    else { return false }
    return isVisible(fact.handling)
  }

  private func isVisible(_ mark: Located<Handling>?) -> Bool { !(mark?.value.isAbove(limit) ?? false) }
}
