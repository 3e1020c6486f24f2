import Records
import Source
import Store
import Testing

/// What a search finds, and that nothing a user types can break it.
@Suite struct SearchTests {
  private static func desk() -> StoreIndex {
    var files = Desk.files
    files["desk/Articles/aside.yaml"] = "title: An aside\n"
    files["desk/Articles/aside.txt"] =
      "Something else.\n\n" + String(repeating: "Words that go on and on. ", count: 40)
      + "\n\nIn the end the harbour plan is named, and its CAFÉ too.\n"
    return Desk.index(files)
  }

  private let index = desk()

  private func found(_ text: String) throws -> [String] {
    try index.search(text, limit: 20).get().hits.map { hit in
      var marked = Array((hit.passage ?? hit.title).text.utf8)
      for match in (hit.passage ?? hit.title).matches.reversed() {
        marked.insert(UInt8(ascii: "]"), at: match.upperBound)
        marked.insert(UInt8(ascii: "["), at: match.lowerBound)
      }
      return "\(hit.key) \(hit.path):\(hit.line) \(String(decoding: marked, as: UTF8.self))"
    }
  }

  @Test("a title counts for more than a text, and the passage shows the words where they stand")
  func ranking() throws {
    #expect(
      try found("harbour plan") == [
        "harbour-plan desk/Articles/harbour-plan.txt:1 The [harbour] [plan]",
        "aside desk/Articles/aside.txt:5 In the end the [harbour] [plan] is named, and its CAFÉ too.",
      ])
  }

  @Test("diacritics, case and English endings make no difference")
  func folding() throws {
    #expect(try found("CAFE").map { $0.prefix(5) }.sorted() == ["aside", "harbo"])
    #expect(try found("muller") == ["mayor desk/Entities/all.yaml:1 Zoë [Müller]"])
    #expect(try found("mueller") == ["mayor desk/Entities/all.yaml:1 Zoe [Mueller]"])
    #expect(try found("crane") == ["harbour-plan/cranes desk/Articles/harbour-plan.yaml:23 9 [crane]"])
  }

  @Test("values and quotations are found, under the key that an editor can jump to")
  func facts() throws {
    #expect(
      try found("\"on time\"").first
        == "harbour-plan/words desk/Articles/harbour-plan.yaml:32 it will be done … and [on time]")
    #expect(try found("40000000").first?.hasPrefix("harbour-plan/cost desk/Articles/harbour-plan.yaml:6 ") == true)
  }

  @Test("a beginning is enough, and some of the words where none has all")
  func loosening() throws {
    #expect(try found("dredg").map { $0.prefix(21) } == ["harbour-plan/dredging"])
    let loose = try index.search("dredging zeppelin", limit: 5).get()
    #expect(loose.isLoose && loose.hits.first?.key == "harbour-plan/dredging")
    #expect(try index.search("zeppelin", limit: 5).get().hits.isEmpty)
  }

  @Test(
    "no text is an error of syntax",
    arguments: [
      "\"", "\"\"", "a\"b", "title:harbour", "{title note}: x", "NEAR(a b)", "a AND", "OR", "NOT", "-harbour", "^plan",
      "har*",
      "(((", "*", "+", "a + b", "'; DROP TABLE x; --", "\u{1}\u{2}", "é̂", "日本", "a\u{0}b", "🛳️", "\\", "%", "?1", ":x",
      String(repeating: "word ", count: 5000), String(repeating: "\"", count: 999),
      String(repeating: "x", count: 100_000),
    ])
  func hostile(_ text: String) {
    switch index.search(text, limit: 5) {
    case .success(let result): #expect(result.hits.count <= 5)
    case .failure(let fault): #expect(fault.message.hasPrefix("there is no word to look for"), "\(fault)")
    }
  }
}
