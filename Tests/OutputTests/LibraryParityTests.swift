import Compiler
import Foundation
import GoldenFiles
import Markup
import Source
import Testing

@testable import Output

/// A text without directives is printed as libcmark-gfm prints it. The examples are other people's and lie beside the
/// repository; without them, or without the program `cmark-gfm`, there is nothing to compare with.
@Suite struct LibraryParityTests {
  static let suites = ["gfm-spec", "gfm-extensions", "gfm-regression"]

  /// Examples that begin with a line `---`, which opens front matter here.
  static let frontMatter: Set<String> = ["gfm-spec 66", "gfm-spec 68"]

  @Test("a fragment has the bytes that the library's program prints", arguments: suites)
  func parity(_ suite: String) throws {
    guard let examples = try Conformance.examples(in: suite), Conformance.hasProgram else {
      print("skipped: no examples of \(suite), or no program cmark-gfm")
      return
    }
    #expect(!examples.isEmpty)
    for example in examples {
      let printed = HTMLOutput.fragment(PlainMemo.read(example.markdown))
      let expected = try Conformance.library(example.markdown, options: [])
      let name = "\(suite) \(example.number)"
      let isExpected = String(decoding: printed, as: UTF8.self) == expected
      // What is passed over must still differ, or it need not be passed over.
      #expect(
        isExpected != Self.frontMatter.contains(name),
        """
        \(name): \(example.markdown.debugDescription) gave
        \(String(decoding: printed, as: UTF8.self))
        """)
    }
  }

  @Test("with raw HTML allowed a fragment has the bytes of the unsafe mode", arguments: suites)
  func unsafeParity(_ suite: String) throws {
    guard let examples = try Conformance.examples(in: suite), Conformance.hasProgram else { return }
    for example in examples {
      let printed = HTMLOutput.fragment(PlainMemo.read(example.markdown), rawHTML: .allowed)
      let expected = try Conformance.library(example.markdown, options: ["--unsafe"])
      let name = "\(suite) \(example.number)"
      let isExpected = String(decoding: printed, as: UTF8.self) == expected
      // What is passed over must still differ, or it need not be passed over.
      #expect(
        isExpected != Self.frontMatter.contains(name),
        """
        \(name): \(example.markdown.debugDescription) gave
        \(String(decoding: printed, as: UTF8.self))
        """)
    }
  }

  @Test("footnotes are printed as the library prints them")
  func footnotes() throws {
    let text =
      "a[^x\"<b>y] b[^x\"<b>y] c[^2] ![al *x* ~~s~~\n t](u \"t\")\n\n[^x\"<b>y]: note\n\n[^2]: - a\n\n    ```\n    code\n    ```\n"
    guard Conformance.hasProgram else { return }
    #expect(
      String(decoding: HTMLOutput.fragment(PlainMemo.read(text)), as: UTF8.self)
        == (try Conformance.library(text, options: [])))
  }
}

enum Conformance {
  struct Example {
    let number: Int
    let markdown: String
  }

  static let program = "/usr/bin/cmark-gfm"
  static let hasProgram = FileManager.default.isExecutableFile(atPath: program)

  /// nil where the suite is not there.
  static func examples(in suite: String) throws -> [Example]? {
    let file = GoldenFile.repository.appending(path: "../shared/conformance/\(suite).txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var markdown: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let lines = markdown, line == "." {
        let text = lines.map { $0 + "\n" }.joined().replacingOccurrences(of: "→", with: "\t")
        examples.append(Example(number: examples.count + 1, markdown: text))
        markdown = nil
      } else if markdown != nil {
        markdown?.append(line)
      } else if line.hasPrefix(fence + " example") {
        markdown = []
      }
    }
    return examples
  }

  static func library(_ markdown: String, options: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments =
      ["table", "strikethrough", "autolink", "tasklist", "footnotes"].flatMap { ["-e", $0] } + options
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(markdown.utf8))
    try input.fileHandleForWriting.close()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: printed, as: UTF8.self)
  }
}

/// Markdown without directives as a memo: node for node.
enum PlainMemo {
  static func read(_ markdown: String) -> Memo {
    let briefing = BriefingParser.parse(SourceFile(path: "a.md", text: markdown), knownTextDirectives: []).value
    return Memo(header: nil, banner: nil, language: "en", blocks: blocks(briefing.blocks))
  }

  private static func blocks(_ blocks: [Block]) -> [MemoBlock] {
    blocks.map { block in
      switch block.kind {
      case .paragraph(let content): MemoBlock(.paragraph(inlines(content)))
      case .heading(let level, let content): MemoBlock(.heading(level: level, inlines(content)))
      case .blockQuote(let children): MemoBlock(.blockQuote(self.blocks(children)))
      case .list(let list):
        MemoBlock(
          .list(
            .init(
              marker: list.marker, isTight: list.isTight,
              items: list.items.map { .init(isChecked: $0.isChecked, blocks: self.blocks($0.blocks)) })))
      case .codeBlock(let info, let literal): MemoBlock(.codeBlock(info: info, literal: literal))
      case .htmlBlock(let html): MemoBlock(.htmlBlock(html))
      case .thematicBreak: MemoBlock(.thematicBreak)
      case .table(let table):
        MemoBlock(
          .table(
            .init(
              origin: .author, alignments: table.alignments, header: table.header.map { inlines($0.content) },
              rows: table.rows.map { $0.cells.map { inlines($0.content) } })))
      case .footnoteDefinition(let note):
        MemoBlock(
          .footnoteDefinition(
            .init(
              label: note.label, number: note.number, referenceCount: note.referenceCount,
              blocks: self.blocks(note.blocks))))
      case .leafDirective, .containerDirective: MemoBlock(.paragraph([.text("directive")]))
      }
    }
  }

  private static func inlines(_ inlines: [Inline]) -> [MemoInline] {
    inlines.map { inline in
      switch inline.kind {
      case .text(let text): .text(text)
      case .softBreak: .softBreak
      case .lineBreak: .lineBreak
      case .code(let text): .code(text)
      case .html(let html): .html(html)
      case .emphasis(let content): .emphasis(self.inlines(content))
      case .strong(let content): .strong(self.inlines(content))
      case .strikethrough(let content): .strikethrough(self.inlines(content))
      case .link(let link): .link(destination: link.destination, title: link.title, self.inlines(link.content))
      case .image(let link): .image(source: link.destination, title: link.title, self.inlines(link.content))
      case .footnoteReference(let reference): .footnoteReference(reference)
      case .directive, .citation: .text("directive")
      }
    }
  }
}
