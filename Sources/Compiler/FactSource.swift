public import Records
public import Source

/// All that the compiler asks of the world: facts, entities, other memos, files to include.
///
/// Every answer is a value; the same question has the same answer for as long as one build lasts.
public protocol FactSource: Sendable {
  /// nil where no article of that name is on file, or its record cannot be read.
  func article(_ id: ArticleID) -> Article?

  /// Whether a record of that name is on file, be it one that cannot be read. Asked only when there is no article.
  func hasRecord(_ id: ArticleID) -> Bool

  /// nil where no text is on file for it.
  func evidence(of article: Article) -> Evidence?

  /// nil where the desk has no such entity.
  func entity(_ id: EntityID) -> Entity?

  /// A file to include, by its path below the desk's folder.
  func include(_ path: String) -> IncludeLookup

  /// Another memo of the desk, by its path below `Memos/` without `.md`; nil where there is none.
  func memo(_ name: String) -> MemoOutline?

  /// Whether the desk has a file at that path below its folder.
  func hasFile(_ path: String) -> Bool

  /// The SQL of a named query, from the desk's `Queries/NAME.sql`; nil where there is none.
  func query(_ name: String) -> SourceFile?

  /// What a query over the whole store gives.
  func rows(of request: QueryRequest) -> Result<QueryRows, QueryFault>

  /// The names a mistyped one could have meant. Asked only when something is not found.
  func names(of kind: NameKind) -> [String]
}

extension FactSource {
  /// Whom a record speaks of, by name alone.
  public func name(of reference: EntityReference) -> String {
    switch reference {
    case .entity(let id): entity(id)?.name.value ?? id.description
    case .unrecorded(let name, _): name
    }
  }
}

/// What names are asked for.
public enum NameKind: String, Sendable, Hashable { case articles, entities, memos, files, queries }

/// What became of asking for a file to include.
public enum IncludeLookup: Sendable {
  case found(SourceFile)
  case missing
  /// It leads out of the desk's folder, by `..`, as an absolute path or by a link.
  case outside
  case unreadable(FileError)
}

/// What one memo needs to know of another to refer to it.
public struct MemoOutline: Sendable {
  public let title: String
  public let handling: Handling?
  /// The sections, tables and figures that can be referred to.
  public let targets: [ReferenceTarget]

  public init(title: String, handling: Handling?, targets: [ReferenceTarget]) {
    self.title = title
    self.handling = handling
    self.targets = targets
  }
}

/// Something `:ref` can lead to.
public struct ReferenceTarget: Sendable, Hashable {
  public let id: String
  /// As printed where it is referred to, as in `section 2, “Background”` or `table 1`.
  public let text: String

  public init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}
