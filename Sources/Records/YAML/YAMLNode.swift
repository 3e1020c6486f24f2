public import Source

/// A value in a YAML file with the place where it is written.
public struct YAMLNode: Sendable {
  public enum Kind: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  public let span: ByteRange
  public let kind: Kind

  /// Nothing, as the YAML 1.2 core schema has it: plain and empty, `~` or `null`.
  var isNull: Bool {
    guard case .scalar(let scalar) = kind, scalar.isPlain, scalar.text.utf8.count <= 4 else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.text)
  }

  /// What it is, as the end of “but this is …”.
  var description: String {
    switch kind {
    case .scalar(let scalar): isNull ? "nothing" : "“\(scalar.text.prefix(40))”"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A value written as one text.
public struct YAMLScalar: Sendable {
  /// Escapes and folding resolved.
  public let text: String
  /// Written without quotation marks and not as a block.
  public let isPlain: Bool
}

/// A key with its value.
public struct YAMLEntry: Sendable {
  public let key: Located<String>
  public let value: YAMLNode
}
