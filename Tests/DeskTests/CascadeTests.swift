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
      (
        """
        title: A report
        published: 2026-03-01
        url: https://report.example/1
        descriptor: Made up for the test.
        facts:
          cost:
            says: Cost
            text: x
            status: verified
            verified: { by: me }

        """, "E204"
      ),
    ])
  func records(_ record: String, _ code: String) {
    let memo = OpenDesk.memo(
      "It will cost :fact[broken/cost], as :cite[broken/cost] has it.\n", with: ["Articles/broken.yaml": record])
    #expect(memo.diagnostics.filter { $0.severity == .error }.map(\.rule.code) == [code])
    #expect(memo.diagnostics.allSatisfy { $0.primary.span.path == "desk/Articles/broken.yaml" })
  }

  @Test("a key written twice does not hide what else is wrong in a record")
  func repeatedKeys() throws {
    let record = "title: A report\ntitle: Another\nfacts:\n  cost:\n    says: Cost\n    status: draft\n"
    let desk = OpenDesk.example(with: ["Articles/twice.yaml": record])
    let entry = try desk.articles.entry(#require(ArticleID("twice")))
    #expect(entry?.diagnostics.filter { $0.severity == .error }.map(\.rule.code) == ["E208", "E210"])
    #expect(entry?.article?.title.value == "A report")
  }

  @Test("of facts that have superseded each other the last is proposed")
  func successors() throws {
    let record = """
      title: A report
      facts:
        one: { says: One, text: x, status: superseded, successor: chain/two }
        two: { says: Two, text: x, status: superseded, successor: chain/three }
        three: { says: Three, text: x, status: draft }

      """
    let memo = OpenDesk.memo("It is :fact[chain/one].\n", with: ["Articles/chain.yaml": record])
    let found = try #require(memo.diagnostics.first { $0.rule.code == "S204" })
    #expect(found.help == ["its successor is “chain/three”"])
    #expect(found.fixes.first?.edits.first?.text == "chain/three")
  }

  @Test("a name that two entities share is told as it is written")
  func aliases() {
    let entities = "kyiv: { place: Kyiv, also: [Kiev] }\nkiev: { place: Kiev }\n"
    let found = OpenDesk.example(with: ["Entities/more.yaml": entities]).entities.diagnostics
    #expect(found.map(\.message) == ["“kyiv” and “kiev” both go by “Kiev”"])
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
