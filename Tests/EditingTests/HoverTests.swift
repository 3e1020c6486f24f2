import Compiler
import Desk
import Editing
import Foundation
import Records
import Source
import Testing

/// What an editor is told about a place in a briefing.
@Suite struct HoverTests {
  /// The hover at the `‸` of a memo's body.
  private func hover(_ marked: String, define: String = "") throws -> (hover: Hover?, text: String) {
    let head = "---\ntitle: Example\ndate: 2026-03-09\n\(define)---\n\n"
    let parts = marked.components(separatedBy: "‸")
    let text = head + parts.joined()
    var files = ExampleDesk.files
    files["desk/Memos/one.md"] = Array(text.utf8)
    let desk = OpenDesk(DeskFolder(root: "desk"), files: files)
    let offset = ByteOffset(head.utf8.count + parts[0].utf8.count)
    return (Hover(at: offset, in: "desk/Memos/one.md", of: desk.compile("desk/Memos/one.md")), text)
  }

  private func slice(_ hover: Hover, _ text: String) -> String {
    SourceFile(path: "x", text: text)[hover.span.range]
  }

  @Test("a fact tells its value, its words and its passage")
  func fact() throws {
    let (found, text) = try hover("It will cost :fact[harbour-plan/c‸ost].")
    let hover = try #require(found)
    #expect(slice(hover, text) == "harbour-plan/cost")
    #expect(hover.text == "about €40\u{A0}million")
    #expect(hover.derivation == nil)
    let fact = try #require(hover.facts.first)
    #expect(fact.says == "Cost of the basin")
    #expect(fact.type == "money")
    #expect(fact.canonical == "about 40000000 EUR")
    #expect(fact.proof?.passages.first?.words == "cost about €40 million")
    #expect(fact.proof?.chain == ["Norhaven Port Authority", "Harbour Courier"])
  }

  @Test("an operator tells the whole derivation, a key inside it the fact alone")
  func expression() throws {
    let body = "It pays :calc[harbour-plan/regional-share ‸/ harbour-plan/cost]{as=percent}."
    let (found, text) = try hover(body)
    let whole = try #require(found)
    #expect(slice(whole, text) == "harbour-plan/regional-share / harbour-plan/cost")
    #expect(whole.text == "about 25%")
    #expect(whole.derivation?.result.origin == .operation("÷"))
    #expect(whole.facts.map(\.key.description) == ["harbour-plan/regional-share", "harbour-plan/cost"])
    #expect(
      whole.derivation?.result.operands.map(\.origin) == whole.facts.enumerated().map { .fact($1.key, proof: $0) })

    let (inner, _) = try hover("It pays :calc[harbour-plan/region‸al-share / harbour-plan/cost].")
    #expect(try #require(inner).facts.map(\.key.description) == ["harbour-plan/regional-share"])
  }

  @Test("a name from `define` tells what it stands for")
  func definition() throws {
    let (found, _) = try hover(
      "It pays :calc[reg‸ion].", define: "define: { region: harbour-plan/regional-share / harbour-plan/cost }\n")
    let hover = try #require(found)
    #expect(hover.derivation?.name == "region")
    #expect(hover.facts.count == 2)
  }

  @Test("prose tells nothing")
  func prose() throws {
    #expect(try hover("It will ‸cost :fact[harbour-plan/cost].").hover == nil)
  }

  @Test("as JSON it gives value, derivation and evidence")
  func json() throws {
    let (found, _) = try hover("It pays :calc[harbour-plan/regional-share ‸/ harbour-plan/cost].")
    var writer = JSONWriter()
    try #require(found).write(in: &writer)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any])
    #expect(object["text"] as? String == "about 0.25")
    let derivation = try #require(object["derivation"] as? [String: Any])
    #expect(derivation["operation"] as? String == "÷")
    #expect((derivation["operands"] as? [[String: Any]])?.map { $0["proof"] as? Int } == [0, 1])
    let facts = try #require(object["facts"] as? [[String: Any]])
    #expect(facts.map { $0["canonical"] as? String } == ["10000000 EUR", "about 40000000 EUR"])
    let evidence = try #require(facts[0]["evidence"] as? [String: Any])
    #expect((evidence["passages"] as? [[String: Any]])?.first?["words"] as? String == "the region pays €10 million")
  }
}
