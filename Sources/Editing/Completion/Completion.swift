public import Source

/// Something that can stand where the author is typing.
public struct Completion: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case directive, attribute, field, word, fact, article, entity, memo, section, query, file, function
  }

  public let kind: Kind
  public let label: String
  /// On the same line.
  public let detail: String
  /// In Markdown; empty where the detail says all.
  public let documentation: String
  /// What is put in place of `span`.
  public let text: String
  /// The same with places to fill in, in the notation of the protocol's snippets; nil where there are none.
  public let snippet: String?
  public let span: Span
  /// What the editor holds against what is typed.
  public let filter: String

  init(
    _ kind: Kind, _ label: String, detail: String = "", documentation: String = "", text: String? = nil,
    snippet: String? = nil, over span: Span, filter: String? = nil
  ) {
    self.kind = kind
    self.label = label
    self.detail = detail
    self.documentation = documentation
    self.text = text ?? label
    self.snippet = snippet
    self.span = span
    self.filter = filter ?? label
  }
}

/// What can stand there, the likeliest first.
public struct CompletionList: Sendable {
  public var items: [Completion]
  /// Whether typing on may bring what is not in it.
  public var isIncomplete: Bool

  static let empty = CompletionList(items: [], isIncomplete: false)

  /// As many as anybody looks at.
  static let mostItems = 50
}
