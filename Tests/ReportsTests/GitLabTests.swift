import Reports
import Source
import Testing

/// What GitLab shows in a merge request.
@Suite struct GitLabTests {
  @Test("equal findings have distinct fingerprints, whichever line they are on")
  func distinct() throws {
    let text = "same words\nsame words\nsame words same words\n"
    let findings = [0, 11, 22, 33].map {
      Diagnostic(Fixture.rule, at: Span(path: "a.md", range: ByteRange($0..<($0 + 4))), "wrong")
    }
    let issues = try Fixture.json(Fixture.report(findings, texts: ["a.md": text]), as: "gitlab").items
    #expect(Set(issues.compactMap(\.["fingerprint"].string)).count == 4)
    #expect(issues.map(\.["location"]["lines"]["begin"].integer) == [1, 2, 3, 3])
  }

  @Test("severities are GitLab's, what is waived is left out, and a report of nothing is an empty list")
  func severities() throws {
    let place = Span(path: "a.md", range: ByteRange(0..<1))
    var waived = Diagnostic(Fixture.rule, at: place, "waived")
    waived.waived = "because"
    let findings = [Fixture.rule, Fixture.warning, Fixture.note].map { Diagnostic($0, at: place, "wrong") }
    let issues = try Fixture.json(Fixture.report(findings + [waived], texts: ["a.md": "x"]), as: "gitlab").items
    #expect(issues.map(\.["severity"].string) == ["major", "minor", "info"])
    #expect(issues.map(\.["check_name"].string) == ["Q101", "S202", "A101"])
    #expect(Fixture.text(Fixture.report([]), as: "gitlab") == "[]\n")
  }
}
