/// Files held in memory: a desk without a disk, for tests and for the examples that `explain` prints.
public struct MemoryFiles: FileTree {
  private var files: [FilePath: [UInt8]]
  private var folders: [FilePath: Set<String>]

  public init(_ texts: [FilePath: String] = [:]) {
    files = [:]
    folders = [:]
    for (path, text) in texts { self[path] = Array(text.utf8) }
  }

  /// One file, as it was read.
  public init(holding file: SourceFile) {
    self.init()
    self[file.path] = file.bytes
  }

  /// Of every file.
  public var paths: Set<FilePath> { Set(files.keys) }

  /// The bytes at a path; setting nil removes the file.
  public subscript(path: FilePath) -> [UInt8]? {
    get { files[path] }
    set {
      files[path] = newValue
      if newValue == nil {
        folders[path.parent]?.remove(String(path.name))
        return
      }
      var child = path
      while child.parent != child, folders[child.parent, default: []].insert(String(child.name)).inserted {
        child = child.parent
      }
    }
  }

  public func contents(of path: FilePath) throws(FileError) -> [UInt8] {
    if let bytes = files[path] { return bytes }
    throw FileError(path: path, reason: folders[path] == nil ? .notFound : .isFolder)
  }

  public func entries(of folder: FilePath) throws(FileError) -> FolderListing {
    guard let names = folders[folder] else {
      throw FileError(path: folder, reason: files[folder] == nil ? .notFound : .notAFolder)
    }
    return FolderListing(
      names.map { name in
        FolderEntry(name: name, kind: folders[folder.appending(name)] == nil ? .file : .folder)
      })
  }

  public func kind(of path: FilePath) -> FolderEntry.Kind? {
    if files[path] != nil { return .file }
    return folders[path] == nil ? nil : .folder
  }

  public func resolved(_ path: FilePath) -> FilePath? { kind(of: path) == nil ? nil : path }

  public var isOnDisk: Bool { false }

  /// Memory keeps no time.
  public func fingerprint(of path: FilePath) -> FileFingerprint? { nil }
}
