import Desk
import Source
import Testing

/// What a page needs for those who listen to it.
@Suite struct AccessibilityTests {
  private func codes(_ body: String) -> [String] {
    OpenDesk.memo(body + "\n", with: ["Assets/basin.png": "PNG"]).diagnostics.map(\.rule.code)
  }

  @Test(
    "images, headings, tables and links are heard as they are seen",
    arguments: [
      ("![ ](Assets/basin.png)", ["A101"]), ("[![](Assets/basin.png)](second.md)", ["A101"]),
      ("[![The basin](Assets/basin.png)](second.md)", []), ("*![](Assets/basin.png)*", ["A101"]),
      ("### One\n\n### Two", []), ("# One\n\n## Two\n\n### Three\n\n# Four", []),
      ("## One\n\n##### Two\n\n##### Three", ["A102"]),
      ("### One\n\n## Two", ["A102"]), ("### One\n\n## Two\n\n### Three\n\n##### Four", ["A102", "A102"]),
      ("| | a |\n|---|---|\n| b | c |", []),
      ("| | |\n|---|---|\n| b | c |\n\n| | |\n|---|---|\n| b | c |", ["A103", "A103"]),
      ("[Click *here*…](second.md)", ["A104"]), ("[](second.md)", ["A104"]), ("[here and there](second.md)", []),
      ("[`more`](second.md)", ["A104"]), ("<https://courier.example/>", []),
    ])
  func page(_ body: String, _ expected: [String]) { #expect(codes(body) == expected) }

  @Test("a chart has a caption, and its description is not taken away")
  func charts() {
    func chart(_ attributes: String) -> [String] {
      let text = """
        ---
        title: Example
        date: 2026-03-09
        queries: { costs: "select key, says, value from facts where key = 'harbour-plan/cost'" }
        ---

        ::chart[costs]{x=says y=value \(attributes)}

        """
      return OpenDesk.example(with: ["Memos/one.md": text]).compile("desk/Memos/one.md").diagnostics.map(\.rule.code)
    }
    #expect(chart("caption=Costs") == [])
    #expect(chart("") == ["A105"])
    #expect(chart("caption=\" \"") == ["A105"])
    #expect(chart("caption=Costs alt=\" \"") == ["A105"])
    #expect(chart("caption=Costs alt=\"One bar\"") == [])
  }
}
