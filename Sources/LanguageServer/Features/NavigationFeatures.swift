import Editing
import Source

extension Feature {
  static let definition = Feature(
    "textDocument/definition",
    announcing: { json in json.member("definitionProvider", true) },
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      let offset = try place.offset(parameters["position"])
      let found = place.desk.occurrence(at: offset, in: place.path).flatMap { place.desk.definition(of: $0.thing) }
      return { json in
        if let found { json.location(found, place.places) } else { json.null() }
      }
    })

  /// The text that proves a fact.
  static let implementation = Feature(
    "textDocument/implementation",
    announcing: { json in json.member("implementationProvider", true) },
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      var found: [Span] = []
      if case .fact(let key) = place.desk.occurrence(at: try place.offset(parameters["position"]), in: place.path)?
        .thing
      {
        found = place.desk.evidence(of: key)
      }
      let spans = found
      return { json in json.array { json in for span in spans { json.location(span, place.places) } } }
    })

  static let references = Feature(
    "textDocument/references",
    announcing: { json in json.member("referencesProvider", true) },
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      guard let named = place.desk.occurrence(at: try place.offset(parameters["position"]), in: place.path) else {
        return { json in json.null() }
      }
      let withDefinition = parameters["context"]?["includeDeclaration"]?.isTrue ?? false
      let found = try place.desk.occurrences(of: named.thing, in: .desk) { () throws(RequestFault) in
        try session.checkCancelled()
      }.filter { withDefinition || $0.role != .definition }
      return session.inParts(found, parameters) { occurrence, json in json.location(occurrence.span, place.places) }
    })

  static let documentHighlight = Feature(
    "textDocument/documentHighlight",
    announcing: { json in json.member("documentHighlightProvider", true) },
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      let named = place.desk.occurrence(at: try place.offset(parameters["position"]), in: place.path)
      let found = place.desk.names(in: place.path).filter { $0.thing == named?.thing }
      return { json in
        json.array { json in
          for occurrence in found {
            json.object { json in
              json.member("range", rangeOf: occurrence.span, place.places)
              // 3: where it comes to be, 2: where it is used.
              json.member("kind", occurrence.role == .definition ? 3 : 2)
            }
          }
        }
      }
    })

  static let documentLink = Feature(
    "textDocument/documentLink",
    announcing: { json in
      json.key("documentLinkProvider")
      json.object { json in json.member("resolveProvider", false) }
    },
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      let links = place.desk.links(in: place.path)
      return { json in
        json.array { json in
          for link in links {
            json.object { json in
              json.member("range", rangeOf: link.span, place.places)
              switch link.target {
              case .file(let path): json.member("target", place.places.address(of: path))
              case .address(let address): json.member("target", address)
              }
            }
          }
        }
      }
    })

  static let prepareRename = Feature(
    "textDocument/prepareRename", announcing: nil,
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      let named = place.desk.renamed(at: try place.offset(parameters["position"]), in: place.path)
      return { json in
        guard let named else { return json.null() }
        json.object { json in
          json.member("range", rangeOf: named.span, place.places)
          json.member("placeholder", named.thing.name)
        }
      }
    })

  static let rename = Feature(
    "textDocument/rename",
    announcing: { json in
      json.key("renameProvider")
      json.object { json in json.member("prepareProvider", true) }
    },
    answer: { session, parameters throws(RequestFault) in
      let place = try session.place(parameters)
      guard let name = parameters["newName"]?.string else { throw .invalidParameters("`newName` is needed") }
      guard let named = place.desk.renamed(at: try place.offset(parameters["position"]), in: place.path) else {
        throw .failed("nothing stands here that could be renamed")
      }
      let rename: Rename
      do throws(RenameFault) {
        rename = try place.desk.rename(named.thing, to: name) { () throws(RenameFault) in
          if (try? session.checkCancelled()) == nil { throw .cancelled }
        }
      } catch {
        try session.checkCancelled()
        throw .failed(error.message)
      }
      guard rename.files.isEmpty || session.client.renamesFiles && session.client.takesDocumentChanges else {
        throw .failed("the editor cannot rename files, and “\(named.thing.name)” is the name of one")
      }
      return { json in WorkspaceEdit.write(rename.edits, moving: rename.files, in: &json, place.places) }
    })
}
