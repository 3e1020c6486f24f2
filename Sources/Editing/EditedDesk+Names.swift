import Compiler
import Desk
public import Records
public import Source
import Store

extension EditedDesk {
  /// The names in a file, in reading order.
  public func names(in path: FilePath) -> [Occurrence] {
    if let known = nameLists[path] { return known.occurrences }
    guard let file = file(path) else { return [] }
    let list: NameList
    switch DeskPart(of: path, in: folder) {
    case .memo, .included:
      list = BriefingNames(of: file, memo: folder.name(ofMemo: path), from: desk).list
    case .record:
      guard let id = ArticleID(path.stem), desk.articles.path(of: id) == path,
        let article = desk.articles.entry(id)?.article
      else { return [] }
      list = RecordNames.of(article, in: file)
    case .entities:
      list = RecordNames.of(
        desk.entities.byID.values.filter { $0.file == path }.sorted { $0.span < $1.span }, in: file)
    case .text, .query, .configuration, .lock, nil: return []
    }
    nameLists[path] = list
    return list.occurrences
  }

  /// What is named at a place: of names within one another the innermost, of one place with several the most particular.
  public func occurrence(at offset: ByteOffset, in path: FilePath) -> Occurrence? {
    let here = names(in: path).filter {
      $0.span.range.start <= offset.value && offset.value <= $0.span.range.end && $0.role != .pattern
    }
    return here.min { ($0.span.range.end - $0.span.range.start) < ($1.span.range.end - $1.span.range.start) }
  }

  /// Where names are looked for.
  public enum NameScope: Sendable, Hashable {
    case briefings
    /// Records and entities too.
    case desk
  }

  /// Where a thing is named, in the order of files and places.
  ///
  /// - Parameter goesOn: asked between files; an error ends the search.
  public func occurrences<Stop: Error>(
    of thing: NamedThing, in scope: NameScope, goesOn: () throws(Stop) -> Void
  ) throws(Stop) -> [Occurrence] {
    var found: [Occurrence] = []
    for path in try paths(saying: thing, in: scope, goesOn: goesOn) {
      found += names(in: path).filter { $0.thing == thing }
    }
    return found.sorted { $0.span < $1.span }
  }

  /// All names in the files that may speak of a thing.
  func occurrences(inFilesSaying thing: NamedThing, in scope: NameScope) -> [Occurrence] {
    paths(saying: thing, in: scope, goesOn: {}).flatMap { names(in: $0) }
  }

  /// The files that may speak of a thing: those that have a text without which they could not.
  private func paths<Stop: Error>(
    saying thing: NamedThing, in scope: NameScope, goesOn: () throws(Stop) -> Void
  ) throws(Stop) -> [FilePath] {
    guard let mark = thing.mark else {
      switch thing {
      case .alias(let path, _), .definition(let path, _): return [path]
      case .article, .fact, .entity, .memo, .section, .query, .file: return []
      }
    }
    var found: [FilePath] = []
    let needle = Array(mark.utf8)
    for (index, path) in namingFiles(scope).enumerated() {
      if index % 64 == 0 { try goesOn() }
      // A record is marked by its name, not by what it says.
      let isNamed = path.stem == mark || isOwn(thing, path)
      if isNamed
        || (try? overlaid.contents(of: path)).map({ ByteSearch.firstIndex(of: needle, in: $0, from: 0) != nil })
          ?? false
      {
        found.append(path)
      }
    }
    return found
  }

  /// A memo refers to its own parts without its name.
  private func isOwn(_ thing: NamedThing, _ path: FilePath) -> Bool {
    if case .section(let memo, _) = thing { folder.name(ofMemo: path) == memo } else { false }
  }

  /// Every file in which names stand.
  private func namingFiles(_ scope: NameScope) -> [FilePath] {
    let briefings = overlaid.files(below: folder.root, withExtensions: ["md"])
    switch scope {
    case .briefings: return briefings
    case .desk:
      let records = desk.articles.names().flatMap { desk.articles.paths(of: $0) }
      let entities = overlaid.files(below: folder.root.appending("Entities"), withExtensions: ["yaml"])
      return (briefings + records + entities).sorted()
    }
  }

  /// Where a thing is defined; nil where it is nowhere.
  public func definition(of thing: NamedThing) -> Span? {
    func top(_ path: FilePath) -> Span? {
      overlaid.kind(of: path) == .file ? Span(path: path, range: ByteRange(0..<0)) : nil
    }
    switch thing {
    case .article(let id): return desk.articles.path(of: id).flatMap(top)
    case .fact(let key):
      guard let article = desk.article(key.article), let fact = article.fact(key.fact) else { return nil }
      return Span(path: article.file, range: fact.name.span)
    case .entity(let id): return desk.entity(id).map { Span(path: $0.file, range: $0.span) }
    case .memo(let name): return top(folder.memos.appending(name + ".md"))
    case .query(let name): return desk.query(name).flatMap { top($0.path) }
    case .file(let name): return top(folder.root.appending(name))
    case .section(let memo, _):
      let path = folder.memos.appending(memo + ".md")
      return names(in: path).first { $0.thing == thing && $0.role == .definition }?.span
        ?? file(path).flatMap { desk.headings(of: $0).first { $0.id == thing.name }?.span } ?? top(path)
    case .alias(let path, _), .definition(let path, _):
      return names(in: path).first { $0.thing == thing && $0.role == .definition }?.span
    }
  }

  /// Where the text stands that proves a fact.
  public func evidence(of key: FactKey) -> [Span] {
    guard let entry = desk.articles.entry(key.article), let fact = entry.article?.fact(key.fact),
      let evidence = entry.evidence
    else { return [] }
    return evidence.places(of: fact).map { evidence.file.span($0.range) }
  }
}
