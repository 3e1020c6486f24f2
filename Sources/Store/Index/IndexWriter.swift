import Records
import Source

/// Puts rows into an index, with statements that are prepared once.
final class IndexWriter {
  let database: SQLiteDatabase
  private let statements: [Table: SQLiteStatement]
  /// The numbers of the marks that were met.
  private var marks: [Handling: Int] = [:]
  private var row = SQLiteRow()
  /// The number that the next row of the search table gets: greater than any there is.
  private(set) var nextFound: Int

  /// A table whose rows are put in here, with its columns in their order.
  enum Table: String, CaseIterable {
    case file = """
      chancery_file(folder, name, owner, size, modified, changed, inode, high, low, settled)
      """
    case article = """
      chancery_article(article, first, last, mark, record, text, title, abstract, publisher, byline, published, \
      accessed, kind, language, grade, descriptor, origin, status, successor, url, archive)
      """
    case fact = """
      chancery_fact(key, mark, article, fact, says, type, canonical, value, amount, low, high, qualifier, unit, \
      currency, date, earliest, latest, speaker, venue, audience, original_language, translator, event, place, \
      participants, as_of, valid_from, valid_until, stage, status, grade, part_of, successor, about, via, span, \
      inferred, note)
      """
    case citation = "chancery_citation(article, place, key, relation, title, publisher, target)"
    case entity = """
      chancery_entity(entity, found, mark, record, kind, name, family, acronym, also, definition, grade, descriptor, \
      country, domain)
      """
    case found = "chancery_found(id, kind, name, line)"
    case search = "chancery_search(rowid, title, note, body)"

    fileprivate var insertion: String {
      let columns = rawValue.split(separator: ",").count
      return "INSERT INTO \(rawValue) VALUES (\(Array(repeating: "?", count: columns).joined(separator: ", ")))"
    }
  }

  init(_ database: SQLiteDatabase) throws(SQLiteError) {
    self.database = database
    var statements: [Table: SQLiteStatement] = [:]
    for table in Table.allCases { statements[table] = try database.prepare(table.insertion) }
    self.statements = statements
    var last = 0
    try database.run("SELECT coalesce(max(id), 0) FROM chancery_found") { last = $0.integer(0) }
    nextFound = last + 1
  }

  func insert(into table: Table, _ fill: (inout SQLiteRow) -> Void) throws(SQLiteError) {
    row.begin()
    fill(&row)
    try statements[table]?.run(row)
  }

  /// What a search can find of an article, a fact or an entity.
  ///
  /// - Parameter line: of its record, where that begins to tell of it.
  func insertFound(
    _ kind: SearchHit.Kind, _ name: String, line: Int, title: String, note: String, body: [UInt8]
  ) throws(SQLiteError) {
    try insert(into: .found) { row in
      row.add(nextFound)
      row.add(kind.rawValue)
      row.add(name)
      row.add(line)
    }
    try insert(into: .search) { row in
      row.add(nextFound)
      row.add(title)
      row.add(note)
      row.add(body)
    }
    nextFound += 1
  }

  /// Takes away what a search can find under these numbers.
  func removeFound(_ numbers: ClosedRange<Int>) throws(SQLiteError) {
    for number in numbers {
      // One at a time: after a statement that takes several, the words gathered so far are put in order at once.
      try database.run("DELETE FROM chancery_search WHERE rowid = ?", [.integer(number)])
      try database.run("DELETE FROM chancery_found WHERE id = ?", [.integer(number)])
    }
  }

  /// The number of a mark, which gets one where it has none.
  func number(of mark: Handling?) throws(SQLiteError) -> Int {
    guard let mark else { return 1 }
    if let known = marks[mark] { return known }
    try database.run("INSERT OR IGNORE INTO chancery_mark(mark) VALUES (?)", [.text(mark.description)])
    var number = 1
    try database.run("SELECT id FROM chancery_mark WHERE mark = ?", [.text(mark.description)]) {
      number = $0.integer(0)
    }
    marks[mark] = number
    return number
  }
}
