import Source

/// Where the files on disk are not what the index was made of.
///
/// Only folders that look otherwise than they did, or that had been changed too short a time before for that to tell, are
/// looked at closer; of their files only those are read that look otherwise themselves.
struct IndexDifference {
  /// A folder that was looked at closer: what the index knows of its files is out of date.
  struct Folder {
    let glance: FolderGlance
    /// nil where the index does not know it.
    let id: Int?
    /// Whether the index must remember how it looks now.
    let isOther: Bool
  }

  private(set) var folders: [Folder] = []
  /// The numbers of folders that look as they did.
  private(set) var steadyFolders: [Int: FilePath] = [:]
  /// The numbers of folders that are there no more.
  private(set) var goneFolders: [Int] = []
  /// Names of articles, or an empty one for the entities, whose files are others than they were.
  private(set) var owners: Set<String> = []
  /// Files that say what they said, but look otherwise now.
  private(set) var touched: [Suspect] = []

  /// A file that looks otherwise, or was read too soon after it had been changed.
  struct Suspect {
    let folder: Int
    let name: String
    let owner: String
    let path: FilePath
    fileprivate(set) var version: FileVersion
  }

  /// Whether the index has been made of nothing so far.
  var isFirst: Bool { steadyFolders.isEmpty && goneFolders.isEmpty && folders.allSatisfy { $0.id == nil } }

  var isEmpty: Bool {
    owners.isEmpty && touched.isEmpty && goneFolders.isEmpty && !folders.contains(where: \.isOther)
  }

  /// - Parameter sight: in which what is looked at closer is kept.
  init(of database: SQLiteDatabase, from sight: inout StoreSight) throws(SQLiteError) {
    var known: [String: (id: Int, digest: Digest, isSettled: Bool)] = [:]
    try database.run("SELECT path, id, high, low, settled FROM chancery_folder") { row in
      known[row.text(0)] = (row.integer(1), Digest(row, at: 2), row.integer(4) == 1)
    }
    var suspects: [Int] = []
    for (place, glance) in sight.glances.enumerated() {
      let old = known[glance.folder.below(sight.root)]
      if let old, old.isSettled, old.digest == glance.digest {
        steadyFolders[old.id] = glance.folder
      } else {
        suspects.append(place)
      }
    }
    sight.lookCloser(at: suspects)
    var seen = Set(steadyFolders.keys)
    for glance in suspects.map({ sight.glances[$0] }) {
      let old = known[glance.folder.below(sight.root)]
      if let old { seen.insert(old.id) }
      let isOther = old.map { $0.digest != glance.digest || $0.isSettled != glance.isSettled } ?? true
      folders.append(Folder(glance: glance, id: old?.id, isOther: isOther))
    }
    goneFolders = known.values.map(\.id).filter { !seen.contains($0) }.sorted()
    try compare(with: database, sight)
  }

  private mutating func compare(with database: SQLiteDatabase, _ sight: StoreSight) throws(SQLiteError) {
    var suspects: [Suspect] = []
    for folder in folders {
      var known = try Self.files(of: folder.id, in: database)
      for (owner, file) in sight.owned(folder.glance) {
        guard let id = folder.id, let old = known.removeValue(forKey: file.name), old.owner == owner else {
          owners.insert(owner)
          continue
        }
        if old.version.isSettled, file.fingerprint != nil, old.version.fingerprint == file.fingerprint { continue }
        suspects.append(
          Suspect(
            folder: id, name: file.name, owner: owner, path: folder.glance.folder.appending(file.name),
            version: old.version))
      }
      owners.formUnion(known.values.map(\.owner))
    }
    for folder in goneFolders { owners.formUnion(try Self.files(of: folder, in: database).values.map(\.owner)) }
    examine(suspects, in: sight.files)
  }

  /// Reads files to tell whether they say what they said.
  private mutating func examine(_ suspects: [Suspect], in files: any FileTree) {
    let versions = Workers.map(suspects, jobs: System.processorCount()) { FileVersion.read($0.path, in: files).version }
    for (suspect, version) in zip(suspects, versions) where version != suspect.version {
      if version.content != suspect.version.content {
        owners.insert(suspect.owner)
      } else {
        var seen = suspect
        seen.version = version
        touched.append(seen)
      }
    }
  }

  private static func files(
    of folder: Int?, in database: SQLiteDatabase
  ) throws(SQLiteError) -> [String: (owner: String, version: FileVersion)] {
    guard let folder else { return [:] }
    var found: [String: (owner: String, version: FileVersion)] = [:]
    try database.run(
      "SELECT name, owner, \(FileVersion.columns) FROM chancery_file WHERE folder = ?", [.integer(folder)]
    ) { row in found[row.text(0)] = (row.text(1), FileVersion(row, at: 2)) }
    return found
  }
}
