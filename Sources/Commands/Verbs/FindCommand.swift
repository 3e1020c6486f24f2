import Desk
import Records
import Reports
import Source
import Store

extension CommandOption {
  static let limit = CommandOption("limit", letter: "n", takes: "N", "how many are shown; left out = 20")
  static let humanOrJSON = CommandOption(
    "format", takes: "FORMAT", values: ["human", "json"], "for people or for machines; left out = human")
}

extension Command {
  static let find = Command(
    "find", summary: "Looks words up in everything on file; words in quotation marks are a phrase.",
    operands: "TEXT…", operandCount: 1...1000, options: [.desk, .limit, .humanOrJSON]
  ) { arguments, console throws(Failure) in
    let desk = try Input.desk(arguments, near: [])
    let text = arguments.operands.joined(separator: " ")
    let limit = Int(arguments.value(.limit) ?? "20") ?? 0
    guard (1...10_000).contains(limit) else { throw .wrongUse("--limit takes a number from 1 to 10000") }
    let result: SearchResult
    switch desk.index.search(text, limit: limit) {
    case .success(let found): result = found
    case .failure(let fault):
      guard fault.kind == .unavailable else { throw .wrongUse(fault.message) }
      throw Failure(status: .cannotReadOrWrite, message: fault.message)
    }
    if arguments.value(.humanOrJSON) == "json" {
      try console.write(FoundText.json(result.hits, of: text))
    } else {
      try console.write(FoundText.human(result.hits, colour: Console.colour(on: .standardOutput)))
      if result.hits.isEmpty { console.say("nothing on file has “\(text)”") }
      if result.isLoose { console.say("nothing has all of these words; these have some") }
    }
    return result.hits.isEmpty ? .errorsFound : .success
  }
}

/// Hits as `find` prints them.
private enum FoundText {
  static func human(_ hits: [SearchHit], colour: Report.Colour) -> String {
    hits.map { hit in
      var lines = ["\(bold(hit.key, colour))  \(hit.path):\(hit.line)", "  \(marked(hit.title, colour))"]
      if let passage = hit.passage, passage.text != hit.title.text { lines.append("  \(marked(passage, colour))") }
      return lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  static func json(_ hits: [SearchHit], of text: String) -> [UInt8] {
    var json = JSONWriter(indent: 2)
    json.object { json in
      json.member("text", text)
      json.key("hits")
      json.array { json in
        for hit in hits {
          json.object { json in
            json.member("kind", hit.kind.rawValue)
            json.member("key", hit.key)
            json.member("path", hit.path.description)
            json.member("line", hit.line)
            write(hit.title, as: "title", &json)
            if let passage = hit.passage { write(passage, as: "passage", &json) }
          }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// Matches are pairs of UTF-8 offsets.
  private static func write(_ marked: MarkedText, as name: String, _ json: inout JSONWriter) {
    json.key(name)
    json.object { json in
      json.member("text", marked.text)
      json.key("matches")
      json.array { json in
        for match in marked.matches {
          json.array { json in
            json.integer(match.lowerBound)
            json.integer(match.upperBound)
          }
        }
      }
    }
  }

  private static func bold(_ text: String, _ colour: Report.Colour) -> String {
    colour == .ansi ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  /// Control characters of a text would move the cursor or worse.
  private static func marked(_ marked: MarkedText, _ colour: Report.Colour) -> String {
    var bytes: [UInt8] = []
    var last = 0
    let text = marked.text.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
    for match in marked.matches where colour == .ansi {
      bytes += text[last..<match.lowerBound] + Array("\u{1B}[1;33m".utf8) + text[match] + Array("\u{1B}[0m".utf8)
      last = match.upperBound
    }
    return String(decoding: bytes + text[last...], as: UTF8.self)
  }
}
