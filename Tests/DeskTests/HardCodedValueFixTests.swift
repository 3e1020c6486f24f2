import Compiler
import Desk
import Output
import Source
import Testing

/// The directive that takes the place of words given by hand.
@Suite struct HardCodedValueFixTests {
  private func finding(_ body: String, head: String = "") throws -> Diagnostic {
    let text = "---\ntitle: Example\ndate: 2026-03-09\n\(head)---\n\n" + body + "\n"
    let found = OpenDesk.example(with: ["Memos/one.md": text]).compile("desk/Memos/one.md").diagnostics
    return try #require(found.first { $0.rule.code == "V301" || $0.rule.code == "V302" }, "\(found.map(\.message))")
  }

  @Test(
    "the directive prints the very words, or the same value in the memo's style, and cites no article twice",
    arguments: [
      (
        "The region pays €10 million [@harbour-plan/regional-share].", ":fact[harbour-plan/regional-share]{cite=off}",
        true
      ),
      (
        "The region pays €10m [@harbour-plan/regional-share].", ":fact[harbour-plan/regional-share]{as=short cite=off}",
        true
      ),
      (
        "The region pays EUR 10,000,000 [@harbour-plan/regional-share].",
        ":fact[harbour-plan/regional-share]{cite=off}", true
      ),
      ("It was approved on 2 March [@harbour-plan/approved].", ":fact[harbour-plan/approved]{as=day cite=off}", true),
      ("It was approved on March 2, 2026 [@harbour-plan/approved].", ":fact[harbour-plan/approved]{cite=off}", true),
      (
        "The region's share is €10 million.\n\nThis is so [@harbour-plan].", ":fact[harbour-plan/regional-share]", false
      ),
      ("It will cost €40 million [@harbour-plan/cost].", ":fact[harbour-plan/cost]{cite=off}", false),
      ("It makes 120 new jobs [@harbour-plan/jobs].", ":fact[harbour-plan/jobs]{cite=off}", false),
      ("A hundred and twenty jobs are expected [@harbour-plan/jobs].", ":fact[harbour-plan/jobs]{cite=off}", false),
      ("It makes 120 jobs [@harbour-plan/jobs].", ":fact[harbour-plan/jobs]{cite=off}", true),
    ])
  func directive(_ body: String, _ expected: String, _ isSafe: Bool) throws {
    let found = try finding(body)
    #expect(found.fixes.map(\.edits.first?.text) == [expected])
    #expect(found.fixes.map(\.safety) == [isSafe ? .safe : .needsReview])
  }

  @Test("the key is written as the memo writes it")
  func alias() throws {
    let found = try finding(
      "The region pays €10 million [@plan/regional-share].", head: "sources: { plan: harbour-plan }\n")
    #expect(found.fixes.first?.edits.first?.text == ":fact[plan/regional-share]{cite=off}")
  }

  @Test("a safe fix leaves the printed text as it was, and nothing to find")
  func mended() throws {
    for words in ["€10 million", "€10m"] {
      let body = "The region pays \(words) of it [@harbour-plan/regional-share].\n"
      let found = try finding(body)
      let fix = try #require(found.fixes.first?.edits.first)
      let mended = OpenDesk.memo(body.replacing(words, with: fix.text))
      #expect(mended.diagnostics.filter { $0.rule.letter == "V" }.isEmpty)
      #expect(try text(mended) == text(OpenDesk.memo(body)))
    }
  }

  @Test("words that markup or a hyphen holds are not replaced")
  func held() throws {
    #expect(try finding("The region pays **€10** million [@harbour-plan/regional-share].").fixes.isEmpty)
    #expect(try finding("A €10 million-share is paid by the region [@harbour-plan/regional-share].").fixes.isEmpty)
  }

  private func text(_ memo: CompiledMemo) throws -> String {
    let format = try #require(OutputFormat.named("text"))
    return String(decoding: format.render(memo.memo, memo.style, .none), as: UTF8.self)
  }
}
