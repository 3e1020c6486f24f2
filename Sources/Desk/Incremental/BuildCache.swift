public import Source

/// Where is kept what the next build, or check, goes on from.
public enum BuildCache: Sendable {
  /// In the desk's `.chancery/`, where the desk is on disk.
  case ofDesk
  case at(FilePath)
  /// Nowhere: everything is made anew.
  case none

  /// The file for one kind of record and one purpose; nil where there can be none.
  ///
  /// - Parameter outputs: where, and how, what is made is written; nil where nothing is.
  func place(
    of kind: String, for purpose: Digest, into outputs: Digest? = nil, _ desk: DeskFolder, _ files: any FileTree
  ) -> FilePath? {
    let folder: FilePath? =
      switch self {
      case .ofDesk: files.isOnDisk ? CacheFolder.prepare(in: desk.root) : nil
      case .at(let path): path
      case .none: nil
      }
    let name = [purpose, outputs].compactMap(\.self).map { "-" + String($0.high, radix: 16) }.joined()
    return folder?.appending(kind + name)
  }
}
