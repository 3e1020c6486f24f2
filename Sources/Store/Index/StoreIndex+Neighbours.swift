public import Records
import Values

extension StoreIndex {
  /// The articles on file that may speak of a matter that this one speaks of, or have a title it relates to: all of them,
  /// and few others. Sorted; empty where the index cannot be asked.
  public func neighbours(of article: Article) -> [ArticleID] {
    (try? looking { session throws(SQLiteError) in try session.neighbours(of: article).sorted() }) ?? []
  }
}

extension IndexSession {
  fileprivate func neighbours(of article: Article) throws(SQLiteError) -> Set<ArticleID> {
    var found: Set<ArticleID> = []
    func note(_ row: SQLiteStatement) {
      if let id = ArticleID(row.text(0)) { found.insert(id) }
    }
    for fact in article.facts {
      // What can contradict has a subject, of which the first is enough to tell most others apart.
      guard let about = fact.about.first?.value.label else { continue }
      try database.run(
        """
        SELECT article FROM chancery_fact WHERE fact = ? AND type = ? AND stage IS ? \
        AND instr(', ' || about || ',', ', ' || ? || ',') > 0
        """,
        [.text(fact.name.value), .text(fact.canonical.type), .text(fact.stage?.rawValue), .text(about)], each: note)
    }
    for related in article.related where related.article == nil {
      try database.run(
        "SELECT article FROM chancery_article WHERE title = ? ORDER BY article LIMIT 1",
        [.text(related.title.value)], each: note)
    }
    return found
  }
}
