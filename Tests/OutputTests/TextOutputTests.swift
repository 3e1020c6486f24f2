import Compiler
import Markup
import Records
import Source
import Testing

@testable import Output

@Suite struct TextOutputTests {
  static func text(_ blocks: [MemoBlock]) -> String {
    String(
      decoding: TextOutput.fragment(Memo(header: nil, banner: nil, language: "en", blocks: blocks)), as: UTF8.self)
  }

  static func paragraph(_ text: String) -> MemoBlock { MemoBlock(.paragraph([.text(text)])) }

  @Test("typographic marks become ASCII, letters stay")
  func folding() {
    #expect(
      Self.text([Self.paragraph("“Zelenskyy’s” plan — 5–6 Türen … → 3\u{A0}×\u{202F}4 − x\u{AD}y €5")])
        == "\"Zelenskyy's\" plan -- 5-6 Türen ... -> 3 x 4 - xy €5\n")
  }

  @Test("no control character reaches the reader's terminal")
  func controls() {
    #expect(Self.text([Self.paragraph("a\u{1B}[31mb\u{7}\u{9B}c\u{202E}d\te")]) == "a[31mbcd e\n")
    let code = MemoBlock(.codeBlock(info: nil, literal: "\tx\u{1B}y\n"))
    #expect(Self.text([code]) == "        xy\n")
  }

  @Test("a line is never broken inside a number and its unit, a mark or a URL")
  func whole() {
    let lead = String(repeating: "word ", count: 13)
    let amount = Self.text([Self.paragraph(lead + "$3\u{A0}billion more")])
    #expect(amount.contains("\n$3 billion more\n"))
    let mark = Self.text([
      MemoBlock(.paragraph([.text(lead + "abcdef."), SampleMemos.mark(1, 1, note: "para. 6", proof: nil)]))
    ])
    #expect(mark.hasSuffix("\nabcdef.[1, para. 6]\n"))
    let url = "https://example.org/" + String(repeating: "part-of-a-path/", count: 6)
    let link = Self.text([MemoBlock(.paragraph([.text(lead), .link(destination: url, title: "", [.text("here")])]))])
    #expect(link.hasSuffix("\n<\(url)>\n"))
  }

  @Test("a stacked table with a long head stays on the page")
  func longHead() {
    let head = String(repeating: "criterion ", count: 9)
    let table = MemoBlock.Table(
      origin: .author, caption: [], alignments: [.none, .none],
      header: [[.text(head)], [.text(String(repeating: "x", count: 60))]],
      rows: [[[.text(String(repeating: "value ", count: 20))], [.text("https://example.org/a")]]])
    let lines = Self.text([MemoBlock(.table(table))]).split(separator: "\n")
    #expect(lines.count > 4)
    #expect(lines.allSatisfy { $0.count <= 72 })
  }

  @Test("two marks of one article side by side are printed once")
  func marks() {
    let marks = [SampleMemos.mark(1, 1, proof: 0), SampleMemos.mark(1, 2, proof: 1), SampleMemos.mark(2, 1, proof: 2)]
    #expect(Self.text([MemoBlock(.paragraph([.text("a")] + marks))]) == "a[1][2]\n")
  }

  @Test("East Asian characters count two columns and may be broken between")
  func wide() {
    let lines = Self.text([Self.paragraph(String(repeating: "日本", count: 40))]).split(separator: "\n")
    #expect(lines.map(\.count) == [36, 36, 8])
  }

  @Test("a word wider than the page is cut, and a list deeper than the page is set in no further")
  func narrow() {
    let long = Self.text([Self.paragraph(String(repeating: "x", count: 200))]).split(separator: "\n")
    #expect(long.map(\.count) == [72, 72, 56])
    var block = Self.paragraph("deep")
    for _ in 0..<60 {
      block = MemoBlock(
        .list(.init(marker: .bullet, isTight: true, items: [.init(isChecked: nil, blocks: [block])])))
    }
    #expect(Self.text([block]).split(separator: "\n").allSatisfy { $0.utf8.count <= 72 })
  }

  @Test("a table is set in columns with figures at the right, and stacked where the page is too narrow")
  func tables() {
    func table(_ cells: [String]) -> MemoBlock {
      MemoBlock(
        .table(
          .init(
            origin: .author, alignments: [.none, .right], header: [[.text("Item")], [.text("Value")]],
            rows: [cells.map { [.text($0)] }])))
    }
    #expect(Self.text([table(["Ferry", "€5"])]) == "Item   Value\n-----  -----\nFerry     €5\n")
    let wide = String(repeating: "9", count: 70)
    #expect(Self.text([table(["Ferry", wide])]).hasPrefix("Item:   Ferry\nValue:  99"))
  }

  @Test("lists hang their text, and numbers of one list end in one column")
  func lists() {
    func item(_ text: String) -> MemoBlock.Item { .init(isChecked: nil, blocks: [Self.paragraph(text)]) }
    let list = MemoBlock(
      .list(
        .init(
          marker: .ordered(start: 9, delimiter: ")"), isTight: true,
          items: [item(String(repeating: "word ", count: 20)), item("b"), .init(isChecked: nil, blocks: [])])))
    let lines = Self.text([list]).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix(" 9) word"))
    #expect(lines[1].hasPrefix("    word"))
    #expect(lines[2...] == ["10) b", "11)"])
  }

  @Test("a memo has no trailing blanks, no tabs, no line beyond the width but URLs, and one line end at its end")
  func shape() {
    for memo in [SampleMemos.information, SampleMemos.decision] {
      let bytes = TextOutput.page(memo)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(!line.hasSuffix(" ") && !line.contains("\t"))
        #expect(UnicodeText.displayWidth(String(line)) <= 72 || line.hasSuffix(">"), "\(line)")
      }
    }
  }

  @Test("a memo of nothing is one line end")
  func empty() {
    #expect(Self.text([]) == "\n")
    #expect(Self.text([MemoBlock(.paragraph([])), MemoBlock(.htmlBlock("<x>"))]).allSatisfy { $0 == "\n" })
  }

  @Test(
    "a paragraph of very many broken lines and marks is printed in time in proportion to them", .timeLimit(.minutes(1)))
  func scale() {
    var content: [MemoInline] = []
    for _ in 0..<50_000 {
      content += [.text("a "), SampleMemos.mark(1, 1, proof: nil), .lineBreak]
    }
    #expect(Self.text([MemoBlock(.paragraph(content))]).hasPrefix("a [1]\na [1]\n"))
  }
}
