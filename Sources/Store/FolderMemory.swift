public import Source

/// Which folders there are below the articles, kept from one run to the next: who needs ten records of a hundred thousand
/// looks into each folder for them, and lists none.
public protocol FolderMemory: Sendable {
  /// Every folder, where it is known that there is no other.
  func folders() -> [FilePath]?

  /// Keeps the folders that were found.
  func keep(_ folders: [ListedFolder])
}
