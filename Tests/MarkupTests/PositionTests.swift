import Markup
import Source
import Testing

/// Every part of a briefing has the place in its file where it is written.
@Suite struct PositionTests {
  private func parse(_ text: String) -> Briefing {
    BriefingParser.parse(SourceFile(path: "x.md", text: text), knownTextDirectives: ["cite", "fact"]).value
  }

  @Test(
    "a directive's parts have exact places wherever it stands",
    arguments: [
      "It cost :fact[plan/cost]{as=words} then.", "- It cost\n  :fact[plan/cost]{as=words} then.",
      "> Quoted\n> :fact[plan/cost]{as=words}", "| a | b |\n|---|---|\n| x | :fact[plan/cost]{as=words} |",
      "Łódź — €5 &amp; :fact[plan/cost]{as=words}", "one\r\ntwo :fact[plan/cost]{as=words}\r\n",
      "\t- x\n\n:fact[plan/cost]{as=words}", "# On :fact[plan/cost]{as=words}", "*a :fact[plan/cost]{as=words} b*",
      "[link :fact[plan/cost]{as=words}](https://x.example)", "as reported:fact[plan/cost]{as=words}",
      ":::note\n1. x :fact[plan/cost]{as=words}\n:::",
    ])
  func directives(_ text: String) throws {
    let briefing = parse(text)
    let directive = try #require(DirectiveList.of(briefing.blocks).first { $0.name == "fact" })
    #expect(briefing.file[directive.span] == ":fact[plan/cost]{as=words}")
    #expect(briefing.file[directive.nameSpan] == "fact")
    let label = try #require(directive.label)
    #expect(briefing.file[label.span] == "plan/cost")
    let attribute = try #require(directive.attribute("as"))
    #expect(briefing.file[attribute.keySpan] == "as")
    #expect(try briefing.file[#require(attribute.valueSpan)] == "words")
  }

  @Test(
    "a link and its destination have exact places",
    arguments: [
      "See [the page](https://x.example/a) now.", "> q\n> more [the page](https://x.example/a)",
      "- é [the page](https://x.example/a \"t\")", "a &amp; **b** [the page](https://x.example/a)",
    ])
  func links(_ text: String) throws {
    let briefing = parse(text)
    let (link, span) = try #require(firstLink(briefing.blocks))
    #expect(briefing.file[span].hasPrefix("[the page]("))
    #expect(briefing.file[span].hasSuffix(")"))
    #expect(try briefing.file[#require(link.destinationSpan)] == "https://x.example/a")
  }

  private func firstLink(_ blocks: [Block]) -> (Inline.Link, ByteRange)? {
    for block in blocks {
      switch block.kind {
      case .paragraph(let content):
        for inline in content { if case .link(let link) = inline.kind { return (link, inline.span) } }
      case .blockQuote(let blocks): if let found = firstLink(blocks) { return found }
      case .list(let list): for item in list.items { if let found = firstLink(item.blocks) { return found } }
      case .heading, .codeBlock, .htmlBlock, .thematicBreak, .table, .footnoteDefinition, .leafDirective,
        .containerDirective:
        break
      }
    }
    return nil
  }

  @Test("what looks like a directive in code, HTML or a destination is text")
  func code() {
    let text =
      "`:fact[a/b]`\n\n    :fact[a/b]\n\n```\n::toc\n:fact[a/b]\n```\n\n<div title=\":fact[a/b]\">\n\n[x](:fact[b])\n"
    let briefing = parse(text)
    #expect(DirectiveList.of(briefing.blocks).isEmpty)
    guard case .codeBlock(_, let literal) = briefing.blocks[2].kind else {
      Issue.record("no code block")
      return
    }
    #expect(literal == "::toc\n:fact[a/b]\n")
  }

  @Test(
    "prose that only looks like a directive is left alone",
    arguments: [
      "10:30", "key:value", "re:Invent[1]", "a::b", "http://h:80", ":smile:", "mailto:x", "Gen 1:1-3", "sha256:ab",
      "\\:fact[a/b]",
    ])
  func prose(_ text: String) {
    #expect(DirectiveList.of(parse(text).blocks).isEmpty)
  }

  @Test("a waiver covers the block that follows it")
  func waivers() throws {
    let briefing = parse("One.\n\n<!-- chancery: allow V301 the year of the treaty -->\nTwo.\n\nThree.\n")
    let waiver = try #require(briefing.waivers.first)
    #expect(waiver.code == "V301")
    #expect(waiver.reason == "the year of the treaty")
    #expect(briefing.file[waiver.scope] == "Two.")
  }
}
