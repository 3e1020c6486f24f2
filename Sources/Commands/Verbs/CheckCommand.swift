import Checks
import Desk
import Reports
import Source
import Store

extension CommandOption {
  static let format = CommandOption(
    "format", takes: "FORMAT", values: ReportFormat.all.map(\.name), "how findings are reported; left out = human")
  static let strict = CommandOption("strict", "count warnings as errors")
  static let locked = CommandOption("locked", "hold each memo against its review in chancery.lock")
  static let fix = CommandOption("fix", "apply the fixes that are safe")
  static let store = CommandOption("store", "check everything on file too, not only what memos use")
}

extension Command {
  static let check = Command(
    "check", summary: "Runs every check over the desk's memos, or those named; writes no memo.", operands: "[PATH…]",
    operandCount: 0...100_000, options: [.desk, .format, .strict, .locked, .fix, .store, .audience, .jobs, .shard]
  ) { arguments, console throws(Failure) in
    let desk = try Input.desk(arguments, near: arguments.operands)
    let paths = try Input.memos(arguments, of: desk)
    var options = try Input.compileOptions(arguments, desk)
    if arguments.has(.strict) { options.strictness = .warningsAreErrors }
    let (settled, jobs, wholeDesk) = (options, try Input.jobs(arguments), Input.isWholeDesk(arguments))
    let format = arguments.value(.format) ?? "human"
    guard let reportFormat = ReportFormat.named(format) else { throw .wrongUse("--format takes one format") }
    // Nothing is mended by what was found in an earlier run.
    let cache = arguments.has(.fix) ? BuildCache.none : .ofDesk
    let check = { @Sendable (desk: OpenDesk) in
      let build = Build(checking: desk, options: settled, jobs: jobs, cache: cache)
      let outcome = build.run(paths, wholeDesk ? .wholeDesk : .some)
      let ofStore = arguments.has(.store) ? StoreCheck(of: desk, jobs: jobs, cache: cache).run(settled.strictness) : []
      let found = (outcome.shared + outcome.results.flatMap(\.diagnostics) + ofStore).unique
      let ofLock = settled.reviewing == .locked && !paths.isEmpty
      return found + (ofLock ? desk.lockFindings(wholeDesk: wholeDesk, settled.strictness) : [])
    }
    let findings = try arguments.has(.fix) ? mended(desk.folder, console, check) : check(desk)
    let report = Findings.report(
      findings, memos: paths, desk.files, colour: Console.colour(on: .standardOutput))
    try console.write(reportFormat.write(report))
    if format == "human" {
      console.say("\(Findings.count(paths.count, "memo")) checked: \(Findings.counts(FindingTally(unique: findings)))")
    }
    return report.count(.error) > 0 ? .errorsFound : .success
  }

  /// Mends what can be mended, and says which files were.
  private static func mended(
    _ folder: DeskFolder, _ console: Console, _ check: @Sendable (OpenDesk) -> [Diagnostic]
  ) throws(Failure) -> [Diagnostic] {
    let mending: Mending
    do throws(FileError) {
      mending = try Mending.mend(folder, checking: check)
    } catch {
      throw Failure(status: .cannotReadOrWrite, message: "cannot mend \(error.path): \(error)")
    }
    for path in mending.changed { console.say("mended \(path)") }
    for path in mending.overtaken {
      Console.complain("chancery: \(path) was changed by someone else while it was checked, and is left alone")
    }
    return mending.findings
  }
}
