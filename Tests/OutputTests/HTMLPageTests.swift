import Compiler
import Foundation
import Markup
import Records
import Source
import Testing

@testable import Output

@Suite struct HTMLPageTests {
  /// Text that would do harm wherever it is printed unescaped.
  static let hostile = "</style></script><script>alert(1)</script>\" onload='x' {{{body}}} --> \\3c "

  /// The sample memo with hostile text in every place that takes text.
  static var hostileMemo: Memo {
    var memo = SampleMemos.information
    memo.header?.title = hostile
    memo.header?.subtitle = hostile
    memo.header?.number = hostile
    memo.header?.to = [hostile]
    memo.header?.organisation = hostile
    memo.header?.summary = hostile
    memo.banner = Handling(tlp: .red, classification: .secret, controls: [hostile])
    memo.blocks.append(
      MemoBlock(
        .paragraph([
          .text(hostile), .code(hostile), .html(hostile),
          .link(destination: "javascript:alert(1)", title: hostile, [.text("a")]),
          .link(destination: hostile, title: hostile, [.text(hostile)]),
          .link(destination: "java\nscript:alert(1)", title: "", [.text("b")]),
          .image(source: "file:///etc/passwd", title: hostile, [.text(hostile)]),
          .mention(text: hostile, entity: hostile), .abbreviation(text: hostile, expansion: hostile),
          .memoLink(.init(title: hostile, path: "../\(hostile)", fragment: hostile)),
          .reference(text: hostile, id: hostile),
        ]), id: hostile))
    memo.blocks.append(MemoBlock(.htmlBlock(hostile)))
    memo.proofs[0].says = hostile
    memo.proofs[0].passages = [.init(before: hostile, words: hostile, after: hostile)]
    memo.proofs[0].link = "javascript:alert(1)"
    memo.endnotes[0].url = "data:text/html,x"
    memo.endnotes[0].shortTitle = hostile
    memo.endnotes[0].remarks = [hostile]
    return memo
  }

  static func page(_ memo: Memo) -> String { String(decoding: HTMLOutput.page(memo), as: UTF8.self) }

  @Test("whatever text a memo holds, its page has one script of ours, one that is data, and one style sheet")
  func escaping() {
    let page = Self.page(Self.hostileMemo)
    #expect(page.components(separatedBy: "<script").count == 3)
    #expect(page.components(separatedBy: "</script").count == 3)
    #expect(page.components(separatedBy: "</style").count == 2)
    #expect(!page.contains("alert(1)</script>"))
    #expect(!page.contains("javascript:") && !page.contains("data:text"))
    #expect(!page.contains("file:"))
  }

