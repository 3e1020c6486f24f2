import Compiler
import Desk
import Output
import Records
import Source

/// The articles that the memos of a site use, read where what is known of them does not do.
struct SiteArticles: Sendable {
  let articles: [ArticleID: SiteArticle]
  let made: [SitePart]
  /// Those that are as they were when the last edition was made.
  let kept: Set<ArticleID>

  init(of memos: [SiteMemo], _ desk: OpenDesk, _ style: Style, after past: SitePast, jobs: Int) {
    var asked: [ArticleID: Set<String>] = [:]
    for memo in memos {
      for id in memo.articles where asked[id] == nil { asked[id] = [] }
      for key in memo.facts { asked[key.article, default: []].insert(key.fact) }
    }
    let looks = Workers.map(asked.sorted { $0.key < $1.key }, jobs: jobs) { id, names in
      if let known = past.value(of: SiteArticle.part(id)).flatMap({ SiteArticle($0) }),
        names.isSubset(of: known.asked)
      {
        return (known: SiteArticle?.some(known), made: SiteArticle.Made?.none)
      }
      return (nil, SiteArticle.make(id, names, of: desk, style))
    }
    let made = looks.compactMap(\.made)
    let known = looks.compactMap(\.known)
    articles = Dictionary((made.map(\.article) + known).map { ($0.id, $0) }) { first, _ in first }
    self.made = made.map(\.part)
    kept = Set(known.map(\.id))
  }
}
