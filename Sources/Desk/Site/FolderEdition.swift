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

  /// By path below the folder.
  public let files: [String: [UInt8]]

  public init(_ files: [String: [UInt8]]) { self.files = files }

  /// Each file with its size in bytes and its SHA-256, sorted by path.
  public var manifest: [UInt8] {
    var json = JSONWriter(indent: 2)
    json.object { json in
      json.member("generator", "chancery")
      json.key("files")
      json.array { json in
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
          json.object { json in
            json.member("path", path)
            json.member("bytes", bytes.count)
            json.member("sha256", ContentHash(of: bytes).hexadecimal)
          }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// Writes the edition with its manifest beside the folder, and changes the two.
  public func replace(_ folder: FilePath) throws(Fault) -> Outcome {
    let disk = DiskFiles()
    let place = disk.resolved(folder) ?? folder
    Self.clearDrafts(beside: place)
    let old = try Self.edition(in: place)
    var new = files
    new[Self.manifestName] = manifest
    if let old, old == new { return .unchanged }
    let draft = place.parent.appending(".\(place.name).\(System.processID).part")
    do throws(FileError) {
      for (path, bytes) in new.sorted(by: { $0.key < $1.key }) {
        let file = draft.appending(path)
        try System.makeFolder(file.parent)
        try System.replace(file, with: bytes)
      }
      if old == nil { try System.move(draft, to: place) } else { try System.exchange(draft, with: place) }
    } catch {
      Self.clear(draft)
      throw .file(error)
    }
    Self.clear(draft)
    return old == nil ? .made : .replaced
  }

  /// What a folder holds; nil where it holds nothing.
  private static func edition(in folder: FilePath) throws(Fault) -> [String: [UInt8]]? {
    let disk = DiskFiles()
    guard let kind = disk.kind(of: folder) else { return nil }
    guard kind == .folder else { throw .file(FileError(path: folder, reason: .notAFolder)) }
    var edition: [String: [UInt8]] = [:]
    do throws(FileError) {
      for path in try paths(below: folder) { edition[path] = try disk.contents(of: folder.appending(path)) }
    } catch {
      throw .file(error)
    }
    if edition.isEmpty { return nil }
    let listed = paths(listedIn: edition[manifestName] ?? [])
    if let foreign = edition.keys.sorted().first(where: { !listed.contains($0) }) {
      throw .foreign(folder.appending(foreign))
    }
    return edition
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
    guard case .mapping(let members)? = YAMLFile.parse(file, reporting: .unreadableFile).value?.kind,
      members.contains(where: { $0.key.value == "generator" && $0.value.text == "chancery" }),
      case .sequence(let entries)? = members.first(where: { $0.key.value == "files" })?.value.kind
    else { return [] }
    let paths = entries.compactMap { entry -> String? in
      guard case .mapping(let members) = entry.kind else { return nil }
      return members.first { $0.key.value == "path" }?.value.text
    }
    return Set(paths + [manifestName])
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

extension YAMLNode {
  fileprivate var text: String? {
    if case .scalar(let scalar) = kind { scalar.text } else { nil }
  }
}
