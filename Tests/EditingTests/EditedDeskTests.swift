import Desk
import Editing
import Foundation
import Records
import Source
import Testing

/// A desk kept warm from edit to edit.
@Suite struct EditedDeskTests {
  @Test("what is found at each file of the store is what is found in all of it")
  func store() throws {
    var files = ExampleDesk.files
    let plan: FilePath = "desk/Articles/harbour-plan.yaml"
    let text = String(decoding: try files.contents(of: plan), as: UTF8.self)
    // A twin that says otherwise, a name that is none, a text alone, a record twice.
    files["desk/Articles/other-plan.yaml"] = Array(text.replacing("about 40 million", with: "about 50 million").utf8)
    files["desk/Articles/Wrong Name.yaml"] = Array(text.utf8)
    files["desk/Articles/lonely.txt"] = Array("Words.\n".utf8)
    files["desk/Articles/again/harbour-plan.yaml"] = Array(text.utf8)
    let related = "related:\n  - title: City approves new basin for Norhaven harbour\n"
    files["desk/Articles/linked.yaml"] = Array(("title: Linked\n" + related).utf8)
    let desk = OpenDesk(DeskFolder(root: "desk"), files: files)
    let whole = desk.checkStore()
    let codes = Set(whole.map(\.rule.code))
    #expect(codes.count > 4)
    for path in files.paths.filter({ $0.description.hasPrefix("desk/Articles") }).sorted() {
      let told = { (found: [Diagnostic]) in
        found.filter { $0.primary.span.path == path }.map { "\($0.primary.span.range) \($0.rule.code) \($0.message)" }
      }
      #expect(told(desk.checkStore(at: path)) == told(whole), "\(path)")
    }
  }

  @Test("words of an article that are not on file are filed with their directive, and then are")
  func filing() throws {
    let (desk, path, _, _) = ExampleDesk.writing(
      "The paper writes “approved a new harbour basin on 2 March” :cite[harbour-plan].\n")
    let found = try #require(desk.findings(about: [path])[path]?.first { $0.rule.code == "Q106" })
    let action = try #require(
      desk.codeActions(in: found.primary.span.range, of: path).first { $0.fix.title.hasPrefix("file the quotation") })
    for file in Set(action.fix.edits.map(\.span.path)) {
      var bytes = try #require(desk.file(file)).bytes
      for edit in action.fix.edits.filter({ $0.span.path == file }).sorted(by: { $1.span < $0.span }) {
        bytes.replaceSubrange(edit.span.range.offsets, with: edit.text.utf8)
      }
      desk.setBuffer(file, to: bytes)
    }
    let article = try #require(ArticleID("harbour-plan"))
    let record: FilePath = "desk/Articles/harbour-plan.yaml"
    #expect(desk.desk.article(article)?.fact("quote-1") != nil)
    #expect(desk.findings(about: [record])[record]?.contains { $0.severity == .error } != true)
    #expect(desk.findings(about: [path])[path]?.contains { $0.rule.code == "Q106" } == false)
  }

  @Test("memory of memos nobody looks at is bounded, and what is taken away is let go")
  func forgetting() {
    let desk = ExampleDesk.edited
    desk.setBuffer("desk/Memos/one.md", to: Array((ExampleDesk.head + "X.\n").utf8))
    #expect(!desk.memo("desk/Memos/one.md").hasErrors)
    desk.setBuffer("desk/Memos/one.md", to: nil)
    desk.forget("desk/Memos/one.md")
    #expect(desk.memo("desk/Memos/one.md").hasErrors)
  }
}
