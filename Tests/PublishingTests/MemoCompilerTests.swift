import Compiler
import Desk
import Output
import Source
import Testing

@testable import Publishing

@Suite struct MemoCompilerTests {
  private let fixture = Fixture(["Memos/draft.md": Fixture.memo("Draft\nstatus: draft")])

  @Test("a text that waited for its page is printed as it was")
  func waiting() throws {
    let edition = try fixture.edition()
    let compiler = MemoCompiler(fixture.desk, for: .partners, in: edition)
    let memo = PrintedMemo(compiler.compile("desk/Memos/example.md"))
    compiler.putAside(memo, of: "desk/Memos/example.md", page: "memos/example.html")
    #expect(edition.bytes(of: "memos/example.html") == memo.bytes)
    let printed = try compiler.printed("desk/Memos/example.md")
    #expect(!printed.text.body.isEmpty && printed.text.body == memo.text.body)
    #expect(!printed.text.report.isEmpty && printed.text.report == memo.text.report)
    #expect(!printed.sentences.isEmpty && printed.sentences == memo.sentences)
  }

  @Test("a memo that was shown and may be no more is not printed when it is compiled again")
  func hidden() throws {
    let compiler = MemoCompiler(fixture.desk, for: .partners, in: try fixture.edition())
    #expect(try compiler.printed("desk/Memos/second.md").head.header != nil)
    #expect(throws: FileError.self) { try compiler.printed("desk/Memos/draft.md") }
  }
}
