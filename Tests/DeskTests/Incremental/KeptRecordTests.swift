import Desk
import FixtureDesks
import Foundation
import Output
import Source
import Store
import Testing

/// What is written down after a build, and where the next one finds it.
@Suite struct KeptRecordTests {
  private static func build(_ desk: GeneratedDesk, to output: String, _ formats: [OutputFormat] = [.html]) -> [FilePath]
  {
    let open = OpenDesk(DeskFolder(root: FilePath(desk.root.path())), files: DiskFiles())
    let build = Build(
      desk: open, formats: formats, output: open.folder.root.appending(output), options: CompileOptions(), jobs: 2)
    return build.run(open.memoPaths(), .wholeDesk).results.filter(\.isCompiled).map(\.path)
  }

  private static func records(of desk: GeneratedDesk) throws -> [String: Data] {
    let folder = desk.root.appending(path: ".chancery")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasPrefix("build-") }
    return Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
  }

  @Test("a few memos are written down beside the record of all, which is written anew once they are many")
  func fewMemos() throws {
    let desk = try GeneratedDesk(memos: 48, articles: 6, seed: 5)
    defer { desk.remove() }
    func edit(_ memo: Int, _ words: String) throws {
      try desk.write(
        "---\ntitle: Memo\ndate: 2026-03-09\n---\n\n\(words)\n", to: "Memos/year-\(memo % 10)/memo-\(memo).md")
    }
    #expect(Self.build(desk, to: "out").count == 48)
    let whole = try Self.records(of: desk)
    let name = try #require(whole.keys.first)
    for step in 1...3 {
      try edit(4, "It costs less: \(step).")
      #expect(Self.build(desk, to: "out").map(\.stem) == ["memo-4"])
      #expect(Self.build(desk, to: "out").isEmpty)
    }
    let after = try Self.records(of: desk)
    #expect(after[name] == whole[name])
    let changes = try #require(after[name + ".changes"])
    #expect(changes.count * 8 < whole[name]?.count ?? 0)
    // What is cut short is as if it were not there.
    try changes.prefix(changes.count / 2).write(to: desk.root.appending(path: ".chancery/\(name).changes"))
    #expect(Self.build(desk, to: "out").map(\.stem) == ["memo-4"])
    for memo in 0..<12 { try edit(memo, "Nothing is said.") }
    #expect(Self.build(desk, to: "out").count == 12)
    #expect(try Self.records(of: desk)[name] != whole[name])
    #expect(Self.build(desk, to: "out").isEmpty)
  }

  @Test("a folder of outputs that was moved is known by what another build has written")
  func movedOutputs() throws {
    let desk = try GeneratedDesk(memos: 24, articles: 6, seed: 6)
    defer { desk.remove() }
    let (out, moved) = (desk.root.appending(path: "out"), desk.root.appending(path: "moved"))
    #expect(Self.build(desk, to: "out", [.html, .text]).count == 24)
    try FileManager.default.moveItem(at: out, to: moved)
    try Data("Somebody's own.".utf8).write(to: moved.appending(path: "year-3/memo-3.html"))
    #expect(Self.build(desk, to: "moved").map(\.stem) == ["memo-3"], "its file holds something else")
    #expect(Self.build(desk, to: "moved").isEmpty)
    #expect(Self.build(desk, to: "moved", OutputFormat.all).count == 24, "no build has made the third format")
    #expect(Self.build(desk, to: "elsewhere").count == 24, "there are no files")
  }
}

@Suite struct FindingTallyTests {
  private static func finding(_ severity: Severity, waived: String? = nil) -> Diagnostic {
    var finding = Diagnostic(.missingHash, at: Span(path: "Articles/a.yaml", range: ByteRange(0..<5)), "it has none")
    finding.severity = severity
    finding.waived = waived
    return finding
  }

  @Test("what several memos have counts once, at its greatest weight", arguments: [false, true])
  func greatestWeight(reversed: Bool) {
    let findings = [Self.finding(.warning), Self.finding(.error), Self.finding(.error, waived: "known")]
    let all = reversed ? findings.reversed() : findings
    #expect(all.unique.map(\.severity) == [.error] && all.unique.allSatisfy { $0.waived == nil })
    let tally = FindingTally(all.map { KeptFindings([$0]) })
    #expect(tally.count(.error) == 1 && tally.count(.warning) == 0 && tally.waived == 0)
  }
}
