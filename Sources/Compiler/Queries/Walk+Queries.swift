import Markup
public import Records
public import Source
import Values

/// A place where a memo prints the rows of a query.
public struct QueryUse: Sendable {
  /// The query's name as written.
  public let span: Span
  public let name: String
  public let rows: QueryRows
  /// Whether the rows would be others if what is marked above the memo, its portion or its audience were not on file.
  public let restsOnHigherMarks: Bool
}

/// A query with the place of its text.
struct FoundQuery {
  let name: String
  let file: SourceFile
  let sql: EmbeddedText
}

/// The rows that a directive prints, each with the fact or article it cites.
struct FoundRows {
  let query: FoundQuery
  let rows: QueryRows
  /// For each row.
  let facts: [FoundFact?]
  let articles: [Article?]
}

extension Walk {
  /// The columns by which a row says what it rests on; they are cited, not printed.
  static let keyColumn = "key"
  static let articleColumn = "article"

  /// The rows of the query that a directive names, with all they cite noted as used; nil once a fault has been reported.
  mutating func rows(of directive: Directive, _ manner: Use.Manner) -> FoundRows? {
    guard let label = directive.label, let key = KeyText(label.source, at: label.span.start),
      let query = query(key.text, at: key.span)
    else { return nil }
    let request = QueryRequest(sql: query.sql.text, parameters: parameters(of: query))
    let rows: QueryRows
    switch source.rows(of: request) {
    case .success(let found): rows = found
    case .failure(let fault):
      report(fault, in: query, askedAt: key.span)
      return nil
    }
    let found = cited(rows, of: query, at: key.span, manner)
    queryUses.append(
      QueryUse(
        span: file.span(key.span), name: query.name, rows: rows, restsOnHigherMarks: isRestricted(request, rows)))
    if rows.rows.isEmpty {
      report(
        .emptyQuery, at: key.span, "the query “\(query.name)” gives no rows",
        related: [Diagnostic.Label(span: query.file.span(query.sql.span), message: "the query")])
      return nil
    }
    return found
  }

  private mutating func query(_ name: String, at place: ByteRange) -> FoundQuery? {
    if let definition = frontMatter.queries.first(where: { $0.name.value == name }) {
      usedQueries.insert(name)
      return FoundQuery(name: name, file: files[0], sql: definition.body)
    }
    if let file = source.query(name) {
      return FoundQuery(
        name: name, file: file, sql: EmbeddedText(String(decoding: file.bytes, as: UTF8.self), at: 0))
    }
    let nearest = NearestNames.of(name, among: frontMatter.queries.map(\.name.value) + source.names(of: .queries))
    report(
      .unknownQuery, at: place, "there is no query “\(name)”",
      help: [
        NearestNames.question(nearest) ?? "queries stand under `queries` in the front matter, or as Queries/NAME.sql"
      ],
      fixes: nearest.prefix(1).map { .replace(file.span(place), with: $0, safety: .needsReview) })
    return nil
  }

  /// What a query may name with a colon: fields of the front matter, aliases and definitions; a hyphen in a name is
  /// written as an underscore.
  private mutating func parameters(of query: FoundQuery) -> [String: QueryRows.Cell] {
    var parameters: [String: QueryRows.Cell] = [:]
    func name(_ name: String) -> String { String(name.map { $0 == "-" ? "_" : $0 }) }
    for alias in frontMatter.sources {
      parameters[name(alias.name.value)] = .text(alias.article.value.description)
      if query.sql.text.contains(":" + name(alias.name.value)) { usedAliases.insert(alias.name.value) }
    }
    for definition in frontMatter.definitions where query.sql.text.contains(":" + name(definition.name.value)) {
      usedDefinitions.insert(definition.name.value)
      guard let value = value(of: definition, usedAt: file.span(definition.name.span))?.typed else { continue }
      if case .number(let amount) = value, let figure = amount.figure {
        parameters[name(definition.name.value)] = .number(figure)
      } else {
        parameters[name(definition.name.value)] = .text(value.description)
      }
    }
    let fields: [(String, String?)] = [
      ("title", frontMatter.title?.value), ("number", frontMatter.number?.value),
      ("date", frontMatter.date?.value.description), ("audience", audience), ("language", language),
    ]
    for (field, value) in fields { parameters[field] = value.map { .text($0) } ?? .null }
    return parameters
  }

  /// Whether something marked too high shaped the rows, be it in a sum that names no fact.
  private func isRestricted(_ request: QueryRequest, _ rows: QueryRows) -> Bool {
    let limits = [portion ?? banner, audience.flatMap { context.configuration.audiences[$0] }]
    let ceilings = Set(limits.compactMap(\.self))
    return (ceilings.isEmpty ? [Handling()] : ceilings).contains { ceiling in
      let visible = QueryRequest(sql: request.sql, parameters: request.parameters, ceiling: ceiling)
      guard case .success(let seen) = source.rows(of: visible) else { return true }
      return seen != rows
    }
  }

  /// Looks up what each row names and notes that it is used.
  private mutating func cited(
    _ rows: QueryRows, of query: FoundQuery, at place: ByteRange, _ manner: Use.Manner
  ) -> FoundRows {
    let keys = rows.columns.firstIndex(of: Walk.keyColumn)
    let names = rows.columns.firstIndex(of: Walk.articleColumn)
    var facts: [FoundFact?] = []
    var articles: [Article?] = []
    for row in rows.rows {
      let fact = keys.flatMap { self.fact(named: row[$0], at: place) }
      let article = fact?.article ?? names.flatMap { self.article(named: row[$0]) }
      if let article {
        uses.append(
          Use(span: file.span(place), manner: manner, article: article, fact: fact?.fact, portion: portion))
      }
      facts.append(fact)
      articles.append(article)
    }
    return FoundRows(query: query, rows: rows, facts: facts, articles: articles)
  }

  private func fact(named cell: QueryRows.Cell, at place: ByteRange) -> FoundFact? {
    guard case .text(let text) = cell, let written = KeyText(text, at: place.start), let name = written.fact,
      let id = ArticleID(written.article), let article = source.article(id), let fact = article.fact(name)
    else { return nil }
    return FoundFact(key: FactKey(article: id, fact: name), article: article, fact: fact, written: written)
  }

  private func article(named cell: QueryRows.Cell) -> Article? {
    guard case .text(let text) = cell else { return nil }
    return ArticleID(text).flatMap { source.article($0) }
  }

  private mutating func report(_ fault: QueryFault, in query: FoundQuery, askedAt place: ByteRange) {
    let length = query.sql.text.utf8.count
    let range = fault.range.map { min($0.lowerBound, length)..<min(max($0.lowerBound, $0.upperBound), length) }
    diagnostics.append(
      Diagnostic(
        fault.rule, at: query.file.span(range.map { query.sql.place(of: $0) } ?? query.sql.span), fault.message,
        related: [Diagnostic.Label(span: file.span(place), message: "asked for here")], help: fault.help))
  }

  /// A query that nothing prints is left over or forgotten.
  mutating func checkQueries() {
    for query in frontMatter.queries where !usedQueries.contains(query.name.value) {
      report(.unusedQuery, at: query.name.span, "the query “\(query.name.value)” is never used")
    }
  }
}
