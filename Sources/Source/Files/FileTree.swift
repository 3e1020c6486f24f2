/// The only way the compiler reads files: from disk, from memory, or from unsaved buffers laid over the disk.
public protocol FileTree: Sendable {
  /// The bytes of a regular file.
  func contents(of path: FilePath) throws(FileError) -> [UInt8]

  /// What a folder holds.
  func entries(of folder: FilePath) throws(FileError) -> FolderListing

  /// Whether there is something at the path, links followed; nil where there is nothing.
  func kind(of path: FilePath) -> FolderEntry.Kind?

  /// Where the path leads once every symbolic link is followed, to tell whether it stays inside the desk;
  /// nil where it leads nowhere.
  func resolved(_ path: FilePath) -> FilePath?

  /// Whether everything in it is what the disk holds, and not what an editor has yet to save.
  var isOnDisk: Bool { get }

  /// What tells without reading it whether a file, or which names a folder has, has been changed; nil where there is
  /// none or it cannot be told.
  func fingerprint(of path: FilePath) -> FileFingerprint?

  /// How files of one folder look, in the order of the indices of their names.
  func fingerprints(in folder: FilePath, of names: FileNames, at indices: ArraySlice<Int>) -> [FileFingerprint?]

  /// A glance at each folder at and below this one, by which to tell whether anything there has changed.
  func glances(below folder: FilePath, withExtensions extensions: Set<String>, keepingFiles: Bool) -> [FolderGlance]

  func glances(at folders: [FilePath], withExtensions extensions: Set<String>, keepingFiles: Bool) -> [FolderGlance]
}

/// What the file system knows of one version of a file or folder.
public struct FileFingerprint: Hashable, Sendable {
  /// In bytes.
  public let size: Int
  /// When its bytes and when its status last changed, in nanoseconds since 1970.
  public let modified: Int
  public let changed: Int
  public let inode: UInt64

  public init(size: Int, modified: Int, changed: Int, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  /// Whether a further change would show: file systems keep time in steps, so that one made right after another can
  /// leave the fingerprint as it was (what git calls racily clean). A step is up to two seconds (FAT), or where the time
  /// has parts of a millisecond, the tick of the kernel's clock, of ten milliseconds at most (`CONFIG_HZ`).
  public func isSettled(at now: Int) -> Bool {
    let isFine = modified % 1_000_000 != 0 || changed % 1_000_000 != 0
    return max(modified, changed) < now - (isFine ? 50_000_000 : 3_000_000_000)
  }
}

/// One name in a folder.
public struct FolderEntry: Hashable, Sendable {
  public enum Kind: String, Sendable { case file, folder, other }

  public let name: String
  /// Of what a symbolic link leads to, where the entry is one.
  public let kind: Kind

  public init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

extension FileTree {
  public func fingerprints(
    in folder: FilePath, of names: FileNames, at indices: ArraySlice<Int>
  ) -> [FileFingerprint?] {
    indices.map { fingerprint(of: folder.appending(names[$0])) }
  }

  /// The text of a file; nil where it cannot be read.
  public func source(_ path: FilePath) -> SourceFile? {
    (try? contents(of: path)).map { SourceFile(path: path, bytes: $0) }
  }

  /// Every regular file below `folder` whose extension is one of these, in byte order of the path.
  ///
  /// What is passed over and what is handed to `onError` is as for ``walk(below:onError:_:)``.
  public func files(
    below folder: FilePath, withExtensions extensions: Set<String>, onError: (FileError) -> Void = { _ in }
  ) -> [FilePath] {
    let endings = extensions.map { Array(".\($0)".utf8) }
    var found: [FilePath] = []
    listings(below: folder, onError: onError) { folder in
      for index in folder.listing.files(endingWith: endings) {
        found.append(folder.path.appending(folder.listing[index].name))
      }
    }
    return found.sorted()
  }

  /// Visits everything below `folder`, and `folder` itself, in no order.
  ///
  /// Names that begin with a dot are passed over; of folders, see ``listings(below:jobs:onError:_:)``.
  public func walk(
    below folder: FilePath, onError: (FileError) -> Void = { _ in }, _ visit: (FilePath, FolderEntry.Kind) -> Void
  ) {
    visit(folder, .folder)
    listings(below: folder, onError: onError) { folder in
      for entry in folder.listing where !entry.name.hasPrefix(".") {
        visit(folder.path.appending(entry.name), entry.kind)
      }
    }
  }

  /// Lists `folder` and every folder below it, in no order.
  ///
  /// Folders whose name begins with a dot are passed over. One that symbolic links lead back to is listed once, so a
  /// circle of links ends. A folder that is missing or cannot be read is handed to `onError`.
  public func listings(
    below folder: FilePath, jobs: Int = 1, onError: (FileError) -> Void = { _ in }, _ visit: (ListedFolder) -> Void
  ) {
    var level = [folder]
    var seen: Set<FilePath> = []
    while !level.isEmpty {
      let found = Workers.map(level.filter { seen.insert(resolved($0) ?? $0).inserted }, jobs: jobs, listed)
      level = []
      for folder in found {
        switch folder {
        case .success(let folder):
          visit(folder)
          let listing = folder.listing
          for index in listing.indices
          where listing.kind(at: index) == .folder && listing.name(at: index).first != UInt8(ascii: ".") {
            level.append(folder.path.appending(listing[index].name))
          }
        case .failure(let error): onError(error)
        }
      }
    }
  }

  private func listed(_ folder: FilePath) -> Result<ListedFolder, FileError> {
    let fingerprint = fingerprint(of: folder).flatMap { $0.isSettled(at: System.fileTime()) ? $0 : nil }
    do throws(FileError) {
      return .success(ListedFolder(path: folder, fingerprint: fingerprint, listing: try entries(of: folder)))
    } catch {
      return .failure(error)
    }
  }
}
