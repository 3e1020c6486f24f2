import Foundation
import SeededRandom
import Source
import Testing

@testable import LanguageServer

/// Messages that no editor should send.
@Suite struct HostileMessageTests {
  private static var values: [Any] {
    [
      NSNull(), true, -1, 0, 1, 3, Int32.max, Int.max, Int.min, 1.5, 1e300, "", "x", "file:///desk/Memos/example.md",
      "file://",
      "file:///%zz", "file:///desk/../../etc/passwd", "untitled:1", [Int](), [[String: Any]](), [String: Any](),
      ["line": 7, "character": 20], ["start": ["line": 9, "character": 0], "end": ["line": 3, "character": 4]],
      ["start": ["line": Int.max, "character": Int.max], "end": ["line": Int.max, "character": Int.max]],
      ["uri": "file:///desk/Memos/example.md", "version": 3], ["uri": "file:///desk/Articles/harbour-plan.yaml"],
      ["uri": "file:///desk/none.md", "version": Int.max, "text": "---\n", "languageId": "markdown"],
      [["range": NSNull(), "text": 1]], [["text": "\u{0}\r\n\u{FEFF}"]], [["line": 1, "character": 1]],
    ]
  }

  private static let members = [
    "textDocument", "position", "positions", "range", "context", "query", "newName", "contentChanges",
    "partialResultToken",
    "changes", "event", "options", "id",
  ]

  @Test("whatever the parameters are, a request is answered and the session goes on", arguments: [1, 2, 3])
  func parameters(seed: UInt64) throws {
    var random = Seeded(seed)
    let conversation = try Conversation()
    let memo = String(decoding: try Conversation.desk.contents(of: "/desk/Memos/example.md"), as: UTF8.self)
    try conversation.open("Memos/example.md", memo)
    let notifications = [
      "textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "textDocument/didSave",
      "workspace/didChangeWatchedFiles", "workspace/didChangeWorkspaceFolders", "$/cancelRequest", "$/setTrace", "x",
    ]
    let requests = FeatureRegistry.all.map(\.method) + ["x", "initialize"]
    for _ in 0..<600 {
      var parameters: [String: Any] = [:]
      for member in Self.members where random.next() % 2 == 0 {
        parameters[member] = Self.values[Int(random.next() % UInt64(Self.values.count))]
      }
      if random.next() % 2 == 0 {
        parameters["textDocument"] = ["uri": "file:///desk/Memos/example.md", "version": Int(random.next() % 99)]
      }
      if random.next() % 4 == 0 {
        try conversation.notify(notifications[Int(random.next() % UInt64(notifications.count))], parameters)
      } else {
        let answer = try conversation.request(requests[Int(random.next() % UInt64(requests.count))], parameters)
        #expect((answer["result"] != nil) != (answer["error"] != nil))
      }
    }
    try conversation.open("Memos/last.md", Conversation.head + "It will cost :fact[harbour-plan/csot].\n")
    #expect(conversation.codes("Memos/last.md")?.contains("R102") == true)
  }

  @Test("a place outside a text is its nearest end, inside a character its beginning")
  func places() {
    let lines = LineIndex(Array("ab\r\n😀c\n".utf8))
    for unit in [LineIndex.ColumnUnit.bytes, .utf16, .codePoints] {
      for offset in [0, 1, 2, 4, 8, 9, 10] {
        let place = lines.position(at: offset, in: unit)
        #expect(lines.offset(ofLine: place.line, column: place.column, in: unit) == offset)
      }
      #expect(lines.offset(ofLine: 1, column: 99, in: unit) == 2)
      #expect(lines.offset(ofLine: 99, column: 1, in: unit) == 10)
    }
    #expect(lines.offset(ofLine: 2, column: 2, in: .utf16) == 4)
    #expect(lines.offset(ofLine: 2, column: 3, in: .bytes) == 4)
  }
}
