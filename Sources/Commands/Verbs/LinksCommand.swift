import Checks
import Desk
import Links
import Reports
import Source

extension CommandOption {
  static let maxAge = CommandOption(
    "max-age", takes: "AGE", "how long an answer stands, as in 12h or 7d; bad ones a seventh of it; left out = 7d")
  static let offline = CommandOption("offline", "ask nobody: tell what was answered before, and when")
  static let privateHosts = CommandOption("private", "ask hosts of private networks too")
  static let manners = LinkManners.settings.map { CommandOption($0.name, takes: "N", $0.summary) }
}

extension Command {
  static let links = Command(
    "links", summary: "Asks the web for every outside link of memos and of articles on file, and tells which are dead.",
    operands: "[PATH…]", operandCount: 0...100_000,
    options: [.desk, .format, .strict, .maxAge, .offline, .privateHosts] + CommandOption.manners
  ) { arguments, console throws(Failure) in
    let desk = try Input.desk(arguments, near: arguments.operands)
    let paths = try Input.memos(arguments.operands, of: desk)
    let format = arguments.value(.format) ?? "human"
    guard let reportFormat = ReportFormat.named(format) else { throw .wrongUse("--format takes one format") }
    let age = try Input.age(arguments)
    let check = LinkCheck(
      desk: desk, manners: try Input.manners(arguments),
      reach: arguments.has(.offline) ? .offline(maximumAge: age) : .online(maximumAge: age),
      strictness: arguments.has(.strict) ? .warningsAreErrors : .usual,
      showsProgress: console.talk != .quiet && System.isTerminal(.standardError))
    let outcome: LinkCheck.Outcome
    do throws(LinkCheck.Fault) {
      outcome = try check.run(on: arguments.operands.isEmpty ? nil : paths)
    } catch {
      throw failure(error)
    }
    let findings = (desk.configurationFaults + outcome.findings).unique
    let report = Findings.report(findings, memos: paths, desk.files, colour: Console.colour(on: .standardOutput))
    try console.write(reportFormat.write(report))
    if format == "human" {
      console.say(
        "\(Findings.count(outcome.addresses, "link")), \(outcome.asked) asked for now: \(Findings.counts(FindingTally(unique: findings)))"
      )
    }
    return report.count(.error) > 0 ? .errorsFound : .success
  }

  private static func failure(_ fault: LinkCheck.Fault) -> Failure {
    switch fault {
    case .noProgram:
      .missing(LinkCheck.program, which: "asks for links")
    case .cannotStart(let error):
      Failure(status: .cannotReadOrWrite, message: "cannot run \(error.path): \(error)")
    case .brokeOff(let status):
      Failure(
        status: .cannotReadOrWrite, message: "\(LinkCheck.program) ended with status \(status) before it was done",
        help: ["what it had found out is kept; run `chancery links` again"])
    }
  }
}

extension Input {
  fileprivate static func manners(_ arguments: Arguments) throws(Failure) -> LinkManners {
    var manners = LinkManners()
    manners.asksPrivate = arguments.has(.privateHosts)
    for (setting, option) in zip(LinkManners.settings, CommandOption.manners) {
      guard let text = arguments.value(option) else { continue }
      if let expected = manners.set(setting, to: text) {
        throw .wrongUse("--\(setting.name) takes \(expected), but was given “\(text)”")
      }
    }
    return manners
  }

  /// In seconds.
  fileprivate static func age(_ arguments: Arguments) throws(Failure) -> Int {
    let text = arguments.value(.maxAge) ?? "7d"
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
    if text == "0" { return 0 }
    guard let letter = text.last, let unit = units[letter], let count = Int(text.dropLast()),
      (0...10_000).contains(count)
    else {
      throw .wrongUse("--max-age takes a number with s, m, h, d or w, as in 12h or 7d, but was given “\(text)”")
    }
    return count * unit
  }
}
