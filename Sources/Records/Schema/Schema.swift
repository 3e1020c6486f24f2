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
  private let names: [String]
  private let required: [Int]

  init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    names = fields.map(\.name)
    required = fields.indices.filter { fields[$0].isRequired }
  }

  /// Which fields stand in a record: a bit each, since a record is decoded for every article and no schema has more
  /// than 64 fields.
  struct Present {
    private var bits: UInt64 = 0

    fileprivate mutating func insert(_ index: Int) { bits |= 1 << UInt64(index) }

    fileprivate func contains(_ index: Int) -> Bool { bits & 1 << UInt64(index) != 0 }
  }

  /// Whether a field of that name stands in what was decoded.
  func has(_ name: String, _ present: Present) -> Bool { index(of: name, after: -1).map(present.contains) ?? false }

  /// Records have their fields mostly in the schema's order, so the next is found a few names on.
  private func index(of name: String, after last: Int) -> Int? {
    for index in last + 1..<names.count where names[index] == name { return index }
    for index in 0...max(last, 0) where names[index] == name { return index }
    return nil
  }

  /// Reads a mapping's fields into a record; what does not hold is reported, the rest is kept.
  ///
  /// - Returns: the fields that stand in it, by their place among the schema's.
  @discardableResult
  func decode(_ node: YAMLNode, into record: inout Record, _ reader: inout RecordReader) -> Present {
    guard case .mapping(let entries) = node.kind else {
      reader.reportWrongType(node, "\(name) is a mapping of fields to values, but this is \(node.description)")
      return Present()
    }
    var present = Present()
    var last = -1
    for entry in entries {
      guard let index = index(of: entry.key.value, after: last) else {
        reader.reportUnknownField(entry.key, of: name, among: names)
        continue
      }
      last = index
      present.insert(index)
      if entry.value.isNull, !fields[index].isRequired { continue }
      fields[index].decode(entry.value, &record, &reader)
    }
    for index in required where !present.contains(index) {
      let field = fields[index]
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
