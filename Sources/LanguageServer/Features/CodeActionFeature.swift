import Editing
import Source

extension Feature {
  /// Every fix of the findings at a place, and their waivers.
  static let codeAction = Feature(
    "textDocument/codeAction",
    announcing: { json in
      json.key("codeActionProvider")
      json.object { json in json.member("codeActionKinds", ["quickfix"]) }
    },
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      let range = try place.range(parameters["range"])
      let only = parameters["context"]?["only"]?.elements.compactMap(\.string)
      guard session.client.takesCodeActionLiterals, only.map({ $0.contains { "quickfix".hasPrefix($0) } }) ?? true
      else {
        return { json in json.array { _ in } }
      }
      let actions = place.desk.codeActions(in: range, of: place.path)
      return { json in
        json.array { json in
          for action in actions { write(action, in: &json, place.places) }
        }
      }
    })

  private static func write(_ action: CodeAction, in json: inout JSONWriter, _ places: Places) {
    json.object { json in
      json.member("title", action.fix.title)
      json.member("kind", "quickfix")
      json.key("diagnostics")
      json.array { json in DiagnosticMessage.write(action.finding, in: &json, places) }
      if action.isPreferred {
        json.key("isPreferred")
        json.boolean(true)
      }
      json.key("edit")
      WorkspaceEdit.write(action.fix.edits, in: &json, places)
    }
  }
}
