import Desk
import Editing
import Source

/// One conversation with an editor: messages in, messages out. It reads no stream and waits for nothing, so that a test
/// can hold it.
final class Session {
  enum State: Equatable {
    case fresh, running
    /// `shutdown` has been asked; only `exit` may follow.
    case closing
    case ended(status: Int32)
  }

  private(set) var state = State.fresh
  private(set) var client = ClientCapabilities(nil)
  private(set) var encoding = PositionEncoding.utf16
  /// What the editor has open, by path.
  private(set) var documents: [FilePath: Document] = [:]
  private(set) var desks: [EditedDesk] = []
  private let files: any FileTree
  private var queue: [Message] = []
  private var outgoing: [[UInt8]] = []
  private var publisher = Publisher()
  private var progress = IndexProgress()
  /// The request that is being answered, and whether the editor has taken it back.
  private var current: (id: JSONValue, isCancelled: Bool)?
  /// Looks for messages that have come meanwhile: work that goes on for long asks it whether it is still wanted.
  var listen: (Session) -> Void = { _ in }

  init(over files: any FileTree) { self.files = files }

  // MARK: Messages

  /// Takes a message in. What it asks is done by ``work()``, in the order of arrival.
  func receive(_ body: [UInt8]) {
    let value: JSONValue
    do throws(JSONReader.Fault) {
      value = try JSONReader.read(body)
    } catch {
      send(Outgoing.fault(.null, .parseError(error.message)))
      return
    }
    // A batch, which JSON-RPC has and the protocol has not, is refused as a whole.
    guard let message = Message(value) else {
      send(Outgoing.fault(value["id"] ?? .null, .invalidRequest))
      return
    }
    if case .notification("$/cancelRequest", let parameters) = message {
      cancel(parameters["id"] ?? .null)
    } else {
      queue.append(message)
    }
  }

  private func cancel(_ id: JSONValue) {
    if current?.id == id { current?.isCancelled = true }
    let index = queue.firstIndex { message in
      if case .request(id, _, _) = message { true } else { false }
    }
    guard let index else { return }
    queue.remove(at: index)
    send(Outgoing.fault(id, .cancelled))
  }

  /// Whether there is more to do.
  enum Work { case more, none, waiting }

  /// Does the next piece of work. Messages come before diagnostics, so that a newer edit supersedes what would be said of
  /// an older one.
  func work() -> Work {
    if !queue.isEmpty {
      handle(queue.removeFirst())
      return .more
    }
    guard state == .running else { return .none }
    if let desk = publisher.nextDesk(among: desks) {
      for body in publisher.publish(desk, self) { send(body) }
      return .more
    }
    let preparations = desks.map { $0.prepare() }
    if client.showsProgress, let body = progress.note(isWaiting: preparations.contains(.waiting)) {
      send(body)
      return .more
    }
    return preparations.contains(.going) ? .more : preparations.contains(.waiting) ? .waiting : .none
  }

  func send(_ body: [UInt8]) { outgoing.append(body) }

  /// What is to be sent, taken away.
  func takeOutgoing() -> [[UInt8]] {
    defer { outgoing = [] }
    return outgoing
  }

  /// The request has been taken back: what was found so far is of no use.
  func checkCancelled() throws(RequestFault) {
    listen(self)
    if current?.isCancelled == true { throw .cancelled }
  }

  private func handle(_ message: Message) {
    switch message {
    case .response(let id):
      if id == .string(IndexProgress.token), let body = progress.begin() { send(body) }
    case .notification(let method, let parameters): notice(method, parameters)
    case .request(let id, let method, let parameters):
      current = (id, false)
      defer { current = nil }
      do throws(RequestFault) {
        let answer = try answer(method, parameters)
        send(Outgoing.result(id, answer))
      } catch {
        send(Outgoing.fault(id, error))
      }
    }
  }

  private func answer(_ method: String, _ parameters: JSONValue) throws(RequestFault) -> Feature.Answer {
    switch (state, method) {
    case (.fresh, "initialize"): return initialize(parameters)
    case (.fresh, _): throw .notInitialized
    case (.running, "shutdown"):
      state = .closing
      return { $0.null() }
    case (.running, _):
      guard let feature = FeatureRegistry.byMethod[method] else { throw .unknownMethod(method) }
      return try feature.answer(self, parameters)
    case (.closing, _), (.ended, _): throw .invalidRequest
    }
  }

  private func initialize(_ parameters: JSONValue) -> Feature.Answer {
    client = ClientCapabilities(parameters["capabilities"])
    encoding = PositionEncoding(offered: client.encodings)
    state = .running
    let folders = parameters["workspaceFolders"]?.elements.compactMap { $0["uri"]?.string } ?? []
    let root = parameters["rootUri"]?.string.map { [$0] } ?? []
    for address in folders.isEmpty ? root : folders { openDesk(of: address) }
    let encoding = encoding
    return { json in ServerCapabilities.write(in: &json, encoding) }
  }

