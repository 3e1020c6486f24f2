import Desk
import Output
import Records
import Reports
import Source
import Store

extension CommandOption {
  static let to = CommandOption(
    "to", takes: "FORMAT", values: OutputFormat.all.map(\.name),
    "formats to print, separated by commas; left out = html,text")
  static let out = CommandOption("out", letter: "o", takes: "DIR", "where outputs go; left out = build beside the desk")
  static let jobs = CommandOption(
    "jobs", letter: "j", takes: "N", "how many memos are compiled at once; left out = one a processor")
  static let shard = CommandOption(
    "shard", takes: "I/N", "only the I-th of N parts of the memos, for N machines that take one each")
}

extension Command {
  static let build = Command(
    "build", summary: "Compiles what is out of date of the desk's memos, or of those named.", operands: "[PATH…]",
    operandCount: 0...100_000, options: [.desk, .to, .out, .audience, .locked, .jobs, .shard]
  ) { arguments, console throws(Failure) in
    let desk = try Input.desk(arguments, near: arguments.operands)
    let paths = try Input.memos(arguments, of: desk)
    let build = Build(
      desk: desk, formats: try Input.formats(arguments),
      output: arguments.value(.out).map { FilePath($0) } ?? desk.folder.defaultOutput,
      options: try Input.compileOptions(arguments, desk), jobs: try Input.jobs(arguments))
    // Without a lock that can be read nothing has been reviewed.
    if build.options.reviewing == .locked, !paths.isEmpty {
      let faults = desk.lockFindings(wholeDesk: false).filter { $0.severity == .error }
      console.report(Findings.human(faults, memos: paths, desk.files))
      guard faults.isEmpty else { return .errorsFound }
    }
    let started = System.monotonicSeconds()
    let outcome = build.run(paths, Input.isWholeDesk(arguments) ? .wholeDesk : .some)
    let results = outcome.results
    var errors = outcome.shared.filter { $0.severity == .error }
    var tally = (written: 0, unchanged: 0, refused: 0)
    for result in results {
      errors += result.findings.errors
      for path in result.written { console.say("wrote \(path)") }
      tally.written += result.written.count
      tally.unchanged += result.unchanged
      if result.isRefused { tally.refused += 1 }
    }
    for path in outcome.removed { console.say("removed \(path)") }
    console.report(Findings.human(errors.unique, memos: paths, desk.files))
    console.say(
      Findings.summary(
        FindingTally([KeptFindings(outcome.shared)] + results.map(\.findings)), memos: results.count, tally,
        seconds: System.monotonicSeconds() - started))
    if let failure = results.compactMap(\.failure).first {
      throw Failure(status: .cannotReadOrWrite, message: "cannot write \(failure.path): \(failure)")
    }
    return errors.contains { $0.waived == nil } ? .errorsFound : .success
  }
}

extension Input {
  static func formats(_ arguments: Arguments) throws(Failure) -> [OutputFormat] {
    let names = arguments.value(.to)?.split(separator: ",").map(String.init) ?? ["html", "text"]
    return names.compactMap { OutputFormat.named($0) }
  }

  static func jobs(_ arguments: Arguments) throws(Failure) -> Int {
    guard let text = arguments.value(.jobs) else { return System.processorCount() }
    guard let jobs = Int(text), (1...1024).contains(jobs) else {
      throw .wrongUse("--jobs takes a number from 1 to 1024, but was given “\(text)”")
    }
    return jobs
  }

  static func compileOptions(_ arguments: Arguments, _ desk: OpenDesk) throws(Failure) -> CompileOptions {
    var options = CompileOptions()
    if arguments.has(.locked) { options.reviewing = .locked }
    options.audience = try audience(arguments.value(.audience), of: desk)
    return options
  }

  /// A name that was given, where the desk has such an audience.
  static func audience(_ name: String?, of desk: OpenDesk) throws(Failure) -> String? {
    guard let name else { return nil }
    guard desk.configuration.audiences[name] != nil else {
      let nearest = NearestNames.of(name, among: desk.configuration.audiences.keys)
      throw .wrongUse(
        "the desk has no audience “\(name)”",
        help: [NearestNames.question(nearest) ?? "audiences stand in chancery.yaml under `audiences`"])
    }
    return name
  }
}
