public import Source

/// Which folders there are below the articles, kept from one run to the next: who needs ten records of a hundred thousand
/// looks for them where they may be, and lists nothing.
public protocol FolderMemory: Sendable {
  /// Every folder, where it is known that there is no other and that none has changed.
  func folders() -> [KnownFolder]?

  /// Keeps the folders that were found.
  func keep(_ folders: [ListedFolder])
}

/// A folder that holds what it held when it was listed.
public struct KnownFolder: Sendable {
  public let path: FilePath
  public let records: NameFilter

  public init(path: FilePath, records: NameFilter) {
    self.path = path
    self.records = records
  }
}
