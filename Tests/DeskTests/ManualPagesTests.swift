import Compiler
import Desk
import Foundation
import GoldenFiles
import Output
import Source
import Testing

@testable import Records

/// Pages of the manual that follow from declarations, and the manual as a whole.
@Suite struct ManualPagesTests {
  private static func page(_ title: String, _ summary: String, _ body: String) -> [UInt8] {
    let front = "---\ntitle: \(title)\ndate: 2026-11-24\nsummary: \(summary)\ntags: [reference]\n---\n\n"
    return Array((front + "<!-- Written by `make golden` from the declarations in the sources. -->\n" + body).utf8)
  }

  @Test("the page of directives is the one that their declarations give")
  func directives() throws {
    let body = DirectiveRegistry.all.map { directive in
      var text = "\n## `\(directive.signature)`\n\n\(directive.summary)\n"
      if !directive.labelNotes.isEmpty { text += "\n" + directive.labelNotes.map { "- \(Self.plain($0))\n" }.joined() }
      if !directive.attributes.isEmpty {
        text += "\n| attribute | does | takes |\n|---|---|---|\n"
        text += directive.attributes.map {
          "| `\($0.name)` | \(Self.plain($0.summary)) | \(Self.plain($0.expectation)) |\n"
        }
        .joined()
      }
      return text + "\n```briefing\n\(directive.example)\n```\n"
    }
    let page = Self.page("Directives", "Each with its attributes and an example.", body.joined())
    let file = "Tests/Specifications/Memos/directives.md"
    #expect(try GoldenFile.compare(page, with: file) == .same, "\(file): `make golden` records it")
  }

  @Test("the page of fields is the one that the schemas give")
  func fields() throws {
    let tables = [
      Self.table("A memo’s front matter", FrontMatterRecord.schema),
      Self.table("`chancery.yaml`", ConfigurationRecord.schema), Self.table("An article", ArticleRecord.schema),
      Self.table("A fact", FactDraft.schema),
    ]
    let page = Self.page(
      "Fields", "What can stand in a memo’s front matter, in the settings and in records.", tables.joined())
    let file = "Tests/Specifications/Memos/fields.md"
    #expect(try GoldenFile.compare(page, with: file) == .same, "\(file): `make golden` records it")
  }

  private static func table<Record>(_ title: String, _ schema: Schema<Record>) -> String {
    "\n## \(title)\n\n| field | is | takes |\n|---|---|---|\n"
      + schema.fields.map {
        "| `\($0.name)`\($0.isRequired ? " (needed)" : "") | \(plain($0.summary)) | \(plain($0.expectation)) |\n"
      }.joined()
  }

  /// As text in a cell of a table: no directive, no end of a cell.
  private static func plain(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing(":", with: "\\:").replacing("[", with: "\\[").replacing("*", with: "\\*")
      .replacing("<", with: "\\<").replacing("@", with: "\\@")
  }

  @Test("the manual holds: no page has an error or a warning")
  func holds() throws {
    let root = FilePath(GoldenFile.repository.appending(path: "Tests/Specifications").path())
    let desk = OpenDesk(DeskFolder(root: root), files: DiskFiles())
    #expect(desk.configurationFaults.isEmpty)
    let paths = desk.memoPaths()
    #expect(paths.count >= 8)
    for path in paths {
      let memo = desk.compile(path)
      #expect(
        memo.diagnostics.filter { $0.severity != .note }.isEmpty, "\(path.name): \(memo.diagnostics.map(\.message))")
      #expect(memo.style.name == "manual")
    }
  }
}