  @Test(
    "an address on a page leads nowhere it must not",
    arguments: ["java\nscript:x", " JAVASCRIPT:x", "vbscript:x", "data:text/html,x", "file:///x", "blob:x"])
  func unsafe(_ address: String) { #expect(!LinkSafety.isLinkable(address)) }

  @Test(
    "ordinary addresses are links",
    arguments: ["https://a", "HTTP://a", "mailto:a@b", "../a.html", "#a", "?q=a:b", "a/b:c", ""])
  func linkable(_ address: String) { #expect(LinkSafety.isLinkable(address)) }

  @Test("an address within the site leads to a memo whatever its name holds")
  func memoLinks() {
    var memo = SampleMemos.decision
    memo.blocks = [
      MemoBlock(
        .paragraph([.memoLink(.init(title: "x", path: "../a:b/50% #1? & \"two\"", fragment: "a b#c"))]))
    ]
    #expect(Self.page(memo).contains("<a href=\"../a%3Ab/50%25%20%231%3F%20%26%20%22two%22.html#a%20b%23c\">x</a>"))
  }

  @Test("every id on a page is there once, and every link within it leads to one")
  func places() {
    for memo in [SampleMemos.information, SampleMemos.decision] { Self.expectAnchors(in: Self.page(memo)) }
  }

  static func expectAnchors(in page: String) {
    let ids = values(of: "id", in: page)
    #expect(Set(ids).count == ids.count)
    var targets = values(of: "popovertarget", in: page)
    targets += values(of: "aria-labelledby", in: page).flatMap { $0.split(separator: " ").map(String.init) }
    targets += values(of: "href", in: page).filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    // The decision memo shows one mark of an endnote that has nine in the other.
    for target in targets where !target.hasPrefix("cite:") { #expect(ids.contains(target), "\(target)") }
  }

  private static func values(of attribute: String, in page: String) -> [String] {
    page.components(separatedBy: " \(attribute)=\"").dropFirst().compactMap {
      $0.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init)
    }
  }

  @Test(
    "a page has one title and skips no level of headings, whatever level the author began with",
    arguments: [
      ([1, 2, 3], [2, 3, 4]), ([2, 3], [2, 3]), ([3, 6, 2], [2, 3, 2]), ([4, 4, 5], [2, 2, 3]),
      ([1, 6, 6], [2, 3, 4]),
    ])
  func outline(_ written: [Int], _ printed: [Int]) {
    let blocks = written.map { MemoBlock(.heading(level: $0, [.text("x")])) }
    var outline = HeadingOutline.belowTitle(blocks)
    #expect(written.map { outline.level(ofHeading: $0) } == printed)
  }

  @Test("the same style sheet stands under its own hash in the policy")
  func policy() {
    let policy = ContentPolicy.allowing(
      styleSheet: ContentPolicy.source([]), dataBlock: [], script: nil, mayAsk: false)
    // The SHA-256 of nothing (FIPS 180-4, example).
    #expect(policy.contains("style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"))
    #expect(!policy.contains("script-src") && !policy.contains("connect-src"))
  }

  @Test("the page's script is the same on every page of a style, and the policy names it")
  func script() throws {
    let script = String(decoding: PageScript.bytes(Style.builtIn.labels), as: UTF8.self)
    for memo in [SampleMemos.decision, Self.hostileMemo] {
      let page = Self.page(memo)
      #expect(page.contains("<script>\(script)</script>"))
      let policy = try #require(Self.values(of: "content", in: page).first { $0.hasPrefix("default-src") })
      #expect(policy.contains(ContentPolicy.source(Array(script.utf8))))
    }
    var labels = Labels()
    labels.copyLink = "</script><script>alert(1)</script>"
    #expect(!String(decoding: PageScript.bytes(labels), as: UTF8.self).contains("</script"))
  }

  @Test("a paragraph's anchor stays when others change, and when what it prints of the desk does")
  func anchors() throws {
    func ids(_ blocks: [MemoBlock]) -> [String] {
      var memo = SampleMemos.decision
      memo.blocks = blocks
      return Self.values(of: "id", in: Self.page(memo)).filter { $0.hasPrefix("p:") }
    }
    func cost(_ text: String) -> MemoBlock {
      MemoBlock(
        .paragraph([
          .text("It costs "), SampleMemos.data("1 EUR", text, "cost"), .softBreak, .text("in all, says "),
          .mention(text: text, entity: "brandt"), .text("."),
        ]))
    }
    let plain = MemoBlock(.paragraph([.text("Nothing else.")]))
    let before = ids([plain, cost("€48 million")])
    #expect(ids([cost("€50 million")]) == [before[1]])
    #expect(ids([plain, plain]) == [before[0], before[0] + "-2"])
    #expect(Set(before).count == 2)
    #expect(ids([MemoBlock(.blockQuote([plain]))]).isEmpty)
  }

  @Test(
    "footnotes are lettered as HTML letters lists",
    arguments: [(1, "a"), (26, "z"), (27, "aa"), (702, "zz"), (703, "aaa")])
  func letters(_ number: Int, _ letters: String) { #expect(FootnoteMark.letters(number) == letters) }

  @Test("formats are sorted, named once, and found by name")
  func formats() {
    #expect(OutputFormat.all.map(\.name) == ["html", "json", "text"])
    #expect(OutputFormat.named("text")?.fileExtension == "txt")
    #expect(OutputFormat.named("pdf") == nil)
  }

  @Test("the JSON of a memo is JSON, with hostile text as it was")
  func json() throws {
    let bytes = JSONOutput.page(Self.hostileMemo)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect((object["header"] as? [String: Any])?["title"] as? String == Self.hostile)
    #expect((object["proofs"] as? [Any])?.count == 4)
  }

  @Test("findings are told with paths below the desk, wherever the desk lies, and with lines")
  func findings() {
    func printed(_ root: FilePath) -> [UInt8] {
      let file = SourceFile(path: root.appending("Memos/a.md"), text: "one\ntwo\n")
      let finding = Diagnostic(
        .faultyStyle, at: file.span(ByteRange(4..<7)), "x",
        fixes: [.replace(file.span(ByteRange(4..<7)), with: "three")])
      let findings = MemoFindings([finding], below: root, in: MemoryFiles(holding: file))
      return JSONOutput.page(SampleMemos.decision, findings: findings)
    }
    #expect(printed("Briefings") == printed("/elsewhere/desk"))
    #expect(printed(".") == printed("a/b"))
    let text = String(decoding: printed("Briefings"), as: UTF8.self)
    #expect(text.contains("\"path\": \"Memos/a.md\"") && text.contains("\"line\": 2"))
  }
}
