import Checks
import Desk
import FixtureDesks
import Source
import Store

/// One of a rule's examples laid over the example desk, and checked as the program would check it.
struct ExampleRun {
  let desk: OpenDesk
  let memo: FilePath
  let findings: [Diagnostic]
  /// What the program is asked with, from the folder that holds the desk.
  let command: String
  private let files: MemoryFiles

  init(_ example: Rule.Example, of rule: Rule) {
    var files = FixtureDesk.files("example-desk")
    for file in example.files { files[FilePath("desk/\(file.path)")] = Array(file.text.utf8) }
    let desk = OpenDesk(DeskFolder(root: "desk"), files: files)
    let named = example.files.first { $0.path.hasPrefix("Memos/") }?.path ?? "Memos/example.md"
    memo = FilePath("desk/\(named)")
    // Drift is looked for with `--locked` alone, and what a lock has of memos that are gone over the whole desk.
    let isDrift = rule.family == .drift
    let isWhole = rule.code == Rule.idleEntry.code
    let hasStore = memo.stem != "explained"
    var options = CompileOptions()
    if isDrift { options.reviewing = .locked }
    var all = desk.configurationFaults + desk.entities.diagnostics + desk.compile(memo, options).diagnostics
    if hasStore { all += desk.checkStore() }
    if isDrift { all += desk.lockFindings(wholeDesk: isWhole) }
    var seen: Set<String> = []
    findings = all.filter { seen.insert("\($0.rule.code) \($0.primary.span) \($0.message)").inserted }
    command =
      "chancery check --desk desk" + (isDrift ? " --locked" : "") + (hasStore ? " --store" : "")
      + (isWhole ? "" : " \(memo)")
    self.desk = desk
    self.files = files
  }

  func source(_ path: FilePath) -> SourceFile? {
    (try? files.contents(of: path)).map { SourceFile(path: path, bytes: $0) }
  }
}
