import Compiler
import Output
import Records
public import Source

extension Hover {
  /// As an object: `{"path", "span": [byte, byte], "text", "derivation": a step as in a memo's JSON, "facts": [{"key",
  /// "says", "type", "canonical", "status", "evidence": a proof as in a memo's JSON}]}`.
  public func write(in json: inout JSONWriter) {
    json.object { json in
      json.member("path", span.path.description)
      json.key("span")
      json.array { json in
        json.integer(Int(span.range.start))
        json.integer(Int(span.range.end))
      }
      json.member("text", ifPresent: text)
      if let derivation {
        json.member("name", ifPresent: derivation.name)
        json.key("derivation")
        derivation.result.write(in: &json)
      }
      json.key("facts")
      json.array { json in
        for fact in facts { write(fact, in: &json) }
      }
    }
  }

  private func write(_ fact: FactNote, in json: inout JSONWriter) {
    json.object { json in
      json.member("key", fact.key.description)
      json.member("says", fact.says)
      json.member("type", fact.type)
      json.member("canonical", fact.canonical)
      json.member("status", fact.status.rawValue)
      if let proof = fact.proof {
        json.key("evidence")
        proof.write(in: &json)
      }
    }
  }
}
