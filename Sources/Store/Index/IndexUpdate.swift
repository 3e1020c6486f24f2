import Records
import Source

/// What must be done for the index to say what is on file: found by looking at files, not by reading them, wherever the
/// file system can tell that they have not changed.
struct IndexUpdate {
  let root: FilePath
  let files: any FileTree

  /// The files whose rows stand and fall together: a record and its text, or all files of entities.
  struct Unit {
    /// The article's name; empty for the entities.
    let owner: String
    let paths: [FilePath]
  }

  struct Difference {
    /// What the index has no rows of, and what it has others of.
    var added: [Unit] = []
    var changed: [Unit] = []
    /// Owners with no file left.
    var removed: [String] = []
    /// Files that say what they said, but look otherwise now.
    var touched: [(path: FilePath, owner: String, version: Version)] = []

    var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty && touched.isEmpty }
  }

  /// What the index remembers of a file.
  struct Version: Equatable {
    let fingerprint: FileFingerprint?
    /// Empty for a file that could not be read.
    let hash: String
    let isSettled: Bool
  }

  private struct Stored {
    let owner: String
    let version: Version
  }

  /// Brings the index up to date in one transaction. Where nothing has changed, nothing is written.
  func run(on database: SQLiteDatabase) throws(SQLiteError) {
    let units = units()
    guard try !difference(of: units, from: database).isEmpty else { return }
    try database.execute("BEGIN IMMEDIATE")
    do {
      // Another process may have done the work while this one waited for its turn.
      try apply(difference(of: units, from: database), to: database)
      try database.execute("COMMIT")
    } catch {
      try? database.execute("ROLLBACK")
      throw error
    }
    // A log that is left long is read through by whoever opens the index next; one that another reader needs stays.
    try? database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  /// Brings the rows of these files alone up to date, whatever else may have changed.
  func run(on database: SQLiteDatabase, for paths: Set<FilePath>) throws(SQLiteError) {
    var owners: Set<String> = []
    for path in paths {
      if path.relative(to: root.appending("Entities")) != nil { owners.insert("") }
      if path.relative(to: root.appending("Articles")) != nil, ArticleID(path.stem) != nil {
        owners.insert(String(path.stem))
      }
    }
    guard !owners.isEmpty else { return }
    try database.execute("BEGIN IMMEDIATE")
    do {
      for owner in owners.sorted() {
        let unit = try unit(of: owner, paths, from: database)
        try remove(owner, from: database)
        try insert(unit, into: database)
      }
      try database.execute("COMMIT")
    } catch {
      try? database.execute("ROLLBACK")
      throw error
    }
  }

  private func unit(
    of owner: String, _ paths: Set<FilePath>, from database: SQLiteDatabase
  ) throws(SQLiteError) -> Unit {
    if owner.isEmpty { return entityUnit() }
    var candidates = paths.filter { $0.stem == owner }
    try database.run("SELECT path FROM chancery_file WHERE owner = ?", [.text(owner)]) { row in
      candidates.insert(root.appending(row.text(0)))
    }
    guard let record = candidates.filter({ $0.fileExtension == "yaml" && files.kind(of: $0) == .file }).min() else {
      return Unit(owner: owner, paths: [])
    }
    let text = ArticleStore.textPath(beside: record)
    return Unit(owner: owner, paths: files.kind(of: text) == .file ? [record, text] : [record])
  }

  private func entityUnit() -> Unit {
    Unit(owner: "", paths: files.files(below: root.appending("Entities"), withExtensions: ["yaml"]))
  }

  /// What is on file. Of several records of one name the first is the article, as for `ArticleStore`.
  private func units() -> [Unit] {
    let listed = files.files(below: root.appending("Articles"), withExtensions: ["yaml", "txt"])
    let texts = Set(listed.filter { $0.fileExtension == "txt" })
    var seen: Set<String> = []
    var units: [Unit] = []
    for record in listed where record.fileExtension == "yaml" {
      let stem = record.stem
      guard ArticleID(stem) != nil, seen.insert(String(stem)).inserted else { continue }
      let text = record.parent.appending(stem + ".txt")
      units.append(Unit(owner: String(stem), paths: texts.contains(text) ? [record, text] : [record]))
    }
    let entities = entityUnit()
    return entities.paths.isEmpty ? units : units + [entities]
  }

  private func difference(of units: [Unit], from database: SQLiteDatabase) throws(SQLiteError) -> Difference {
    var stored: [String: Stored] = [:]
    var counts: [String: Int] = [:]
    try database.run("SELECT path, owner, size, modified, changed, inode, hash, settled FROM chancery_file") { row in
      let fingerprint = UInt64(row.text(5)).map {
        FileFingerprint(size: row.integer(2), modified: row.integer(3), changed: row.integer(4), inode: $0)
      }
      let version = Version(fingerprint: fingerprint, hash: row.text(6), isSettled: row.integer(7) == 1)
      stored[row.text(0)] = Stored(owner: row.text(1), version: version)
      counts[row.text(1), default: 0] += 1
    }
    var difference = Difference()
    for unit in units {
      let known = counts.removeValue(forKey: unit.owner)
      var touched: [(path: FilePath, owner: String, version: Version)] = []
      let isSame =
        known == unit.paths.count
        && unit.paths.allSatisfy { path in
          guard let old = stored[below(path)], old.owner == unit.owner else { return false }
          let fingerprint = files.fingerprint(of: path)
          if old.version.isSettled, fingerprint != nil, fingerprint == old.version.fingerprint { return true }
          let (version, _) = read(path)
          guard version.hash == old.version.hash else { return false }
          if version != old.version { touched.append((path, unit.owner, version)) }
          return true
        }
      if isSame {
        difference.touched += touched
      } else if known == nil {
        difference.added.append(unit)
      } else {
        difference.changed.append(unit)
      }
    }
    difference.removed = counts.keys.sorted()
    return difference
  }

  private func apply(_ difference: Difference, to database: SQLiteDatabase) throws(SQLiteError) {
    for owner in difference.removed + difference.changed.map(\.owner) { try remove(owner, from: database) }
    for unit in difference.added + difference.changed { try insert(unit, into: database) }
    for (path, owner, version) in difference.touched {
      try remember(version, of: path, owner: owner, in: database)
    }
  }

  private func remove(_ owner: String, from database: SQLiteDatabase) throws(SQLiteError) {
    try database.run("DELETE FROM chancery_file WHERE owner = ?", [.text(owner)])
    if owner.isEmpty {
      try EntityRows.remove(from: database)
    } else {
      try ArticleRows.remove(owner, from: database)
    }
  }

  private func insert(_ unit: Unit, into database: SQLiteDatabase) throws(SQLiteError) {
    var contents: [SourceFile?] = []
    for path in unit.paths {
      let (version, bytes) = read(path)
      try remember(version, of: path, owner: unit.owner, in: database)
      contents.append(bytes.map { SourceFile(path: path, bytes: $0) })
    }
    guard let id = ArticleID(unit.owner) else {
      let store = EntityStore(root: root, files: files)
      let entities = store.byID.values.sorted { $0.id < $1.id }
      var lines: [FilePath: LineIndex] = [:]
      for case let file? in contents { lines[file.path] = LineIndex(file.bytes) }
      try EntityRows.insert(entities, root: root, lines: lines, into: database)
      return
    }
    guard let record = contents.first ?? nil, let article = ArticleRecord.decode(record, id: id).value else { return }
    let text = contents.count > 1 ? contents[1] : nil
    try ArticleRows(article: article, record: record, text: text, root: root).insert(into: database)
  }

  /// The fingerprint is taken first: a change while the file is read then shows the next time.
  private func read(_ path: FilePath) -> (version: Version, bytes: [UInt8]?) {
    let fingerprint = files.fingerprint(of: path)
    let isSettled = fingerprint?.isSettled(at: System.fileTime()) ?? false
    guard let bytes = try? files.contents(of: path) else {
      return (Version(fingerprint: fingerprint, hash: "", isSettled: isSettled), nil)
    }
    let hash = ContentHash(of: bytes).hexadecimal
    return (Version(fingerprint: fingerprint, hash: hash, isSettled: isSettled), bytes)
  }

  private func remember(
    _ version: Version, of path: FilePath, owner: String, in database: SQLiteDatabase
  ) throws(SQLiteError) {
    let print = version.fingerprint
    try database.run(
      """
      INSERT OR REPLACE INTO chancery_file(path, owner, size, modified, changed, inode, hash, settled) \
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(below(path)), .text(owner), print.map { .integer($0.size) } ?? .null,
        print.map { .integer($0.modified) } ?? .null, print.map { .integer($0.changed) } ?? .null,
        .text(print?.inode.description), .text(version.hash), .integer(version.isSettled ? 1 : 0),
      ])
  }

  private func below(_ path: FilePath) -> String { path.relative(to: root) ?? path.description }
}
