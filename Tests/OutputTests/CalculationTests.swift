import Compiler
import Foundation
import Markup
import Records
import Testing

@testable import Output

@Suite struct CalculationTests {
  typealias Step = Derivation.Step

  static func literal(_ text: String) -> Step {
    Step(origin: .literal, expression: text, type: "number", canonical: text, text: text)
  }

  static func operation(_ sign: String, _ operands: Step..., text: String = "?") -> Step {
    Step(origin: .operation(sign), expression: "…", type: "number", canonical: text, text: text, operands: operands)
  }

  static func defined(_ name: String, _ meaning: Step) -> Step {
    Step(
      origin: .definition(name), expression: name, type: "number", canonical: meaning.text, text: meaning.text,
      operands: [meaning])
  }

  static func memo(_ result: Step, uses: Int = 1, endnotes: Bool = false) -> Memo {
    let use = MemoInline.derived(.init(text: result.text, machine: .data(result.canonical), derivation: 0))
    var blocks = [MemoBlock(.paragraph((0..<uses).flatMap { [.text($0 == 0 ? "It is " : " and "), use] }))]
    if endnotes { blocks.append(MemoBlock(.endnotes)) }
    return Memo(
      header: nil, banner: nil, language: "en", blocks: blocks, endnotes: endnotes ? SampleMemos.endnotes : [],
      proofs: SampleMemos.proofs, derivations: [Derivation(name: nil, result: result)])
  }

  static func line(_ step: Step) -> String {
    Equation(of: step).pieces.map {
      switch $0 {
      case .text(let text): text
      case .value(let text, _): text
      }
    }.joined()
  }

  @Test("signs stand between their operands, names before them, brackets where order would be lost")
  func equations() {
    let (a, b, c) = (Self.literal("1"), Self.literal("2"), Self.literal("3"))
    #expect(Self.line(Self.operation("÷", a, b)) == "1 ÷ 2")
    #expect(Self.line(Self.operation("×", Self.operation("+", a, b), c)) == "(1 + 2) × 3")
    #expect(Self.line(Self.operation("sum", a, Self.operation("−", b, c))) == "sum(1, 2 − 3)")
    #expect(Self.line(Self.operation("−", a)) == "−1")
    #expect(Self.line(Self.operation("+", Self.operation("max", a, b), c)) == "max(1, 2) + 3")
    #expect(Self.line(a) == "1")
  }

  @Test("a calculation is told once, however often its value stands in the text")
  func once() {
    let result = Self.operation("÷", Self.literal("3"), Self.literal("50"), text: "6%")
    let text = String(decoding: TextOutput.fragment(Self.memo(result, uses: 3)), as: UTF8.self)
    #expect(text == "It is 6%[C1] and 6%[C1] and 6%[C1]\n\nCALCULATIONS\n[C1] 6% = 3 / 50\n")
    let page = HTMLPageTests.page(Self.memo(result, uses: 3))
    #expect(page.components(separatedBy: "id=\"calculation:1\"").count == 2)
    #expect(
      page.components(separatedBy: "popovertarget=\"calculation:1:steps\" aria-label=\"Calculation 1\"").count == 4)
    for occurrence in 1...3 {
      #expect(page.contains("id=\"calc:1:\(occurrence)\"") && page.contains("href=\"#calc:1:\(occurrence)\""))
    }
  }

  @Test("what is defined elsewhere is told below, each name once, and facts have the marks of their sources")
  func definitions() {
    let fact = Step(
      origin: .fact(SampleMemos.key("cost"), proof: 1), expression: "x/cost", type: "money",
      canonical: "48000000 EUR", text: "€48\u{A0}million")
    let open = Self.defined(
      "open", Self.operation("−", fact, Self.literal("€12\u{A0}million"), text: "€36\u{A0}million"))
    let result = Self.operation("÷", open, Self.operation("+", open, fact), text: "43%")
    let text = String(decoding: TextOutput.fragment(Self.memo(result, endnotes: true)), as: UTF8.self)
    #expect(
      text.contains(
        """
        CALCULATIONS
        [C1] 43% = €36 million / (€36 million + €48 million[1])
                €36 million = €48 million[1] - €12 million (open)

        ENDNOTES
        """))
  }

  @Test("the steps of a calculation on a page are a list within a list, and a fact's step opens its proof")
  func tree() throws {
    let page = HTMLPageTests.page(SampleCharts.memo)
    let steps = try #require(page.components(separatedBy: "id=\"calculation:2:steps\"").last)
    #expect(steps.contains("popovertarget=\"proof:2\""))
    #expect(steps.components(separatedBy: "<ul>").count >= 4)
    #expect(page.contains("<code>harbour-accord/share / harbour-accord/cost</code>"))
    #expect(page.contains("<span class=\"remark\">rounded to 38 digits</span>"))
  }

  @Test("every id on a page of charts and calculations is there once, and every link within it leads to one")
  func anchors() { HTMLPageTests.expectAnchors(in: HTMLPageTests.page(SampleCharts.memo)) }

  @Test("JSON has the whole tree, and values refer to it")
  func json() throws {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(JSONOutput.page(SampleCharts.memo))) as? [String: Any])
    let derivations = try #require(object["derivations"] as? [[String: Any]])
    #expect(derivations.count == 3 && derivations[0]["name"] as? String == "share")
    let result = try #require(derivations[0]["result"] as? [String: Any])
    #expect(result["operation"] as? String == "÷" && result["canonical"] as? String == "23.96 %")
    let operands = try #require(result["operands"] as? [[String: Any]])
    #expect(operands.map { $0["proof"] as? Int } == [2, 1])
    let text = String(decoding: JSONOutput.page(SampleCharts.memo), as: UTF8.self)
    #expect(text.contains("\"datetime\": \"2031-05-11\""))
  }

  @Test("hostile text in a calculation is text")
  func hostile() {
    let hostile = HTMLPageTests.hostile
    var result = Self.operation(hostile, Self.defined(hostile, Self.literal(hostile)), text: hostile)
    result.expression = hostile
    result.remarks = [hostile]
    var memo = Self.memo(result)
    memo.derivations[0].name = hostile
    let page = HTMLPageTests.page(memo)
    #expect(!page.contains("<script") && page.components(separatedBy: "</style").count == 2)
  }

  @Test("a value whose calculation is missing is printed all the same")
  func missing() {
    var memo = Self.memo(Self.literal("6"))
    memo.derivations = []
    #expect(HTMLPageTests.page(memo).contains("<data value=\"6\" data-calculation=\"1\">6</data>"))
    #expect(String(decoding: TextOutput.fragment(memo), as: UTF8.self) == "It is 6\n")
  }

  @Test("a large table of facts scrolls in a frame of its own, a small one is stacked on a phone")
  func tables() {
    func page(columns: Int, rows: Int) -> String {
      let row = (0..<columns).map { [MemoInline.text(String($0))] }
      let table = MemoBlock.Table(
        origin: .facts, caption: [.text("Table 1")], alignments: row.map { _ in .right }, header: row,
        rows: Array(repeating: row, count: rows))
      return HTMLPageTests.page(Memo(header: nil, banner: nil, language: "en", blocks: [MemoBlock(.table(table))]))
    }
    #expect(page(columns: 6, rows: 40).contains("<div class=\"table stacks\">"))
    #expect(
      page(columns: 20, rows: 3).contains("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table 1\">")
    )
    #expect(page(columns: 3, rows: 500).contains("<div class=\"table long\" tabindex=\"0\""))
  }
}
