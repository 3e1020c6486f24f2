import Records
public import Source
import Synchronization

/// A whole folder written anew and put in the place of the old one in one step: whoever looks, even after a kill at any
/// moment, finds the one or the other.
///
/// Each file is written to a draft beside the folder as soon as it is made, so that memory holds none of them. What the
/// folder has already is not: it gets a second name in the draft at the end, and loses its first with the old edition.
public final class FolderEdition: Sendable {
  public enum Outcome: Sendable, Hashable { case made, replaced, unchanged }

  /// Why a folder is left as it is.
  public enum Fault: Error, Sendable {
    /// Something that was to be put there.
    case unreadable(FileError)
    case unwritable(FileError)
    /// Something that no edition has put there, and that would be lost.
    case foreign(FilePath)
  }

  public static let manifestName = "manifest.json"

  private let place: FilePath
  private let draft: FilePath
  private let past: SitePast
  private let drafted = Mutex(Drafted())

  /// What the draft has.
  private struct Drafted {
    var folders: Set<FilePath> = []
    /// The paths of its files.
    var files: Set<String> = []
  }

  /// An edition with nothing in it.
  ///
  /// - Parameter past: what is known to be in the folder.
  /// - Throws: where the folder cannot be replaced, so that nobody works for nothing.
  public init(of folder: FilePath, after past: SitePast = .none) throws(Fault) {
    place = DiskFiles().resolved(folder) ?? folder
    draft = place.parent.appending(".\(place.name).\(System.processID).part")
    self.past = past
    Self.clearDrafts(beside: place)
    // Numbers of processes come again: a run that was killed may have had ours.
    Self.clear(draft)
    _ = try oldFiles()
  }

  /// Takes a file in, in the place of one that there is by that path. Threads may do so at once, each with paths of its own.
  public func put(_ bytes: [UInt8], at path: String) throws(Fault) -> SiteFile {
    let hash = ContentHash(of: bytes)
    do throws(FileError) {
      let isNew = !folderHas(bytes, hash, at: path)
      if isNew {
        try write(bytes, at: path)
      } else if drafted.withLock({ $0.files.remove(path) }) != nil {
        try System.remove(draft.appending(path))
      }
      return SiteFile(size: bytes.count, hash: hash, isNew: isNew)
    } catch {
      throw .unwritable(error)
    }
  }

  private func folderHas(_ bytes: [UInt8], _ hash: ContentHash, at path: String) -> Bool {
    if let known = past.files[path] { return known.hash == hash && known.size == bytes.count }
    let file = place.appending(path)
    return DiskFiles().fingerprint(of: file)?.size == bytes.count && (try? DiskFiles().contents(of: file)) == bytes
  }

  private func write(_ bytes: [UInt8], at path: String) throws(FileError) {
    try System.replace(try placeInDraft(of: path), with: bytes)
    drafted.withLock { _ = $0.files.insert(path) }
  }

  /// Its folder is made where that has not been done.
  private func placeInDraft(of path: String) throws(FileError) -> FilePath {
    let target = draft.appending(path)
    if !drafted.withLock({ $0.folders.contains(target.parent) }) {
      try System.makeFolder(target.parent)
      drafted.withLock { _ = $0.folders.insert(target.parent) }
    }
    return target
  }

  /// The bytes of a file that was put here, or that the folder has; nil where there is none.
  public func bytes(of path: String) -> [UInt8]? {
    let isDrafted = drafted.withLock { $0.files.contains(path) }
    return try? DiskFiles().contents(of: (isDrafted ? draft : place).appending(path))
  }

  /// Puts the edition in the folder's place.
  ///
  /// - Parameter files: all that it has, by path, as they were put here or as the folder is known to have them. What was
  ///   put here and is not among them is left out.
  /// - Returns: what became of the folder, and the files with their manifest.
  public func replace(
    with files: [String: SiteFile]
  ) throws(Fault) -> (outcome: Outcome, files: [String: SiteFile]) {
    defer { discard() }
    var files = files
    files[Self.manifestName] = try put(Self.manifest(of: files), at: Self.manifestName)
    // Somebody may have put something there meanwhile.
    let old = try oldFiles()
    if old == Set(files.keys), !files.values.contains(where: \.isNew) { return (.unchanged, files) }
    do throws(FileError) {
      for path in drafted.withLock(\.files) where files[path] == nil { try System.remove(draft.appending(path)) }
      for path in files.keys.sorted() where files[path]?.isNew == false { try takeOver(path) }
      if old == nil { try System.move(draft, to: place) } else { try System.exchange(draft, with: place) }
    } catch {
      throw .unwritable(error)
    }
    return (old == nil ? .made : .replaced, files)
  }

