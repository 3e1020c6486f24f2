public import Compiler
import Records
public import Source

extension Proof {
  /// The passage that proves a fact, as an object.
  public func write(in json: inout JSONWriter) {
    json.object { json in
      json.member("key", key.description)
      json.member("endnote", endnote)
      json.member("says", says)
      json.key("passages")
      json.array { json in
        for passage in passages {
          json.object { json in
            json.member("before", passage.before)
            json.member("words", passage.words)
            json.member("after", passage.after)
          }
        }
      }
      json.member("language", ifPresent: language)
      json.member("locator", locator)
      json.member("grade", grade.description)
      json.member("status", status.rawValue)
      json.member("chain", chain)
      json.member("link", ifPresent: link)
      json.member("remarks", remarks)
    }
  }
}
