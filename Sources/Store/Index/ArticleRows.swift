import Records
import Source
import Values

/// The rows that one article makes.
struct ArticleRows {
  let article: Article
  let record: SourceFile
  /// nil where no text is on file.
  let text: SourceFile?
  /// The desk's folder: the index knows paths below it.
  let root: FilePath

  /// Puts them in; those of an earlier reading must have been removed.
  func insert(into database: SQLiteDatabase) throws(SQLiteError) {
    let lines = LineIndex(record.bytes)
    let id = article.id.description
    try database.run(
      """
      INSERT INTO chancery_article(article, mark, record, line, text, title, abstract, publisher, byline, published, \
      accessed, kind, language, grade, descriptor, origin, status, successor, url, archive) \
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(id), try ArticleRows.mark(article.handling?.value, in: database), .text(recordPath),
        .integer(lines.line(at: Int(article.title.span.start))), .text(text?.path.relative(to: root)),
        .text(article.title.value), .text(article.abstract?.value), .text(article.publisher?.value.entity.label),
        .text(article.byline.map(\.value).listed), .text(article.published?.value.description),
        .text(article.accessed?.value.description), .text(article.kind.rawValue), .text(article.language?.value),
        .text(article.grade.description), .text(article.descriptor?.value),
        .text((article.origin?.value ?? article.publisher?.value.entity)?.label),
        .text((article.status?.value ?? .current).rawValue), .text(article.successor?.value.description),
        .text(article.url?.value), .text(article.archive?.value),
      ])
    let note = [article.abstract?.value, article.descriptor?.value, article.byline.map(\.value).listed]
    try SearchRow(
      owner: id, kind: .article, name: id, record: recordPath,
      line: lines.line(at: Int(article.title.span.start)), text: text?.path.relative(to: root),
      title: article.title.value, note: note.compactMap(\.self).joined(separator: "\n"),
      body: text.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    ).insert(into: database)
    var citations = Citations(article: id)
    for related in article.related {
      try citations.insert(
        "related", to: related.article?.value.description, title: related.title.value,
        publisher: related.publisher?.value.label, into: database)
    }
    if let successor = article.successor?.value {
      try citations.insert("successor", to: successor.description, into: database)
    }
    // Of two facts of one name the first is the one that is found.
    var seen: Set<String> = []
    for fact in article.facts where seen.insert(fact.name.value).inserted {
      try insert(fact, line: lines.line(at: Int(fact.name.span.start)), &citations, into: database)
    }
  }

  private func insert(
    _ fact: Fact, line: Int, _ citations: inout Citations, into database: SQLiteDatabase
  ) throws(SQLiteError) {
    let key = FactKey(article: article.id, fact: fact.name.value).description
    let columns = FactColumns(fact)
    let mark = try ArticleRows.mark(fact.handling?.value ?? article.handling?.value, in: database)
    let head: [SQLiteValue] = [
      .text(key), mark, .integer(line), .text(article.id.description), .text(fact.name.value),
      .text(fact.says.value),
    ]
    let tail: [SQLiteValue] = [
      .text(fact.asOf?.value.description), .text(fact.valid?.value.earliest?.description),
      .text(fact.valid?.value.latest?.description), .text(fact.stage?.rawValue), .text(fact.status.value.rawValue),
      .text((fact.grade ?? article.grade).description), .text(fact.partOf?.value.description),
      .text(fact.successor?.value.description), .text(fact.about.map(\.value.label).listed),
      .text(fact.via.map(\.value.label).listed), .text(fact.span?.value), .text(fact.inference?.rule),
      .text(fact.note),
    ]
    try database.run(
      """
      INSERT INTO chancery_fact(key, mark, line, article, fact, says, type, canonical, value, amount, low, high, \
      qualifier, unit, currency, date, earliest, latest, speaker, venue, audience, original_language, translator, event, \
      place, participants, as_of, valid_from, valid_until, stage, status, grade, part_of, successor, about, via, span, \
      inferred, note) \
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, \
      ?, ?, ?, ?, ?)
      """, head + columns.values + tail)
    try SearchRow(
      owner: article.id.description, kind: .fact, name: key, record: recordPath, line: line, text: nil,
      title: fact.says.value, note: columns.words, body: fact.span?.value ?? ""
    ).insert(into: database)
    for (relation, targets) in [
      ("contradicts", fact.contradicts.map(\.value)), ("successor", fact.successor.map { [$0.value] } ?? []),
      ("part-of", fact.partOf.map { [$0.value] } ?? []),
    ] {
      for target in targets { try citations.insert(relation, key: key, to: target.description, into: database) }
    }
  }

  private var recordPath: String { record.path.relative(to: root) ?? record.path.description }

  /// Removes all that an article of that name made.
  static func remove(_ article: String, from database: SQLiteDatabase) throws(SQLiteError) {
    try SearchRow.remove(ownedBy: article, from: database)
    for table in ["chancery_fact", "chancery_citation", "chancery_article"] {
      try database.run("DELETE FROM \(table) WHERE article = ?", [.text(article)])
    }
  }

  /// The number of a mark, which gets one where it has none.
  static func mark(_ mark: Handling?, in database: SQLiteDatabase) throws(SQLiteError) -> SQLiteValue {
    guard let mark else { return .integer(1) }
    try database.run("INSERT OR IGNORE INTO chancery_mark(mark) VALUES (?)", [.text(mark.description)])
    var id = 1
    try database.run("SELECT id FROM chancery_mark WHERE mark = ?", [.text(mark.description)]) { id = $0.integer(0) }
    return .integer(id)
  }
}

extension [String] {
  /// As a column that holds several has them; nil where there are none.
  var listed: String? { isEmpty ? nil : joined(separator: ", ") }
}

/// The citations of one article, numbered as they come.
private struct Citations {
  let article: String
  private var place = 0

  init(article: String) { self.article = article }

  mutating func insert(
    _ relation: String, key: String? = nil, to target: String?, title: String? = nil, publisher: String? = nil,
    into database: SQLiteDatabase
  ) throws(SQLiteError) {
    place += 1
    try database.run(
      """
      INSERT INTO chancery_citation(article, place, key, relation, title, publisher, target) \
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(article), .integer(place), .text(key), .text(relation), .text(title), .text(publisher), .text(target),
      ])
  }
}
