import Source
import Testing

@Suite struct FilePathTests {
  @Test("two spellings of one path are equal", arguments: ["a/b.md", "./a//b.md", "a/c/../b.md", "a/./b.md"])
  func spellings(_ text: String) {
    #expect(FilePath(text) == "a/b.md")
  }

  @Test("a path below a folder is told relative to it, another is not")
  func relative() {
    #expect(FilePath("Briefings/Memos/a.md").relative(to: "Briefings") == "Memos/a.md")
    #expect(FilePath("Briefings2/a.md").relative(to: "Briefings") == nil)
    #expect(FilePath("../a.md").relative(to: ".") == nil)
  }

  @Test("the parent of a path ends at the root and climbs from the working directory")
  func parent() {
    #expect(FilePath("/a").parent == "/")
    #expect(FilePath("/").parent == "/")
    #expect(FilePath("a").parent == ".")
    #expect(FilePath("..").parent == "../..")
  }
}
