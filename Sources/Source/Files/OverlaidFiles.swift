/// Files of one tree laid over another: unsaved editor buffers over the disk, or standard input as a file.
public struct OverlaidFiles: FileTree {
  public var top: MemoryFiles
  public let base: any FileTree

  public init(_ top: MemoryFiles, over base: any FileTree) {
    self.top = top
    self.base = base
  }

  public var isOnDisk: Bool { false }

  public func contents(of path: FilePath) throws(FileError) -> [UInt8] {
    if let bytes = top[path] { return bytes }
    return try base.contents(of: path)
  }

  public func entries(of folder: FilePath) throws(FileError) -> FolderListing {
    guard top.kind(of: folder) == .folder else { return try base.entries(of: folder) }
    let above = try top.entries(of: folder)
    guard base.kind(of: folder) == .folder else { return above }
    let names = Set(above.map(\.name))
    return FolderListing(try base.entries(of: folder).filter { !names.contains($0.name) } + above)
  }

  public func kind(of path: FilePath) -> FolderEntry.Kind? { top.kind(of: path) ?? base.kind(of: path) }

  public func resolved(_ path: FilePath) -> FilePath? {
    top[path] == nil ? base.resolved(path) : top.resolved(path)
  }

  public func fingerprint(of path: FilePath) -> FileFingerprint? {
    top[path] == nil ? base.fingerprint(of: path) : nil
  }
}
