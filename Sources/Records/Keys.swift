/// The name of an article: its file's stem, `[a-z0-9][a-z0-9-]*`, unique in the desk.
public struct ArticleID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let description: String

  /// nil where the text is no such name.
  public init?(_ text: some StringProtocol) {
    guard Self.isWellFormed(text.utf8) else { return nil }
    description = String(text)
  }

  /// `[a-z0-9][a-z0-9-]*`
  public static func isWellFormed(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first, first != UInt8(ascii: "-") else { return false }
    return text.allSatisfy { byte in
      byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
    }
  }

  public static func < (left: ArticleID, right: ArticleID) -> Bool { left.description < right.description }
}

/// The name of an entity: the key of its record, formed as an article's.
public struct EntityID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let description: String

  /// nil where the text is no such name.
  public init?(_ text: some StringProtocol) {
    guard ArticleID.isWellFormed(text.utf8) else { return nil }
    description = String(text)
  }

  public static func < (left: EntityID, right: EntityID) -> Bool { left.description < right.description }
}

/// The key of a fact in the desk, `ID/FACT`.
public struct FactKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let article: ArticleID
  /// Its name in the article's record.
  public let fact: String

  public init(article: ArticleID, fact: String) {
    self.article = article
    self.fact = fact
  }

  public var description: String { "\(article.description)/\(fact)" }

  public static func < (left: FactKey, right: FactKey) -> Bool {
    (left.article, left.fact) < (right.article, right.fact)
  }
}
