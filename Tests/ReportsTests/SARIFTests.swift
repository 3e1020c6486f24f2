import Reports
import Source
import Testing

@testable import Reports

/// What code scanning reads.
@Suite struct SARIFTests {
  /// Hashes computed by another program that follows `fingerprints.ts` of github/codeql-action step by step.
  @Test(
    "a line's fingerprint is the one that code scanning computes itself",
    arguments: [
      ("", ["c129715d7a2bc9a3:1"]),
      (
        "The basin costs 😀 40.\r\n\r\n\tIt opens in spring.\rIt opens in spring.",
        ["bbc5476b1eee467a:1", "ecdc223baa880163:1", "43b0cc99a687a0e5:1", "dfc3ddb107383dc5:1"]
      ),
    ])
  func fingerprints(_ text: String, _ expected: [String]) {
    let fingerprints = LineFingerprints(Array(text.utf8))
    #expect(expected.indices.map { fingerprints[$0 + 1] } == expected)
    #expect(fingerprints[expected.count + 1] == nil)
  }

  @Test("equal lines have distinct fingerprints")
  func equalLines() {
    let fingerprints = LineFingerprints(Array(String(repeating: "It costs.\n", count: 30).utf8))
    let all = (1...31).compactMap { fingerprints[$0] }
    #expect(Set(all).count == 31)
    #expect(all[17] == "37f15f81a0034898:18" && all[18] == "37f15f81a0034898:19" && all[19] == "37f15f81a004484e:1")
  }

  @Test("a finding keeps its fingerprints when lines above it come and go")
  func moved() throws {
    let long = String(repeating: "A sentence that fills the window after the fault. ", count: 4)
    let before = "It is here. \(long)\n"
    let after = "A new line.\n\n" + before
    let seen = try [before, after].map { text in
      let finding = Diagnostic(Fixture.rule, at: Fixture.span("here", in: text, of: "a.md"), "wrong")
      let report = Fixture.report([finding], texts: ["a.md": text])
      let sarif = try Fixture.json(report, as: "sarif")["runs"][0]["results"][0]["partialFingerprints"]
      return [
        try #require(sarif["primaryLocationLineHash"].string),
        try #require(try Fixture.json(report, as: "gitlab")[0]["fingerprint"].string),
      ]
    }
    #expect(seen[0] == seen[1])
  }

  @Test("related places, waivers, deletions and rules are told, and nothing is empty")
  func members() throws {
    let text = "One two three"
    let long = Rule(
      "X999", "long rule", severity: .note, explanation: String(repeating: "words of it ", count: 200),
      failing: .memo("fails"), mended: .memo("holds"))
    var waived = Diagnostic(Fixture.warning, at: Fixture.span("two", in: text, of: "a.md"), "disputed")
    waived.waived = "the dispute is the point"
    let deletion = Fix("remove it", [Fix.Edit(Fixture.span("three", in: text, of: "a.md"), with: "")])
    let findings = [
      waived,
      Diagnostic(
        Fixture.rule, at: Fixture.span("three", in: text, of: "a.md"), "wrong", label: "not in the text",
        related: [
          Diagnostic.Label(span: Fixture.span("One", in: text, of: "b.txt")),
          Diagnostic.Label(span: Fixture.span("two", in: text, of: "b.txt"), message: "the text"),
        ], help: ["look there"], fixes: [deletion]),
      Diagnostic(long, at: Span(path: "gone.md", range: ByteRange(0..<0)), "nothing to read"),
    ]
    let sarif = try Fixture.json(Fixture.report(findings, texts: ["a.md": text, "b.txt": text]), as: "sarif")
    let run = sarif["runs"][0]
    #expect(!sarif.strings.contains(""))
    #expect(run["columnKind"].string == "utf16CodeUnits")
    let rules = run["tool"]["driver"]["rules"].items
    #expect(rules.map(\.["id"].string) == ["Q101", "S202", "X999"])
    let results = run["results"].items
    for result in results {
      let index = try #require(result["ruleIndex"].integer)
      #expect(rules[index]["id"].string == result["ruleId"].string)
    }
    #expect(results.map(\.["level"].string) == ["warning", "error", "note"])
    #expect(results[0]["suppressions"][0]["justification"].string == "the dispute is the point")
    #expect(results[1]["suppressions"].isMissing && results[0]["fixes"].isMissing)
    #expect(results[1]["message"]["text"].string == "wrong: not in the text\nhelp: look there")
    #expect(results[1]["relatedLocations"].items.map(\.["message"]["text"].string) == [nil, "the text"])
    let replacement = results[1]["fixes"][0]["artifactChanges"][0]["replacements"][0]
    #expect(replacement["insertedContent"].isMissing && replacement["deletedRegion"]["startColumn"].integer == 9)
    let description = try #require(rules[2]["fullDescription"]["text"].string)
    #expect(description.count <= 1024 && description.count > 1000)
    #expect(["words…", "of…", "it…"].contains { description.hasSuffix($0) })
    #expect(rules[2]["help"]["text"].string?.contains("| holds") == true)
    #expect(results[2]["partialFingerprints"].isMissing)
  }

  @Test("a file that is repaired in reading is offered no fixes, since its places on disk are others")
  func repaired() throws {
    let place = Span(path: "a.md", range: ByteRange(5..<6))
    let finding = Diagnostic(Fixture.rule, at: place, "wrong", fixes: [.replace(place, with: "y")])
    let report = Report(
      diagnostics: [finding], memos: [], rules: [], repository: RepositoryPlace(root: "/r", workingDirectory: "/r"),
      source: { SourceFile(path: $0, bytes: [0x61, 0xFF, 0x20, 0x78]) }, colour: .none)
    #expect(try Fixture.json(report, as: "sarif")["runs"][0]["results"][0]["fixes"].isMissing)
    #expect(try Fixture.json(report, as: "rdjson")["diagnostics"][0]["suggestions"].isMissing)
  }
}
