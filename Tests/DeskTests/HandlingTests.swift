import Desk
import FixtureDesks
import Output
import Source
import Testing

/// What is marked above a memo is in no byte of any output, by whatever path it might have come.
@Suite struct HandlingTests {
  static let bodies: [String] = [
    "The reserve is :fact[closed-file/reserve].", "::facts[closed-file/*]", "::timeline[closed-file/reserve]",
    "It is said :cite[closed-file/reserve].", "It is said [@closed-file].", "::article[closed-file]",
    ":::judgement{likelihood=likely basis=\"closed-file/reserve\"}\nIt holds.\n:::", "See :ref[secret].",
    "See [it](secret.md).", "::include[Includes/secret.md]", ":name[secret-person]",
    "On :fact[closed-file/reserve.date].",
  ]

  @Test("a path to something marked above the memo ends in an error and in no file", arguments: bodies)
  func paths(_ body: String) throws {
    var files = FixtureDesk.files("example-desk")
    files["desk/Memos/leak.md"] = Array("---\ntitle: Leak\ndate: 2026-03-09\n---\n\n\(body)\n".utf8)
    files["desk/Memos/secret.md"] = Array(
      "---\ntitle: Secret matter 7.3\ndate: 2026-03-09\nhandling: TLP:RED\n---\n\nWords.\n".utf8)
    files["desk/Includes/secret.md"] = Array("---\nhandling: TLP:RED\n---\n\nSecret matter 7.3.\n".utf8)
    files["desk/Entities/secret.yaml"] = Array(
      "secret-person:\n  person: Secret Matter 7.3\n  handling: TLP:RED\n".utf8)
    let desk = OpenDesk(DeskFolder(root: "desk"), files: files)
    let memo = desk.compile("desk/Memos/leak.md")
    let found = memo.diagnostics.filter { $0.rule.code == "H101" }
    #expect(!found.isEmpty)
    #expect(memo.hasErrors)
    for finding in found {
      let said = ([finding.message] + finding.help + finding.related.map(\.message)).joined()
      #expect(!said.contains("7.3"))
    }
    let out = FilePath("/nowhere/that/can/be/written")
    let build = Build(desk: desk, formats: OutputFormat.all, output: out, options: CompileOptions(), jobs: 1)
    let results = build.run(["desk/Memos/leak.md"]).results
    #expect(results.allSatisfy { $0.written.isEmpty && $0.failure == nil })
  }

  @Test("a memo for an audience may hold only what that audience may see")
  func audience() {
    var files = FixtureDesk.files("example-desk")
    files["desk/Memos/both.md"] = Array(
      "---\ntitle: Both\ndate: 2026-03-09\n---\n\n:::when{audience=partners}\nFor partners: 4711.\n:::\n\nFor all.\n"
        .utf8)
    let desk = OpenDesk(DeskFolder(root: "desk"), files: files)
    for (audience, sees) in [("partners", true), ("public", false)] {
      var options = CompileOptions()
      options.audience = audience
      let memo = desk.compile("desk/Memos/both.md", options)
      for format in OutputFormat.all {
        let text = String(decoding: format.render(memo.memo, memo.style, .none), as: UTF8.self)
        #expect(text.contains("4711") == sees, "\(format.name) for \(audience)")
      }
    }
  }

  @Test("an author's comment is in no output")
  func comment() {
    var files = FixtureDesk.files("example-desk")
    files["desk/Memos/c.md"] = Array(
      "---\ntitle: C\ndate: 2026-03-09\n---\n\n:::comment\nNot for print: 4711.\n:::\n\n<!-- 4712 -->\n\nWords <!-- 4713 --> here.\n"
        .utf8)
    let memo = OpenDesk(DeskFolder(root: "desk"), files: files).compile("desk/Memos/c.md")
    #expect(memo.diagnostics.isEmpty)
    for format in OutputFormat.all {
      let text = String(decoding: format.render(memo.memo, memo.style, .none), as: UTF8.self)
      #expect(!text.contains("471"))
    }
  }
}
