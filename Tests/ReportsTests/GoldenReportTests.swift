import Desk
import Foundation
import GoldenFiles
import Reports
import Source
import Testing

/// The desk with twenty faults in every format, as files to read; and the reference of all rules.
@Suite struct GoldenReportTests {
  static let names = [
    "github": "github.txt", "gitlab": "gitlab.json", "human": "human.txt", "json": "json", "junit": "junit.xml",
    "rdjson": "rdjson", "sarif": "sarif",
  ]

  @Test("the twenty faults are reported as the file of the format shows", arguments: ReportFormat.all.map(\.name))
  func golden(_ name: String) throws {
    let file = "Tests/Golden/reports/twenty-faults.\(try #require(Self.names[name]))"
    let printed = try #require(ReportFormat.named(name)).write(try Self.report())
    #expect(try GoldenFile.compare(printed, with: file) == .same, "\(file): `make golden` records it")
  }

  @Test("a report is the same each time", arguments: ReportFormat.all)
  func deterministic(_ format: ReportFormat) throws {
    #expect(format.write(try Self.report()) == format.write(try Self.report()))
  }

  @Test("the reference of all rules is the one that the rules give")
  func reference() throws {
    let verdict = try GoldenFile.compare(Array(RuleText.reference(Rules.all).utf8), with: "Tests/Golden/rules.md")
    #expect(verdict == .same, "Tests/Golden/rules.md is stale: `make golden` writes it anew")
  }

  @Test("every rule is of a family, and has a page of its own in the reference")
  func families() {
    let reference = RuleText.reference(Rules.all)
    for rule in Rules.all {
      #expect(rule.family != nil, "\(rule.code)")
      #expect(reference.contains("\n### \(rule.code) \(rule.name)\n"))
    }
  }

  private static func report() throws -> Report {
    let fixtures = GoldenFile.repository.appending(path: "Tests/Fixtures")
    var files = MemoryFiles()
    for name in try FileManager.default.subpathsOfDirectory(atPath: fixtures.appending(path: "example-desk").path()) {
      guard let bytes = try? Data(contentsOf: fixtures.appending(path: "example-desk/\(name)")) else { continue }
      files[FilePath("desk/\(name)")] = [UInt8](bytes)
    }
    files["desk/Memos/faulty.md"] = [UInt8](try Data(contentsOf: fixtures.appending(path: "twenty-faults/faulty.md")))
    let (desk, read) = (OpenDesk(DeskFolder(root: "desk"), files: files), files)
    return Report(
      diagnostics: desk.memoPaths().flatMap { desk.compile($0).diagnostics }, memos: desk.memoPaths(), rules: Rules.all,
      repository: RepositoryPlace(root: "/repository", workingDirectory: "/repository"),
      source: { path in (try? read.contents(of: path)).map { SourceFile(path: path, bytes: $0) } }, colour: .none)
  }
}
