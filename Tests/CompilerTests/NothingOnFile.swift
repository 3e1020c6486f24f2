import Compiler
import Records
import Source

/// A source that has nothing but what a test gives it.
protocol NothingOnFile: FactSource {}

extension NothingOnFile {
  func article(_ id: ArticleID) -> Article? { nil }
  func hasRecord(_ id: ArticleID) -> Bool { false }
  func evidence(of article: Article) -> Evidence? { nil }
  func entity(_ id: EntityID) -> Entity? { nil }
  func include(_ path: String) -> IncludeLookup { .missing }
  func memo(_ name: String) -> MemoOutline? { nil }
  func hasFile(_ path: String) -> Bool { false }
  func query(_ name: String) -> SourceFile? { nil }
  func rows(of request: QueryRequest) -> Result<QueryRows, QueryFault> { .failure(QueryFault(.unavailable, "none")) }
  func names(of kind: NameKind) -> [String] { [] }
}
