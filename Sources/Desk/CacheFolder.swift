public import Source

/// Where is kept what the next build, or check, goes on from.
public enum BuildCache: Sendable {
  /// In the desk's `.chancery/`, where the desk is on disk.
  case ofDesk
  case at(FilePath)
  /// Nowhere: everything is made anew.
  case none

  /// The file for one kind of record and one purpose; nil where there can be none.
  func place(of kind: String, for purpose: Digest, _ desk: DeskFolder, _ files: any FileTree) -> FilePath? {
    let folder: FilePath? =
      switch self {
      case .ofDesk: files.isOnDisk ? CacheFolder.prepare(in: desk.root) : nil
      case .at(let path): path
      case .none: nil
      }
    return folder?.appending("\(kind)-" + String(purpose.high, radix: 16))
  }
}

/// The desk's `.chancery/`: what is derived and may be deleted at any time (cli.md).
enum CacheFolder {
  static let name = ".chancery"

  /// Makes the folder, tagged as a cache (bford.info/cachedir) and ignored by git; nil where it cannot be written.
  static func prepare(in root: FilePath) -> FilePath? {
    let files = DiskFiles()
    guard files.kind(of: root) == .folder else { return nil }
    let folder = root.appending(name)
    let tag = "Signature: 8a477f597d28d172789f06886806bc55\n# This folder is made by chancery and may be deleted.\n"
    do throws(FileError) {
      try System.makeFolder(folder)
      for (name, text) in [("CACHEDIR.TAG", tag), (".gitignore", "*\n")] {
        let path = folder.appending(name)
        if files.kind(of: path) == nil { try System.replace(path, with: Array(text.utf8)) }
      }
    } catch {
      return nil
    }
    return folder
  }
}
