import Compiler
import Desk
import Source

/// A memo as it is now and as it was published before, compiled and read only where somebody asks.
struct MemoHistory: Sendable {
  let memo: SiteMemo
  let compiler: MemoCompiler
  let history: EditionHistory
  let audience: String?

  func printed() throws(FileError) -> PrintedMemo { try compiler.printed(memo.path) }

  /// With the words of each.
  func editions(_ editions: MemoEditions) throws(FileError) -> [Edition] {
    editions.whole(try printed().sentencesOfEdition, after: history.editions(of: memo.name, for: audience))
  }
}
