import Source
import Store

/// The folders of a desk's articles, in a file of its cache.
struct KnownFolders: FolderMemory {
  private let root: FilePath
  /// Fewer names are listed sooner than remembered.
  private let fewestNames: Int

  init(of root: FilePath, fewestNames: Int = 1_000) {
    self.root = root
    self.fewestNames = fewestNames
  }

  private static let fileName = "folders"
  private static let head = "chancery-folders 3"
  private static let purpose = Digest(parts: [fileName])

  private struct Known {
    /// Below the desk's root.
    let place: String
    let fingerprint: FileFingerprint
    let records: NameFilter
  }

  /// nil where one of them looks other than it did: another may have come.
  func folders() -> [KnownFolder]? {
    let files = DiskFiles()
    guard let bytes = try? files.contents(of: root.appending(CacheFolder.name).appending(Self.fileName)),
      let known = Self.read(bytes)
    else { return nil }
    var folders: [KnownFolder] = []
    for folder in known {
      let path = root.appending(folder.place)
      guard files.fingerprint(of: path) == folder.fingerprint else { return nil }
      folders.append(KnownFolder(path: path, records: folder.records))
    }
    return folders
  }

  func keep(_ folders: [ListedFolder]) {
    guard folders.reduce(0, { $0 + $1.listing.count }) >= fewestNames else { return }
    var known: [Known] = []
    for folder in folders {
      // Where a link that leads nowhere will lead does not show in the folder.
      guard let place = folder.path.relative(to: root), let fingerprint = folder.fingerprint,
        !folder.listing.indices.contains(where: { folder.listing.kind(at: $0) == .other })
      else { return }
      known.append(Known(place: place, fingerprint: fingerprint, records: NameFilter(ofRecordsIn: folder.listing)))
    }
    guard let cache = CacheFolder.prepare(in: root) else { return }
    var parts = RecordWriter()
    parts.list(known) { parts, folder in
      parts.text(folder.place)
      parts.fingerprint(folder.fingerprint)
      parts.raw(folder.records.bits)
    }
    // Nothing is lost where it cannot be written but the time of the next run.
    try? System.replace(cache.appending(Self.fileName), with: parts.file(headed: Self.head, for: Self.purpose))
  }

  /// nil where the bytes are no whole list.
  private static func read(_ bytes: [UInt8]) -> [Known]? {
    guard var reader = RecordReader(file: bytes, headed: head, for: purpose) else { return nil }
    return try? reader.list { reader throws(RecordReader.Damage) in
      Known(
        place: try reader.text(), fingerprint: try reader.fingerprint(), records: NameFilter(bits: try reader.raw()))
    }
  }
}
