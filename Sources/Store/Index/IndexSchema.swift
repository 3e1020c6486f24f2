import Source

/// The tables of the index. They are its own: what a query may name are the views made of them.
enum IndexSchema {
  /// What every name in the index begins with. No query may say it, so none can reach past the views.
  static let reservedPrefix = "chancery_"

  /// Written into the file's header, for `file(1)` and for us (sqlite.org/fileformat.html §1.3.14): “CHNC”.
  static let applicationID = 0x4348_4E43

  /// Changed whenever rows are made in another way than before.
  static let revision = 1

  /// What a usable index says of itself: one made by another release or another schema is made anew.
  static let identity = "\(Release.version) \(revision) \(ContentHash(of: Array(tables.joined().utf8)).hexadecimal)"

  static let tables = [
    "CREATE TABLE chancery_identity(identity TEXT NOT NULL)",
    // One row a file that rows were made of. The owner is an article's name, or empty for files of entities.
    """
    CREATE TABLE chancery_file(
      path TEXT PRIMARY KEY, owner TEXT NOT NULL, size INTEGER, modified INTEGER, changed INTEGER, inode TEXT,
      hash TEXT NOT NULL, settled INTEGER NOT NULL) WITHOUT ROWID
    """,
    // 1 is what has no mark.
    "CREATE TABLE chancery_mark(id INTEGER PRIMARY KEY, mark TEXT NOT NULL UNIQUE)",
    """
    CREATE TABLE chancery_article(
      id INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE, mark INTEGER NOT NULL, record TEXT NOT NULL,
      line INTEGER NOT NULL, text TEXT, title TEXT NOT NULL, abstract TEXT, publisher TEXT, byline TEXT, published TEXT,
      accessed TEXT, kind TEXT NOT NULL, language TEXT, grade TEXT NOT NULL, descriptor TEXT, origin TEXT, status TEXT,
      successor TEXT, url TEXT, archive TEXT)
    """,
    """
    CREATE TABLE chancery_fact(
      id INTEGER PRIMARY KEY, owner INTEGER NOT NULL, key TEXT NOT NULL UNIQUE, mark INTEGER NOT NULL,
      line INTEGER NOT NULL, article TEXT NOT NULL, fact TEXT NOT NULL, says TEXT NOT NULL, type TEXT NOT NULL,
      canonical TEXT NOT NULL, value, amount, low, high, qualifier TEXT, unit TEXT, currency TEXT, date TEXT,
      earliest TEXT, latest TEXT, as_of TEXT, valid_from TEXT, valid_until TEXT, stage TEXT, status TEXT NOT NULL,
      grade TEXT NOT NULL, part_of TEXT, successor TEXT, about TEXT, via TEXT, span TEXT, speaker TEXT, venue TEXT,
      audience TEXT, original_language TEXT, translator TEXT, event TEXT, place TEXT, participants TEXT, inferred TEXT,
      note TEXT)
    """,
    "CREATE INDEX chancery_fact_owner ON chancery_fact(owner)",
    """
    CREATE TABLE chancery_citation(
      id INTEGER PRIMARY KEY, owner INTEGER NOT NULL, article TEXT NOT NULL, key TEXT, relation TEXT NOT NULL,
      title TEXT, publisher TEXT, target TEXT)
    """,
    "CREATE INDEX chancery_citation_owner ON chancery_citation(owner)",
    """
    CREATE TABLE chancery_entity(
      id INTEGER PRIMARY KEY, entity TEXT NOT NULL UNIQUE, mark INTEGER NOT NULL, record TEXT NOT NULL,
      line INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, family TEXT, acronym TEXT, also TEXT,
      definition TEXT, grade TEXT, descriptor TEXT, country TEXT, domain TEXT)
    """,
    // Its row numbers are those of articles, facts and entities, each times four and a number for its kind.
    """
    CREATE VIRTUAL TABLE chancery_search USING fts5(
      title, note, body, tokenize = 'porter unicode61 remove_diacritics 2')
    """,
  ]
}

/// What a row of the search table stands for.
enum SearchKind: Int64, CaseIterable {
  case article, fact, entity

  func searchRow(of id: Int64) -> Int64 { id * 4 + rawValue }
}
