import Compiler
import Desk
import Records
import Source
import Store
import Testing

/// One fault gives one diagnostic, at the place where it can be mended.
@Suite struct CascadeTests {
  @Test(
    "what is wrong in a record is said of the record alone",
    arguments: [
      ("title: [unclosed\n", "E208"),
      ("", "E204"),
      ("title: A report\nfacts:\n  cost:\n    says: Cost\n    money: 3 billion dollars\n    status: draft\n", "E211"),
      ("title: A report\nfacts:\n  cost:\n    says: Cost\n    status: draft\n", "E210"),
      ("title: A report\nfacts: none\n", "E204"),
    ])
  func records(_ record: String, _ code: String) {
    let memo = OpenDesk.memo(
      "It will cost :fact[broken/cost], as :cite[broken/cost] has it.\n", with: ["Articles/broken.yaml": record])
    #expect(memo.diagnostics.filter { $0.severity == .error }.map(\.rule.code) == [code])
    #expect(memo.diagnostics.allSatisfy { $0.primary.span.path == "desk/Articles/broken.yaml" })
  }

  @Test("words that are both quotation and span are looked for once")
  func quotations() throws {
    let record = """
      title: A report
      facts:
        words:
          says: What he said
          quote: the plan
          span: the plan
          status: draft

      """
    let desk = OpenDesk.example(with: [
      "Articles/twice.yaml": record, "Articles/twice.txt": "No such words.\n", "Memos/one.md": "",
    ])
    let found = try desk.articles.entry(#require(ArticleID("twice")))?.diagnostics.filter { $0.rule.code == "E202" }
    #expect(found?.count == 1)
  }

  @Test("a key listed twice is printed twice; a pattern adds only what is not there yet")
  func lists() throws {
    let memo = OpenDesk.memo("::facts[harbour-plan/cost; harbour-plan/cost; harbour-plan/c*]\n").memo
    guard case MemoBlock.Kind.table(let table)? = memo.blocks.first?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.count == 2)
  }
}
