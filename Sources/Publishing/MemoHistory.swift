import Compiler
import Desk
import Source

/// A memo as it is now and as it was published before, compiled and read only where somebody asks.
struct MemoHistory: Sendable {
  let memo: SiteMemo
  let compiler: MemoCompiler
  let history: EditionHistory
  let audience: String?

  var compiled: MemoCompiler.Made { compiler.compile(memo.path) }

  /// With the words of each.
  func editions(_ editions: MemoEditions) -> [Edition] {
    let now = compiled
    let sentences = now.memo.memo.header.map { Edition(of: now, $0).sentences } ?? []
    return editions.whole(sentences, after: history.editions(of: memo.name, for: audience))
  }
}
