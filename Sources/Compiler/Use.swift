public import Records
public import Source

/// One place in a briefing, or in a file it includes, where something on file is used.
public struct Use: Sendable {
  public enum Manner: Sendable, Hashable {
    case value, operand, quotation, citation, tableRow, timelineEntry, sourceCard, basis
  }

  /// The key as written.
  public let span: Span
  public let manner: Manner
  public let article: Article
  /// nil where the article as a whole is used.
  public let fact: Fact?
  /// The words of a quotation that the author picked, and where they are written; nil where all are used.
  public let part: (words: String, span: Span)?
  /// The mark of the portion it stands in; nil where the memo's own holds.
  public let portion: Handling?
  /// What is printed there, where that is one text.
  public let printed: String?

  public init(
    span: Span, manner: Manner, article: Article, fact: Fact?, part: (words: String, span: Span)? = nil,
    portion: Handling? = nil, printed: String? = nil
  ) {
    self.span = span
    self.manner = manner
    self.article = article
    self.fact = fact
    self.part = part
    self.portion = portion
    self.printed = printed
  }

  public var key: FactKey? { fact.map { FactKey(article: article.id, fact: $0.name.value) } }
}

/// One place where a derived value is printed.
public struct DerivedUse: Sendable {
  /// The expression as written in the directive.
  public let span: Span
  /// Index into the memo's derivations.
  public let derivation: Int
  /// As printed here.
  public let text: String

  init(span: Span, derivation: Int, text: String) {
    self.span = span
    self.derivation = derivation
    self.text = text
  }
}

/// One place where a chart is drawn, with what its author says of it.
public struct ChartUse: Sendable {
  /// The directive's name.
  public let span: Span
  public let caption: String?
  /// nil where the chart is described by its values.
  public let alternative: Located<String>?
}

/// One place where an entity is named by directive.
public struct Mention: Sendable {
  public let span: Span
  public let entity: Entity
  public let portion: Handling?

  public init(span: Span, entity: Entity, portion: Handling?) {
    self.span = span
    self.entity = entity
    self.portion = portion
  }
}

/// A file that a briefing includes, with the mark its own front matter gives it.
public struct Inclusion: Sendable {
  /// The path as written in the directive.
  public let span: Span
  public let file: FilePath
  public let handling: Located<Handling>?
  public let portion: Handling?

  public init(span: Span, file: FilePath, handling: Located<Handling>?, portion: Handling?) {
    self.span = span
    self.file = file
    self.handling = handling
    self.portion = portion
  }
}

/// One place where another memo is referred to by title.
public struct MemoReference: Sendable {
  public let span: Span
  public let name: String
  public let handling: Handling?

  public init(span: Span, name: String, handling: Handling?) {
    self.span = span
    self.name = name
    self.handling = handling
  }
}

/// One place where a memo links to something outside the desk, or shows an image from there.
public struct OutsideLink: Sendable {
  /// The destination, or the whole link where its destination is written elsewhere.
  public let span: Span
  /// Entities and escapes resolved, as the author has it otherwise.
  public let destination: String
}

/// One portion with a mark of its own.
public struct Portion: Sendable {
  /// The directive that marks it.
  public let span: Span
  public let mark: Handling

  public init(span: Span, mark: Handling) {
    self.span = span
    self.mark = mark
  }
}
