import Foundation
import FoundationXML
import Reports
import Source
import Testing

/// What a reader of JUnit reports sees.
@Suite struct JUnitTests {
  static func document(_ report: Report) throws -> XMLElement {
    let document = try XMLDocument(data: Data(Fixture.text(report, as: "junit").utf8))
    return try #require(document.rootElement())
  }

  static func attribute(_ name: String, _ element: XMLElement) -> String? {
    element.attribute(forName: name)?.stringValue
  }

  @Test("a memo has a case for each family of checks, other files for those that found something; the counts are right")
  func cases() throws {
    let text = "One two three"
    var waived = Diagnostic(Fixture.rule, at: Fixture.span("One", in: text, of: "b.md"), "waived")
    waived.waived = "because"
    let findings = [
      Diagnostic(Fixture.rule, at: Fixture.span("two", in: text, of: "a.md"), "first", label: "here"),
      Diagnostic(Fixture.rule, at: Fixture.span("three", in: text, of: "a.md"), "second"),
      Diagnostic(Fixture.warning, at: Fixture.span("two", in: text, of: "a.md"), "only a warning"),
      waived, Diagnostic(Fixture.rule, at: Fixture.span("two", in: text, of: "record.yaml"), "third"),
    ]
    let root = try Self.document(
      Fixture.report(findings, texts: ["a.md": text, "b.md": text, "record.yaml": text], memos: ["a.md", "b.md"]))
    #expect(Self.attribute("tests", root) == "7" && Self.attribute("failures", root) == "2")
    let suites = root.elements(forName: "testsuite")
    #expect(suites.map { Self.attribute("name", $0) } == ["a.md", "b.md", "record.yaml"])
    for suite in suites {
      let cases = suite.elements(forName: "testcase")
      let failed = cases.filter { !$0.elements(forName: "failure").isEmpty }
      #expect(Self.attribute("tests", suite) == String(cases.count))
      #expect(Self.attribute("failures", suite) == String(failed.count))
    }
    let first = suites[0].elements(forName: "testcase")
    #expect(first.map { Self.attribute("name", $0) } == ["Q quotation", "S sourcing", "A accessibility"])
    let failure = try #require(first[0].elements(forName: "failure").first)
    #expect(
      Self.attribute("type", failure) == "Q101" && Self.attribute("message", failure) == "first: here (and 1 more)")
    #expect(failure.stringValue == "a.md:1:5: error[Q101]: first: here\na.md:1:9: error[Q101]: second")
    #expect(first[1].elements(forName: "failure").isEmpty)
    #expect(first[1].elements(forName: "system-out").first?.stringValue == "a.md:1:5: warning[S202]: only a warning")
    let second = suites[1].elements(forName: "testcase")[0]
    #expect(second.elements(forName: "system-out").first?.stringValue == "b.md:1:1: waived (because)[Q101]: waived")
  }

  @Test("whatever a message holds, the report is XML, and what XML can hold comes through")
  func escaping() throws {
    let message = "<a> & \"b\" ]]> \u{0}\u{1}\u{B}\u{1F}\u{FFFE}\u{FFFF} tab\tline\nreturn\r😀"
    let finding = Diagnostic(Fixture.rule, at: Span(path: "a<\"&.md", range: ByteRange(0..<0)), message)
    let root = try Self.document(Fixture.report([finding], memos: ["a<\"&.md"]))
    let suite = try #require(root.elements(forName: "testsuite").first)
    #expect(Self.attribute("name", suite) == "a<\"&.md")
    let failure = try #require(suite.elements(forName: "testcase").first?.elements(forName: "failure").first)
    let readable = "<a> & \"b\" ]]> \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD} tab\tline\nreturn\r😀"
    #expect(Self.attribute("message", failure) == readable)
    #expect(failure.stringValue?.hasSuffix(readable) == true)
  }
}
