import Desk
import Editing
import Source

/// Tells the editor what is wrong in the files of a desk, whenever that may have become something else.
struct Publisher {
  /// Desks in which something has changed since.
  private var touched: [ObjectIdentifier] = []
  /// What was said last of each file, but for the version.
  private var said: [FilePath: [UInt8]] = [:]

  private var requests = 0

  mutating func touch(_ desk: EditedDesk?) {
    guard let desk, !touched.contains(ObjectIdentifier(desk)) else { return }
    touched.append(ObjectIdentifier(desk))
  }

  func nextDesk(among desks: [EditedDesk]) -> EditedDesk? {
    desks.first { touched.contains(ObjectIdentifier($0)) }
  }

  /// A message for each file of which something else is to be said than before, and for each that is open.
  mutating func publish(_ desk: EditedDesk, _ session: Session) -> [[UInt8]] {
    touched.removeAll { $0 == ObjectIdentifier(desk) }
    let open = session.documents.keys.filter { session.desk(of: $0) === desk }.sorted()
    let findings = desk.findings(about: open)
    let places = Places(session, desk)
    var messages: [[UInt8]] = []
    var paths = Set(findings.keys).union(open)
    paths.formUnion(said.keys.filter { DeskPart(of: $0, in: desk.folder) != nil })
    for path in paths.sorted() {
      let found = findings[path] ?? []
      var json = JSONWriter()
      json.array { json in
        for finding in found where finding.waived == nil { DiagnosticMessage.write(finding, in: &json, places) }
      }
      let isOpen = session.documents[path] != nil
      if said[path] == json.bytes, !isOpen { continue }
      said[path] = isOpen || found.contains { $0.waived == nil } ? json.bytes : nil
      messages.append(message(path, json, session, places))
    }
    return messages + refreshes(desk.takeChangedParts(), session.client)
  }

  /// What the editor shows of other files than the one it has changed itself is asked for anew.
  private mutating func refreshes(_ parts: Set<DeskPart>, _ client: ClientCapabilities) -> [[UInt8]] {
    let isStore = !parts.isDisjoint(with: [.record, .text, .entities, .configuration, .included, .query])
    let isBriefing = !parts.isDisjoint(with: [.memo, .included])
    var messages: [[UInt8]] = []
    if isStore, client.refreshesInlayHints { messages.append(request("workspace/inlayHint/refresh")) }
    if isBriefing, client.refreshesCodeLenses { messages.append(request("workspace/codeLens/refresh")) }
    return messages
  }

  private mutating func request(_ method: String) -> [UInt8] {
    requests += 1
    return Outgoing.request("chancery/\(requests)", method, nil)
  }

  private func message(_ path: FilePath, _ diagnostics: JSONWriter, _ session: Session, _ places: Places) -> [UInt8] {
    Outgoing.notification("textDocument/publishDiagnostics") { json in
      json.object { json in
        json.member("uri", places.address(of: path))
        if session.client.knowsVersionsOfDiagnostics, let version = session.documents[path]?.version {
          json.member("version", version)
        }
        json.key("diagnostics")
        json.value(diagnostics)
      }
    }
  }
}
