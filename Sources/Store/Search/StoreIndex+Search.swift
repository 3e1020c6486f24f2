public import Records
import Source

/// What a search gave.
public struct SearchResult: Sendable {
  /// The best first.
  public let hits: [SearchHit]
  /// Whether nothing has all the words, so that what has some of them is given.
  public let isLoose: Bool
}

extension StoreIndex {
  /// Looks words up in titles, texts, what facts say, their values and quotations, and the names of entities.
  ///
  /// Ranked by BM25, titles before texts; letters with and without diacritics are alike, as are English words of one
  /// stem. Words in quotation marks are a phrase.
  public func search(_ text: String, limit: Int) -> Result<SearchResult, QueryFault> {
    let wanted = SearchText(text)
    guard !wanted.isEmpty else { return .failure(QueryFault(.malformed, "there is no word to look for in “\(text)”")) }
    return Result { () throws(QueryFault) in
      try asking { session throws(QueryStop) in
        do throws(SQLiteError) {
          for (index, reading) in wanted.readings.enumerated() {
            let hits = try session.hits(reading, limit: limit)
            if !hits.isEmpty { return SearchResult(hits: hits, isLoose: index == 2) }
          }
          return SearchResult(hits: [], isLoose: false)
        } catch {
          throw error.reason == .damaged || error.reason == .statement
            ? .damagedIndex : .fault(QueryFault(.unavailable, "the index cannot be searched: \(error.message)"))
        }
      }
    }
  }
}

extension IndexSession {
  /// How long a passage is, in bytes.
  private static let passageLength = 200

  fileprivate func hits(_ reading: String, limit: Int) throws(SQLiteError) -> [SearchHit] {
    var all: [(rank: Double, row: Int)] = []
    try database.run(
      "SELECT rowid, bm25(chancery_search, 8.0, 3.0, 1.0) FROM chancery_search WHERE chancery_search MATCH ?",
      [.text(reading)]
    ) { all.append(($0.real(1), $0.integer(0))) }
    let found = try best(limit, of: all)
    var hits: [SearchHit] = []
    for row in found { if let hit = try hit(Int64(row), reading) { hits.append(hit) } }
    return hits
  }

  /// The rows of the lowest ranks, in order. Names break ties: row numbers tell when a record was read, which is chance.
  private func best(_ limit: Int, of all: [(rank: Double, row: Int)]) throws(SQLiteError) -> [Int] {
    let ranks = all.map(\.rank).sorted()
    guard let last = ranks.prefix(limit).last else { return [] }
    var named: [(rank: Double, name: String, kind: String, row: Int)] = []
    for (rank, row) in all where rank <= last {
      try database.run("SELECT name, kind FROM chancery_found WHERE id = ?", [.integer(row)]) {
        named.append((rank, $0.text(0), $0.text(1), row))
      }
    }
    return named.sorted { ($0.rank, $0.name, $0.kind) < ($1.rank, $1.name, $1.kind) }.prefix(limit).map(\.row)
  }

  private func hit(_ row: Int64, _ reading: String) throws(SQLiteError) -> SearchHit? {
    var marked: [MarkedText] = []
    let columns = (0..<3).map { "highlight(chancery_search, \($0), char(2), char(3))" }.joined(separator: ", ")
    try database.run(
      "SELECT \(columns) FROM chancery_search WHERE chancery_search MATCH ? AND rowid = ?",
      [.text(reading), .integer(row)]
    ) { row in marked = (0..<3).map { MarkedText(highlighted: row.text($0)) } }
    guard marked.count == 3 else { return nil }
    var hit: SearchHit?
    let body = marked[2].passage(ofBytes: IndexSession.passageLength)
    let passage = body ?? marked[1].passage(ofBytes: IndexSession.passageLength)
    // A fact's key begins with its article's name.
    try database.run(
      """
      SELECT f.kind, f.name, coalesce(e.record, a.record), f.line, a.text FROM chancery_found f \
      LEFT JOIN chancery_entity e ON f.kind = 'entity' AND e.entity = f.name \
      LEFT JOIN chancery_article a ON f.kind <> 'entity' \
      AND a.article = CASE f.kind WHEN 'fact' THEN substr(f.name, 1, instr(f.name, '/') - 1) ELSE f.name END \
      WHERE f.id = ?
      """, [.integer(row)]
    ) { row in
      guard let kind = SearchHit.Kind(rawValue: row.text(0)) else { return }
      let text = row.value(4).text
      let isInText = kind == .article && text != nil && body != nil
      // A passage of the text is where the text has it; all else is where the record begins to tell of it.
      let line = isInText ? LineIndex(Array(marked[2].text.utf8)).line(at: body?.start ?? 0) : row.integer(3)
      hit = SearchHit(
        kind: kind, key: row.text(1), title: marked[0], passage: passage?.passage,
        path: root.appending(isInText ? text ?? "" : row.text(2)), line: line)
    }
    return hit
  }
}
