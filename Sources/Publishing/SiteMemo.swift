import Compiler
import Desk
import Output
import Records
import Source
import Values

/// A memo that a site shows: all that the site's other pages tell of it, so that it need not be compiled for them.
///
/// An object that never changes and not a struct: every list that it stands in holds it.
final class SiteMemo: Sendable {
  /// One place where it refers to another memo.
  struct Reference: Sendable {
    let name: String
    let span: Span
  }

  let path: FilePath
  let name: String
  let title: String
  let date: CalendarDay
  let dateText: String
  /// Where the date is written.
  let dateRange: ByteRange
  let from: [String]
  let tags: [String]
  let correctionDays: [CalendarDay]
  /// BCP 47.
  let language: String
  let gist: String?
  let banner: Handling?
  let formerNames: [Located<String>]
  let supersedes: String?
  /// Images, below the desk's folder.
  let assets: [String]
  /// Those it uses, each once.
  let articles: [ArticleID]
  /// Those it shows with their proof.
  let facts: [FactKey]
  /// Those it names, each once.
  let entities: [EntityID]
  let references: [Reference]
  /// What it says now, without the memos that replace it.
  let edition: EditionOutline
  /// The words that a search finds it by.
  let words: SearchWords
  /// Of what lists print of it.
  let listing: Digest

  /// nil for a text without title and date, which is no memo.
  init?(_ compiled: CompiledMemo, _ printed: PrintedMemo) {
    guard let header = compiled.memo.header else { return nil }
    path = compiled.path
    name = compiled.name
    title = header.title
    date = header.date
    dateText = header.dateText
    dateRange = compiled.frontMatter.date?.span ?? ByteRange(0..<0)
    from = header.from
    tags = header.tags
    correctionDays = header.corrections.map(\.date)
    language = compiled.memo.language
    gist = compiled.memo.gist
    banner = compiled.memo.banner
    formerNames = compiled.frontMatter.formerNames
    supersedes = compiled.frontMatter.supersedes?.value
    assets = compiled.assets
    articles = compiled.uses.map(\.article.id).each
    facts = compiled.memo.proofs.map(\.key)
    entities = compiled.mentions.map(\.entity.id).each
    references = compiled.memoReferences.map { Reference(name: $0.name, span: $0.span) }
    edition = EditionOutline(of: compiled, header, printed.sentencesOfEdition)
    words = SearchWords(of: printed.sentences.map(\.text) + header.tags)
    listing = Self.listing(name, title, date.description, dateText, language, gist)
  }

  init(_ record: inout RecordReader) throws(RecordReader.Damage) {
    path = FilePath(normalized: try record.text())
    name = try record.text()
    title = try record.text()
    date = try record.day()
    dateText = try record.text()
    dateRange = try record.range()
    from = try record.texts()
    tags = try record.texts()
    correctionDays = try record.list { record throws(RecordReader.Damage) in try record.day() }
    language = try record.text()
    gist = try record.optional { record throws(RecordReader.Damage) in try record.text() }
    banner = try record.optional { record throws(RecordReader.Damage) in try record.handling() }
    formerNames = try record.list { record throws(RecordReader.Damage) in
      let name = try record.text()
      return Located(name, at: try record.range())
    }
    supersedes = try record.optional { record throws(RecordReader.Damage) in try record.text() }
    assets = try record.texts()
    articles = try record.list { record throws(RecordReader.Damage) in try record.article() }
    facts = try record.list { record throws(RecordReader.Damage) in
      let article = try record.article()
      return FactKey(article: article, fact: try record.text())
    }
    entities = try record.list { record throws(RecordReader.Damage) in try record.entity() }
    references = try record.list { record throws(RecordReader.Damage) in
      let name = try record.text()
      return Reference(name: name, span: try record.span())
    }
    edition = try EditionOutline(&record)
    words = try SearchWords(&record)
    listing = Self.listing(name, title, date.description, dateText, language, gist)
  }

  var page: String { SiteAddress.memo(name) }

  private static func listing(_ texts: String?...) -> Digest {
    Digest { record in
      for text in texts { record.optional(text) { $0.text($1) } }
    }
  }

  /// The newest first; those of one day by name.
  static func isBefore(_ left: SiteMemo, _ right: SiteMemo) -> Bool {
    left.date == right.date ? left.name < right.name : right.date < left.date
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it comes first.
  fileprivate var each: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension SiteMemo {
  func write(to record: inout RecordWriter) {
    record.text(path.description)
    record.text(name)
    record.text(title)
    record.count(date.ordinal)
    record.text(dateText)
    record.range(dateRange)
    record.list(from) { $0.text($1) }
    record.list(tags) { $0.text($1) }
    record.list(correctionDays) { $0.count($1.ordinal) }
    record.text(language)
    record.optional(gist) { $0.text($1) }
    record.optional(banner) { $0.handling($1) }
    record.list(formerNames) { record, name in
      record.text(name.value)
      record.range(name.span)
    }
    record.optional(supersedes) { $0.text($1) }
    record.list(assets) { $0.text($1) }
    record.list(articles) { $0.text($1.description) }
    record.list(facts) { record, key in
      record.text(key.article.description)
      record.text(key.fact)
    }
    record.list(entities) { $0.text($1.description) }
    record.list(references) { record, reference in
      record.text(reference.name)
      record.span(reference.span)
    }
    edition.write(to: &record)
    words.write(to: &record)
  }
}
