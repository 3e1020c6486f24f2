import Desk
import Output
import Records
import Source
import Store
import Values

/// What every fact on file says and how its value is printed, folded and laid out one after another, so that what an
/// author types is found among a hundred thousand of them within one keystroke.
struct FactCatalogue {
  /// A run of facts in the order of their keys.
  private struct Chunk {
    /// For each fact: key, statement, printed value and its article's title, with a mark behind each.
    var bytes: [UInt8] = []
    /// Where each fact begins.
    var starts: [Int] = []
    var keys: [FactKey] = []
    /// Which of the facts are of an article.
    var articles: [ArticleID: Range<Int>] = [:]
  }

  /// A fact that has what was looked for.
  struct Match: Hashable {
    enum Quality: Int, Comparable {
      /// The name of the fact or of its article begins with it.
      case name
      /// A word of what is said begins with it.
      case word
      case within

      static func < (left: Quality, right: Quality) -> Bool { left.rawValue < right.rawValue }
    }

    let key: FactKey
    let quality: Quality
  }

  private var chunks: [Chunk] = []
  /// Articles that have changed since, with what they say now.
  private var renewed: [ArticleID: Chunk] = [:]
  private var stale: Set<ArticleID> = []
  private(set) var isComplete = false
  private var last: FactKey?

  private static let mark: UInt8 = 0x1F
  /// Enough to be soon done, and few enough not to be waited for.
  private static let step = 1000
  /// More matches than that tell the author to type on.
  private static let mostMatches = 2000
  /// Every other fact has one letter or another.
  private static let shortestWord = 2

  /// Reads some more of it; the desk is answered from what there is meanwhile.
  mutating func readOn(from desk: OpenDesk) {
    guard !isComplete else { return }
    let rows = desk.index.catalogue(.after(last, limit: Self.step))
    if rows.count < Self.step { isComplete = true }
    last = rows.last?.key ?? last
    if !rows.isEmpty { chunks.append(Self.chunk(of: rows, desk.conventions)) }
  }

  mutating func forget(_ articles: [ArticleID]) {
    stale.formUnion(articles)
    for id in articles { renewed[id] = nil }
  }

  /// The facts whose key, statement, value or title have all the words, those of the articles that are near first; and
  /// whether that is all there are.
  mutating func matches(of text: String, near: Set<ArticleID>, in desk: OpenDesk) -> (found: [Match], isAll: Bool) {
    for id in stale where renewed[id] == nil {
      renewed[id] = Self.chunk(of: desk.index.catalogue(.article(id)), desk.conventions)
    }
    let words = text.lowercased().split(separator: " ").map { Array($0.utf8) }.sorted { $0.count > $1.count }
    var found: [Match] = []
    for id in near.sorted() {
      if stale.contains(id) { continue }
      for chunk in chunks {
        if let facts = chunk.articles[id] { Self.search(chunk, facts, for: words, into: &found) { _ in true } }
      }
    }
    for id in renewed.keys.sorted() {
      if let chunk = renewed[id] { Self.search(chunk, chunk.keys.indices, for: words, into: &found) { _ in true } }
    }
    guard let longest = words.first, longest.count >= Self.shortestWord else { return (found, false) }
    for chunk in chunks {
      Self.search(chunk, chunk.keys.indices, for: words, into: &found) {
        !near.contains($0.article) && !stale.contains($0.article)
      }
      if found.count >= Self.mostMatches { return (found, false) }
    }
    return (found, isComplete)
  }

  private static func chunk(of rows: [CatalogueRow], _ conventions: Conventions) -> Chunk {
    var chunk = Chunk()
    for row in rows {
      let index = chunk.keys.count
      chunk.articles[row.key.article] = (chunk.articles[row.key.article]?.lowerBound ?? index)..<index + 1
      chunk.starts.append(chunk.bytes.count)
      chunk.keys.append(row.key)
      for part in [row.key.description, row.says, row.printed(by: conventions), row.title] {
        chunk.bytes += part.lowercased().utf8
        chunk.bytes.append(mark)
      }
    }
    chunk.starts.append(chunk.bytes.count)
    return chunk
  }

  private static func search(
    _ chunk: Chunk, _ facts: Range<Int>, for words: [[UInt8]], into found: inout [Match],
    where isMeant: (FactKey) -> Bool
  ) {
    guard let first = words.first else {
      found += facts.map { chunk.keys[$0] }.filter(isMeant).map { Match(key: $0, quality: .within) }
      return
    }
    var from = chunk.starts[facts.lowerBound]
    var index = facts.lowerBound
    while let place = ByteSearch.firstIndex(of: first, in: chunk.bytes, from: from) {
      while index < facts.upperBound, chunk.starts[index + 1] <= place { index += 1 }
      guard index < facts.upperBound else { return }
      from = chunk.starts[index + 1]
      let record = chunk.bytes[chunk.starts[index]..<from]
      guard isMeant(chunk.keys[index]), words.dropFirst().allSatisfy({ record.holds($0) }) else { continue }
      found.append(Match(key: chunk.keys[index], quality: quality(of: first, at: place, in: record)))
      if found.count >= mostMatches { return }
    }
  }

  private static func quality(of word: [UInt8], at place: Int, in record: ArraySlice<UInt8>) -> Match.Quality {
    let key = record.prefix { $0 != mark }
    let slash = key.firstIndex(of: UInt8(ascii: "/")) ?? key.endIndex
    if key.starts(with: word) || key[slash...].dropFirst().starts(with: word) { return .name }
    let before = place > record.startIndex ? record[place - 1] : mark
    return UTF8Text.isLetter(before) || UTF8Text.isDigit(before) || before >= 0x80 ? .within : .word
  }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ word: [UInt8]) -> Bool { ByteSearch.firstIndex(of: word, in: Array(self), from: 0) != nil }
}

extension OpenDesk {
  /// How memos that name no style print values.
  var conventions: Conventions {
    style(named: nil).value.conventions(forLanguage: configuration.language)
  }
}

extension CatalogueRow {
  /// As a memo would print it; the words as they are on file where the value is no figure.
  func printed(by conventions: Conventions) -> String {
    guard let kind = TypedValue.Kind(rawValue: type), kind != .quote,
      let value = try? TypedValue.parse(canonical, as: kind)
    else { return canonical.replacing("\u{1E}", with: " … ") }
    return conventions.format(value)
  }
}
