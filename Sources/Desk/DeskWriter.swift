public import Source

/// Writes files on behalf of commands: whole or not at all.
public enum DeskWriter {
  public static func write(_ bytes: [UInt8], to path: FilePath) throws(FileError) {
    try System.replace(path, with: bytes)
  }

  /// Makes new files and the folders they need.
  ///
  /// - Returns: the first path that is already taken, in which case nothing is written; nil where all were made.
  public static func create(_ newFiles: [(path: FilePath, text: String)]) throws(FileError) -> FilePath? {
    let files = DiskFiles()
    if let taken = newFiles.first(where: { files.kind(of: $0.path) != nil }) { return taken.path }
    for (path, text) in newFiles {
      try System.makeFolder(path.parent)
      try System.replace(path, with: Array(text.utf8))
    }
    return nil
  }
}
