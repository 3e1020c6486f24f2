import Compiler
import Desk
import Output
import Source
import Synchronization

/// The memos of a desk as they are compiled for one site, and only those that somebody asks for.
///
/// A memo is compiled to see what the site's other pages tell of it, but its own page is made when all of them are known.
/// Until then its text waits on disk: memory would not hold those of a large desk.
final class MemoCompiler: Sendable {
  private let desk: OpenDesk
  private let options: SiteOptions
  private let edition: FolderEdition
  private let state = Mutex(State())

  private struct State {
    var compiled: Set<FilePath> = []
    /// Those whose text waits.
    var waiting: [FilePath: Waiting] = [:]
    /// Those whose files are being made.
    var printed: [FilePath: PrintedMemo] = [:]
  }

  private struct Waiting {
    let head: Memo
    let style: Style
    /// Where in the edition the text is; the page takes its place.
    let page: String
  }

  init(_ desk: OpenDesk, for options: SiteOptions, in edition: FolderEdition) {
    self.desk = desk
    self.options = options
    self.edition = edition
  }

  func compile(_ path: FilePath) -> CompiledMemo {
    var compileOptions = CompileOptions()
    compileOptions.audience = options.audience
    let memo = desk.compile(path, compileOptions)
    desk.release(memo)
    state.withLock { _ = $0.compiled.insert(path) }
    return memo
  }

  /// Lets the text of a memo that the site shows wait for its page. One that cannot be put aside is compiled again.
  func putAside(_ memo: PrintedMemo, of path: FilePath, page: String) {
    guard (try? edition.put(memo.bytes, at: page)) != nil else { return }
    let waiting = Waiting(head: memo.head, style: memo.style, page: page)
    state.withLock { $0.waiting[path] = waiting }
  }

  /// What is printed of a memo that the site shows; it is held until it is released.
  ///
  /// - Throws: where it may not be shown any more.
  func printed(_ path: FilePath) throws(FileError) -> PrintedMemo {
    if let printed = state.withLock({ $0.printed[path] }) { return printed }
    let printed = if let waiting = textPutAside(path) { waiting } else { try compileAgain(path) }
    state.withLock { $0.printed[path] = printed }
    return printed
  }

  private func textPutAside(_ path: FilePath) -> PrintedMemo? {
    guard let waiting = state.withLock({ $0.waiting.removeValue(forKey: path) }) else { return nil }
    return edition.bytes(of: waiting.page).flatMap { PrintedMemo(waiting.head, waiting.style, $0) }
  }

  private func compileAgain(_ path: FilePath) throws(FileError) -> PrintedMemo {
    let memo = compile(path)
    guard SiteSelection.reason(against: memo, desk, options) == nil else {
      throw FileError(path: path, reason: .other("it was changed while the site was made"))
    }
    return PrintedMemo(memo)
  }

  func release(_ path: FilePath) { state.withLock { $0.printed[path] = nil } }

  /// Those that have been compiled, sorted.
  var compiled: [FilePath] { state.withLock { $0.compiled.sorted() } }
}
