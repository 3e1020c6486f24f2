import Checks
import Compiler
public import Source

extension OpenDesk {
  /// The lock once names have been changed that change nothing said: a memo whose review held is recorded under its new
  /// names, what is recorded of the others stays as it is. nil where the lock stays as it is, or cannot be read whole.
  ///
  /// - Parameters:
  ///   - after: the desk with the new names.
  ///   - memos: those whose text or facts have other names there.
  public func carriedReview(to after: OpenDesk, of memos: [FilePath]) -> (old: SourceFile, new: String)? {
    guard case .success(let lock) = lock, lock.faults.isEmpty else { return nil }
    var options = CompileOptions()
    options.reviewing = .accepting
    var recorded = lock.recorded.mapValues { $0.map(\.entry) }
    for path in memos {
      let name = folder.name(ofMemo: path)
      guard let old = recorded[name], let held = compile(path, options).review?.entries, Set(held) == Set(old),
        let new = after.compile(path, options).review?.entries
      else { continue }
      recorded[name] = new
    }
    let text = ReviewLine.file(recorded.flatMap { memo, entries in entries.map { ReviewLine(memo: memo, entry: $0) } })
    return text == lock.file[lock.file.wholeRange] ? nil : (lock.file, text)
  }
}
