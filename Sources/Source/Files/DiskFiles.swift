/// Files as they are on disk.
public struct DiskFiles: FileTree {
  public init() {}

  public var isOnDisk: Bool { true }

  public func contents(of path: FilePath) throws(FileError) -> [UInt8] { try System.read(path) }

  public func entries(of folder: FilePath) throws(FileError) -> FolderListing { try System.list(folder) }

  public func kind(of path: FilePath) -> FolderEntry.Kind? { System.kind(of: path) }

  public func resolved(_ path: FilePath) -> FilePath? { System.resolve(path) }

  public func fingerprint(of path: FilePath) -> FileFingerprint? { System.fingerprint(of: path) }

  public func fingerprints(
    in folder: FilePath, of names: FileNames, at indices: ArraySlice<Int>
  ) -> [FileFingerprint?] {
    System.fingerprints(in: folder, of: names, at: indices)
  }

  public func glances(
    below folder: FilePath, withExtensions extensions: Set<String>, keepingFiles: Bool
  ) -> [FolderGlance] {
    System.glances(below: folder, withExtensions: extensions, keepingFiles: keepingFiles)
      ?? glances(at: folders(below: folder), withExtensions: extensions, keepingFiles: keepingFiles)
  }

  public func glances(
    at folders: [FilePath], withExtensions extensions: Set<String>, keepingFiles: Bool
  ) -> [FolderGlance] {
    System.glances(at: folders, withExtensions: extensions, keepingFiles: keepingFiles)
  }
}
