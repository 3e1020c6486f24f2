import Source

/// The fields of one kind of record: what decodes it, checks it and documents it.
public struct Schema<Record>: Sendable {
  /// One field of a record.
  public struct Field: Sendable {
    public let name: String
    /// What its value must be, as the end of “takes …”.
    public let expectation: String
    /// What it means, in a phrase.
    public let summary: String
    public let isRequired: Bool
    let decode: @Sendable (YAMLNode, inout Record, inout RecordReader) -> Void
  }

  /// As in `an article`.
  public let name: String
  public let fields: [Field]
  private let byName: [String: Int]

  init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    byName = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0) })
  }

  /// Reads a mapping's fields into a record; what does not hold is reported, the rest is kept.
  ///
  /// - Returns: the names of the fields that stand in it.
  @discardableResult
  func decode(_ node: YAMLNode, into record: inout Record, _ reader: inout RecordReader) -> Set<String> {
    guard case .mapping(let entries) = node.kind else {
      reader.reportWrongType(node, "\(name) is a mapping of fields to values, but this is \(node.description)")
      return []
    }
    var present: Set<String> = []
    for entry in entries {
      guard let index = byName[entry.key.value] else {
        reader.reportUnknownField(entry.key, of: name, among: fields.map(\.name))
        continue
      }
      present.insert(entry.key.value)
      if entry.value.isNull, !fields[index].isRequired { continue }
      fields[index].decode(entry.value, &record, &reader)
    }
    for field in fields where field.isRequired && !present.contains(field.name) {
      reader.reportMissing(field.name, of: name, expectation: field.expectation, at: node.span)
    }
    return present
  }
}

extension Schema.Field {
  typealias Decode<Value> = @Sendable (YAMLNode, inout RecordReader) -> Value?

  /// A field whose value, where it can be read, is put into the record.
  static func field<Value>(
    _ name: String, _ expectation: String, _ summary: String, required: Requirement = .optional,
    _ read: @escaping Decode<Value>, into put: @escaping @Sendable (inout Record, Value) -> Void
  ) -> Self {
    Self(name: name, expectation: expectation, summary: summary, isRequired: required == .required) {
      node, record, reader in
      if let value = read(node, &reader) { put(&record, value) }
    }
  }
}

enum Requirement { case required, optional }
