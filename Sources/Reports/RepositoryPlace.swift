public import Source

/// Where the repository lies that holds the working directory: code scanning, annotations and merge requests take paths
/// from its top, whichever folder the check was run in.
public struct RepositoryPlace: Sendable {
  private let root: FilePath
  private let workingDirectory: FilePath

  /// - Parameters:
  ///   - root: the repository's top folder, absolute; the working directory itself where there is no repository.
  ///   - workingDirectory: absolute.
  public init(root: FilePath, workingDirectory: FilePath) {
    self.root = root
    self.workingDirectory = workingDirectory
  }

  /// The repository is the nearest folder at or above the working directory that holds a `.git`, which is a file in a
  /// linked work tree.
  public static func find(from workingDirectory: FilePath, in files: any FileTree) -> RepositoryPlace {
    var folder = workingDirectory
    while files.kind(of: folder.appending(".git")) == nil {
      guard folder.parent != folder else {
        return RepositoryPlace(root: workingDirectory, workingDirectory: workingDirectory)
      }
      folder = folder.parent
    }
    return RepositoryPlace(root: folder, workingDirectory: workingDirectory)
  }

  /// The path from the repository's top, or the absolute one of a file outside it.
  func path(of path: FilePath) -> FilePath {
    let absolute = workingDirectory.appending(path.description)
    return absolute.relative(to: root).map { FilePath($0) } ?? absolute
  }
}
