import Compiler
import Foundation
import Markup
import Records
import Source
import Testing
import Values

@testable import Output

/// How paragraphs of text memos are numbered, and what a style says at the head and end of their parts.
@Suite struct NumberingTests {
  private static func memo(_ blocks: [MemoBlock]) -> Memo {
    var memo = SampleMemos.decision
    memo.header = nil
    memo.banner = nil
    memo.endnotes = []
    memo.sourceSummary = []
    memo.blocks = blocks.filter { if case .endnotes = $0.kind { false } else { true } }
    return memo
  }

  private static func text(_ blocks: [MemoBlock], _ conventions: String = "") -> String {
    let files = MemoryFiles(["Styles/own/conventions.yaml": conventions])
    let style = Style.load(named: "own", from: "Styles", files: files)
    #expect(style.diagnostics.isEmpty, "\(style.diagnostics.map(\.message))")
    return String(decoding: TextOutput.page(memo(blocks), style: style.value), as: UTF8.self)
  }

  private static func paragraph(_ text: String) -> MemoBlock { MemoBlock(.paragraph([.text(text)])) }
  private static func heading(_ level: Int, _ text: String) -> MemoBlock {
    MemoBlock(.heading(level: level, [.text(text)]))
  }
  private static func part(_ role: MemoBlock.Section.Role, _ blocks: [MemoBlock]) -> MemoBlock {
    MemoBlock(.section(.init(role: role, title: [.text(role.usualTitle ?? "Title")], blocks: blocks)))
  }

  @Test("a single paragraph has no number, two have")
  func single() {
    #expect(Self.text([Self.paragraph("One.")]) == "One.\n")
    #expect(Self.text([Self.paragraph("One."), Self.paragraph("Two.")]) == "1. One.\n\n2. Two.\n")
  }

  @Test("headings hold what stands under them; over one paragraph they run into it; subdivisions come in pairs")
  func headings() {
    let blocks = [
      Self.paragraph("First."), Self.heading(2, "Alone"), Self.paragraph("One."), Self.heading(2, "Two"),
      Self.paragraph("a"), Self.paragraph("b"), Self.heading(3, "Deep"), Self.paragraph("c"), Self.paragraph("d"),
    ]
    #expect(
      Self.text(blocks) == """
        1. First.

        2. ALONE. One.

        3. TWO

           a. a

           b. b

           c. Deep

              (1) c

              (2) d

        """)
  }

  @Test("lists and tables belong to the paragraph before them, the bottom line to none")
  func belongings() {
    let list = MemoBlock(
      .list(
        .init(
          marker: .bullet, isTight: true, items: [.init(isChecked: nil, blocks: [Self.paragraph("x")])])))
    let blocks = [
      Self.part(.bottomLine, [Self.paragraph("Do.")]), Self.paragraph("One:"), list, Self.paragraph("Two."),
    ]
    #expect(Self.text(blocks) == "BOTTOM LINE: Do.\n\n1. One:\n\n   - x\n\n2. Two.\n")
  }

  @Test("a memo that refers to its sections by number keeps those numbers")
  func given() {
    let blocks = [
      Self.paragraph("First."), Self.heading(2, "1.\u{A0}Alone"), Self.paragraph("One."), Self.paragraph("Two."),
    ]
    #expect(Self.text(blocks) == "First.\n\n1. ALONE\n\nOne.\n\nTwo.\n")
  }

  @Test("a cable numbers every paragraph whatever stands between, but none within a list or quotation")
  func cable() {
    let conventions = """
      numbering: cable
      part-titles: { bottom-line: Summary, judgement: Comment }
      part-endings: { bottom-line: End summary, judgement: End comment }
      """
    let quote = MemoBlock(.blockQuote([Self.paragraph("quoted")]))
    let blocks = [
      Self.part(.bottomLine, [Self.paragraph("Do.")]), Self.heading(2, "Head"), Self.paragraph("One."), quote,
      Self.part(.judgement, [Self.paragraph("Will."), Self.paragraph("May not.")]),
    ]
    #expect(
      Self.text(blocks, conventions) == """
        1. SUMMARY: Do. END SUMMARY.

        HEAD

        2. One.

           quoted

        3. COMMENT: Will.

        4. May not.

        END COMMENT.

        """)
    let style = Style.load(named: "own", from: "S", files: MemoryFiles(["S/own/conventions.yaml": conventions])).value
    let page = String(decoding: HTMLOutput.page(Self.memo(blocks), style: style), as: UTF8.self)
    let numbers = page.components(separatedBy: "<span class=\"paragraph-number\">").dropFirst().compactMap { $0.first }
    #expect(numbers == ["1", "2", "3", "4"])
    #expect(page.contains("<p class=\"ending\">End comment.</p>"))
  }

  @Test("an author's own title stays, and a recommendation has room for each answer")
  func parts() {
    let own = MemoBlock(
      .section(.init(role: .note, title: [.text("On dates")], blocks: [Self.paragraph("Inferred.")])))
    let conventions = "numbering: none\npart-titles: { note: Remark }\nanswers: [Yes, No]\n"
    let blocks = [
      own, Self.part(.note, [Self.paragraph("Else.")]), Self.part(.recommendation, [Self.paragraph("That.")]),
    ]
    #expect(
      Self.text(blocks, conventions)
        == "ON DATES: Inferred.\n\nREMARK: Else.\n\nRECOMMENDATION: That.\n\n   YES ________   NO ________\n")
  }

  @Test("what a conventions file must not say is told at its place")
  func faults() {
    let text = """
      numbering: roman
      text-header: [form, colour]
      part-titles: { summary: x }
      answers: Yes
      """
    let parsed = StyleConventions.decode(SourceFile(path: "conventions.yaml", text: text))
    #expect(parsed.diagnostics.map(\.rule.code) == ["X502", "X502", "X502", "X502"])
    #expect(parsed.diagnostics.map(\.primary.span.range.start) == [11, 37, 60, 82])
    #expect(parsed.value.textHeader == [.form])
  }
}
