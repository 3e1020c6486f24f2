public import Source
public import Values

/// The analysts' reading of one article (store.md, “An article record”).
///
/// An object that never changes and not a struct: every use of a fact holds its article, and copying one reference is a
/// fraction of the work of copying the two dozen fields.
public final class Article: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case news, report, speech, treaty, legislation, statement, interview, dataset, post
  }

  public enum Status: String, Sendable, CaseIterable { case current, corrected, retracted, superseded }

  public struct Publisher: Sendable {
    public let entity: EntityReference
    /// Written in brackets: the article does not name it.
    public let isInferred: Bool

    public init(entity: EntityReference, isInferred: Bool) {
      self.entity = entity
      self.isInferred = isInferred
    }
  }

  public struct Related: Sendable {
    public let title: Located<String>
    public let publisher: Located<EntityReference>?
    /// Only where it is on file.
    public let article: Located<ArticleID>?

    public init(title: Located<String>, publisher: Located<EntityReference>?, article: Located<ArticleID>?) {
      self.title = title
      self.publisher = publisher
      self.article = article
    }
  }

  public let id: ArticleID
  public let file: FilePath
  /// As printed; never re-cased in the store.
  public let title: Located<String>
  public let abstract: Located<String>?
  public let publisher: Located<Publisher>?
  public let byline: [Located<String>]
  /// nil where the article is undated.
  public let published: Located<EDTFDate>?
  public let accessed: Located<EDTFDate>?
  public let url: Located<String>?
  /// An archived copy (Memento or WARC URL).
  public let archive: Located<String>?
  public let kind: Kind
  /// BCP 47.
  public let language: Located<String>?
  /// The hash of the evidence; nil where no text is on file.
  public let text: Located<ContentHash>?
  public let grade: Grade
  /// ICD 206 source descriptor.
  public let descriptor: Located<String>?
  /// The furthest known origin; nil where it is the publisher.
  public let origin: Located<EntityReference>?
  public let handling: Located<Handling>?
  public let status: Located<Status>?
  public let successor: Located<ArticleID>?
  public let related: [Related]
  /// In the order of the record.
  public let facts: [Fact]
  /// What the record calls a fact but cannot be read as one: its own findings say why.
  public let faultyFacts: FaultyFacts

  public enum FaultyFacts: Sendable {
    case named(Set<String>)
    /// The whole of `facts` is no mapping.
    case all
  }

  init(_ draft: ArticleDraft) {
    id = draft.id
    file = draft.file
    title = draft.title
    abstract = draft.abstract
    publisher = draft.publisher
    byline = draft.byline
    published = draft.published
    accessed = draft.accessed
    url = draft.url
    archive = draft.archive
    kind = draft.kind
    language = draft.language
    text = draft.text
    grade = draft.grade
    descriptor = draft.descriptor
    origin = draft.origin
    handling = draft.handling
    status = draft.status
    successor = draft.successor
    related = draft.related
    facts = draft.facts
    faultyFacts = draft.faultyFacts
  }

  /// The furthest known node of the chain by which a fact came, or of the article's own: two sources are independent
  /// only where these differ (tradecraft.md, “Sources”). nil where not even a publisher is known.
  public func origin(of fact: Fact?) -> EntityReference? {
    fact?.via.last?.value ?? origin?.value ?? publisher?.value.entity
  }

  /// The fact of that name; O(facts of the article).
  public func fact(_ name: String) -> Fact? { facts.first { $0.name.value == name } }

  /// Whether the record has something of that name that cannot be read as a fact.
  public func hasFaultyFact(_ name: String) -> Bool {
    switch faultyFacts {
    case .named(let names): names.contains(name)
    case .all: true
    }
  }
}

/// An Admiralty grade: the source from A to F, the information from 1 to 6 (tradecraft.md, “Sources”).
public struct Grade: Hashable, Sendable, CustomStringConvertible {
  public let source: Character
  public let information: Int

  /// F6: neither can be judged.
  public static let unknown = Grade(source: "F", information: 6)

  private init(source: Character, information: Int) {
    self.source = source
    self.information = information
  }

  /// Reads `B2`; nil for anything that is no grade.
  public init?(_ text: some StringProtocol) {
    guard text.count == 2, let source = text.first, "ABCDEF".contains(source), let last = text.last,
      let information = last.wholeNumberValue, last.isASCII, (1...6).contains(information)
    else { return nil }
    self.init(source: source, information: information)
  }

  public var description: String { "\(source)\(information)" }
}
