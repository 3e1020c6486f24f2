public import Compiler
import Records
public import Source

/// How derived values came about, each a tree of steps.
extension [Derivation] {
  func write(in json: inout JSONWriter) {
    json.key("derivations")
    json.array { json in
      for derivation in self {
        json.object { json in
          json.member("name", ifPresent: derivation.name)
          json.key("result")
          derivation.result.write(in: &json)
        }
      }
    }
  }
}

extension Derivation.Step {
  /// The step with all it was made of, as an object; recursion is as deep as the expression, which its parser bounds.
  public func write(in json: inout JSONWriter) {
    json.object { json in
      switch origin {
      case .fact(let key, let proof):
        json.member("origin", "fact")
        json.member("key", key.description)
        json.member("proof", proof)
      case .literal: json.member("origin", "literal")
      case .operation(let sign):
        json.member("origin", "operation")
        json.member("operation", sign)
      case .definition(let name):
        json.member("origin", "definition")
        json.member("definition", name)
      }
      json.member("expression", expression)
      json.member("type", type)
      json.member("canonical", canonical)
      json.member("text", text)
      if !remarks.isEmpty { json.member("remarks", remarks) }
      if !operands.isEmpty {
        json.key("operands")
        json.array { json in
          for operand in operands { operand.write(in: &json) }
        }
      }
    }
  }
}
