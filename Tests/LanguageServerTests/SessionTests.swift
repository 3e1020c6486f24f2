import Desk
import Foundation
import Source
import Testing

@testable import LanguageServer

/// What is said in a session with an editor.
@Suite struct SessionTests {
  private let head = Conversation.head

  @Test("nothing is answered before `initialize` and nothing is done after `shutdown`")
  func order() throws {
    let session = Session(over: Conversation.desk)
    session.receive(Array(#"{"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{}}"#.utf8))
    while session.work() != .none {}
    #expect(String(decoding: try #require(session.takeOutgoing().first), as: UTF8.self).contains("-32002"))

    let conversation = try Conversation()
    let answer = try conversation.request("shutdown", NSNull())
    #expect(answer["result"] is NSNull)
    let late = try conversation.request("textDocument/hover", [:])
    #expect((late["error"] as? [String: Any])?["code"] as? Int == -32600)
    try conversation.notify("exit", NSNull())
    #expect(conversation.session.state == .ended(status: 0))
  }

  @Test("an end without `shutdown` is no orderly one")
  func abruptEnd() throws {
    let conversation = try Conversation()
    try conversation.notify("exit", NSNull())
    #expect(conversation.session.state == .ended(status: 1))
  }

  @Test("the position encoding is bytes where the editor can count them, else its own")
  func encodings() throws {
    #expect(PositionEncoding(offered: ["utf-16", "utf-8"]) == .utf8)
    #expect(PositionEncoding(offered: ["utf-32", "utf-16"]) == .utf32)
    #expect(PositionEncoding(offered: []) == .utf16)
    #expect(PositionEncoding(offered: ["utf-7"]) == .utf16)
  }

  @Test("a place is the same in every encoding", arguments: [("utf-8", 21), ("utf-16", 14), ("utf-32", 13)])
  func places(encoding: String, column: Int) throws {
    let conversation = try Conversation(capabilities: ["general": ["positionEncodings": [encoding]]])
    try conversation.open("Memos/one.md", head + "é😀 “x” :fact[nowhere/x]\n")
    let found = try #require(conversation.diagnostics("Memos/one.md")?.first { $0["code"] as? String == "R101" })
    let start = (found["range"] as? [String: Any])?["start"] as? [String: Int]
    #expect(start == ["line": 5, "character": column])
  }

  @Test("findings are those of the check, in the version they were made for")
  func diagnostics() throws {
    let conversation = try Conversation(capabilities: ["textDocument": ["publishDiagnostics": ["versionSupport": true]]]
    )
    let text = head + "It will cost :fact[harbour-plan/csot], says :name[nobody].\n"
    try conversation.open("Memos/one.md", text, version: 7)
    var files = Conversation.desk
    files["/desk/Memos/one.md"] = Array(text.utf8)
    let desk = OpenDesk(DeskFolder(root: "/desk"), files: files)
    let expected = desk.compile("/desk/Memos/one.md").diagnostics.filter {
      $0.primary.span.path == "/desk/Memos/one.md"
    }
    #expect(!expected.isEmpty)
    #expect(conversation.codes("Memos/one.md") == expected.map(\.rule.code))
    let last = try #require(conversation.sent.last { $0["method"] as? String == "textDocument/publishDiagnostics" })
    #expect((last["params"] as? [String: Any])?["version"] as? Int == 7)
  }

  @Test("an edit replaces what it names, one after another; an older version is not taken over")
  func edits() throws {
    let conversation = try Conversation()
    try conversation.open("Memos/one.md", head + "It will cost :fact[harbour-plan/csot].\n")
    #expect(conversation.codes("Memos/one.md")?.contains("R102") == true)
    try conversation.change(
      "Memos/one.md", version: 2,
      [["range": range(5, 32, 5, 36), "text": "x"], ["range": range(5, 32, 5, 33), "text": "cost"]])
    #expect(conversation.codes("Memos/one.md")?.contains("R102") == false)
    try conversation.change("Memos/one.md", version: 2, [["text": "rubbish"]])
    #expect(conversation.codes("Memos/one.md")?.contains("R102") == false)
    #expect(conversation.sent.contains { $0["method"] as? String == "window/logMessage" })
  }

  @Test("what is not UTF-8, JSON or a message is answered, and the session goes on")
  func malformed() throws {
    let conversation = try Conversation()
    for body in ["", "{", "[]", "{\"jsonrpc\":\"1.0\"}", "\u{FF}", "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"x\"}"] {
      conversation.session.receive(Array(body.utf8))
    }
    conversation.session.receive(Array(repeating: UInt8(ascii: "["), count: 100_000))
    try conversation.work()
    let codes = conversation.sent.compactMap { ($0["error"] as? [String: Any])?["code"] as? Int }
    #expect(codes == [-32700, -32700, -32600, -32600, -32700, -32600, -32700])
    let answer = try conversation.request("nothing/ofTheKind", [:])
    #expect((answer["error"] as? [String: Any])?["code"] as? Int == -32601)
  }

  @Test("a request that was taken back while it waited is answered as cancelled")
  func cancellation() throws {
    let conversation = try Conversation()
    for body in [
      #"{"jsonrpc":"2.0","id":"a","method":"textDocument/codeAction","params":{}}"#,
      #"{"jsonrpc":"2.0","id":"b","method":"textDocument/codeAction","params":{}}"#,
      #"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"b"}}"#,
    ] { conversation.session.receive(Array(body.utf8)) }
    try conversation.work()
    let errors = conversation.sent.filter { $0["error"] != nil }
    #expect(errors.map { $0["id"] as? String } == ["b", "a"])
    #expect((errors.first?["error"] as? [String: Any])?["code"] as? Int == -32800)
  }

  @Test("newer edits supersede what would be said of older ones")
  func superseding() throws {
    let conversation = try Conversation()
    try conversation.open("Memos/one.md", head + "Plain.\n")
    let before = conversation.sent.count
    for version in 2...20 {
      let change = #"{"range":{"start":{"line":5,"character":0},"end":{"line":5,"character":0}},"text":"x"}"#
      let body =
        #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"\#(conversation.address("Memos/one.md"))","version":\#(version)},"contentChanges":[\#(change)]}}"#
      conversation.session.receive(Array(body.utf8))
    }
    try conversation.work()
    #expect(conversation.sent.count == before + 1)
  }

  @Test("records, entities, the configuration, includes and queries are checked as they are written")
  func otherFiles() throws {
    let conversation = try Conversation()
    let record = String(decoding: try Conversation.desk.contents(of: "/desk/Articles/harbour-plan.yaml"), as: UTF8.self)
    try conversation.open("Articles/harbour-plan.yaml", record + "nonsense: 1\n")
    #expect(conversation.codes("Articles/harbour-plan.yaml")?.isEmpty == false)
    try conversation.open("chancery.yaml", "titel: x\n")
    #expect(conversation.codes("chancery.yaml")?.count == 1)
    try conversation.open("Entities/more.yaml", "someone: { persn: Some One }\n")
    #expect(conversation.codes("Entities/more.yaml")?.isEmpty == false)
    try conversation.open("Memos/one.md", head + "::include[Includes/part.md]\n")
    try conversation.open("Includes/part.md", "It will cost :fact[harbour-plan/csot].\n")
    #expect(conversation.codes("Includes/part.md") == ["R102"])
    try conversation.open("Memos/two.md", head + "::table[mine]{caption=\"x\"}\n")
    try conversation.open("Queries/mine.sql", "selec key from facts")
    #expect(conversation.codes("Queries/mine.sql")?.isEmpty == false)
  }

  @Test("a fact that is mended in its record mends the memo that prints it")
  func acrossFiles() throws {
    let conversation = try Conversation()
    let record = String(decoding: try Conversation.desk.contents(of: "/desk/Articles/harbour-plan.yaml"), as: UTF8.self)
    try conversation.open("Memos/one.md", head + "It will cost :fact[harbour-plan/price].\n")
    #expect(conversation.codes("Memos/one.md")?.contains("R102") == true)
    try conversation.open("Articles/harbour-plan.yaml", record.replacing("  cost:\n", with: "  price:\n"))
    #expect(conversation.codes("Memos/one.md")?.contains("R102") == false)
    try conversation.notify(
      "textDocument/didClose", ["textDocument": ["uri": conversation.address("Articles/harbour-plan.yaml")]])
    #expect(conversation.codes("Memos/one.md")?.contains("R102") == true)
  }

  @Test("a fix and a waiver are offered where the finding is, and do what they say")
  func codeActions() throws {
    let conversation = try Conversation(
      capabilities: ["textDocument": ["codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": []]]]]]
    )
    try conversation.open("Memos/one.md", head + "It will cost :fact[harbour-plan/csot].\n")
    let answer = try conversation.request(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": conversation.address("Memos/one.md")], "range": range(5, 33, 5, 33),
        "context": ["diagnostics": []],
      ])
    let actions = try #require(answer["result"] as? [[String: Any]])
    let titles = actions.compactMap { $0["title"] as? String }
    #expect(titles == ["replace with “cost”", "waive R102 here, for a reason to be written"])
    let changes = (actions[1]["edit"] as? [String: Any])?["changes"] as? [String: [[String: Any]]]
    let edit = try #require(changes?.values.first?.first)
    #expect(edit["newText"] as? String == "<!-- chancery: allow R102 -->\n")
    #expect((edit["range"] as? [String: Any])?["start"] as? [String: Int] == ["line": 5, "character": 0])
  }
}
