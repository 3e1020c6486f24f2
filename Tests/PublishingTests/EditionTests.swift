import Desk
import Foundation
import GoldenFiles
import Publishing
import Records
import Source
import Testing

/// What a site keeps and tells of the editions before.
@Suite struct EditionTests {
  /// The site after one that was published before.
  private func site(
    _ files: [String: String], after earlier: MadeSite?, _ options: SiteOptions = .partners
  ) throws -> MadeSite {
    let published = (earlier?.files ?? [:]).map { (FilePath("site/\($0.key)"), $0.value) }
    var folder = MemoryFiles()
    for (path, bytes) in published { folder[path] = bytes }
    return try Fixture(files).site(options, after: EditionHistory(in: "site", of: folder))
  }

  private func memo(_ date: String, _ body: String, _ front: String = "") -> [String: String] {
    ["Memos/own.md": "---\ntitle: Our own\ndate: \(date)\n\(front)---\n\n\(body)\n"]
  }

  @Test("a memo with a new date tells what has changed, and the edition before stays as it was with the way to it")
  func edition() throws {
    let first = try site(memo("2026-03-09", "The basin is *small*. It stays."), after: nil)
    #expect(first.text("memos/own.html")?.contains("What has changed") == false)
    let second = try site(memo("2026-04-01", "The basin is *large*. It stays."), after: first)
    let page = try #require(second.text("memos/own.html"))
    #expect(page.contains("What has changed since the edition of"))
    #expect(page.contains("The basin is <del>small</del><ins>large</ins>."))
    #expect(page.contains("href=\"own.2026-03-09.html\""))
    let kept = try #require(second.text("memos/own.2026-03-09.html"))
    #expect(kept.contains("<strong>Earlier edition.</strong>") && kept.contains("href=\"own.html\""))
    #expect(kept.contains("<em>small</em>") && !kept.contains("<em>large</em>"))
    #expect(second.faults.isEmpty && second.warnings.isEmpty, "\(second.faults.map(\.message))")
    let third = try site(memo("2026-05-01", "The basin is *gone*."), after: second)
    #expect(third.files["memos/own.2026-03-09.html"] == second.files["memos/own.2026-03-09.html"])
    #expect(third.text("memos/own.html")?.contains("own.2026-04-01.html") == true)
    #expect(third.faults.isEmpty)
  }

  @Test("publishing again what has not changed gives the same bytes")
  func again() throws {
    let first = try site(memo("2026-03-09", "One."), after: nil)
    let second = try site(memo("2026-04-01", "Two."), after: first)
    #expect(try site(memo("2026-04-01", "Two."), after: second).files == second.files)
  }

  @Test("other words on the same date are told of, unless a correction tells of them")
  func silent() throws {
    let first = try site(memo("2026-03-09", "One."), after: nil)
    let silent = try site(memo("2026-03-09", "Two."), after: first)
    #expect(silent.warnings.map(\.rule.code) == ["R153"])
    #expect(silent.faults.isEmpty && silent.files["memos/own.2026-03-09.html"] == nil)
    let correction = "corrections:\n  - { date: 2026-03-10, note: \"It was two, <not> one.\" }\n"
    let corrected = try site(memo("2026-03-09", "Two.", correction), after: first)
    #expect(corrected.warnings.isEmpty)
    let page = try #require(corrected.text("memos/own.html"))
    #expect(page.contains("<time datetime=\"2026-03-10\">") && page.contains(": It was two, &lt;not> one.") == false)
    #expect(page.contains(": It was two, &lt;not&gt; one.</li>"))
    #expect(page.contains("\"@type\":\"CorrectionComment\""))
    #expect(corrected.text("feed.atom")?.contains("<updated>2026-03-10T00:00:00Z</updated>") == true)
  }

  @Test("an edition that rests on what is marked for fewer by now, or was for others, is in no file")
  func visibility() throws {
    let options = SiteOptions()
    var files = memo("2026-03-09", "They said :quote[union-statement/silence].", "handling: TLP:CLEAR\n")
    let path = "Tests/Fixtures/example-desk/Articles/union-statement.yaml"
    let record = try String(contentsOf: GoldenFile.repository.appending(path: path), encoding: .utf8)
    let first = try site(files, after: nil, options)
    let words = try #require(first.text("editions/own.json"))
    #expect(words.contains("union-statement"))
    files = memo("2026-04-01", "They said nothing.", "handling: TLP:CLEAR\n")
    let open = try site(files, after: first, options)
    #expect(open.files["memos/own.2026-03-09.html"] != nil)
    files["Articles/union-statement.yaml"] = record + "handling: TLP:RED\n"
    for earlier in [first, open] {
      let closed = try site(files, after: earlier, options)
      #expect(closed.files["memos/own.2026-03-09.html"] == nil)
      #expect(closed.files.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("union-statement") })
    }
    let others = try site(memo("2026-04-01", "They said nothing."), after: first)
    #expect(others.files["memos/own.2026-03-09.html"] == nil)
  }

  @Test("a way that an earlier edition had and that leads nowhere by now is plain words")
  func gone() throws {
    let first = try site(memo("2026-03-09", "One.", "tags: [ports]\n"), after: nil)
    #expect(first.text("memos/own.html")?.contains("href=\"../tags/ports.html\"") == true)
    let second = try site(memo("2026-04-01", "Two."), after: first)
    let kept = try #require(second.text("memos/own.2026-03-09.html"))
    #expect(kept.contains("<a>ports</a>") && !kept.contains("tags/ports.html"))
    #expect(second.faults.isEmpty)
  }

  @Test(
    "a record of editions that is none is as if there were none",
    arguments: [
      "", "{", "[]", "{\"editions\": [1]}",
      """
      {"audience": "partners", "editions": [{"date": "../../x", "dateText": "", "corrections": 0, "facts": [],
      "articles": [], "entities": [], "memos": [], "sentences": []}]}
      """,
    ])
  func torn(_ record: String) throws {
    var folder = MemoryFiles()
    folder["site/editions/own.json"] = Array(record.utf8)
    let made = try Fixture(memo("2026-03-09", "One.")).site(after: EditionHistory(in: "site", of: folder))
    #expect(made.files == (try site(memo("2026-03-09", "One."), after: nil)).files)
  }
}

/// What `corrections:` takes.
@Suite struct CorrectionTests {
  @Test(
    "a correction has a day and a note; what is wrong is told, and the others hold",
    arguments: [
      ("- { date: 2024-11-20, note: Three. }", 1, []), ("[]", 0, []), ("Three.", 0, ["X202"]),
      ("- Three.\n- { date: 2024-11-20, note: Three. }", 1, ["X202"]),
      ("- { date: soon, note: Three. }", 0, ["X202"]), ("- { note: Three. }", 0, ["X204"]),
      ("- { date: 2024-11-20 }", 0, ["X204"]), ("- { date: 2024-11-20, note: Three., by: me }", 1, ["X201"]),
    ])
  func frontMatter(_ written: String, _ count: Int, _ codes: [String]) {
    let lines = written.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    let file = SourceFile(path: "a.md", text: "title: A\ndate: 2024-11-18\ncorrections:\n\(lines)\n")
    let parsed = FrontMatterRecord.decode(file, range: file.wholeRange, extent: .whole)
    #expect(parsed.value.corrections.count == count)
    #expect(parsed.diagnostics.map(\.rule.code) == codes, "\(parsed.diagnostics.map(\.message))")
  }
}
