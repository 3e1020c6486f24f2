extension StoreView {
  /// Every view, sorted by name.
  public static let all: [StoreView] = [articles, citations, entities, events, facts, quotes]

  /// A link to something above the reader's ceiling is as if it led nowhere.
  private static func link(_ column: String, to table: String, by key: String) -> String {
    """
    CASE WHEN EXISTS (SELECT 1 FROM \(table) o WHERE o.\(key) = t.\(column) AND NOT «o») THEN NULL ELSE t.\(column) END
    """
  }

  private static func name(of column: String) -> String {
    "coalesce((SELECT p.name FROM chancery_entity p WHERE p.entity = t.\(column) AND «p»), t.\(column))"
  }

  private static let key = Column("key", "its key, ARTICLE/FACT; a row that has it cites the fact")
  private static let article = Column("article", "the name of its article")
  private static let says = Column("says", "what it says, in the desk's own words")
  private static let date = Column("date", "when it happened (EDTF)")
  private static let status = Column("status", "draft, verified, disputed, retracted or superseded")
  private static let grade = Column("grade", "the Admiralty grade, the article's where it has none of its own")
  private static let handling = Column(
    "handling", "its mark; where it has none, its article's, else the desk's", "«mark»")
  private static let about = Column("about", "the entities it concerns, as in `g7, ukraine`: see the function has()")

  static let articles = StoreView(
    "articles", "articles on file", of: "chancery_article",
    [
      Column("article", "its name"),
      Column("title", "as printed"),
      Column("abstract", "the standfirst"),
      Column("publisher", "who published it, an entity"),
      Column("publisher_name", "the publisher's name", name(of: "publisher")),
      Column("byline", "who wrote it"),
      Column("published", "when (EDTF); NULL = undated"),
      Column("accessed", "when it was read"),
      Column("kind", "news, report, speech, treaty, legislation, statement, interview, dataset or post"),
      Column("language", "the language it is in (BCP 47)"),
      Column("grade", "the Admiralty grade; F6 where none is given"),
      Column("descriptor", "the source descriptor of ICD 206"),
      Column("origin", "the furthest known origin, an entity; the publisher where no other is known"),
      Column("status", "current, corrected, retracted or superseded"),
      Column("successor", "the article to cite instead", link("successor", to: "chancery_article", by: "article")),
      Column("handling", "its mark; where it has none, the desk's", "«mark»"),
      Column("url", "where it was published"),
      Column("archive", "an archived copy"),
      Column(
        "facts", "how many facts it has", "(SELECT count(*) FROM chancery_fact f WHERE f.article = t.article AND «f»)"),
      Column("has_text", "1 where its text is on file, else 0", "t.text IS NOT NULL"),
    ])

  static let citations = StoreView(
    "citations", "what on file points to what", of: "chancery_citation",
    [
      article,
      Column("key", "the fact that points; NULL where the article does"),
      Column("relation", "related, successor, contradicts or part-of"),
      Column(
        "target", "the article or fact it points to; NULL where that is not on file",
        """
        CASE WHEN EXISTS (SELECT 1 FROM chancery_article o WHERE o.article = t.target AND NOT «o») \
        OR EXISTS (SELECT 1 FROM chancery_fact o WHERE o.key = t.target AND NOT «o») THEN NULL ELSE t.target END
        """),
      Column("title", "the title of a related article"),
      Column("publisher", "who published a related article"),
    ])

  static let entities = StoreView(
    "entities", "people, organisations, places, publications and terms", of: "chancery_entity",
    [
      Column("entity", "its name in records"),
      Column("kind", "person, organisation, place, publication or term"),
      Column("name", "the full name as printed"),
      Column("family", "a person's family name"),
      Column("acronym", "the short form"),
      Column("also", "other names, separated by commas"),
      Column("definition", "what a term means"),
      Column("grade", "a publication's Admiralty grade"),
      Column("descriptor", "a publication's source descriptor"),
      Column("country", "where it is"),
      Column("domain", "a publication's domain"),
      Column("handling", "its mark; where it has none, the desk's", "«mark»"),
    ])

  static let events = StoreView(
    "events", "facts that are events", of: "chancery_fact", where: "t.type = 'event'",
    [
      key, article, says,
      Column("type", "what kind of event", "t.event"),
      date,
      Column("place", "where, an entity"),
      Column("place_name", "the place's name", name(of: "place")),
      Column("participants", "who took part, as in `iwaya, sybiha`: see the function has()"),
      about, status, grade, handling,
    ])

  static let facts = StoreView(
    "facts", "facts of every type", of: "chancery_fact",
    [
      key, article,
      Column("fact", "its name in its article"),
      says,
      Column("type", "money, quantity, number, percent, date, text, quote, role, place, event or agreement"),
      Column(
        "value", "the value as a record holds it, as in `over 3000000000 USD`; in order of amount",
        "t.value COLLATE \(ValueOrder.lenient)"),
      Column("amount", "the figure, as a number; NULL for a range"),
      Column("low", "the lower end of a range, else the figure"),
      Column("high", "the upper end of a range, else the figure"),
      Column("qualifier", "about, over, at least, under or up to; NULL = exact"),
      Column("unit", "of a quantity, as in `howitzer`; % of a percentage"),
      Column("currency", "of money, by ISO 4217"),
      date,
      Column("earliest", "the first day the date can mean"),
      Column("latest", "the last day the date can mean"),
      Column("as_of", "when it was known to hold"),
      Column("valid_from", "the first day it holds"),
      Column("valid_until", "the last day it holds"),
      Column("stage", "announced, pledged, allocated, signed, disbursed or delivered"),
      status, grade, handling,
      Column(
        "part_of", "the whole it is a share of: never add the two", link("part_of", to: "chancery_fact", by: "key")),
      Column("successor", "the fact to print instead", link("successor", to: "chancery_fact", by: "key")),
      about,
      Column("via", "the chain behind the publisher, nearest first"),
      Column("speaker", "who said it, an entity"),
      Column("span", "the words that prove it"),
      Column("inferred", "the rule by which it was inferred; NULL where it is printed"),
      Column("note", "a remark"),
    ])

  static let quotes = StoreView(
    "quotes", "facts that are words somebody said", of: "chancery_fact", where: "t.type = 'quote'",
    [
      key, article, says,
      Column("words", "verbatim; parts that were printed apart are joined by …", "t.value"),
      Column("speaker", "who said them, an entity"),
      Column("speaker_name", "the speaker's name", name(of: "speaker")),
      Column("venue", "where"),
      Column("audience", "to whom"),
      Column("original_language", "in which language (BCP 47)"),
      Column("translator", "who translated them"),
      date, about, status, grade, handling,
    ])
}
