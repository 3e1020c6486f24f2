import Compiler
import Desk
import Editing
import Source
import Testing

/// The parts of files as an editor shows them.
@Suite struct StructureTests {
  private let text = """
    ---
    title: Example
    date: 2026-03-09
    ---

    # One

    ::: note
    Words.

    ## Two

    :::note[Remark]
    It costs :fact[harbour-plan/cost]{ as=code   cite=off }.
    :::

    | a | long head |
    |--|:-:|
    | é | 1 |
    | x \\| y | |

    # Three
    """

  private func edited() -> (EditedDesk, FilePath) {
    let (desk, path, _, _) = ExampleDesk.writing(text, head: "")
    return (desk, path)
  }

  @Test("sections stand in one another by their level, and boxes in sections")
  func symbols() {
    let (desk, path) = edited()
    let found = desk.symbols(in: path)
    #expect(found.map(\.name) == ["One", "Three"])
    #expect(found.first?.children.map(\.name) == ["Two"])
    #expect(found.first?.children.first?.children.map(\.name) == ["note"])
    let record = desk.symbols(in: "desk/Articles/harbour-plan.yaml")
    #expect(record.first?.children.map(\.name).prefix(2) == ["approved", "cost"])
    #expect(desk.symbols(in: "desk/Entities/people.yaml").map(\.name).contains("ada-lindqvist"))
    while desk.prepare() != .complete {}
    #expect(desk.symbols(saying: "basin").map(\.name).contains("harbour-plan/cost"))
  }

  @Test("every range of a selection holds the one before it, up to the whole")
  func selections() throws {
    let (desk, path) = edited()
    let file = try #require(desk.file(path))
    for offset in stride(from: 0, to: file.bytes.count, by: 3) {
      let chain = desk.selections(around: ByteOffset(offset), in: path)
      for (inner, outer) in zip(chain, chain.dropFirst()) { #expect(outer.contains(inner) && outer != inner) }
      #expect(chain.last == file.wholeRange)
    }
  }

  @Test("front matter, sections, containers, tables and facts fold")
  func folds() {
    let (desk, path) = edited()
    let lines = desk.foldingRanges(in: path).map(\.lines)
    for expected in [1...3, 6...20, 11...20, 13...15, 17...20] { #expect(lines.contains(expected), "\(expected)") }
    #expect(desk.foldingRanges(in: "desk/Articles/harbour-plan.yaml").count > 5)
  }

  @Test("formatting sets tables in columns, tidies attributes, prints the same, and is done after once")
  func formatting() throws {
    let (desk, path) = edited()
    let file = try #require(desk.file(path))
    let before = desk.memo(path).memo.blocks
    var bytes = file.bytes
    for edit in desk.formatting(of: file.wholeRange, in: path).reversed() {
      bytes.replaceSubrange(edit.span.range.offsets, with: edit.text.utf8)
    }
    let formatted = String(decoding: bytes, as: UTF8.self)
    #expect(formatted.contains("{as=code cite=off}"))
    #expect(
      formatted.contains(
        "| a      | long head |\n| ------ | :-------: |\n| é      |     1     |\n| x \\| y |           |"))
    desk.setBuffer(path, to: bytes)
    #expect(desk.formatting(of: SourceFile(path: path, bytes: bytes).wholeRange, in: path).isEmpty)
    #expect("\(desk.memo(path).memo.blocks)" == "\(before)")
  }

  @Test("tokens stand in order, none over another")
  func tokens() {
    let (desk, path) = edited()
    let tokens = desk.semanticTokens(in: path)
    for (left, right) in zip(tokens, tokens.dropFirst()) { #expect(left.range.end <= right.range.start) }
    let words = tokens.map { "\($0.kind.rawValue) \(desk.file(path)?[$0.range] ?? "")" }
    for word in [
      "keyword note", "keyword fact", "namespace harbour-plan", "variable cost", "property as", "string code",
    ] {
      #expect(words.contains(word), "\(word)")
    }
  }

  @Test("behind a directive stands what it prints")
  func hints() throws {
    let body =
      "It costs :fact[harbour-plan/cost] or :calc[harbour-plan/regional-share / harbour-plan/cost]{as=percent}."
    let (desk, path, _, text) = ExampleDesk.writing(body)
    let hints = desk.inlayHints(in: SourceFile(path: path, text: text).wholeRange, of: path)
    #expect(hints.map(\.text) == ["about €40\u{A0}million", "about 25%"])
    #expect(hints.map { Int($0.place.range.start) - ExampleDesk.head.utf8.count }.first == 33)
  }

  @Test("above a fact stands how often it is used")
  func lenses() {
    let (desk, _, _, _) = ExampleDesk.writing(":fact[harbour-plan/growth] and :fact[harbour-plan/growth]")
    let lenses = desk.codeLenses(of: "desk/Articles/harbour-plan.yaml")
    #expect(lenses.count > 5)
    let growth = lenses.first { desk.file($0.place.path)?[$0.place.range] == "growth" }
    #expect(growth?.text.hasPrefix("used ") == true)
  }

  @Test("the directive that is being written is told with the part that is next")
  func signature() throws {
    let (desk, path, offset, _) = ExampleDesk.writing(":fact[harbour-plan/cost]{round=‸")
    let help = try #require(desk.signatureHelp(at: offset, in: path))
    #expect(help.signature == ":fact[KEY]{as= round= cite=}")
    #expect(help.active.map { help.parameters[$0].label } == "round=")
    #expect(help.parameters.allSatisfy { help.signature.contains($0.label) })
  }

  @Test("a hover shows the value and its passage, an entity, a directive, an attribute")
  func hovers() {
    for (marked, words) in [
      (":fact[harbour-plan/c‸ost]", "**cost about €40 million**"), (":name[ada-lind‸qvist]", "Ada Lindqvist"),
      (":fa‸ct[harbour-plan/cost]", "The value of a fact"), (":fact[harbour-plan/cost]{ro‸und=1}", "decimals to keep"),
      (":fact[harb‸our-plan/cost]", "€40"),
      (":calc[harbour-plan/regional-share ‸/ harbour-plan/cost]", "- `harbour-plan/cost`"),
    ] {
      let (desk, path, offset, _) = ExampleDesk.writing(marked)
      #expect(desk.hover(at: offset, in: path)?.markdown.contains(words) == true, "\(marked)")
    }
  }
}
