import Synchronization

/// Files that are remembered as they were when first read, so that nothing is mended by what was found in other bytes.
public final class WitnessedFiles: FileTree {
  private let base: any FileTree
  /// The hash of what was first read of each.
  private let seen = Mutex<[FilePath: ContentHash]>([:])

  public init(over base: any FileTree) { self.base = base }

  public func contents(of path: FilePath) throws(FileError) -> [UInt8] {
    let bytes = try base.contents(of: path)
    let hash = ContentHash(of: bytes)
    seen.withLock { seen in
      if seen[path] == nil { seen[path] = hash }
    }
    return bytes
  }

  /// What is in a file now; nil where that is not what was first read of it, or where nothing was.
  public func contentsIfUnchanged(of path: FilePath) throws(FileError) -> [UInt8]? {
    let bytes = try base.contents(of: path)
    return seen.withLock { $0[path] } == ContentHash(of: bytes) ? bytes : nil
  }

  public var isOnDisk: Bool { base.isOnDisk }

  public func entries(of folder: FilePath) throws(FileError) -> FolderListing { try base.entries(of: folder) }

  public func kind(of path: FilePath) -> FolderEntry.Kind? { base.kind(of: path) }

  public func resolved(_ path: FilePath) -> FilePath? { base.resolved(path) }

  public func fingerprint(of path: FilePath) -> FileFingerprint? { base.fingerprint(of: path) }
}
