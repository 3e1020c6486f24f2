import FixtureDesks
import Foundation
import Source
import Testing

@testable import LanguageServer

/// An editor's side of a session over the example desk in memory: what it sends, and what it has been sent.
final class Conversation {
  let session: Session
  private(set) var sent: [[String: Any]] = []
  private var number = 0

  static let desk = FixtureDesk.files("example-desk", in: "/desk")

  init(files: any FileTree = Conversation.desk, capabilities: [String: Any] = [:]) throws {
    session = Session(over: files)
    try request("initialize", ["processId": NSNull(), "rootUri": "file:///desk", "capabilities": capabilities])
    try notify("initialized", [:])
  }

  /// Sends, has all work done, and gives the answer.
  @discardableResult
  func request(_ method: String, _ parameters: Any) throws -> [String: Any] {
    number += 1
    try send(["jsonrpc": "2.0", "id": number, "method": method, "params": parameters])
    return try #require(sent.last { $0["id"] as? Int == number })
  }

  func notify(_ method: String, _ parameters: Any) throws {
    try send(["jsonrpc": "2.0", "method": method, "params": parameters])
  }

  func send(_ message: [String: Any]) throws {
    session.receive([UInt8](try JSONSerialization.data(withJSONObject: message)))
    try work()
  }

  func work() throws {
    while session.work() != .none {}
    for body in session.takeOutgoing() {
      sent.append(try #require(try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]))
    }
  }

  func open(_ path: String, _ text: String, version: Int = 1) throws {
    try notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": address(path), "languageId": "markdown", "version": version, "text": text]])
  }

  func change(_ path: String, version: Int, _ changes: [[String: Any]]) throws {
    try notify(
      "textDocument/didChange",
      ["textDocument": ["uri": address(path), "version": version], "contentChanges": changes])
  }

  func address(_ path: String) -> String { "file:///desk/\(path)" }

  /// What was said last of a file; nil where nothing was.
  func diagnostics(_ path: String) -> [[String: Any]]? {
    let all = sent.filter { $0["method"] as? String == "textDocument/publishDiagnostics" }
    let parameters = all.compactMap { $0["params"] as? [String: Any] }
    return parameters.last { $0["uri"] as? String == address(path) }?["diagnostics"] as? [[String: Any]]
  }

  func codes(_ path: String) -> [String]? { diagnostics(path)?.compactMap { $0["code"] as? String } }

  static let head = "---\ntitle: Example\ndate: 2026-03-09\n---\n\n"
}

/// The protocol's `Range`, from line, character to line, character.
func range(_ startLine: Int, _ start: Int, _ endLine: Int, _ end: Int) -> [String: Any] {
  ["start": ["line": startLine, "character": start], "end": ["line": endLine, "character": end]]
}
