import Records
public import Source

/// A whole folder written anew and put in the place of the old one in one step: whoever looks, even after a kill at any
/// moment, finds the one or the other.
public struct FolderEdition: Sendable {
  public enum Outcome: Sendable, Hashable { case made, replaced, unchanged }

  /// Why a folder is left as it is.
  public enum Fault: Error, Sendable {
    case file(FileError)
    /// Something that no edition has put there, and that would be lost.
    case foreign(FilePath)
  }

  public static let manifestName = "manifest.json"

  /// By path below the folder, the manifest among them.
  public let files: [String: SiteFile]

  public init(_ files: [String: SiteFile]) {
    self.files = files.merging([Self.manifestName: SiteFile(Self.manifest(of: files))]) { $1 }
  }

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

  /// Writes the edition beside the folder, and changes the two. What the folder has already gets a second name there, and
  /// loses its first with the old edition.
  ///
  /// - Parameter past: what is known to be in the folder.
  public func replace(_ folder: FilePath, after past: SitePast = .none) throws(Fault) -> Outcome {
    let disk = DiskFiles()
    let place = disk.resolved(folder) ?? folder
    Self.clearDrafts(beside: place)
    let old = try Self.edition(in: place, after: past)
    if let old, try isThere(in: place, among: old) { return .unchanged }
    let draft = place.parent.appending(".\(place.name).\(System.processID).part")
    do throws(FileError) {
      var made: Set<FilePath> = []
      for (path, file) in files.sorted(by: { $0.key < $1.key }) {
        let target = draft.appending(path)
        if made.insert(target.parent).inserted { try System.makeFolder(target.parent) }
        if let bytes = file.bytes {
          try System.replace(target, with: bytes)
        } else if !System.link(place.appending(path), as: target) {
          try System.replace(target, with: disk.contents(of: place.appending(path)))
        }
      }
      if old == nil { try System.move(draft, to: place) } else { try System.exchange(draft, with: place) }
    } catch {
      Self.clear(draft)
      throw .file(error)
    }
    Self.clear(draft)
    return old == nil ? .made : .replaced
  }

  /// Whether the folder, which has these files, is this edition.
  private func isThere(in folder: FilePath, among old: Set<String>) throws(Fault) -> Bool {
    guard old.count == files.count, files.keys.allSatisfy(old.contains) else { return false }
    do throws(FileError) {
      for (path, file) in files {
        if let bytes = file.bytes, try DiskFiles().contents(of: folder.appending(path)) != bytes { return false }
      }
    } catch {
      throw .file(error)
    }
    return true
  }

  /// The paths of what a folder holds; nil where it holds nothing.
  private static func edition(in folder: FilePath, after past: SitePast) throws(Fault) -> Set<String>? {
    let disk = DiskFiles()
    guard let kind = disk.kind(of: folder) else { return nil }
    guard kind == .folder else { throw .file(FileError(path: folder, reason: .notAFolder)) }
    let found: [String]
    do throws(FileError) {
      found = try paths(below: folder)
    } catch {
      throw .file(error)
    }
    if found.isEmpty { return nil }
    var listed = Set(past.files.keys)
    if past.files[manifestName] == nil || !found.allSatisfy(listed.contains) {
      listed = paths(listedIn: (try? disk.contents(of: folder.appending(manifestName))) ?? [])
    }
    if let foreign = found.sorted().first(where: { !listed.contains($0) }) {
      throw .foreign(folder.appending(foreign))
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
