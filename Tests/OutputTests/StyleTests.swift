import Compiler
import Foundation
import GoldenFiles
import Records
import Source
import Testing
import Values

@testable import Output

@Suite struct StyleTests {
  /// What each file of the program has of the styles; the longest style sheet is cut in two.
  private static let embedded: [Embedded] = [
    Embedded(
      swift: "Template",
      members: [
        "template": "memo/template.html", "opening": "memo/opening.html", "banner": "memo/banner.html",
        "closing": "memo/closing.html", "rows": "memo/rows.html", "subject": "memo/subject.html",
      ]),
    Embedded(swift: "TextSheet", members: ["textSheet": "memo/style.css"]),
    Embedded(swift: "ProofSheet", members: ["proofSheet": "memo/style.css"]),
    Embedded(swift: "Conventions", members: ["conventions": "memo/conventions.yaml"]),
    Embedded(style: "brief"), Embedded(style: "cable"), Embedded(style: "decision"),
  ]

  private struct Embedded {
    let swift: String
    /// The files by the names they have in Swift, in order.
    let members: KeyValuePairs<String, String>

    init(swift: String, members: KeyValuePairs<String, String>) {
      self.swift = swift
      self.members = members
    }

    init(style: String) {
      swift = style.capitalized
      members = [
        "\(style)Template": "\(style)/template.html", "\(style)Sheet": "\(style)/style.css",
        "\(style)Conventions": "\(style)/conventions.yaml",
      ]
    }
  }

  @Test("the styles in the program are those in Styles, byte for byte", arguments: embedded.map(\.swift))
  func builtIn(_ swift: String) throws {
    let members = try #require(Self.embedded.first { $0.swift == swift }).members
    let texts = try members.map { try Self.text(of: $0.key, in: $0.value) }
    let file = "Sources/Output/Style/BuiltIn/BuiltInStyle+\(swift).swift"
    let verdict = try GoldenFile.compare(Array(Self.source(members, texts).utf8), with: file)
    #expect(verdict == .same, "\(file): `make golden` records it")
  }

  @Test("the program has every file of every style but what is there to read", arguments: Style.builtInNames)
  func complete(_ style: String) throws {
    let folder = GoldenFile.repository.appending(path: "Styles/\(style)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0 != "README.md" }
    #expect(Style.builtInFiles(of: style).map(\.name) == files.sorted())
    if ProcessInfo.processInfo.environment["CHANCERY_GOLDEN"] == "record" { return }
    for (name, text) in Style.builtInFiles(of: style) {
      #expect(text == (try String(contentsOf: folder.appending(path: name), encoding: .utf8)), "\(style)/\(name)")
    }
  }

  @Test("a style of the program holds, beside a desk and without a folder", arguments: Style.builtInNames)
  func holds(_ style: String) {
    #expect(Style.load(named: style, from: "Styles", files: MemoryFiles()).diagnostics.isEmpty)
    let texts = Style.builtInFiles(of: style).map { (FilePath("Styles/\(style)/\($0.name)"), $0.text) }
    let copied = Style.load(named: style, from: "Styles", files: MemoryFiles(Dictionary(uniqueKeysWithValues: texts)))
    #expect(copied.diagnostics.isEmpty)
    let built = Style.load(named: style, from: "S", files: MemoryFiles())
    #expect(
      HTMLOutput.page(SampleMemos.decision, style: copied.value)
        == HTMLOutput.page(SampleMemos.decision, style: built.value))
  }

  private static func text(of member: String, in path: String) throws -> String {
    let text = try String(contentsOf: GoldenFile.repository.appending(path: "Styles/\(path)"), encoding: .utf8)
    guard path == "memo/style.css" else { return text }
    let proofs = try #require(text.range(of: "/* Citations, endnotes")).lowerBound
    return String(member == "textSheet" ? text[..<proofs] : text[proofs...])
  }

  /// Files of a style as Swift.
  private static func source(_ members: KeyValuePairs<String, String>, _ texts: [String]) -> String {
    let declarations = zip(members, texts).map { member, text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
      return """
          /// `Styles/\(member.value)`
          static let \(member.key) = ###\"\"\"
        \(lines.joined(separator: "\n"))
            \"\"\"###

        """
    }
    return """
      // Generated from Styles/ by `make golden`; a test holds the two equal.

      extension BuiltInStyle {
      \(declarations.joined(separator: "\n"))}

      """
  }

  @Test("the conventions file of the built-in style says just what holds without one")
  func conventions() {
    let parsed = StyleConventions.decode(SourceFile(path: "conventions.yaml", text: BuiltInStyle.conventions))
    #expect(parsed.value == StyleConventions())
    #expect(parsed.diagnostics.isEmpty)
    #expect(Labels.keys.allSatisfy { BuiltInStyle.conventions.contains("\n  \($0.name): ") })
  }

