import Source

/// The tables of the index. They are its own: what a query may name are the views made of them.
///
/// Those that views show are kept in the order of their names, and so are their indices: a query that asks for no order
/// gives the same rows in the same order whatever way the index came about.
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
    // How each folder looked when the rows of its files were made: while it looks so, they need not be looked at.
    """
    CREATE TABLE chancery_folder(
      id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, high INTEGER NOT NULL, low INTEGER NOT NULL,
      settled INTEGER NOT NULL)
    """,
    // How each file looked, and what was in it. The owner is the name of the article it belongs to, or would if it were
    // the first of that name; empty for files of entities.
    """
    CREATE TABLE chancery_file(
      folder INTEGER, name TEXT, owner TEXT NOT NULL, size INTEGER, modified INTEGER, changed INTEGER, inode INTEGER,
      high INTEGER, low INTEGER, settled INTEGER NOT NULL, PRIMARY KEY (folder, name)) WITHOUT ROWID
    """,
    "CREATE INDEX chancery_file_owner ON chancery_file(owner)",
    // 1 is what has no mark.
    "CREATE TABLE chancery_mark(id INTEGER PRIMARY KEY, mark TEXT NOT NULL UNIQUE)",
    """
    CREATE TABLE chancery_article(
      article TEXT PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL, mark INTEGER NOT NULL,
      record TEXT NOT NULL, text TEXT, title TEXT NOT NULL, abstract TEXT, publisher TEXT, byline TEXT, published TEXT,
      accessed TEXT, kind TEXT NOT NULL, language TEXT, grade TEXT NOT NULL, descriptor TEXT, origin TEXT, status TEXT,
      successor TEXT, url TEXT, archive TEXT) WITHOUT ROWID
    """,
    """
    CREATE TABLE chancery_fact(
      key TEXT PRIMARY KEY, mark INTEGER NOT NULL, article TEXT NOT NULL, fact TEXT NOT NULL, says TEXT NOT NULL, type TEXT NOT NULL,
      canonical TEXT NOT NULL, value, amount, low, high, qualifier TEXT, unit TEXT, currency TEXT, date TEXT,
      earliest TEXT, latest TEXT, as_of TEXT, valid_from TEXT, valid_until TEXT, stage TEXT, status TEXT NOT NULL,
      grade TEXT NOT NULL, part_of TEXT, successor TEXT, about TEXT, via TEXT, span TEXT, speaker TEXT, venue TEXT,
      audience TEXT, original_language TEXT, translator TEXT, event TEXT, place TEXT, participants TEXT, inferred TEXT,
      note TEXT) WITHOUT ROWID
    """,
    "CREATE INDEX chancery_article_title ON chancery_article(title)",
    "CREATE INDEX chancery_fact_article ON chancery_fact(article)",
    "CREATE INDEX chancery_fact_name ON chancery_fact(fact, type) WHERE about IS NOT NULL",
    "CREATE INDEX chancery_fact_share ON chancery_fact(part_of) WHERE part_of IS NOT NULL",
    // The place is where in its record a citation stands among the others.
    """
    CREATE TABLE chancery_citation(
      article TEXT, place INTEGER, key TEXT, relation TEXT NOT NULL, title TEXT, publisher TEXT, target TEXT,
      PRIMARY KEY (article, place)) WITHOUT ROWID
    """,
    """
    CREATE TABLE chancery_entity(
      entity TEXT PRIMARY KEY, found INTEGER NOT NULL, mark INTEGER NOT NULL, record TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, family TEXT, acronym TEXT, also TEXT,
      definition TEXT, grade TEXT, descriptor TEXT, country TEXT, domain TEXT) WITHOUT ROWID
    """,
    // What a row of the search table stands for. An article's rows are numbered one after another, from `first` to `last`,
    // and so are those of all entities.
    "CREATE TABLE chancery_found(id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, line INTEGER NOT NULL)",
    """
    CREATE VIRTUAL TABLE chancery_search USING fts5(
      title, note, body, tokenize = 'porter unicode61 remove_diacritics 2')
    """,
  ]
}
