import Editing
import Source

extension Feature {
  static let hover = Feature(
    "textDocument/hover",
    announcing: { json in json.member("hoverProvider", true) },
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      let hover = place.desk.hover(at: try place.offset(parameters["position"]), in: place.path)
      return { json in
        guard let hover else { return json.null() }
        json.object { json in
          json.member("contents", markdown: hover.markdown)
          json.member("range", rangeOf: hover.span, place.places)
        }
      }
    })

  static let signatureHelp = Feature(
    "textDocument/signatureHelp",
    announcing: { json in
      json.key("signatureHelpProvider")
      json.object { json in json.member("triggerCharacters", ["[", "{", " ", "="]) }
    },
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      let help = place.desk.signatureHelp(at: try place.offset(parameters["position"]), in: place.path)
      return { json in
        guard let help else { return json.null() }
        json.object { json in
          json.key("signatures")
          json.array { json in write(help, in: &json) }
          json.member("activeSignature", 0)
          if let active = help.active { json.member("activeParameter", active) }
        }
      }
    })

  private static func write(_ help: SignatureHelp, in json: inout JSONWriter) {
    json.object { json in
      json.member("label", help.signature)
      json.member("documentation", help.documentation)
      json.key("parameters")
      json.array { json in
        for parameter in help.parameters {
          json.object { json in
            json.member("label", parameter.label)
            json.member("documentation", parameter.documentation)
          }
        }
      }
    }
  }

  static let inlayHint = Feature(
    "textDocument/inlayHint",
    announcing: { json in json.member("inlayHintProvider", true) },
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      let hints = place.desk.inlayHints(in: try place.range(parameters["range"]), of: place.path)
      return { json in
        json.array { json in
          for hint in hints {
            json.object { json in
              json.member("position", place.places.range(of: hint.place).start)
              json.member("label", hint.text)
              json.member("paddingLeft", true)
            }
          }
        }
      }
    })

  static let codeLens = Feature(
    "textDocument/codeLens",
    announcing: { json in
      json.key("codeLensProvider")
      json.object { json in json.member("resolveProvider", false) }
    },
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      let lenses = place.desk.codeLenses(of: place.path)
      return { json in
        json.array { json in
          for lens in lenses {
            json.object { json in
              json.member("range", rangeOf: lens.place, place.places)
              json.key("command")
              // To be read and not to be pressed.
              json.object { json in
                json.member("title", lens.text)
                json.member("command", "")
              }
            }
          }
        }
      }
    })
}

extension JSONWriter {
  mutating func member(_ name: String, _ truth: Bool) {
    key(name)
    boolean(truth)
  }

  mutating func member(_ name: String, markdown text: String) {
    key(name)
    object { json in
      json.member("kind", "markdown")
      json.member("value", text)
    }
  }
}
