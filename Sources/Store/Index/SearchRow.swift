/// What a search can find of an article, a fact or an entity.
struct SearchRow {
  /// The article it goes with; empty for an entity.
  let owner: String
  let kind: SearchHit.Kind
  let name: String
  /// Its record, below the desk's folder, and the line it begins at.
  let record: String
  let line: Int
  /// The article's text, below the desk's folder.
  let text: String?
  let title: String
  let note: String
  let body: String

  func insert(into database: SQLiteDatabase) throws(SQLiteError) {
    try database.run(
      "INSERT INTO chancery_found(owner, kind, name, record, line, text) VALUES (?, ?, ?, ?, ?, ?)",
      [.text(owner), .text(kind.rawValue), .text(name), .text(record), .integer(line), .text(text)])
    try database.run(
      "INSERT INTO chancery_search(rowid, title, note, body) VALUES (?, ?, ?, ?)",
      [.integer(database.lastInserted), .text(title), .text(note), .text(body)])
  }

  static func remove(ownedBy owner: String, from database: SQLiteDatabase) throws(SQLiteError) {
    try database.run(
      "DELETE FROM chancery_search WHERE rowid IN (SELECT id FROM chancery_found WHERE owner = ?)", [.text(owner)])
    try database.run("DELETE FROM chancery_found WHERE owner = ?", [.text(owner)])
  }
}
