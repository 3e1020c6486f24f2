/// A kind of record the desk has, with the fields there are.
public enum RecordKind: Sendable, Hashable, CaseIterable {
  case article, fact, entity, configuration, frontMatter

  /// A field as its schema declares it.
  public struct Field: Sendable, Hashable {
    public let name: String
    /// What its value must be, as the end of “takes …”.
    public let expectation: String
    /// What it means, in a phrase.
    public let summary: String
    public let isRequired: Bool

    init<Record>(_ field: Schema<Record>.Field) {
      name = field.name
      expectation = field.expectation
      summary = field.summary
      isRequired = field.isRequired
    }

    /// The words of a closed set, where it takes one of those.
    public var choices: [String] {
      let words = expectation.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
      return words.count > 1 && words.allSatisfy { !$0.contains(" ") } ? words : []
    }
  }

  /// In the order they are declared.
  public var fields: [Field] {
    switch self {
    case .article: ArticleRecord.schema.fields.map(Field.init)
    case .fact: FactDraft.schema.fields.map(Field.init)
    case .entity: EntityRecords.fields
    case .configuration: ConfigurationRecord.schema.fields.map(Field.init)
    case .frontMatter: FrontMatterRecord.schema.fields.map(Field.init)
    }
  }
}
