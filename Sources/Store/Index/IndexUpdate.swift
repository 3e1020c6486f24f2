import Records
import Source

/// Makes the index say what is on file: found by looking at folders and files, not by reading them, wherever the file
/// system can tell that they have not changed.
struct IndexUpdate {
  let root: FilePath
  let files: any FileTree

  /// So many articles are read at once, ahead of those whose rows are put in.
  private static let unitsAPiece = 32
  private static let piecesAhead = 8

  /// Brings the index up to date in one transaction. Where nothing has changed, nothing is written.
  func run(on database: SQLiteDatabase) throws(SQLiteError) {
    var isNew = true
    try database.run("SELECT 1 FROM chancery_folder LIMIT 1") { _ in isNew = false }
    var sight = StoreSight(of: root, in: files, keepingFiles: isNew)
    guard try !IndexDifference(of: database, from: &sight).isEmpty else { return }
    try database.transaction { () throws(SQLiteError) in
      // Another process may have done the work while this one waited for its turn.
      try apply(IndexDifference(of: database, from: &sight), sight, to: database)
    }
    // A log that is left long is read through by whoever opens the index next; one that another reader needs stays.
    try? database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  private func apply(
    _ difference: IndexDifference, _ sight: StoreSight, to database: SQLiteDatabase
  ) throws(SQLiteError) {
    let writer = try IndexWriter(database)
    let units = try units(of: difference, sight, in: database)
    if !difference.isFirst {
      for owner in difference.owners.sorted() { try remove(owner, with: writer) }
    }
    for folder in difference.goneFolders {
      try database.run("DELETE FROM chancery_folder WHERE id = ?", [.integer(folder)])
    }
    var numbers: [FilePath: Int] = [:]
    for (id, folder) in difference.steadyFolders { numbers[folder] = id }
    for folder in difference.folders { numbers[folder.glance.folder] = try remember(folder, in: database) }
    let pieces = stride(from: 0, to: units.count, by: Self.unitsAPiece).map { start in
      Array(units[start..<min(start + Self.unitsAPiece, units.count)])
    }
    try Workers.pipe(
      pieces, jobs: System.processorCount(), ahead: Self.piecesAhead,
      making: { [root, files] units in units.map { $0.read(below: root, in: files) } },
      using: { readings throws(SQLiteError) in
        for reading in readings { try insert(reading, numbers, with: writer) }
      })
    for file in difference.touched where !difference.owners.contains(file.owner) {
      try database.run(
        "DELETE FROM chancery_file WHERE folder = ? AND name = ?", [.integer(file.folder), .text(file.name)])
      try remember(file.version, of: file.path, owner: file.owner, in: file.folder, with: writer)
    }
  }

  /// What must be read anew, in the order of names.
  private func units(
    of difference: IndexDifference, _ sight: StoreSight, in database: SQLiteDatabase
  ) throws(SQLiteError) -> [IndexUnit] {
    var paths: [String: [FilePath]] = [:]
    for folder in difference.folders {
      for (owner, file) in sight.owned(folder.glance) where difference.owners.contains(owner) {
        paths[owner, default: []].append(folder.glance.folder.appending(file.name))
      }
    }
    let owners = difference.owners.sorted()
    // The files that the same names have in folders that look as they did.
    for owner in difference.steadyFolders.isEmpty ? [] : owners {
      try database.run("SELECT folder, name FROM chancery_file WHERE owner = ?", [.text(owner)]) { row in
        guard let folder = difference.steadyFolders[row.integer(0)] else { return }
        paths[owner, default: []].append(folder.appending(row.text(1)))
      }
    }
    return owners.compactMap { owner in
      guard let files = paths[owner] else { return nil }
      return owner.isEmpty ? IndexUnit(entityFiles: files) : IndexUnit(article: owner, files: files)
    }
  }

  private func remove(_ owner: String, with writer: IndexWriter) throws(SQLiteError) {
    try writer.database.run("DELETE FROM chancery_file WHERE owner = ?", [.text(owner)])
    if owner.isEmpty {
      try EntityRows.remove(with: writer)
    } else {
      try ArticleRows.remove(owner, with: writer)
    }
  }

  private func insert(
    _ reading: IndexUnit.Reading, _ folders: [FilePath: Int], with writer: IndexWriter
  ) throws(SQLiteError) {
    for (path, version) in reading.files {
      guard let folder = folders[path.parent] else { continue }
      try remember(version, of: path, owner: reading.owner, in: folder, with: writer)
    }
    try reading.insert(with: writer)
  }

  private func remember(
    _ version: FileVersion, of path: FilePath, owner: String, in folder: Int, with writer: IndexWriter
  ) throws(SQLiteError) {
    try writer.insert(into: .file) { row in
      row.add(folder)
      row.add(String(path.name))
      row.add(owner)
      version.add(to: &row)
    }
  }

  /// Remembers how a folder looks, and gives its number.
  private func remember(_ folder: IndexDifference.Folder, in database: SQLiteDatabase) throws(SQLiteError) -> Int {
    if let id = folder.id, !folder.isOther { return id }
    try database.run(
      """
      INSERT INTO chancery_folder(path, high, low, settled) VALUES (?, ?, ?, ?) \
      ON CONFLICT(path) DO UPDATE SET high = excluded.high, low = excluded.low, settled = excluded.settled
      """,
      [.text(folder.glance.folder.below(root))] + folder.glance.digest.columns
        + [.integer(folder.glance.isSettled ? 1 : 0)])
    return folder.id ?? Int(database.lastInserted)
  }
}

extension IndexUpdate {
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
    try database.transaction { () throws(SQLiteError) in
      let writer = try IndexWriter(database)
      for owner in owners.sorted() {
        let unit = try unit(of: owner, paths, from: database)
        try remove(owner, with: writer)
        let folders = try folders(of: unit.paths, in: database)
        try insert(unit.read(below: root, in: files), folders, with: writer)
      }
    }
  }

  private func unit(
    of owner: String, _ paths: Set<FilePath>, from database: SQLiteDatabase
  ) throws(SQLiteError) -> IndexUnit {
    if owner.isEmpty {
      return IndexUnit(entityFiles: files.files(below: root.appending("Entities"), withExtensions: ["yaml"]))
    }
    var candidates = paths.filter { $0.stem == owner && ["yaml", "txt"].contains($0.fileExtension) }
    // A text is not among the changes where only its record is.
    candidates.formUnion(candidates.map(ArticleStore.textPath))
    try database.run(
      "SELECT d.path, f.name FROM chancery_file f JOIN chancery_folder d ON d.id = f.folder WHERE f.owner = ?",
      [.text(owner)]
    ) { row in candidates.insert(root.appending(row.text(0)).appending(row.text(1))) }
    return IndexUnit(article: owner, files: candidates.filter { files.kind(of: $0) == .file }.sorted())
  }

  private func folders(of paths: [FilePath], in database: SQLiteDatabase) throws(SQLiteError) -> [FilePath: Int] {
    var found: [FilePath: Int] = [:]
    for folder in Set(paths.map(\.parent)).sorted() {
      let path: SQLiteValue = .text(folder.below(root))
      try database.run("INSERT OR IGNORE INTO chancery_folder(path, high, low, settled) VALUES (?, 0, 0, 0)", [path])
      try database.run("SELECT id FROM chancery_folder WHERE path = ?", [path]) { found[folder] = $0.integer(0) }
    }
    return found
  }
}
