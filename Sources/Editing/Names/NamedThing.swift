public import Records
public import Source

/// Something that has a name in a desk, by which files speak of it.
public enum NamedThing: Sendable, Hashable {
  case article(ArticleID)
  case fact(FactKey)
  case entity(EntityID)
  /// By its path below `Memos/`, without `.md`.
  case memo(String)
  /// A part of a memo that was given an id.
  case section(memo: String, id: String)
  /// A query of the desk's.
  case query(String)
  /// A file that is included, by its path below the desk's folder.
  case file(String)
  /// A short name for an article, in one memo.
  case alias(FilePath, String)
  /// A name for an expression or a query, in one memo.
  case definition(FilePath, String)

  /// The last part of its name: what stands at its occurrences.
  public var name: String {
    switch self {
    case .article(let id): id.description
    case .fact(let key): key.fact
    case .entity(let id): id.description
    case .memo(let name), .query(let name), .file(let name), .alias(_, let name), .definition(_, let name): name
    case .section(_, let id): id
    }
  }

  /// A text that every file has that speaks of it, be it by an alias; nil where only one file can.
  var mark: String? {
    switch self {
    case .fact(let key): key.article.description
    case .section(let memo, _): memo
    case .article, .entity, .memo, .query, .file: name
    case .alias, .definition: nil
    }
  }
}

/// One place where a name stands.
public struct Occurrence: Sendable, Hashable {
  public enum Role: Sendable, Hashable {
    case definition, use
    /// Another word stands there that means the same: an alias of an article.
    case alias
    /// It is one of several that a pattern means.
    case pattern
  }

  public let thing: NamedThing
  /// The name and nothing around it.
  public let span: Span
  public let role: Role
}
