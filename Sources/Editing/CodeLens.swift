import Desk
import Records
public import Source
import Store

/// How often something is used, to be shown above it.
public struct CodeLens: Sendable, Hashable {
  public let place: Span
  public let text: String
}

extension EditedDesk {
  /// Above a record in how many memos it is cited, above each of its facts how often that is used.
  public func codeLenses(of path: FilePath) -> [CodeLens] {
    guard DeskPart(of: path, in: folder) == .record, let id = ArticleID(path.stem),
      let article = desk.articles.entry(id)?.article, article.file == path
    else { return [] }
    var facts: [FactKey: [FilePath]] = [:]
    var citing: Set<FilePath> = []
    for occurrence in occurrences(inFilesSaying: .article(id), in: .briefings) {
      switch occurrence.thing {
      case .fact(let key) where key.article == id: facts[key, default: []].append(occurrence.span.path)
      case .article(id): citing.insert(occurrence.span.path)
      case .fact, .article, .entity, .memo, .section, .query, .file, .alias, .definition: break
      }
    }
    let top = CodeLens(
      place: Span(path: path, range: article.title.span), text: "named in \(counted(citing.count, "briefing"))")
    return [top]
      + article.facts.map { fact in
        let uses = facts[FactKey(article: id, fact: fact.name.value)] ?? []
        let text =
          uses.isEmpty
          ? "not used" : "used \(counted(uses.count, "time")) in \(counted(Set(uses).count, "briefing"))"
        return CodeLens(place: Span(path: path, range: fact.name.span), text: text)
      }
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
