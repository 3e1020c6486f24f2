import Desk
import GoldenFiles
import Reports
import Source
import Testing

/// For each rule a file to read: a desk that fails with its report in every format, and a desk that holds.
///
/// The end-to-end tests run the program over the same files.
@Suite struct CheckSpecificationTests {
  private static let codes = Rules.all.filter { !$0.failing.files.isEmpty }.map(\.code)

  @Test("the failing desk of a rule is reported as its file shows in each format", arguments: codes)
  func specification(_ code: String) throws {
    let rule = try #require(Rules.all.first { $0.code == code })
    let verdict = try GoldenFile.compare(
      Array(Self.text(of: rule).utf8), with: "Tests/Specifications/Checks/\(code).md")
    #expect(verdict == .same, "Tests/Specifications/Checks/\(code).md: `make golden` records it")
  }

  private static func text(of rule: Rule) -> String {
    let (failing, mended) = (ExampleRun(rule.failing, of: rule), ExampleRun(rule.mended, of: rule))
    var text = """
      # \(rule.code) \(rule.name)

      Written by `make golden`. Each desk is `Tests/Fixtures/example-desk` with the files laid over it.

      ## Fails

      \(files(of: rule.failing))
      $ \(failing.command)

      Exit status: \(status(failing))

      """
    for format in ReportFormat.all {
      text += "\n### \(format.name)\n\n" + fenced(String(decoding: format.write(report(failing)), as: UTF8.self))
    }
    text += """

      ## Holds

      \(files(of: rule.mended))
      $ \(mended.command)

      Exit status: \(status(mended))

      """
    return text
  }

  private static func files(of example: Rule.Example) -> String {
    example.files.map { "`\($0.path)`\n\n" + fenced($0.text) }.joined(separator: "\n")
  }

  /// Between lines that stand in none of the texts.
  private static func fenced(_ text: String) -> String {
    "~~~~~~\n" + text + (text.hasSuffix("\n") || text.isEmpty ? "" : "\n") + "~~~~~~\n"
  }

  private static func status(_ run: ExampleRun) -> Int {
    run.findings.contains { $0.severity == .error && $0.waived == nil } ? 1 : 0
  }

  private static func report(_ run: ExampleRun) -> Report {
    Report(
      diagnostics: run.findings, memos: [run.memo], rules: Rules.all,
      repository: RepositoryPlace(root: "/repository", workingDirectory: "/repository"), source: run.source,
      colour: .none)
  }
}
