import Compiler
import Records
import Source
import Synchronization

/// Something that a memo was made from: a question whose answer, were it another, could make another memo.
///
/// What was looked for and not found is an input too.
enum Input: Hashable, Sendable {
  /// The bytes of a file, or why they cannot be read.
  case file(FilePath)
  /// What stands at a path.
  case kind(FilePath)
  /// Whether a path below the desk's folder stays in the desk, links followed.
  case inside(String)
  /// The names in a folder.
  case folder(FilePath)
  /// Where the record of an article stands. What it says is a file.
  case article(ArticleID)
  /// What an entity's record says, wherever in its file.
  case entity(EntityID)
  /// What another memo can be referred to by.
  case outline(String)
  /// The names one may have meant.
  case names(NameKind)
  /// What the lock has of a memo.
  case review(String)
  /// Everything on file, as queries see it.
  case store
  /// The compiler itself: one that was built anew builds anew, whatever its release says.
  case program

  /// Which question it is, as records have it.
  enum Kind: Int, Sendable {
    case file = 0
    case kind, inside, folder, article, entity, outline, names, review, store, program

    /// Whether a look may tell that it is as it was.
    var canBeLookedAt: Bool {
      switch self {
      case .file, .folder, .program: true
      case .kind, .inside, .article, .entity, .outline, .names, .review, .store: false
      }
    }
  }

  /// The input of that kind that is called so; nil where nothing of the kind can be.
  init?(_ kind: Kind, _ words: String) {
    switch kind {
    case .file: self = .file(FilePath(normalized: words))
    case .kind: self = .kind(FilePath(normalized: words))
    case .inside: self = .inside(words)
    case .folder: self = .folder(FilePath(normalized: words))
    case .article:
      guard let id = ArticleID(words) else { return nil }
      self = .article(id)
    case .entity:
      guard let id = EntityID(words) else { return nil }
      self = .entity(id)
    case .outline: self = .outline(words)
    case .names:
      guard let kind = NameKind(rawValue: words) else { return nil }
      self = .names(kind)
    case .review: self = .review(words)
    case .store: self = .store
    case .program: self = .program
    }
  }

  /// Its kind, and what tells it from others of the kind.
  var words: (kind: Kind, text: String) {
    switch self {
    case .file(let path): (.file, path.description)
    case .kind(let path): (.kind, path.description)
    case .inside(let path): (.inside, path)
    case .folder(let path): (.folder, path.description)
    case .article(let id): (.article, id.description)
    case .entity(let id): (.entity, id.description)
    case .outline(let name): (.outline, name)
    case .names(let kind): (.names, kind.rawValue)
    case .review(let name): (.review, name)
    case .store: (.store, "")
    case .program: (.program, "")
    }
  }

  /// The article it is about, where it is about one.
  var articleID: ArticleID? {
    guard case .article(let id) = self else { return nil }
    return id
  }
}

/// What a compilation has asked, noted while it asks. Safe to share between threads.
final class ReadLog: Sendable {
  private let noted = Mutex<Set<Input>>([])

  func note(_ input: Input) {
    noted.withLock { _ = $0.insert(input) }
  }

  func note(_ inputs: some Sequence<Input>) {
    noted.withLock { $0.formUnion(inputs) }
  }

  var inputs: Set<Input> { noted.withLock { $0 } }
}

/// Files whose every reading is noted.
struct LoggedFiles: FileTree {
  let base: any FileTree
  let log: ReadLog

  var isOnDisk: Bool { base.isOnDisk }

  func contents(of path: FilePath) throws(FileError) -> [UInt8] {
    log.note(.file(path))
    return try base.contents(of: path)
  }

  func entries(of folder: FilePath) throws(FileError) -> FolderListing {
    log.note(.folder(folder))
    return try base.entries(of: folder)
  }

  func kind(of path: FilePath) -> FolderEntry.Kind? {
    log.note(.kind(path))
    return base.kind(of: path)
  }

  func resolved(_ path: FilePath) -> FilePath? { base.resolved(path) }

  func fingerprint(of path: FilePath) -> FileFingerprint? { base.fingerprint(of: path) }
}
