import Testing

/// The files of a fresh desk that have it checked by others: their own commands, run in a shell.
@Suite struct AutomationTests {
  struct File: Sendable, CustomTestStringConvertible {
    let path: String
    let schema: String
    /// What the runner prints for a desk that holds, and for one with an error.
    let holds: String
    let fails: String

    var testDescription: String { path }
  }

  static let files = [
    File(
      path: ".github/workflows/memos.yml", schema: "vendor.github-workflows",
      holds: "memos: Check: passed\nmemos: Report: passed\nmemos: Print: passed\n",
      fails: "memos: Check: failed\nmemos: Report: passed\nmemos: Print: skipped\nmemos: Keep memos: skipped\n"),
    File(
      path: ".gitlab-ci.yml", schema: "vendor.gitlab-ci", holds: "check: passed\nprint: passed\n",
      fails: "check: failed\n"),
  ]

  private static let fresh =
    "ln -s $C chancery; export PATH=\"$PWD:$PATH\"; chancery init --quiet desk; mkdir desk/.git; cd desk\n"

  @Test("a file for a build service is of the form the service takes", arguments: files)
  func form(_ file: File) throws {
    guard let python = ReportTests.python else { return }
    let outcome = try Program.run(
      Self.fresh + "\(python) -m check_jsonschema --builtin-schema \(file.schema) \(file.path)")
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test("its commands pass for a desk that holds, and print the memo", arguments: files)
  func holds(_ file: File) throws {
    guard let python = ReportTests.python else { return }
    let outcome = try Program.run(
      Self.fresh + """
        \(python) $R/Tests/EndToEnd/Automation/run_jobs.py \(file.path) 2> talk; echo $?
        ls build/ferry-line.html; git init -q . 2> /dev/null; git status --porcelain --ignored | grep -c '^!!'
        """)
    #expect(outcome.output == file.holds + "0\nbuild/ferry-line.html\n3\n", "\(outcome.output)")
  }

  @Test("they fail for a desk with an error, and leave the reports", arguments: files)
  func fails(_ file: File) throws {
    guard let python = ReportTests.python else { return }
    let outcome = try Program.run(
      Self.fresh + """
        sed -i 's/ferry.cost/ferry\\/costs/' Briefings/Memos/ferry-line.md
        \(python) $R/Tests/EndToEnd/Automation/run_jobs.py \(file.path) 2> talk; echo $?
        grep -l costs reports/* | wc -l; ls build 2> /dev/null
        """)
    #expect(outcome.output == file.fails + "1\n2\n", "\(outcome.output)")
  }

  @Test("its Makefile checks, prints, mends and cleans")
  func makefile() throws {
    let outcome = try Program.run(
      Self.fresh + """
        make -s check && make -s && ls build/ferry-line.html && make -s clean && ls build 2> /dev/null
        sed -i 's/part="thirty/prat="thirty/' Briefings/Memos/ferry-line.md; make -s check > /dev/null 2>&1; echo $?
        make -s fix > /dev/null 2>&1; make -s check; echo $?
        """)
    #expect(outcome.output.contains("build/ferry-line.html\n"), "\(outcome.output)")
    #expect(outcome.output.hasSuffix("2\n1 memo checked: no errors, no warnings\n0\n"), "\(outcome.output)")
  }
}
