import Checks
import Compiler
import Records
import Source
import Store

/// A desk whose every answer is noted as an input of the memo that asks.
struct LoggedDesk: FactSource, RecordSource {
  let desk: OpenDesk
  let log: ReadLog

  func article(_ id: ArticleID) -> Article? {
    log.note(.article(id))
    return desk.article(id)
  }

  func hasRecord(_ id: ArticleID) -> Bool {
    log.note(.article(id))
    return desk.hasRecord(id)
  }

  func evidence(of article: Article) -> Evidence? {
    log.note(.article(article.id))
    return desk.evidence(of: article)
  }

  func entity(_ id: EntityID) -> Entity? {
    log.note(.entity(id))
    return desk.entity(id)
  }

  func include(_ path: String) -> IncludeLookup {
    note(below: path) { .file($0) }
    return desk.include(path)
  }

  func hasFile(_ path: String) -> Bool {
    note(below: path) { .kind($0) }
    return desk.hasFile(path)
  }

  func query(_ name: String) -> SourceFile? {
    note(below: OpenDesk.pathOfQuery(name)) { .file($0) }
    return desk.query(name)
  }

  func memo(_ name: String) -> MemoOutline? {
    log.note(.outline(name))
    return desk.memo(name)
  }

  func rows(of request: QueryRequest) -> Result<QueryRows, QueryFault> {
    log.note(.store)
    return desk.rows(of: request)
  }

  func names(of kind: NameKind) -> [String] {
    log.note(.names(kind))
    return desk.names(of: kind)
  }

  var articleNames: [String] { names(of: .articles) }
  var entityNames: [String] { names(of: .entities) }

  private func note(below path: String, _ input: (FilePath) -> Input) {
    log.note([.inside(path), input(desk.folder.root.appending(path))])
  }
}
