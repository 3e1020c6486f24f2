import Editing
import Source

/// Edits of several files as the editor takes them: with the versions they were made for where it can tell them apart.
enum WorkspaceEdit {
  /// - Parameter moves: files that get another name, after the edits.
  static func write(
    _ edits: [Fix.Edit], moving moves: [Rename.FileMove] = [], in json: inout JSONWriter, _ places: Places
  ) {
    let byFile = Dictionary(grouping: edits, by: \.span.path).sorted { $0.key < $1.key }
    json.object { json in
      guard places.session.client.takesDocumentChanges else {
        json.key("changes")
        json.object { json in
          for (path, edits) in byFile {
            json.key(places.address(of: path))
            write(edits: edits, &json, places)
          }
        }
        return
      }
      json.key("documentChanges")
      json.array { json in
        for (path, edits) in byFile {
          json.object { json in
            json.key("textDocument")
            json.object { json in
              json.member("uri", places.address(of: path))
              json.key("version")
              if let version = places.session.documents[path]?.version { json.integer(version) } else { json.null() }
            }
            json.key("edits")
            write(edits: edits, &json, places)
          }
        }
        for move in moves {
          json.object { json in
            json.member("kind", "rename")
            json.member("oldUri", places.address(of: move.from))
            json.member("newUri", DocumentAddress.of(move.to))
          }
        }
      }
    }
  }

  static func write(edits: [Fix.Edit], _ json: inout JSONWriter, _ places: Places) {
    json.array { json in
      for edit in edits {
        json.object { json in
          json.member("range", rangeOf: edit.span, places)
          json.member("newText", edit.text)
        }
      }
    }
  }
}
