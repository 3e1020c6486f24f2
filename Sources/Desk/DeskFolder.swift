public import Source

/// The folder that holds one team's work.
public struct DeskFolder: Sendable, Hashable {
  public static let configurationName = "chancery.yaml"

  public let root: FilePath

  public init(root: FilePath) { self.root = root }

  public var memos: FilePath { root.appending("Memos") }
  public var configuration: FilePath { root.appending(Self.configurationName) }

  public var lock: FilePath { root.appending(ReviewLock.name) }

  /// The folder of styles beside the desk.
  public var styles: FilePath {
    root.description == "." ? "../Styles" : root.parent.appending("Styles")
  }

  /// Where outputs go unless the user names another place: `build` beside the desk.
  public var defaultOutput: FilePath {
    root.description == "." ? "../build" : root.parent.appending("build")
  }

  /// Where the site goes unless the user names another place.
  public var defaultSite: FilePath { defaultOutput.appending("site") }

  /// The desk of a path: the nearest folder at or above it with a configuration, else `Briefings` in the working
  /// directory; nil where there is neither.
  public static func find(from path: FilePath, in files: any FileTree) -> DeskFolder? {
    var folder = files.kind(of: path) == .folder ? path : path.parent
    // A relative path climbs by `..` once its own parts are used up; the depth of any real path ends it.
    for _ in 0..<64 {
      if files.kind(of: folder.appending(configurationName)) == .file { return DeskFolder(root: folder) }
      if folder == "/" { break }
      let parent = folder.description == "." ? FilePath("..") : folder.parent
      folder = folder.name == ".." ? folder.appending("..") : parent
      if files.kind(of: folder) != .folder { break }
    }
    let usual = FilePath("Briefings")
    return files.kind(of: usual) == .folder ? DeskFolder(root: usual) : nil
  }

  /// A memo's name: its path below `Memos/` without `.md`, or its stem where it lies elsewhere.
  public func name(ofMemo path: FilePath) -> String {
    let below = path.relative(to: memos) ?? String(path.name)
    return below.hasSuffix(".md") ? String(below.dropLast(".md".count)) : below
  }
}
