import Markup
import Source
import Testing

/// A label is read with the briefing it stands in.
@Suite struct LabelTests {
  private func label(_ text: String) throws -> [Inline] {
    let briefing = BriefingParser.parse(SourceFile(path: "x.md", text: text), knownTextDirectives: []).value
    return try #require(DirectiveList.of(briefing.blocks).first?.label?.content)
  }

  @Test("a link in a label finds its definition elsewhere in the briefing")
  func definitions() throws {
    let content = try label(":::box[See [the plan]]\nx\n:::\n\n[the plan]: https://x.example/plan\n")
    guard case .link(let link) = content.last?.kind else {
      Issue.record("no link: \(content)")
      return
    }
    #expect(link.destination == "https://x.example/plan")
  }

  @Test(
    "what begins a block elsewhere is text in a label",
    arguments: ["# 1", "1. Ask *now*", "> q", "- a_b", "C #", "a [^1] b", "***"])
  func blocks(_ source: String) throws {
    let content = try label(":::box[\(source)]\nx\n:::\n\n[^1]: foot\n\ny [^1]\n")
    let words = content.map { inline in
      switch inline.kind {
      case .text(let text): text
      case .emphasis(let inner): inner.count == 1 ? "*now*" : ""
      default: ""
      }
    }
    #expect(words.joined() == source)
  }

  @Test("a directive's line that goes on with a paragraph stays in it as written")
  func lazy() {
    let briefing = BriefingParser.parse(SourceFile(path: "x.md", text: "a\n    ::toc\n"), knownTextDirectives: []).value
    guard case .paragraph(let content) = briefing.blocks.first?.kind else {
      Issue.record("no paragraph")
      return
    }
    #expect(content.contains { if case .text("::toc") = $0.kind { true } else { false } })
  }
}
