import Desk
import Editing
import Records
import Source
import Testing

/// What is offered where an author types.
@Suite struct CompletionTests {
  private func list(
    _ marked: String, at path: FilePath = "desk/Memos/one.md", head: String = ExampleDesk.head
  ) -> CompletionList {
    let (desk, path, offset, _) = ExampleDesk.writing(marked, at: path, head: head)
    _ = desk.findings(about: [path])
    while desk.prepare() != .complete {}
    return desk.completions(at: offset, in: path)
  }

  private func labels(_ marked: String, at path: FilePath = "desk/Memos/one.md", head: String = ExampleDesk.head)
    -> [String]
  { list(marked, at: path, head: head).items.map(\.label) }

  /// The text with the first item that has the label taken over.
  private func accepting(_ label: String, _ marked: String, head: String = ExampleDesk.head) throws -> String {
    let item = try #require(list(marked, head: head).items.first { $0.label == label }, "\(label)")
    var bytes = Array(ExampleDesk.writing(marked, head: head).text.utf8)
    bytes.replaceSubrange(item.span.range.offsets, with: item.text.utf8)
    return String(String(decoding: bytes, as: UTF8.self).dropFirst(head.count))
  }

  @Test("behind a colon the directives of the form are offered")
  func directives() throws {
    #expect(labels("Costs :fa‸").contains(":fact"))
    #expect(!labels("Costs :fa‸").contains("::facts"))
    #expect(labels("::‸").contains("::timeline"))
    #expect(labels("::‸").contains(":::judgement"))
    #expect(!labels("::‸").contains(":fact"))
    #expect(try accepting(":fact", "Costs :fa‸") == "Costs :fact[")
    let item = try #require(list(":::j‸").items.first { $0.label == ":::judgement" })
    #expect(item.snippet == ":::judgement\n$0\n:::")
  }

  @Test("a time of day, an address and a word with a colon offer no directives")
  func noDirectives() {
    for text in ["At 10:3‸", "see http:‸", "key:va‸"] {
      #expect(!labels(text).contains(":fact"), "\(text)")
    }
  }

  @Test("a fact is found by its name, its words, its value and its article's title")
  func factsByWhatTheySay() {
    for typed in ["cost", "basin", "€40", "harbour"] {
      #expect(labels("Costs :fact[\(typed)‸").contains("harbour-plan/cost"), "\(typed)")
    }
    #expect(labels("Costs :fact[nothing-of-the-kind‸").isEmpty)
  }

  @Test("in prose what is typed of a value or a statement becomes the directive that prints it")
  func prose() throws {
    let items = list("It will cost €40‸").items
    let item = try #require(items.first { $0.text == ":fact[harbour-plan/cost]" })
    #expect(item.label == "about €40\u{A0}million — Cost of the basin")
    #expect(item.filter == "€40")
    #expect(item.documentation.contains("Harbour Courier"))
    #expect(item.detail.contains("verified"))
    #expect(list("It will cost a‸").items.isEmpty)
    #expect(try accepting(item.label, "It will cost €40‸") == "It will cost :fact[harbour-plan/cost]")
  }

  @Test("the facts that a memo uses already come first")
  func ranking() {
    let before = labels("Costs :fact[harbour‸")
    #expect(before.first { $0.contains("/") } != "harbour-plan/jobs")
    let after = labels("It brings :fact[harbour-plan/jobs], at :fact[harbour‸")
    #expect(after.first { $0.contains("/") } == "harbour-plan/jobs")
  }

  @Test("an alias is offered in place of its article, and behind it the article's facts")
  func aliases() {
    let head = "---\ntitle: Example\ndate: 2026-03-09\nsources: { plan: harbour-plan }\n---\n\n"
    #expect(labels(":fact[co‸", head: head).contains("plan/cost"))
    #expect(labels(":fact[plan/‸", head: head).contains("plan/cost"))
    #expect(labels(":fact[plan/mini‸", head: head).first == "plan/minister")
    #expect(labels("::quote[harbour-plan/‸").first == "harbour-plan/minister")
  }

  @Test("attributes that are not there yet, and their values")
  func attributes() {
    #expect(labels(":fact[harbour-plan/cost]{‸") == ["as", "round", "cite"])
    #expect(labels(":fact[harbour-plan/cost]{cite=off ‸") == ["as", "round"])
    #expect(labels(":fact[harbour-plan/cost]{cite=‸") == ["off", "on"])
    #expect(labels(":::judgement{likelihood=\"very ‸").contains("very likely"))
    #expect(labels("::facts[harbour-plan/*]{columns=\"fact va‸").contains("value"))
    #expect(labels("::timeline[harbour-plan/*]{about=nor‸").first == "norhaven")
  }

  @Test("entities, citations, sections, memos, included files and functions where they belong")
  func others() {
    #expect(labels(":name[lind‸").contains("ada-lindqvist"))
    #expect(labels("So [@harb‸").contains("harbour-plan"))
    #expect(labels("## The plan\n\nSee :ref[‸") == ["#the-plan", "example", "second"])
    #expect(labels("::include[‸") == ["Includes/scope.md"])
    #expect(labels(":calc[su‸").contains("sum"))
  }

  @Test("fields of the front matter and of records, without those that are there")
  func fields() {
    let head = "---\ntitle: Example\nst‸\n---\n\n"
    let fields = labels("", head: head)
    #expect(fields.contains("status"))
    #expect(!fields.contains("title"))
    #expect(labels("", head: "---\nstatus: ‸\n---\n") == ["draft", "final"])
    #expect(labels("", head: "---\nsources:\n  plan: harb‸\n---\n") == ["harbour-plan"])
    #expect(labels("", head: "---\nchecks:\n  S20‸\n---\n").contains("S202"))
    let record = "title: X\nfacts:\n  one:\n    says: Y\n    sta‸\n"
    let inFact = labels(record, at: "desk/Articles/new.yaml", head: "")
    #expect(inFact.contains("stage"))
    #expect(!inFact.contains("says"))
    #expect(
      labels("title: X\nfacts:\n  one:\n    stage: ‸\n", at: "desk/Articles/new.yaml", head: "").contains("pledged"))
    #expect(labels("title: X\npublisher: cour‸\n", at: "desk/Articles/new.yaml", head: "") == ["harbour-courier"])
    #expect(labels("x:\n  ‸\n", at: "desk/Entities/new.yaml", head: "").contains("person"))
    #expect(labels("lang‸\n", at: "desk/chancery.yaml", head: "").contains("language"))
  }

  @Test("a fact that is being written in its record is offered before it is saved")
  func unsaved() throws {
    let (desk, path, offset, _) = ExampleDesk.writing("Costs :fact[quagm‸")
    while desk.prepare() != .complete {}
    #expect(desk.completions(at: offset, in: path).items.isEmpty)
    let record: FilePath = "desk/Articles/harbour-plan.yaml"
    let text = String(decoding: try ExampleDesk.files.contents(of: record), as: UTF8.self)
    desk.setBuffer(record, to: Array(text.replacing("Cost of the basin", with: "Cost of the quagmire").utf8))
    #expect(desk.completions(at: offset, in: path).items.map(\.label).contains("harbour-plan/cost"))
    desk.setBuffer(record, to: nil)
    #expect(desk.completions(at: offset, in: path).items.isEmpty)
  }
}
