import Records
public import Source
import Store

extension OpenDesk {
  /// Has the articles kept in memory, as far as there is room, that these memos will ask for once they are compiled.
  public func expect(_ memos: [FilePath], jobs: Int) {
    // One asks for each but once.
    guard memos.count > 1 else { return }
    articles.list(jobs: jobs)
    articles.expect(ExpectedArticles.uses(by: memos, in: files, jobs: jobs))
  }

  /// One of those is done with its articles.
  public func release(_ memo: CompiledMemo) { articles.release(memo.inputs.lazy.compactMap(\.articleID)) }
}

/// The articles that memos will ask for, guessed from their text before they are parsed.
enum ExpectedArticles {
  /// How many of the memos name each.
  static func uses(by memos: [FilePath], in files: any FileTree, jobs: Int) -> [ArticleID: Int] {
    let named = Workers.mapInChunks(memos, jobs: jobs) { path in
      (try? files.contents(of: path)).map { names(in: $0) } ?? []
    }
    var uses: [ArticleID: Int] = [:]
    for names in named { for name in names { uses[name, default: 0] += 1 } }
    return uses
  }

  /// What stands in a directive's brackets and is formed as a name: the label of a `:fact`, each key of `::facts`, those
  /// of an expression. Each once, in the order in which they stand there.
  static func names(in memo: [UInt8]) -> [ArticleID] {
    var seen: Set<ArticleID> = []
    var found: [ArticleID] = []
    var start = 0
    while let open = ByteSearch.firstIndex(of: UInt8(ascii: "["), in: memo, from: start) {
      start = open + 1
      guard open > 0, isNamePart(memo[open - 1]) else { continue }
      let end = memo[start...].firstIndex { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "\n") } ?? memo.count
      for word in memo[start..<end].split(whereSeparator: { !isNamePart($0) && $0 != UInt8(ascii: "/") }) {
        let name = word.prefix { $0 != UInt8(ascii: "/") }
        if let id = ArticleID(String(decoding: name, as: UTF8.self)), seen.insert(id).inserted { found.append(id) }
      }
      start = end
    }
    return found
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
  }
}
