import Foundation
import Source
import Testing

@testable import LanguageServer

/// What the server asks of the editor.
@Suite struct RefreshTests {
  private func methods(_ conversation: Conversation) -> [String] {
    conversation.sent.compactMap { $0["method"] as? String }
  }

  @Test("files are watched, and a change of one by others is found")
  func watching() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "chancery-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/example-desk")
    try FileManager.default.copyItem(at: root.standardized, to: folder)
    let session = Session(over: DiskFiles())
    func send(_ message: [String: Any]) throws -> String {
      session.receive([UInt8](try JSONSerialization.data(withJSONObject: message)))
      while session.work() != .none {}
      return session.takeOutgoing().map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    }
    let capabilities = ["workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]]
    _ = try send([
      "jsonrpc": "2.0", "id": 1, "method": "initialize",
      "params": ["rootUri": folder.absoluteString, "capabilities": capabilities],
    ])
    let registration = try send(["jsonrpc": "2.0", "method": "initialized", "params": [String: Any]()])
    #expect(
      registration.contains("workspace\\/didChangeWatchedFiles") || registration.contains("didChangeWatchedFiles"))
    let memo = folder.appending(path: "Memos/one.md").absoluteString
    let opened = try send([
      "jsonrpc": "2.0", "method": "textDocument/didOpen",
      "params": [
        "textDocument": [
          "uri": memo, "languageId": "markdown", "version": 1,
          "text": Conversation.head + "It will cost :fact[harbour-plan/price].\n",
        ]
      ],
    ])
    #expect(opened.contains("R102"))
    let record = folder.appending(path: "Articles/harbour-plan.yaml")
    let text = try String(contentsOf: record, encoding: .utf8)
    try text.replacing("  cost:\n", with: "  price:\n").write(to: record, atomically: true, encoding: .utf8)
    let changed = try send([
      "jsonrpc": "2.0", "method": "workspace/didChangeWatchedFiles",
      "params": ["changes": [["uri": record.absoluteString, "type": 2]]],
    ])
    #expect(changed.contains("publishDiagnostics"))
    #expect(!changed.contains("R102"))
  }

  @Test("hints of a memo are asked for anew when a record changes, counts when a memo does")
  func refreshes() throws {
    let conversation = try Conversation(
      capabilities: ["workspace": ["inlayHint": ["refreshSupport": true], "codeLens": ["refreshSupport": true]]])
    let record = String(decoding: try Conversation.desk.contents(of: "/desk/Articles/harbour-plan.yaml"), as: UTF8.self)
    try conversation.open("Memos/one.md", Conversation.head + "X.\n")
    #expect(methods(conversation).contains("workspace/codeLens/refresh"))
    #expect(!methods(conversation).contains("workspace/inlayHint/refresh"))
    try conversation.open("Articles/harbour-plan.yaml", record + "\n")
    #expect(methods(conversation).contains("workspace/inlayHint/refresh"))
  }

  @Test("progress is begun where the editor has made a place for it, and ended once")
  func progress() {
    var progress = IndexProgress()
    #expect(progress.note(isWaiting: false) == nil)
    #expect(progress.note(isWaiting: true).map { String(decoding: $0, as: UTF8.self) }?.contains("create") == true)
    #expect(progress.note(isWaiting: true) == nil)
    #expect(progress.begin().map { String(decoding: $0, as: UTF8.self) }?.contains("begin") == true)
    #expect(progress.begin() == nil)
    #expect(progress.note(isWaiting: true) == nil)
    #expect(progress.note(isWaiting: false).map { String(decoding: $0, as: UTF8.self) }?.contains("end") == true)
    #expect(progress.note(isWaiting: false) == nil)
  }

  @Test("a long answer is sent in parts where the editor asks for that")
  func parts() throws {
    let conversation = try Conversation()
    let line = ":fact[harbour-plan/cost] "
    try conversation.open("Memos/one.md", Conversation.head + String(repeating: line, count: 450) + "\n")
    let answer = try conversation.request(
      "textDocument/references",
      [
        "textDocument": ["uri": conversation.address("Memos/one.md")], "position": ["line": 5, "character": 20],
        "context": ["includeDeclaration": false], "partialResultToken": "p",
      ])
    #expect((answer["result"] as? [Any])?.isEmpty == true)
    let parts = conversation.sent.filter { $0["method"] as? String == "$/progress" }
    let sizes = parts.compactMap { (($0["params"] as? [String: Any])?["value"] as? [Any])?.count }
    #expect(sizes.reduce(0, +) >= 450)
    #expect(sizes.allSatisfy { $0 <= 200 })
  }
}
