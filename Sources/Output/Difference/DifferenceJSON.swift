import Records
import Source

extension DifferenceFormat {
  /// `{"since": {"revision", "commit"}, "audience", "banner", "records": [{"key", "change", "particulars": [{"name", "old",
  /// "new"}], "memos"}], "memos": [{"name", "was", "title", "change", "passages": [{"heading", "change", "pieces":
  /// [{"change", "text"}]}]}]}`; what there is nothing of is null.
  static let json = DifferenceFormat(name: "json") { difference, _ in
    var json = JSONWriter(indent: 2)
    json.object { json in
      json.key("since")
      json.object { json in
        json.member("revision", difference.revision)
        json.member("commit", difference.commit)
      }
      json.member("audience", orNull: difference.audience)
      json.member("banner", orNull: difference.banner.map(\.banner).flatMap { $0.isEmpty ? nil : $0 })
      json.key("records")
      json.array { json in
        for record in difference.records { write(record, to: &json) }
      }
      json.key("memos")
      json.array { json in
        for memo in difference.memos { write(memo, to: &json) }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(_ record: DeskDifference.Record, to json: inout JSONWriter) {
    json.object { json in
      json.member("key", record.key)
      json.member("change", record.manner.rawValue)
      json.key("particulars")
      json.array { json in
        for particular in record.particulars {
          json.object { json in
            json.member("name", particular.name)
            json.member("old", orNull: particular.old)
            json.member("new", orNull: particular.new)
          }
        }
      }
      json.member("memos", record.memos)
    }
  }

  private static func write(_ memo: DeskDifference.MemoChange, to json: inout JSONWriter) {
    json.object { json in
      json.member("name", memo.name)
      json.member("was", orNull: memo.formerName)
      json.member("title", memo.title)
      json.member("change", memo.manner.rawValue)
      json.key("passages")
      json.array { json in
        for passage in memo.passages {
          json.object { json in
            json.member("heading", orNull: passage.heading)
            json.member("change", passage.manner.rawValue)
            json.key("pieces")
            json.array { json in
              for piece in passage.pieces {
                json.object { json in
                  json.member("change", piece.manner.rawValue)
                  json.member("text", piece.text)
                }
              }
            }
          }
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, orNull text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }
}
