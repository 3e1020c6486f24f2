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

  @Test("whatever text a memo holds, its page has one script, which is data, and one style sheet")
  func escaping() {
    let page = Self.page(Self.hostileMemo)
    #expect(page.components(separatedBy: "<script").count == 2)
    #expect(page.components(separatedBy: "</script").count == 2)
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

  @Test("every id on a page is there once, and every link within it leads to one")
  func anchors() {
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
    let policy = ContentPolicy.allowing(styleSheet: ContentPolicy.source([]), dataBlock: [])
    // The SHA-256 of nothing (FIPS 180-4, example).
    #expect(policy.contains("style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"))
    #expect(!policy.contains("script-src"))
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
      let findings = MemoFindings([finding], below: root) { $0 == file.path ? file : nil }
      return JSONOutput.page(SampleMemos.decision, findings: findings)
    }
    #expect(printed("Briefings") == printed("/elsewhere/desk"))
    #expect(printed(".") == printed("a/b"))
    let text = String(decoding: printed("Briefings"), as: UTF8.self)
    #expect(text.contains("\"path\": \"Memos/a.md\"") && text.contains("\"line\": 2"))
  }
}
