import Compiler
import Desk
import Output
import Records
import Source
import Values

/// An article that memos of a site use: all that the site's other pages tell of it, so that its record need not be read
/// for them.
struct SiteArticle: Sendable {
  /// A fact that memos print.
  struct Said: Sendable {
    let name: String
    let says: String
    /// The first day it speaks of.
    let day: CalendarDay?
    /// The day or days it speaks of, as timelines of memos have it.
    let dateText: String?
    /// nil where a timeline does not print it.
    let valueText: String?
    /// Those it is about or names, sorted.
    let entities: [EntityID]
  }

  let id: ArticleID
  let title: String
  let publisherText: String?
  let publisher: EntityID?
  let origin: EntityID?
  let successor: ArticleID?
  /// The names of the facts it was asked for, sorted; what there is of them is in `facts`.
  let asked: [String]
  /// In the order of the record.
  let facts: [Said]

  var page: String { "sources/\(id).html" }

  static func part(_ id: ArticleID) -> FilePath { FilePath(normalized: "site:sources/\(id).html") }
}

extension SiteArticle {
  /// One that has just been read.
  struct Made: Sendable {
    let article: SiteArticle
    let part: SitePart
  }

  /// Reads an article and all that its page prints, so that all of it is known to be asked; nil where it is not on file.
  static func make(_ id: ArticleID, _ asked: Set<String>, of desk: OpenDesk, _ style: Style) -> Made? {
    let conventions = style.conventions(forLanguage: "en")
    let noted = desk.noting { source -> SiteArticle? in
      guard let article = source.article(id) else { return nil }
      let facts = article.facts.filter { asked.contains($0.name.value) }
      let publisher = article.publisher?.value
      // Only asked for: the page prints these, but is made later, and thousands of proofs are much to hold until then.
      let prover = Prover(source)
      for fact in facts { _ = prover.proof(of: fact, in: article) }
      if let origin = article.origin { _ = source.name(of: origin.value) }
      return SiteArticle(
        id: id, title: article.title.value, publisherText: publisher.map { source.nameOnPage(of: $0) },
        publisher: publisher?.entity.id, origin: article.origin?.value.id, successor: article.successor?.value,
        asked: asked.sorted(), facts: facts.map { Said($0, conventions) })
    }
    guard let article = noted.value else { return nil }
    var record = RecordWriter()
    article.write(to: &record)
    return Made(article: article, part: SitePart(part(id), noted.inputs, value: record.bytes))
  }
}

extension SiteArticle.Said {
  fileprivate init(_ fact: Fact, _ conventions: Conventions) {
    let date = Walk.date("date", of: fact) ?? fact.valid?.value
    name = fact.name.value
    says = fact.says.value
    day = date?.earliest ?? date?.latest
    dateText = date.map { conventions.format(.date($0), in: .table) }
    if let value = fact.typedValue, value.kind != .text, value.kind != .date {
      valueText = conventions.format(value, in: .table)
    } else {
      valueText = nil
    }
    entities = Set((fact.about + fact.entities).compactMap(\.value.id)).sorted()
  }
}

extension EntityReference {
  /// nil for one that has no record.
  var id: EntityID? {
    switch self {
    case .entity(let id): id
    case .unrecorded: nil
    }
  }
}

extension FactSource {
  /// Bracketed where the article does not name it.
  func nameOnPage(of publisher: Article.Publisher) -> String {
    let name = name(of: publisher.entity)
    return publisher.isInferred ? "[\(name)]" : name
  }
}

extension SiteArticle {
  func write(to record: inout RecordWriter) {
    record.text(id.description)
    record.text(title)
    record.optional(publisherText) { $0.text($1) }
    record.optional(publisher) { $0.text($1.description) }
    record.optional(origin) { $0.text($1.description) }
    record.optional(successor) { $0.text($1.description) }
    record.list(asked) { $0.text($1) }
    record.list(facts) { $0.said($1) }
  }

  /// nil where the bytes are no whole record.
  init?(_ bytes: [UInt8]) {
    var record = RecordReader(bytes)
    do throws(RecordReader.Damage) {
      id = try record.article()
      title = try record.text()
      publisherText = try record.optional { record throws(RecordReader.Damage) in try record.text() }
      publisher = try record.optional { record throws(RecordReader.Damage) in try record.entity() }
      origin = try record.optional { record throws(RecordReader.Damage) in try record.entity() }
      successor = try record.optional { record throws(RecordReader.Damage) in try record.article() }
      asked = try record.texts()
      facts = try record.list { record throws(RecordReader.Damage) in try record.said() }
    } catch {
      return nil
    }
  }
}

extension RecordWriter {
  mutating func said(_ fact: SiteArticle.Said) {
    text(fact.name)
    text(fact.says)
    optional(fact.day) { $0.count($1.ordinal) }
    optional(fact.dateText) { $0.text($1) }
    optional(fact.valueText) { $0.text($1) }
    list(fact.entities) { $0.text($1.description) }
  }
}

extension RecordReader {
  fileprivate mutating func said() throws(Damage) -> SiteArticle.Said {
    let name = try text()
    let says = try text()
    let day = try optional { record throws(Damage) in try record.day() }
    let dateText = try optional { record throws(Damage) in try record.text() }
    let valueText = try optional { record throws(Damage) in try record.text() }
    return SiteArticle.Said(
      name: name, says: says, day: day, dateText: dateText, valueText: valueText,
      entities: try list { record throws(Damage) in try record.entity() })
  }
}
