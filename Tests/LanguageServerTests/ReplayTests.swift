import Desk
import Foundation
import SeededRandom
import Source
import Store
import Testing

@testable import LanguageServer

/// Two thousand edits as an author makes them and as nobody would, in several files at once.
@Suite struct ReplayTests {
  private static let paths = [
    "Memos/example.md", "Memos/second.md", "Articles/harbour-plan.yaml", "Articles/union-statement.yaml",
    "Articles/harbour-plan.txt", "Entities/people.yaml", "Includes/scope.md", "chancery.yaml",
  ]

  /// What an author may type at once.
  private static let pieces = [
    "x", " ", "\n", ":", "[", "]", "{", "}", "harbour-plan/cost", ":fact[harbour-plan/cost]", "é😀", "\"", "- ", "  ",
    "status: draft\n", ":::note\n", ":::\n", "| a |\n", "40 million", "<!-- chancery: allow V301 x -->\n", "\t", "#",
    "---\n",
    "\r\n", "\u{0}", "::include[Includes/scope.md]\n",
  ]

  @Test("after two thousand random edits the findings are those of the check", arguments: [1, 2])
  func replay(seed: UInt64) throws {
    var random = Seeded(seed)
    let conversation = try Conversation(capabilities: ["general": ["positionEncodings": ["utf-8"]]])
    var texts: [String: [UInt8]] = [:]
    var versions: [String: Int] = [:]
    for path in Self.paths {
      let bytes = try Conversation.desk.contents(of: FilePath("/desk/\(path)"))
      texts[path] = bytes
      versions[path] = 1
      try conversation.open(path, String(decoding: bytes, as: UTF8.self))
    }
    for edit in 1...1000 {
      // Most of the time is spent in one file.
      let path = Self.paths[min(Int(random.next() % 12), Self.paths.count - 1)]
      var bytes = try #require(texts[path])
      let (start, end) = Self.place(in: bytes, &random)
      let piece = random.next() % 3 == 0 ? "" : Self.pieces[Int(random.next() % UInt64(Self.pieces.count))]
      let change: [String: Any] = [
        "range": ["start": Self.position(start, bytes), "end": Self.position(end, bytes)], "text": piece,
      ]
      bytes.replaceSubrange(start..<end, with: piece.utf8)
      texts[path] = bytes
      versions[path, default: 1] += 1
      conversation.session.receive(
        [UInt8](
          try JSONSerialization.data(
            withJSONObject: [
              "jsonrpc": "2.0", "method": "textDocument/didChange",
              "params": [
                "textDocument": ["uri": conversation.address(path), "version": versions[path] ?? 1],
                "contentChanges": [change],
              ],
            ] as [String: Any])))
      if random.next() % 8 == 0 { try conversation.work() }
      if edit % 40 == 0 {
        try conversation.work()
        try compare(conversation, texts, after: edit)
        // A text that has gone to pieces is put back, as a file is by an author who gives up.
        let path = Self.paths[edit / 40 % Self.paths.count]
        let old = try Conversation.desk.contents(of: FilePath("/desk/\(path)"))
        texts[path] = old
        versions[path, default: 1] += 1
        try conversation.change(path, version: versions[path] ?? 1, [["text": String(decoding: old, as: UTF8.self)]])
      }
    }
  }

  private func compare(_ conversation: Conversation, _ texts: [String: [UInt8]], after edit: Int) throws {
    var files = Conversation.desk
    for (path, bytes) in texts { files[FilePath("/desk/\(path)")] = bytes }
    let desk = OpenDesk(DeskFolder(root: "/desk"), files: files)
    let memos = desk.memoPaths().flatMap { desk.compile($0).diagnostics }
    let all = (desk.configurationFaults + desk.entities.diagnostics + memos + desk.checkStore()).unique
    // Texts as broken as these have much to be said of.
    #expect(all.count { Self.paths.contains(String($0.primary.span.path.description.dropFirst(6))) } > 5)
    for path in Self.paths {
      let full = FilePath("/desk/\(path)")
      let file = SourceFile(path: full, bytes: texts[path] ?? [])
      // NUL is one byte to the editor and three in the compiler's text.
      let isPlain = file.repairs.isEmpty
      let expected = all.filter { $0.primary.span.path == full && $0.waived == nil }.map { finding in
        let start = LineIndex(file.bytes).position(at: Int(finding.primary.span.range.start), in: .bytes)
        return "\(isPlain ? "\(start.line - 1):\(start.column - 1)" : "") \(finding.rule.code) \(finding.message)"
      }
      let said = (conversation.diagnostics(path) ?? []).map { finding in
        let start = (finding["range"] as? [String: Any])?["start"] as? [String: Int] ?? [:]
        let message = (finding["message"] as? String ?? "").split(separator: "\n").first ?? ""
        let place = isPlain ? "\(start["line"] ?? -1):\(start["character"] ?? -1)" : ""
        return "\(place) \(finding["code"] as? String ?? "") \(message)"
      }
      let wanted = expected.map { String($0.split(separator: "\n").first ?? "") }
      #expect(said.sorted() == wanted.sorted(), "\(path) \(edit)")
    }
  }

  /// A part of a few bytes that cuts no character.
  private static func place(in bytes: [UInt8], _ random: inout Seeded) -> (Int, Int) {
    func boundary(_ offset: Int) -> Int {
      var offset = min(offset, bytes.count)
      while offset > 0, offset < bytes.count,
        UTF8Text.isContinuation(bytes[offset]) || bytes[offset] == 0x0A && bytes[offset - 1] == 0x0D
      { offset -= 1 }
      return offset
    }
    let start = boundary(Int(random.next() % UInt64(bytes.count + 1)))
    let end = max(start, boundary(start + Int(random.next() % 12)))
    return random.next() % 2 == 0 ? (start, start) : (start, end)
  }

  private static func position(_ offset: Int, _ bytes: [UInt8]) -> [String: Int] {
    let place = LineIndex(bytes).position(at: offset, in: .bytes)
    return ["line": place.line - 1, "character": place.column - 1]
  }
}
