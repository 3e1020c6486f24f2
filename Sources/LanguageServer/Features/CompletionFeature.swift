import Editing
import Source

extension Feature {
  static let completion = Feature(
    "textDocument/completion",
    announcing: { json in
      json.key("completionProvider")
      json.object { json in
        json.member("triggerCharacters", [":", "[", "{", "/", "@", "=", "\"", "$", "€", "£", "#", ";", " "])
      }
    },
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      let list = place.desk.completions(at: try place.offset(parameters["position"]), in: place.path)
      let takesSnippets = session.client.takesSnippets
      return { json in
        json.object { json in
          json.key("isIncomplete")
          json.boolean(list.isIncomplete)
          json.key("items")
          json.array { json in
            for (rank, item) in list.items.enumerated() {
              write(item, rank, takesSnippets: takesSnippets, in: &json, place.places)
            }
          }
        }
      }
    })

  private static func write(
    _ item: Completion, _ rank: Int, takesSnippets: Bool, in json: inout JSONWriter, _ places: Places
  ) {
    json.object { json in
      json.member("label", item.label)
      json.member("kind", number(of: item.kind))
      if !item.detail.isEmpty { json.member("detail", item.detail) }
      if !item.documentation.isEmpty { json.member("documentation", markdown: item.documentation) }
      // Of one width, so that the order of the words is that of the numbers.
      json.member("sortText", String(String(10_000 + rank).dropFirst()))
      json.member("filterText", item.filter)
      let snippet = takesSnippets ? item.snippet : nil
      json.member("insertTextFormat", snippet == nil ? 1 : 2)
      json.key("textEdit")
      json.object { json in
        json.member("range", rangeOf: item.span, places)
        json.member("newText", snippet ?? item.text)
      }
    }
  }

  /// `CompletionItemKind`
  private static func number(of kind: Completion.Kind) -> Int {
    switch kind {
    case .directive: 14
    case .attribute: 10
    case .field: 5
    case .word: 12
    case .fact: 21
    case .article: 9
    case .entity: 7
    case .memo, .file: 17
    case .section: 18
    case .query: 3
    case .function: 3
    }
  }
}