  private func takeOver(_ path: String) throws(FileError) {
    let (old, target) = (place.appending(path), try placeInDraft(of: path))
    if !System.link(old, as: target) { try System.replace(target, with: DiskFiles().contents(of: old)) }
  }

  /// Takes away what is left of the draft, or of the old edition.
  public func discard() { Self.clear(draft) }

  /// Each file with its size in bytes and its SHA-256, sorted by path.
  private static func manifest(of files: [String: SiteFile]) -> [UInt8] {
    var json = JSONWriter(indent: 2)
    json.object { json in
      json.member("generator", "chancery")
      json.key("files")
      json.array { json in
        for (path, file) in files.sorted(by: { $0.key < $1.key }) {
          json.object { json in
            json.member("path", path)
            json.member("bytes", file.size)
            json.member("sha256", file.hash.hexadecimal)
          }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// The paths of what the folder holds; nil where it holds nothing.
  private func oldFiles() throws(Fault) -> Set<String>? {
    let disk = DiskFiles()
    guard let kind = disk.kind(of: place) else { return nil }
    guard kind == .folder else { throw .unwritable(FileError(path: place, reason: .notAFolder)) }
    let found: [String]
    do throws(FileError) {
      found = try Self.paths(below: place)
    } catch {
      throw .unwritable(error)
    }
    if found.isEmpty { return nil }
    var listed = Set(past.files.keys)
    if past.files[Self.manifestName] == nil || !found.allSatisfy(listed.contains) {
      listed = Self.paths(listedIn: (try? disk.contents(of: place.appending(Self.manifestName))) ?? [])
    }
    if let foreign = found.sorted().first(where: { !listed.contains($0) }) {
      throw .foreign(place.appending(foreign))
    }
    return Set(found)
  }

  /// Every file below a folder, whatever its name.
  private static func paths(below folder: FilePath) throws(FileError) -> [String] {
    var found: [String] = []
    var pending = [""]
    while let next = pending.popLast() {
      for entry in try DiskFiles().entries(of: folder.appending(next)) {
        let path = next + entry.name
        if entry.kind == .folder { pending.append(path + "/") } else { found.append(path) }
      }
    }
    return found
  }

  /// The files of the edition that has that manifest, and the manifest itself; none where it is not one of ours.
  private static func paths(listedIn manifest: [UInt8]) -> Set<String> {
    let file = SourceFile(path: FilePath(manifestName), bytes: manifest)
    guard let record = YAMLFile.parse(file, reporting: .unreadableFile).value,
      record.member("generator")?.text == "chancery", case .sequence(let entries)? = record.member("files")?.kind
    else { return [] }
    return Set(entries.compactMap { $0.member("path")?.text } + [manifestName])
  }

  /// What earlier runs were killed over.
  private static func clearDrafts(beside place: FilePath) {
    let prefix = ".\(place.name)."
    for entry in (try? DiskFiles().entries(of: place.parent)) ?? FolderListing([])
    where entry.name.hasPrefix(prefix) && entry.name.hasSuffix(".part") {
      guard let process = Int32(entry.name.dropFirst(prefix.count).dropLast(".part".count)),
        !System.isRunning(process)
      else { continue }
      clear(place.parent.appending(entry.name))
    }
  }

  /// Takes away a folder with all that is in it, following no link; what cannot be taken away stays.
  private static func clear(_ path: FilePath) {
    if (try? System.remove(path)) != nil { return }
    for entry in (try? DiskFiles().entries(of: path)) ?? FolderListing([]) { clear(path.appending(entry.name)) }
    try? System.remove(path)
  }
}
