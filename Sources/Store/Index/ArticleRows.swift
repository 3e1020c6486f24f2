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
  func insert(with writer: IndexWriter) throws(SQLiteError) {
    let lines = LineIndex(record.bytes)
    let id = article.id.description
    let first = writer.nextFound
    let note = [article.abstract?.value, article.descriptor?.value, article.byline.map(\.value).listed]
    try writer.insertFound(
      .article, id, line: lines.line(at: Int(article.title.span.start)), title: article.title.value,
      note: note.compactMap(\.self).joined(separator: "\n"), body: text?.bytes ?? [])
    var citations = Citations(article: id)
    for related in article.related {
      try citations.insert(
        "related", to: related.article?.value.description, title: related.title.value,
        publisher: related.publisher?.value.label, with: writer)
    }
    if let successor = article.successor?.value {
      try citations.insert("successor", to: successor.description, with: writer)
    }
    // Of two facts of one name the first is the one that is found.
    var seen: Set<String> = []
    for fact in article.facts where seen.insert(fact.name.value).inserted {
      try insert(fact, line: lines.line(at: Int(fact.name.span.start)), &citations, with: writer)
    }
    let last = writer.nextFound - 1
    let mark = try writer.number(of: article.handling?.value)
    try writer.insert(into: .article) { row in
      row.add(id)
      row.add(first)
      row.add(last)
      row.add(mark)
      row.add(record.path.below(root))
      row.add(text?.path.relative(to: root))
      row.add(article.title.value)
      row.add(article.abstract?.value)
      row.add(article.publisher?.value.entity.label)
      row.add(article.byline.map(\.value).listed)
      row.add(article.published?.value.description)
      row.add(article.accessed?.value.description)
      row.add(article.kind.rawValue)
      row.add(article.language?.value)
      row.add(article.grade.description)
      row.add(article.descriptor?.value)
      row.add((article.origin?.value ?? article.publisher?.value.entity)?.label)
      row.add((article.status?.value ?? .current).rawValue)
      row.add(article.successor?.value.description)
      row.add(article.url?.value)
      row.add(article.archive?.value)
    }
  }

  private func insert(
    _ fact: Fact, line: Int, _ citations: inout Citations, with writer: IndexWriter
  ) throws(SQLiteError) {
    let key = FactKey(article: article.id, fact: fact.name.value).description
    let columns = FactColumns(fact)
    let mark = try writer.number(of: fact.handling?.value ?? article.handling?.value)
    try writer.insert(into: .fact) { row in
      row.add(key)
      row.add(mark)
      row.add(article.id.description)
      row.add(fact.name.value)
      row.add(fact.says.value)
      columns.add(to: &row)
      row.add(fact.asOf?.value.description)
      row.add(fact.valid?.value.earliest?.description)
      row.add(fact.valid?.value.latest?.description)
      row.add(fact.stage?.rawValue)
      row.add(fact.status.value.rawValue)
      row.add((fact.grade ?? article.grade).description)
      row.add(fact.partOf?.value.description)
      row.add(fact.successor?.value.description)
      row.add(fact.about.map(\.value.label).listed)
      row.add(fact.via.map(\.value.label).listed)
      row.add(fact.span?.value)
      row.add(fact.inference?.rule)
      row.add(fact.note)
    }
    try writer.insertFound(
      .fact, key, line: line, title: fact.says.value, note: columns.words, body: Array((fact.span?.value ?? "").utf8))
    for (relation, targets) in [
      ("contradicts", fact.contradicts.map(\.value)), ("successor", fact.successor.map { [$0.value] } ?? []),
      ("part-of", fact.partOf.map { [$0.value] } ?? []),
    ] {
      for target in targets { try citations.insert(relation, key: key, to: target.description, with: writer) }
    }
  }

  /// Removes all that an article of that name made.
  static func remove(_ article: String, with writer: IndexWriter) throws(SQLiteError) {
    var numbers: ClosedRange<Int>?
    try writer.database.run("SELECT first, last FROM chancery_article WHERE article = ?", [.text(article)]) { row in
      numbers = row.integer(0)...max(row.integer(0), row.integer(1))
    }
    guard let numbers else { return }
    try writer.removeFound(numbers)
    for table in ["chancery_fact", "chancery_citation", "chancery_article"] {
      try writer.database.run("DELETE FROM \(table) WHERE article = ?", [.text(article)])
    }
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
    with writer: IndexWriter
  ) throws(SQLiteError) {
    place += 1
    try writer.insert(into: .citation) { [article, place] row in
      row.add(article)
      row.add(place)
      row.add(key)
      row.add(relation)
      row.add(title)
      row.add(publisher)
      row.add(target)
    }
  }
}
