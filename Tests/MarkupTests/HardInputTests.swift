import Markup
import Source
import Testing

/// Whatever comes in, a tree comes out, and soon.
@Suite struct HardInputTests {
  private static let inputs: [(name: String, text: String)] = [
    ("images", String(repeating: "![[]()", count: 10_000)),
    ("brackets", String(repeating: "[", count: 10_000)),
    ("quotations", String(repeating: "> ", count: 10_000) + "x"),
    ("lists", String(repeating: "- ", count: 5_000) + "x"),
    (
      "indented lists",
      (0..<1_000).map { String(repeating: "  ", count: $0) + "- a\n" }.joined() + String(repeating: "\n", count: 1_000)
    ),
    ("containers", (0..<10_000).map { _ in ":::note\n" }.joined()),
    ("backquotes", (1..<1_000).map { String(repeating: "`", count: $0) + " " }.joined()),
    ("emphasis", String(repeating: "*a **b ", count: 10_000)),
    ("comments", String(repeating: "<!-- a ", count: 10_000)),
    ("instructions", String(repeating: "<? a ", count: 10_000)),
    ("declarations", String(repeating: "<!A a ", count: 10_000)),
    ("character data", String(repeating: "<![CDATA[ a ", count: 500)),
    ("links", String(repeating: "[a](", count: 400)),
    ("labels", String(repeating: ":fact[", count: 10_000)),
    ("attributes", String(repeating: ":fact{a=\"", count: 10_000)),
    ("footnotes", (0..<2_000).map { "[^\($0)] " }.joined() + "\n\n" + (0..<2_000).map { "[^\($0)]: x\n" }.joined()),
    (
      "table",
      "|" + String(repeating: "a|", count: 2_000) + "\n|" + String(repeating: "-|", count: 2_000) + "\n"
        + String(repeating: "|x\n", count: 500)
    ),
    ("entities", String(repeating: "&", count: 50_000)),
    ("private use", String(repeating: "\u{F0000}\u{10FFFD}", count: 1_000)),
  ]

  @Test("hard inputs end in a tree", arguments: inputs.map(\.name))
  func hard(_ name: String) throws {
    let text = try #require(HardInputTests.inputs.first { $0.name == name }).text
    let clock = ContinuousClock()
    let time = clock.measure {
      let parsed = BriefingParser.parse(SourceFile(path: "x.md", text: text), knownTextDirectives: ["fact"])
      #expect(!parsed.value.blocks.isEmpty)
    }
    // Not a measure of speed: what hangs takes minutes.
    #expect(time < .seconds(30))
  }

  @Test("random bytes end in a tree whose places lie in the file")
  func random() {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      ":fact[", "]", "{a=b}", ":::note\n", ":::\n", "::toc\n", "> ", "- ", "1. ", "`", "**", "_", "[a](b)", "\n",
      "\n\n",
      "é", "\u{0}", "&amp;", "<b>", "|", "---\n", "[@a, b]", "<!-- chancery: allow X101 y -->", "    ", "\t", "\\",
      "\r\n",
    ]
    for _ in 0..<3_000 {
      var bytes: [UInt8] = []
      for _ in 0..<next(40) {
        bytes += next(8) == 0 ? [UInt8(next(256))] : Array(pieces[next(pieces.count)].utf8)
      }
      let file = SourceFile(path: "x.md", bytes: bytes)
      let briefing = BriefingParser.parse(file, knownTextDirectives: ["fact"]).value
      for block in briefing.blocks { #expect(Int(block.span.end) <= file.bytes.count) }
      for directive in DirectiveList.of(briefing.blocks) {
        #expect(file[directive.nameSpan] == directive.name)
      }
      #expect(!BriefingJSON.write(briefing).isEmpty)
    }
  }
}
