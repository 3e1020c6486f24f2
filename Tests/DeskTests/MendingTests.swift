import Desk
import Foundation
import SeededRandom
import Source
import Testing

/// Fixes applied to files on disk.
@Suite struct MendingTests {
  /// Faults that a safe fix mends, each with the text it becomes.
  static let faults: [(faulty: String, mended: String)] = [
    ("It costs :fact[harbour-plan/cost]{rond=1}.", "It costs :fact[harbour-plan/cost]{round=1}."),
    ("It costs :fact[harbour-plan/cost]{rond=1 ctie=off}.", "It costs :fact[harbour-plan/cost]{round=1 cite=off}."),
    ("It costs :fact[harbour-plan/cost]{cite=offf}.", "It costs :fact[harbour-plan/cost]{cite=off}."),
    ("Über 😀 :fact[harbour-plan/cost]{as=cod}.", "Über 😀 :fact[harbour-plan/cost]{as=code}."),
    ("A<!-- chancery: allow S202 idle --> line.", "A line."),
    ("It costs :fact[harbour-plan/cost]{ruond=1}.", "It costs :fact[harbour-plan/cost]{round=1}."),
  ]

  /// A memo of some of the faults, and the same memo mended, with the line ends and the mark given.
  struct Memo {
    let faulty: [UInt8]
    let mended: [UInt8]

    init(_ chosen: [Int], returns: Bool, mark: Bool, endsLine: Bool) {
      func bytes(_ parts: [String]) -> [UInt8] {
        let head = "---\ntitle: T\ndate: 2026-03-09\n---\n\n"
        let text = head + parts.joined(separator: "\n\n") + (endsLine ? "\n" : "")
        let ended = returns ? text.replacing("\n", with: "\r\n") : text
        return (mark ? [0xEF, 0xBB, 0xBF] : []) + Array(ended.utf8)
      }
      faulty = bytes(chosen.map { MendingTests.faults[$0].faulty })
      mended = bytes(chosen.map { MendingTests.faults[$0].mended })
    }
  }

  @Test(
    "every safe fix is applied, whatever stands beside it; nothing else moves, and a second run finds nothing to do")
  func subsets() throws {
    var generator = Seeded(20_261_124)
    try inDesk { folder in
      for round in 0..<60 {
        let count = Int.random(in: 0...12, using: &generator)
        let chosen = (0..<count).map { _ in Int.random(in: 0..<Self.faults.count, using: &generator) }
        let memo = Memo(chosen, returns: round & 1 > 0, mark: round & 2 > 0, endsLine: round & 4 > 0)
        let path = folder.memos.appending("one.md")
        try write(memo.faulty, to: path)
        let mending = try Mending.mend(folder) { $0.compile(path).diagnostics }
        #expect(try bytes(of: path) == memo.mended, "\(chosen)")
        #expect(mending.changed == (count == 0 ? [] : [path]) && mending.overtaken.isEmpty)
        #expect(mending.findings.isEmpty, "\(chosen) \(mending.findings.map(\.message))")
        let second = try Mending.mend(folder) { $0.compile(path).diagnostics }
        #expect(second.changed.isEmpty && second.findings.isEmpty)
      }
    }
  }

  @Test("a file that someone changes while it is checked keeps what they wrote")
  func overtaken() throws {
    try inDesk { folder in
      let (one, two) = (folder.memos.appending("one.md"), folder.memos.appending("two.md"))
      let memo = Memo([0], returns: false, mark: false, endsLine: true)
      for path in [one, two] { try write(memo.faulty, to: path) }
      let theirs = memo.faulty + Array("\nA line of theirs.\n".utf8)
      let mending = try Mending.mend(folder) { desk in
        let found = [one, two].flatMap { desk.compile($0).diagnostics }
        // In each round anew, as an editor that saves all the time.
        try? write(theirs + Array(String(found.count).utf8), to: one)
        return found
      }
      #expect(mending.changed == [two] && mending.overtaken == [one])
      #expect(try bytes(of: one).starts(with: theirs) && bytes(of: two) == memo.mended)
    }
  }

  @Test("edits that touch each other take a round each, and a fix is applied whole or not at all")
  func collisions() throws {
    try inDesk { folder in
      let path = folder.memos.appending("one.md")
      try write(Array("abcdef".utf8), to: path)
      let mending = try Mending.mend(folder) { desk in
        let text = (try? desk.files.contents(of: path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        func fix(_ edits: [(Range<Int>, String)]) -> Diagnostic {
          let edits = edits.map { Fix.Edit(Span(path: path, range: ByteRange($0.0)), with: $0.1) }
          return Diagnostic(
            .unreadableFile, at: Span(path: path, range: ByteRange(0..<1)), "fault", fixes: [Fix("mend", edits)])
        }
        switch text {
        case "abcdef": return [fix([(0..<2, "AB")]), fix([(1..<3, "xx"), (5..<6, "x")]), fix([(4..<4, "+")])]
        case "ABcd+ef": return [fix([(6..<7, "F")]), fix([(6..<6, "!")])]
        case "ABcd+eF": return [fix([(2..<3, ""), (2..<4, "never")])]
        default: return []
        }
      }
      #expect(String(decoding: try bytes(of: path), as: UTF8.self) == "ABcd+eF")
      #expect(mending.changed == [path] && mending.findings.count == 1)
    }
  }

  @Test("two rules that want the opposite come to an end")
  func opposites() throws {
    try inDesk { folder in
      let path = folder.memos.appending("one.md")
      try write(Array("a".utf8), to: path)
      let mending = try Mending.mend(folder) { desk in
        let isA = (try? desk.files.contents(of: path)) == Array("a".utf8)
        let span = Span(path: path, range: ByteRange(0..<1))
        return [Diagnostic(.unreadableFile, at: span, "fault", fixes: [.replace(span, with: isA ? "b" : "a")])]
      }
      #expect(mending.findings.count == 1 && mending.changed == [path])
    }
  }

  @Test("a mended file keeps its permissions, a link leads where it led, and one that may not be written is not")
  func surroundings() throws {
    try inDesk { folder in
      let memo = Memo([0, 4], returns: true, mark: true, endsLine: false)
      let (path, target) = (folder.memos.appending("one.md"), folder.root.appending("elsewhere.md"))
      try write(memo.faulty, to: target)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target.description)
      try FileManager.default.createSymbolicLink(atPath: path.description, withDestinationPath: "../elsewhere.md")
      let mending = try Mending.mend(folder) { $0.compile(path).diagnostics }
      #expect(mending.changed == [path] && mending.findings.isEmpty)
      let attributes = try FileManager.default.attributesOfItem(atPath: target.description)
      #expect(attributes[.posixPermissions] as? Int == 0o640)
      #expect(try bytes(of: target) == memo.mended)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path.description) == "../elsewhere.md")
    }
  }

  /// The example desk in a folder of its own on disk.
  private func inDesk(_ work: (DeskFolder) throws -> Void) throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "chancery-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    let example = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/example-desk")
    try FileManager.default.copyItem(at: example.standardized, to: place)
    try work(DeskFolder(root: FilePath(place.path())))
  }
}

private func write(_ bytes: [UInt8], to path: FilePath) throws {
  try Data(bytes).write(to: URL(filePath: path.description))
}

private func bytes(of path: FilePath) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(filePath: path.description)))
}
