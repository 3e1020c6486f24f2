import Desk
import Output
import Source

extension CommandOption {
  fileprivate static let differenceFormat = CommandOption(
    "format", takes: "FORMAT", values: DifferenceFormat.all.map(\.name), "how it is written; left out = text")
}

extension Command {
  static let diff = Command(
    "diff", summary: "Shows what has changed on file and in the printed memos since a git revision.",
    operands: "[REV]", operandCount: 0...1, options: [.desk, .differenceFormat, .audience, .jobs]
  ) { arguments, console throws(Failure) in
    let desk = try Input.desk(arguments, near: [])
    let options = try Input.compileOptions(arguments, desk)
    let jobs = try Input.jobs(arguments)
    let revision = arguments.operands.first ?? "HEAD"
    guard let format = DifferenceFormat.named(arguments.value(.differenceFormat) ?? "text") else {
      throw .wrongUse("--format takes one format")
    }
    let past: PastFiles
    do throws(PastFiles.Fault) {
      past = try PastFiles(of: desk.folder, at: revision)
    } catch {
      throw failure(error, of: desk.folder, at: revision)
    }
    let comparison = desk.comparison(since: past, revision: revision, options, jobs: jobs)
    try console.write(format.render(comparison.difference, desk.style(named: nil).value))
    for memo in comparison.withheldMemos {
      console.say("not shown: \(memo) has changed, and prints what is marked above its readers")
    }
    if comparison.withheldRecords > 0 {
      console.say("not shown: facts and articles that are marked above the audience")
    }
    return .success
  }

  private static func failure(_ fault: PastFiles.Fault, of folder: DeskFolder, at revision: String) -> Failure {
    switch fault {
    case .gitNotInstalled:
      Failure(
        status: .cannotReadOrWrite, message: "`diff` reads older states by the program git, which is not installed")
    case .noRepository:
      .wrongUse("\(folder.root) is in no git repository", help: ["make one with `git init`, and commit the desk"])
    case .unknownRevision:
      .wrongUse("git knows no revision “\(revision)”", help: ["it may be a commit, a branch, a tag, or as in HEAD~2"])
    case .noDesk: .wrongUse("the desk \(folder.root) was not there yet at “\(revision)”")
    case .failed(let words): Failure(status: .cannotReadOrWrite, message: "cannot read “\(revision)”: \(words)")
    }
  }
}
