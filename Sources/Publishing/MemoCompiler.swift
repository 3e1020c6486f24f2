import Desk
import Output
import Source
import Synchronization
import Values

/// The memos of a desk as they are compiled for one site: each once, and only those that somebody asks for.
final class MemoCompiler: Sendable {
  struct Made: Sendable {
    let memo: CompiledMemo
    let sentences: Deferred<[MemoSentences.Sentence]>

    fileprivate init(_ memo: CompiledMemo) {
      self.memo = memo
      sentences = Deferred { MemoSentences(memo.memo, style: memo.style).all }
    }
  }

  private let desk: OpenDesk
  private let options: CompileOptions
  private let made = Mutex<[FilePath: Made]>([:])

  init(_ desk: OpenDesk, for audience: String?) {
    self.desk = desk
    var options = CompileOptions()
    options.audience = audience
    self.options = options
  }

  func compile(_ path: FilePath) -> Made {
    if let known = made.withLock({ $0[path] }) { return known }
    let memo = Made(desk.compile(path, options))
    return made.withLock { known in
      if let other = known[path] { return other }
      known[path] = memo
      return memo
    }
  }

  /// Those that have been compiled, sorted.
  var compiled: [FilePath] { made.withLock { $0.keys.sorted() } }
}
