import Desk
import Output
import Source
import Synchronization

/// The memos of a desk as they are compiled for one site, and only those that somebody asks for.
///
/// A memo is compiled to see what the site's other pages tell of it, and printed once all of them are known. As many as
/// most desks have are held until then; of more, each is compiled again.
final class MemoCompiler: Sendable {
  private let desk: OpenDesk
  private let options: SiteOptions
  private let state = Mutex(State())

  private struct State {
    var compiled: Set<FilePath> = []
    var held: [FilePath: PrintedMemo] = [:]
  }

  /// Some 30 MB of memos of the usual length.
  private static let mostHeld = 256

  init(_ desk: OpenDesk, for options: SiteOptions) {
    self.desk = desk
    self.options = options
  }

  func compile(_ path: FilePath) -> CompiledMemo {
    var compileOptions = CompileOptions()
    compileOptions.audience = options.audience
    let memo = desk.compile(path, compileOptions)
    desk.release(memo)
    state.withLock { state in
      state.compiled.insert(path)
      if state.held.count < Self.mostHeld { state.held[path] = PrintedMemo(memo) }
    }
    return memo
  }

  /// What is printed of a memo that the site shows; it is held until it is released.
  ///
  /// - Throws: where it may not be shown any more.
  func printed(_ path: FilePath) throws(FileError) -> PrintedMemo {
    if let held = state.withLock({ $0.held[path] }) { return held }
    let memo = compile(path)
    guard SiteSelection.reason(against: memo, desk, options) == nil else {
      throw FileError(path: path, reason: .other("it was changed while the site was made"))
    }
    let printed = PrintedMemo(memo)
    state.withLock { $0.held[path] = printed }
    return printed
  }

  func release(_ path: FilePath) { state.withLock { $0.held[path] = nil } }

  /// Those that have been compiled, sorted.
  var compiled: [FilePath] { state.withLock { $0.compiled.sorted() } }
}
