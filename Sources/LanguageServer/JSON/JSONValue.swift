import Source

/// A JSON value as it was received (RFC 8259).
enum JSONValue: Sendable, Hashable {
  case null
  case boolean(Bool)
  case integer(Int)
  case real(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// A member of an object; nil where it is none or has none of that name.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// Whole numbers alone: nothing in the protocol is counted in parts.
  var integer: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  /// Empty for what is no array.
  var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  var isTrue: Bool { self == .boolean(true) }

  /// As a message repeats an identifier or a token of the other side's.
  func write(in json: inout JSONWriter) {
    switch self {
    case .null: json.null()
    case .boolean(let truth): json.boolean(truth)
    case .integer(let number): json.integer(number)
    case .real(let number): json.number("\(number)")
    case .string(let text): json.string(text)
    case .array(let elements): json.array { json in for element in elements { element.write(in: &json) } }
    case .object(let members):
      json.object { json in
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
          json.key(name)
          value.write(in: &json)
        }
      }
    }
  }
}
