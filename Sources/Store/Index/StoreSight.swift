import Records
import Source

/// What the file system tells of all that is on file, without any file being opened.
struct StoreSight {
  let root: FilePath
  let files: any FileTree
  private(set) var glances: [FolderGlance]
  /// The places of glances whose files were kept.
  private var closer: Set<Int>

  /// Whose files lie below a folder.
  private enum Kind: String, CaseIterable {
    case articles = "Articles"
    case entities = "Entities"

    var extensions: Set<String> { self == .articles ? ["yaml", "txt"] : ["yaml"] }
  }

  init(of root: FilePath, in files: any FileTree, keepingFiles: Bool) {
    self.root = root
    self.files = files
    glances = Kind.allCases.flatMap { kind in
      files.glances(
        below: root.appending(kind.rawValue), withExtensions: kind.extensions, keepingFiles: keepingFiles)
    }
    closer = keepingFiles ? Set(glances.indices) : []
  }

  /// Glances once more at these folders, to keep their files.
  mutating func lookCloser(at places: [Int]) {
    for kind in Kind.allCases {
      let missing = places.filter { !closer.contains($0) && self.kind(of: glances[$0].folder) == kind }
      guard !missing.isEmpty else { continue }
      let seen = files.glances(
        at: missing.map { glances[$0].folder }, withExtensions: kind.extensions, keepingFiles: true)
      var byFolder: [FilePath: FolderGlance] = [:]
      for glance in seen { byFolder[glance.folder] = glance }
      for place in missing {
        glances[place] = byFolder[glances[place].folder] ?? .nothing(in: glances[place].folder)
        closer.insert(place)
      }
    }
  }

  private func kind(of folder: FilePath) -> Kind {
    let entities = root.appending(Kind.entities.rawValue)
    return folder == entities || folder.relative(to: entities) != nil ? .entities : .articles
  }

  /// The files of a glance with whose they are: an article's name, or an empty one for the entities.
  func owned(_ glance: FolderGlance) -> [(owner: String, file: FolderGlance.File)] {
    if kind(of: glance.folder) == .entities { return glance.files.map { ("", $0) } }
    return glance.files.compactMap { file in
      let owner = FilePath(normalized: file.name).stem
      return ArticleID(owner) == nil ? nil : (String(owner), file)
    }
  }
}

extension FilePath {
  /// As the index has paths: below the desk's folder.
  func below(_ root: FilePath) -> String { relative(to: root) ?? description }
}