  @Test("a style's own files are used, and what it leaves out is built in")
  func ownStyle() {
    let files = MemoryFiles([
      "Styles/brief/template.html": "<p>{{header.title}}</p>{{{body}}}",
      "Styles/brief/conventions.yaml": "values: iso\nquotation-marks: single\ntext-width: 60\nlabels: { to: An }\n",
    ])
    let parsed = Style.load(named: "brief", from: "Styles", files: files)
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.value.name == "brief")
    #expect(parsed.value.labels.to == "An")
    #expect(parsed.value.labels.from == "From")
    #expect(parsed.value.conventions(forLanguage: "de").dateOrder == .iso)
    let page = String(decoding: HTMLOutput.page(SampleMemos.decision, style: parsed.value), as: UTF8.self)
    #expect(page.hasPrefix("<p>Whether to staff the Kestrel crossing desk</p>"))
    let text = String(decoding: TextOutput.page(SampleMemos.information, style: parsed.value), as: UTF8.self)
    #expect(text.split(separator: "\n").filter { !$0.contains("<http") }.allSatisfy { $0.count <= 60 })
  }

  @Test("the style of a desk without styles is the built-in one, and only that may be missing")
  func missing() {
    #expect(Style.load(named: "memo", from: "Styles", files: MemoryFiles()).diagnostics.isEmpty)
    let parsed = Style.load(
      named: "mmeo", from: "Styles", files: MemoryFiles(["Styles/brief/style.css": ""]))
    #expect(parsed.diagnostics.map(\.rule.code) == ["X501"])
    #expect(parsed.diagnostics.first?.help == ["did you mean “memo”?"])
    #expect(parsed.value.name == "memo")
  }

  @Test(
    "a style's name does not lead out of the folder of styles", arguments: ["../secret", "", ".", "a/b", "a\u{0}b"])
  func outside(_ name: String) {
    let files = MemoryFiles(["secret/style.css": "", "Styles/a/b/style.css": ""])
    #expect(Style.load(named: name, from: "Styles", files: files).diagnostics.map(\.rule.code) == ["X501"])
  }

  @Test("parts of templates come from the style, else from the style memo beside it, else from the program")
  func parts() {
    let files = MemoryFiles([
      "Styles/own/template.html": "{{> opening}}|{{> banner}}|{{> mine}}", "Styles/own/mine.html": "mine",
      "Styles/own/style.css": "{{> memo}}p{}", "Styles/memo/opening.html": "of memo", "Styles/memo/style.css": "q{}",
    ])
    let parsed = Style.load(named: "own", from: "Styles", files: files)
    #expect(parsed.diagnostics.isEmpty)
    let page = String(decoding: HTMLOutput.page(SampleMemos.decision, style: parsed.value), as: UTF8.self)
    #expect(page.hasPrefix("of memo|<p>") && page.hasSuffix("|mine"))
  }

  @Test("a fault in a part is told at its place in that part, and a part leads out of no folder")
  func faultyParts() {
    let files = MemoryFiles([
      "Styles/own/template.html": "{{> mine}}", "Styles/own/mine.html": "ab{{#open}}",
      "Styles/own/style.css": "p{}{{> ../memo/style}}",
    ])
    let parsed = Style.load(named: "own", from: "Styles", files: files)
    #expect(parsed.diagnostics.map(\.rule.code) == ["X502", "X502"])
    #expect(
      parsed.diagnostics.map(\.primary.span.path.description) == ["Styles/own/mine.html", "Styles/own/style.css"])
    #expect(parsed.diagnostics.map(\.primary.span.range.start) == [2, 3])
  }

  @Test(
    "a style sheet is sent without what only its authors read, strings as they are",
    arguments: [
      ("/* a */ p { color : red; }\n\n", "p{color : red}"), ("a  >  b , c{}", "a > b ,c{}"),
      ("p::before { content: \"/* ; } \\\" */\"; }", "p::before{content: \"/* ; } \\\" */\"}"),
      ("a/**/b{}", "a b{}"), ("@media print  and (x) {\n p{}\n}", "@media print and (x){p{}}"), ("/* torn", ""),
      ("p{content:'torn", "p{content:'torn"), ("p{content:'\\", "p{content:'\\"), ("", ""),
    ])
  func packing(_ sheet: String, _ packed: String) {
    #expect(String(decoding: StyleSheetPacking.packed(Array(sheet.utf8)), as: UTF8.self) == packed)
  }

  @Test("what is wrong in a style is told at its place, and the built-in part used")
  func faults() {
    let files = MemoryFiles([
      "Styles/brief/template.html": "<p>{{#header}}</p>",
      "Styles/brief/conventions.yaml": "values: aps\ntext-width: 12\nlabels: { tow: x }\ncolour: red\n",
    ])
    let parsed = Style.load(named: "brief", from: "Styles", files: files)
    #expect(parsed.diagnostics.map(\.rule.code) == ["X502", "X502", "X502", "X502", "X502"])
    #expect(parsed.diagnostics.map { $0.primary.span.range.start } == [3, 8, 24, 37, 46])
    #expect(!HTMLOutput.page(SampleMemos.decision, style: parsed.value).isEmpty)
  }
}
