import Source

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
