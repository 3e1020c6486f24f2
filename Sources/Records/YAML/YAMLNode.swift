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

  /// The value of a mapping under a key; nil where there is none, or it is no mapping.
  public func member(_ name: String) -> YAMLNode? {
    guard case .mapping(let members) = kind else { return nil }
    return members.first { $0.key.value == name }?.value
  }

  /// nil for what is no scalar.
  public var text: String? {
    if case .scalar(let scalar) = kind { scalar.text } else { nil }
  }

  /// Nothing, as the YAML 1.2 core schema has it: plain and empty, `~` or `null`.
  var isNull: Bool {
    guard case .scalar(let scalar) = kind, scalar.isPlain else { return false }
    return switch scalar.text {
    case "", "~", "null", "Null", "NULL": true
    default: false
    }
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
