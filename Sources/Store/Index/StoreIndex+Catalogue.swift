public import Records

/// A fact on file in a few words, to be picked from a list.
public struct CatalogueRow: Sendable, Hashable {
  public let key: FactKey
  public let says: String
  /// The kind of its value, and the value in its canonical form.
  public let type: String
  public let canonical: String
  public let status: String
  public let grade: String
  /// When it happened; empty where that is not on file.
  public let date: String
  /// Of its article.
  public let title: String
  public let publisher: String
}

/// Which facts of the catalogue are asked for.
public enum CataloguePart: Sendable, Hashable {
  /// So many from this key on, in the order of keys; nil = from the first.
  case after(FactKey?, limit: Int)
  case article(ArticleID)
  case fact(FactKey)
}

extension StoreIndex {
  /// Facts on file in the order of their keys; empty where the index cannot be asked.
  public func catalogue(_ part: CataloguePart) -> [CatalogueRow] {
    (try? looking { session throws(SQLiteError) in try session.catalogue(part) }) ?? []
  }
}

extension IndexSession {
  fileprivate func catalogue(_ part: CataloguePart) throws(SQLiteError) -> [CatalogueRow] {
    let (condition, values): (String, [SQLiteValue]) =
      switch part {
      case .after(let key, let limit):
        ("f.key > ? ORDER BY f.key LIMIT ?", [.text(key?.description ?? ""), .integer(limit)])
      case .article(let id): ("f.article = ? ORDER BY f.key", [.text(id.description)])
      case .fact(let key): ("f.key = ?", [.text(key.description)])
      }
    var rows: [CatalogueRow] = []
    try database.run(
      """
      SELECT f.article, f.fact, f.says, f.type, f.canonical, f.status, f.grade, f.date, a.title, a.publisher \
      FROM chancery_fact f JOIN chancery_article a ON a.article = f.article WHERE \(condition)
      """, values
    ) { row in
      guard let article = ArticleID(row.text(0)) else { return }
      rows.append(
        CatalogueRow(
          key: FactKey(article: article, fact: row.text(1)), says: row.text(2), type: row.text(3),
          canonical: row.text(4), status: row.text(5), grade: row.text(6), date: row.text(7), title: row.text(8),
          publisher: row.text(9)))
    }
    return rows
  }
}
