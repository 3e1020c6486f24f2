import Records
import Source

/// Where the records of a desk stand, by their names.
///
/// A table of small numbers into the lists of folders: no name is a text of its own before somebody asks for it.
struct RecordPlaces: Sendable {
  private struct Record {
    let folder: Int32
    let entry: Int32
  }

  /// Each folder that could be listed.
  let folders: [ListedFolder]
  /// Those that are missing or could not be read.
  let unread: [FilePath]
  private var records: [Record] = []
  /// One more than a record's index, or 0; at the hash of its name, or the next place that was free.
  private var slots: [UInt32] = []

  static let ending = ".yaml"

  init(below folder: FilePath, of files: any FileTree, jobs: Int) {
    var folders: [ListedFolder] = []
    var unread: [FilePath] = []
    files.listings(below: folder, jobs: jobs, onError: { unread.append($0.path) }, { folders.append($0) })
    self.folders = folders
    self.unread = unread
    for (number, folder) in folders.enumerated() {
      for entry in folder.listing.files(endingWith: [Array(Self.ending.utf8)]) {
        let record = Record(folder: Int32(number), entry: Int32(entry))
        if ArticleID.isWellFormed(name(of: record)) { records.append(record) }
      }
    }
    // A power of two, and at most half full.
    slots = Array(repeating: 0, count: 1 << (Int.bitWidth - (2 * records.count).leadingZeroBitCount))
    for index in records.indices {
      var slot = firstSlot(of: name(of: records[index]))
      while slots[slot] != 0 { slot = next(slot) }
      slots[slot] = UInt32(index + 1)
    }
  }

  /// Every record of that name, sorted.
  func paths(of id: ArticleID) -> [FilePath] {
    var found: [FilePath] = []
    var slot = firstSlot(of: id.description.utf8)
    while slots[slot] != 0 {
      let record = records[Int(slots[slot]) - 1]
      if name(of: record).elementsEqual(id.description.utf8) { found.append(path(of: record)) }
      slot = next(slot)
    }
    return found.sorted()
  }

  /// Sorted, each once.
  var names: [ArticleID] {
    Set(records.compactMap { ArticleID(String(decoding: name(of: $0), as: UTF8.self)) }).sorted()
  }

  /// Records whose names no article can have, sorted.
  var misnamed: [FilePath] {
    files(endingWith: Self.ending) { folder in
      Self.stems(in: folder, endingWith: Self.ending).filter { !ArticleID.isWellFormed($0) }
    }
  }

  /// Texts that no record stands beside, sorted.
  var lonelyTexts: [FilePath] {
    files(endingWith: ".txt") { folder in
      let records = Set(Self.stems(in: folder, endingWith: Self.ending))
      return Self.stems(in: folder, endingWith: ".txt").filter { !records.contains($0) }
    }
  }

  private func files(endingWith ending: String, _ stems: (ListedFolder) -> [ArraySlice<UInt8>]) -> [FilePath] {
    folders.flatMap { folder in
      stems(folder).map { folder.path.appending(String(decoding: $0, as: UTF8.self) + ending) }
    }.sorted()
  }

  private static func stems(in folder: ListedFolder, endingWith ending: String) -> [ArraySlice<UInt8>] {
    folder.listing.files(endingWith: [Array(ending.utf8)]).map {
      folder.listing.name(at: $0).dropLast(ending.utf8.count)
    }
  }

  private func name(of record: Record) -> ArraySlice<UInt8> {
    folders[Int(record.folder)].listing.name(at: Int(record.entry)).dropLast(Self.ending.utf8.count)
  }

  private func path(of record: Record) -> FilePath {
    let folder = folders[Int(record.folder)]
    return folder.path.appending(folder.listing[Int(record.entry)].name)
  }

  private func firstSlot(of name: some Sequence<UInt8>) -> Int {
    let hash = NameHash.of(name)
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  private func next(_ slot: Int) -> Int { (slot + 1) & (slots.count - 1) }
}