  // MARK: Notifications

  private func notice(_ method: String, _ parameters: JSONValue) {
    if method == "exit" {
      // Without `shutdown` it is an end that was not meant (LSP 3.17, “exit”).
      state = .ended(status: state == .closing ? 0 : 1)
      return
    }
    guard state == .running else { return }
    let document = parameters["textDocument"]
    switch method {
    case "initialized":
      if client.registersFileWatching { send(FileWatching.registration) }
    case "textDocument/didOpen": open(document)
    case "textDocument/didChange": change(document, parameters["contentChanges"]?.elements ?? [])
    case "textDocument/didClose": close(document)
    case "textDocument/didSave":
      if let path = path(document) { noteChanges(to: [path]) }
    case "workspace/didChangeWatchedFiles":
      noteChanges(
        to: (parameters["changes"]?.elements ?? []).compactMap { $0["uri"]?.string }.compactMap(DocumentAddress.path))
    case "workspace/didChangeWorkspaceFolders": changeFolders(parameters["event"])
    // Any other is either none of ours or, beginning with `$/`, may be passed over.
    default: break
    }
  }

  private func path(_ document: JSONValue?) -> FilePath? {
    document?["uri"]?.string.flatMap(DocumentAddress.path)
  }

  private func open(_ value: JSONValue?) {
    guard let address = value?["uri"]?.string, let path = DocumentAddress.path(of: address),
      let text = value?["text"]?.string
    else { return }
    let document = Document(
      address: address, path: path, version: value?["version"]?.integer ?? 0, text: text, encoding)
    documents[path] = document
    openDesk(holding: path)?.setBuffer(path, to: document.text.bytes)
    publisher.touch(desk(of: path))
  }

  private func change(_ value: JSONValue?, _ changes: [JSONValue]) {
    guard let path = path(value), var document = documents[path] else { return }
    documents[path] = nil
    let isDone = document.change(to: value?["version"]?.integer ?? document.version &+ 1, changes, encoding)
    documents[path] = document
    if !isDone { log("a change of \(path) could not be made: it is out of order, or not of the form agreed on") }
    desk(of: path)?.setBuffer(path, to: document.text.bytes)
    publisher.touch(desk(of: path))
  }

  private func close(_ value: JSONValue?) {
    guard let path = path(value), documents.removeValue(forKey: path) != nil, let desk = desk(of: path) else { return }
    desk.setBuffer(path, to: nil)
    desk.forget(path)
    publisher.touch(desk)
  }

  private func noteChanges(to paths: [FilePath]) {
    for desk in desks where desk.noteChanges(to: paths) { publisher.touch(desk) }
  }

  private func changeFolders(_ event: JSONValue?) {
    for folder in event?["added"]?.elements ?? [] { folder["uri"]?.string.map(openDesk(of:)) }
    for folder in event?["removed"]?.elements ?? [] {
      guard let path = path(folder) else { continue }
      // A desk of which something is still open stays.
      desks.removeAll { desk in
        let isBelow = desk.folder.root == path || desk.folder.root.relative(to: path) != nil
        return isBelow && !documents.keys.contains { self.desk(of: $0) === desk }
      }
    }
  }

  /// Tells the editor's log; nobody need look at it.
  func log(_ text: String) {
    send(
      Outgoing.notification("window/logMessage") { json in
        json.object { json in
          json.member("type", 2)
          json.member("message", text)
        }
      })
  }

  // MARK: Desks

  /// The desk a file belongs to, where it is known.
  func desk(of path: FilePath) -> EditedDesk? {
    desks.first { DeskPart(of: path, in: $0.folder) != nil }
  }

  private func openDesk(of address: String) {
    guard let folder = DocumentAddress.path(of: address) else { return }
    let inner = folder.appending("Briefings")
    for place in [folder, inner] where files.kind(of: place.appending(DeskFolder.configurationName)) == .file {
      addDesk(DeskFolder(root: place))
      return
    }
  }

  private func openDesk(holding path: FilePath) -> EditedDesk? {
    if let known = desk(of: path) { return known }
    guard let folder = DeskFolder.find(from: path, in: files), DeskPart(of: path, in: folder) != nil else { return nil }
    return addDesk(folder)
  }

  @discardableResult
  private func addDesk(_ folder: DeskFolder) -> EditedDesk {
    if let known = desks.first(where: { $0.folder == folder }) { return known }
    let desk = EditedDesk(folder, over: files)
    desks.append(desk)
    return desk
  }
}
