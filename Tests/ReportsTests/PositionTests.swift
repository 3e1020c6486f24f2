import Reports
import Source
import Testing

/// One place, counted in each format's units.
@Suite struct PositionTests {
  struct Line: Sendable, CustomTestStringConvertible {
    let name: String
    /// The fault is `here`.
    let text: String
    let line: Int
    let codePoints: Int
    let utf16: Int
    let bytes: Int

    var testDescription: String { name }
  }

  static let lines = [
    Line(name: "plain", text: "It is here.", line: 1, codePoints: 7, utf16: 7, bytes: 7),
    Line(name: "an emoji before it", text: "😀 here", line: 1, codePoints: 3, utf16: 4, bytes: 6),
    Line(name: "a family of emoji", text: "👨‍👩‍👧 here", line: 1, codePoints: 7, utf16: 10, bytes: 20),
    Line(name: "a combining accent", text: "cafe\u{301} here", line: 1, codePoints: 7, utf16: 7, bytes: 8),
    Line(name: "tabs", text: "\t\there", line: 1, codePoints: 3, utf16: 3, bytes: 3),
    Line(name: "lines that end in CRLF", text: "one\r\n\r\n– here\r\n", line: 3, codePoints: 3, utf16: 3, bytes: 5),
    Line(name: "lines that end in CR", text: "one\rhere\r", line: 2, codePoints: 1, utf16: 1, bytes: 1),
    Line(name: "a byte order mark", text: "\u{FEFF}here", line: 1, codePoints: 1, utf16: 1, bytes: 1),
  ]

  @Test("a place is counted in each format's own units", arguments: lines)
  func columns(_ line: Line) throws {
    // Offsets are those of the text as it is read, without a byte order mark.
    let text = String(decoding: SourceFile(path: "a.md", text: line.text).bytes, as: UTF8.self)
    let place = Fixture.span("here", in: text, of: "a.md")
    let report = Fixture.report(
      [Diagnostic(Fixture.rule, at: place, "wrong", fixes: [.replace(place, with: "there")])],
      texts: ["a.md": line.text])

    let result = try Fixture.json(report, as: "sarif")["runs"][0]["results"][0]
    let deleted = result["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"]
    for region in [result["locations"][0]["physicalLocation"]["region"], deleted] {
      #expect(region["startLine"].integer == line.line && region["endLine"].integer == line.line)
      #expect(region["startColumn"].integer == line.utf16)
      #expect(region["endColumn"].integer == line.utf16 + 4)
    }

    let diagnostic = try Fixture.json(report, as: "rdjson")["diagnostics"][0]
    for range in [diagnostic["location"]["range"], diagnostic["suggestions"][0]["range"]] {
      #expect(range["start"]["line"].integer == line.line && range["end"]["line"].integer == line.line)
      #expect(range["start"]["column"].integer == line.bytes)
      #expect(range["end"]["column"].integer == line.bytes + 4)
    }

    let location = try Fixture.json(report, as: "json")["diagnostics"][0]["location"]
    #expect(location["start"]["column"].integer == line.codePoints)
    #expect(Fixture.text(report, as: "github").contains("line=\(line.line),endLine=\(line.line),col=\(line.utf16),"))
    #expect(try Fixture.json(report, as: "gitlab")[0]["location"]["lines"]["begin"].integer == line.line)
    #expect(Fixture.text(report, as: "junit").contains("a.md:\(line.line):\(line.codePoints): error[Q101]"))
  }

  @Test("paths lead from the top of the repository where readers take them from there")
  func paths() throws {
    let path: FilePath = "Memos/zu weit?/ä#1.md"
    let report = Fixture.report(
      [Diagnostic(Fixture.rule, at: Span(path: path, range: ByteRange(0..<1)), "wrong")], texts: [path: "x"],
      root: "/repository", workingDirectory: "/repository/desk")
    let artifact = try Fixture.json(report, as: "sarif")["runs"][0]["results"][0]["locations"][0]["physicalLocation"][
      "artifactLocation"]
    #expect(artifact["uri"].string == "desk/Memos/zu%20weit%3F/%C3%A4%231.md")
    #expect(artifact["uriBaseId"].string == "%SRCROOT%")
    #expect(Fixture.text(report, as: "github").hasPrefix("::error file=desk/Memos/zu weit?/ä#1.md,line=1"))
    #expect(try Fixture.json(report, as: "gitlab")[0]["location"]["path"].string == "desk/Memos/zu weit?/ä#1.md")
    #expect(try Fixture.json(report, as: "rdjson")["diagnostics"][0]["location"]["path"].string == path.description)
  }

  @Test("a file outside the repository has its whole path, and climbing is followed")
  func outside() throws {
    for (path, uri) in [
      ("/other/a.md", "file:///other/a.md"), ("../../other/a.md", "file:///other/a.md"), ("../a.md", "a.md"),
    ] {
      let report = Fixture.report(
        [Diagnostic(Fixture.rule, at: Span(path: FilePath(path), range: ByteRange(0..<0)), "wrong")],
        workingDirectory: "/repository/desk")
      let location = try Fixture.json(report, as: "sarif")["runs"][0]["results"][0]["locations"][0]
      #expect(location["physicalLocation"]["artifactLocation"]["uri"].string == uri)
    }
  }

  @Test("the repository is found above the working directory, and where there is none paths stay as they are")
  func repository() throws {
    var files = MemoryFiles()
    files["/work/repository/.git"] = Array("gitdir: elsewhere\n".utf8)
    files["/work/repository/desk/Memos/a.md"] = []
    for (folder, shown) in [("/work/repository/desk", "desk/a.md"), ("/work", "a.md")] {
      let report = Report(
        diagnostics: [Diagnostic(Fixture.rule, at: Span(path: "a.md", range: ByteRange(0..<0)), "wrong")], memos: [],
        rules: [], repository: .find(from: FilePath(folder), in: files), source: { _ in nil }, colour: .none)
      #expect(try Fixture.json(report, as: "gitlab")[0]["location"]["path"].string == shown)
    }
  }
}
