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
