import Checks
import Desk
import Reports
import Source
import Store

extension CommandOption {
  static let format = CommandOption(
    "format", takes: "FORMAT", values: ReportFormat.all.map(\.name), "how findings are reported; left out = human")
  static let strict = CommandOption("strict", "count warnings as errors")
  static let fix = CommandOption("fix", "apply the fixes that are safe")
  static let store = CommandOption("store", "check everything on file too, not only what memos use")
}

extension Command {
  static let check = Command(
    "check", summary: "Runs every check over the desk's memos, or those named; writes nothing.", operands: "[PATH…]",
    operandCount: 0...100_000, options: [.desk, .format, .strict, .fix, .store, .audience, .jobs]
  ) { arguments, console throws(Failure) in
    var desk = try Input.desk(arguments, near: arguments.operands)
    let paths = try Input.memos(arguments.operands, of: desk)
    var options = try Input.compileOptions(arguments, desk)
    if arguments.has(.strict) { options.strictness = .warningsAreErrors }
    let jobs = try Input.jobs(arguments)
    var findings = await desk.findings(in: paths, options, jobs: jobs, withStore: arguments.has(.store))
    if arguments.has(.fix) {
      let outcome: FixApplication.Outcome
      do throws(FileError) {
        outcome = try FixApplication(files: desk.files).apply(findings)
      } catch {
        throw Failure(status: .cannotReadOrWrite, message: "cannot mend \(error.path): \(error)")
      }
      for path in outcome.changed { console.say("mended \(path)") }
      if !outcome.changed.isEmpty {
        desk = OpenDesk(desk.folder, files: desk.files)
        findings = await desk.findings(in: paths, options, jobs: jobs, withStore: arguments.has(.store))
      }
    }
    let format = arguments.value(.format) ?? "human"
    let report = Report(
      diagnostics: findings, memoCount: paths.count, source: Findings.source(desk),
      colour: Console.colour(on: .standardOutput))
    try console.write(ReportFormat.named(format)?.write(report) ?? [])
    if format == "human" {
      console.say("\(Findings.count(paths.count, "memo")) checked: \(Findings.counts(findings))")
    }
    return report.count(.error) > 0 ? .errorsFound : .success
  }
}

extension OpenDesk {
  fileprivate func findings(
    in paths: [FilePath], _ options: CompileOptions, jobs: Int, withStore: Bool
  ) async -> [Diagnostic] {
    let compiled = await Workers.map(paths, jobs: jobs) { self.compile($0, options) }
    var findings = configurationFaults + entities.diagnostics + compiled.flatMap(\.diagnostics)
    if withStore { findings += checkStore(options.strictness) }
    return Findings.unique(findings)
  }
}
