import Source

/// Makes the tables of an index where they are not those of this release, and brings them up to date.
struct IndexBuild {
  let root: FilePath
  let files: any FileTree

  /// In a file, which several programs may have open.
  ///
  /// Readers go on reading while another process writes, and a kill leaves the old index or the new one: that of a log
  /// written ahead (sqlite.org/wal.html). What a power cut may lose is only the last update.
  func run(onFile database: SQLiteDatabase) throws(SQLiteError) {
    if try holdsNothing(database) { try fill(database) }
    try keepLog(database)
    try database.execute("PRAGMA synchronous = NORMAL")
    try run(on: database)
  }

  /// Has the file written by way of a log, for which it must be had alone for a moment: the library does not wait for that
  /// itself. Where others never leave that moment, the file goes without a log until it is opened next.
  private func keepLog(_ database: SQLiteDatabase) throws(SQLiteError) {
    for _ in 0..<20 {
      do throws(SQLiteError) {
        return try database.execute("PRAGMA journal_mode = WAL")
      } catch {
        guard error.reason == .busy else { throw error }
        guard (try? database.execute("BEGIN EXCLUSIVE")) != nil else { return }
        try database.execute("COMMIT")
      }
    }
  }

  func run(on database: SQLiteDatabase) throws(SQLiteError) {
    try prepare(database)
    if try !hasCurrentTables(database) {
      try database.transaction { () throws(SQLiteError) in
        // Another process may have made them while this one waited.
        if try !hasCurrentTables(database) { try makeTables(database, identity: IndexSchema.identity) }
      }
    }
    try IndexUpdate(root: root, files: files).run(on: database)
  }

  /// Fills an empty file, alone and without a log: half the writing.
  ///
  /// Its identity is written last, when all else is on the disk: what a kill or a power cut leaves has none, and is made
  /// anew.
  private func fill(_ database: SQLiteDatabase) throws(SQLiteError) {
    try prepare(database)
    try database.execute("PRAGMA page_size = 8192")
    try database.execute("PRAGMA locking_mode = EXCLUSIVE")
    try database.execute("PRAGMA journal_mode = OFF")
    defer {
      // The lock is let go with the next statement.
      try? database.execute("PRAGMA locking_mode = NORMAL")
      try? database.execute("SELECT count(*) FROM sqlite_schema")
    }
    try database.execute("BEGIN EXCLUSIVE")
    // Another process may have filled it while this one waited.
    guard try holdsNothing(database) else { return try database.execute("COMMIT") }
    try makeTables(database, identity: "")
    try database.execute("INSERT INTO chancery_search(chancery_search, rank) VALUES ('automerge', 0)")
    try database.execute("COMMIT")
    try IndexUpdate(root: root, files: files).run(on: database)
    // In one piece, so that no update has to put large ones together.
    try database.execute("INSERT INTO chancery_search(chancery_search) VALUES ('optimize')")
    try database.execute("INSERT INTO chancery_search(chancery_search, rank) VALUES ('automerge', 4)")
    try database.run("UPDATE chancery_identity SET identity = ?", [.text(IndexSchema.identity)])
  }

  private func prepare(_ database: SQLiteDatabase) throws(SQLiteError) {
    SQLiteDatabase.unlimitMemory()
    try database.execute("PRAGMA cache_size = -65536")
  }

  private func holdsNothing(_ database: SQLiteDatabase) throws(SQLiteError) -> Bool {
    var tables = 0
    try database.prepare("SELECT count(*) FROM sqlite_schema").each { tables = $0.integer(0) }
    return tables == 0
  }

  private func hasCurrentTables(_ database: SQLiteDatabase) throws(SQLiteError) -> Bool {
    var tables = 0
    try database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'chancery_identity'").each {
      tables = $0.integer(0)
    }
    guard tables == 1 else { return false }
    var identity = ""
    try database.prepare("SELECT identity FROM chancery_identity").each { identity = $0.text(0) }
    return identity == IndexSchema.identity
  }

  private func makeTables(_ database: SQLiteDatabase, identity: String) throws(SQLiteError) {
    var old: [(name: String, isVirtual: Bool)] = []
    try database.prepare("SELECT name, sql LIKE 'CREATE VIRTUAL%' FROM sqlite_schema WHERE type = 'table'").each {
      old.append(($0.text(0), $0.integer(1) == 1))
    }
    // Virtual tables first: they take the tables behind them along.
    for table in old where table.isVirtual { try database.execute("DROP TABLE IF EXISTS \"\(table.name)\"") }
    for table in old where !table.name.hasPrefix("sqlite_") {
      try database.execute("DROP TABLE IF EXISTS \"\(table.name)\"")
    }
    for table in IndexSchema.tables { try database.execute(table) }
    try database.execute("PRAGMA application_id = \(IndexSchema.applicationID)")
    try database.execute("INSERT INTO chancery_mark(id, mark) VALUES (1, '')")
    try database.prepare("INSERT INTO chancery_identity VALUES (?)").each([.text(identity)]) { _ in }
    // Words are gathered in memory up to so many bytes before they are put in order, and put in order the fewer times.
    try database.execute("INSERT INTO chancery_search(chancery_search, rank) VALUES ('hashsize', \(32 << 20))")
  }
}
