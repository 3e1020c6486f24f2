import Foundation
import Testing

/// Reports as their readers take them. The readers are Python packages that `make consumers` installs.
@Suite struct ReportTests {
  /// The Python that has them; nil, with a notice, where they are not installed.
  static let python: String? = {
    let folder = Program.repository.appending(path: ".build/consumers")
    // Written when all of them are there.
    guard FileManager.default.fileExists(atPath: folder.appending(path: "requirements.txt").path()) else {
      print("skipped: the readers of reports are not installed; `make consumers` does it")
      return nil
    }
    return folder.appending(path: "bin/python").path()
  }()

  private static let faulty = "cp -r $D desk; cp $R/Tests/Fixtures/twenty-faults/faulty.md desk/Memos/faulty.md\n"

  @Test(
    "each format holds against its schema or its reader, and has every finding",
    arguments: [("sarif", "20\n"), ("gitlab", "20\n"), ("rdjson", "20\n"), ("junit", "4\n")])
  func schemas(_ format: String, _ count: String) throws {
    guard let python = Self.python else { return }
    let outcome = try Program.run(
      Self.faulty + """
        $C check --quiet --desk desk --format \(format) > report; echo $?
        \(python) $R/Tests/EndToEnd/Reports/check_report.py \(format) report
        """)
    #expect(outcome.output == "1\n" + count, "\(outcome.output)")
  }

  @Test("the program prints the reports that are on record", arguments: ["github.txt", "gitlab.json", "sarif"])
  func golden(_ name: String) throws {
    let format = name.split(separator: ".")[0]
    let outcome = try Program.run(
      Self.faulty + """
        $C check --quiet --desk desk --format \(format) > report
        cmp report $R/Tests/Golden/reports/twenty-faults.\(name) && echo same
        """)
    #expect(outcome.output == "same\n", "\(outcome.output)")
  }

  @Test("a check in a folder of a repository names files from the repository's top")
  func repository() throws {
    let outcome = try Program.run(
      """
      mkdir -p top/.git; cd top
      \(Self.faulty)
      cd desk; $C check --quiet --format github | head -n 1
      """)
    #expect(outcome.output.hasPrefix("::error file=desk/Memos/faulty.md,line=5,"), "\(outcome.output)")
  }

  @Test("one format at a time")
  func one() throws {
    let outcome = try Program.run("$C check --desk $D --format json,sarif")
    #expect(outcome.status == 2 && outcome.output.contains("--format takes one format"), "\(outcome.output)")
  }
}
