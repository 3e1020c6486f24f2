import Compiler
import Foundation
import GoldenFiles
import Records
import Source
import Testing
import Values

@testable import Output

@Suite struct StyleTests {
  @Test(
    "the style in the program is the one in Styles/memo, byte for byte",
    arguments: [
      ("Template", "template.html", BuiltInStyle.template), ("TextSheet", "style.css", BuiltInStyle.textSheet),
      ("ProofSheet", "style.css", BuiltInStyle.proofSheet),
      ("Conventions", "conventions.yaml", BuiltInStyle.conventions),
    ])
  func builtIn(_ member: String, _ name: String, _ embedded: String) throws {
    var text = try String(contentsOf: GoldenFile.repository.appending(path: "Styles/memo/\(name)"), encoding: .utf8)
    if name == "style.css" {
      let proofs = try #require(text.range(of: "/* Citations, endnotes")).lowerBound
      text = String(member == "TextSheet" ? text[..<proofs] : text[proofs...])
    }
    let file = "Sources/Output/Style/BuiltIn/BuiltInStyle+\(member).swift"
    let verdict = try GoldenFile.compare(Array(Self.source(member, name, text).utf8), with: file)
    #expect(verdict == .same, "\(file): `make golden` records it")
    if ProcessInfo.processInfo.environment["CHANCERY_GOLDEN"] != "record" { #expect(embedded == text) }
  }

  /// A file of the style as Swift.
  private static func source(_ member: String, _ name: String, _ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
    return """
      // Generated from Styles/memo/\(name) by `make golden`; a test holds the two equal.

      extension BuiltInStyle {
        static let \(member.prefix(1).lowercased() + member.dropFirst()) = ###\"\"\"
      \(lines.joined(separator: "\n"))
          \"\"\"###
      }

      """
  }

  @Test("the built-in template and style sheet are templates")
  func parses() throws {
    _ = try Template(Array(BuiltInStyle.template.utf8))
    _ = try Template(Array(BuiltInStyle.styleSheet.utf8))
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
