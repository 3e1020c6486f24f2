import Desk
import Publishing
import Reports
import Source
import Store

extension CommandOption {
  static let siteOut = CommandOption(
    "out", letter: "o", takes: "DIR",
    "the site's folder, which is replaced as a whole; left out = build/site beside the desk")
  static let siteAudience = CommandOption(
    "audience", takes: "NAME", "an audience of chancery.yaml; left out = anybody: TLP:CLEAR and unclassified alone")
  static let base = CommandOption(
    "base", takes: "URL", "where the site will stand; without it, no sitemap and no search from the browser's bar")
  static let forget = CommandOption("forget", "begin anew: keep no earlier edition and tell no changes since one")
  static let drafts = CommandOption("drafts", "show memos of `status: draft` too")
}

extension Command {
  static let publish = Command(
    "publish",
    summary: "Makes a site of every memo without errors: index, sources, entities, timeline, feeds, search.",
    options: [.desk, .siteOut, .siteAudience, .base, .drafts, .forget, .jobs]
  ) { arguments, console throws(Failure) in
    let given = try Input.desk(arguments, near: [])
    let paths = try Input.memos([], of: given)
    var options = SiteOptions()
    options.audience = try Input.audience(arguments.value(.siteAudience), of: given)
    options.includesDrafts = arguments.has(.drafts)
    options.base = try Input.base(arguments)
    let folder = arguments.value(.siteOut).map { FilePath($0) } ?? given.folder.defaultSite
    let jobs = try Input.jobs(arguments)
    let run = SiteRun(of: given.folder, over: given.files, to: folder, settings: options.settings, jobs: jobs)
    let desk = run.desk
    if !arguments.has(.forget), let errors = run.unchanged() {
      console.report(Findings.human(errors.unique, memos: paths, desk.files))
      console.say("nothing has changed in \(folder)")
      return errors.isEmpty ? .success : .errorsFound
    }
    let edition = try writing(to: folder) { () throws(FolderEdition.Fault) in
      try FolderEdition(of: folder, after: run.past)
    }
    defer { edition.discard() }
    let selection = SiteSelection.select(paths, of: desk, options, in: edition, after: run.past, jobs: jobs)
    var errors = (desk.configurationFaults + desk.entities.diagnostics + selection.findings)
      .filter { $0.severity == .error && $0.waived == nil }
    for memo in selection.leftOut { console.say("left out \(memo.name): \(memo.reason.words)") }
    guard selection.count > 0 else {
      console.report(Findings.human(errors.unique, memos: paths, desk.files))
      throw Failure(
        status: .errorsFound, message: "there is no memo to publish; \(folder) stays as it was",
        help: ["`chancery help publish` says which memos a site shows"])
    }
    let history =
      arguments.has(.forget) ? EditionHistory.none : EditionHistory(in: folder, of: DiskFiles(), after: run.past)
    let site = try writing(to: folder) { () throws(FolderEdition.Fault) in
      try Site(of: selection, desk, options, in: edition, after: history, run.past, jobs: jobs)
    }
    errors += site.faults
    console.report(Findings.human((errors + site.warnings).unique, memos: paths, desk.files))
    guard site.faults.isEmpty else {
      console.say("the site does not hold together; \(folder) stays as it was")
      return .errorsFound
    }
    let (outcome, files) = try writing(to: folder) { () throws(FolderEdition.Fault) in
      try edition.replace(with: site.files)
    }
    run.record(site.made, kept: site.kept, files: files, targets: site.targets, findings: errors)
    let tally = "\(Findings.count(selection.count, "memo")), \(Findings.count(site.files.count, "file"))"
    switch outcome {
    case .made, .replaced: console.say("published \(folder): \(tally)")
    case .unchanged: console.say("nothing has changed in \(folder): \(tally)")
    }
    return errors.isEmpty ? .success : .errorsFound
  }

  private static func writing<Value>(
    to folder: FilePath, _ work: () throws(FolderEdition.Fault) -> Value
  ) throws(Failure) -> Value {
    do throws(FolderEdition.Fault) {
      return try work()
    } catch {
      throw failure(error, at: folder)
    }
  }

  private static func failure(_ fault: FolderEdition.Fault, at folder: FilePath) -> Failure {
    switch fault {
    case .unreadable(let error):
      Failure(status: .cannotReadOrWrite, message: "cannot read \(error.path): \(error)")
    case .unwritable(let error):
      Failure(status: .cannotReadOrWrite, message: "cannot write \(error.path): \(error)")
    case .foreign(let path):
      .wrongUse(
        "\(folder) is replaced as a whole, and \(path) in it is of no site that was published there",
        help: ["name a folder of the site's own with --out, or move that file away"])
    }
  }
}

extension Input {
  /// Where a site will stand, with a slash at its end.
  fileprivate static func base(_ arguments: Arguments) throws(Failure) -> String? {
    guard let text = arguments.value(.base) else { return nil }
    let host = ["https://", "http://"].first { text.hasPrefix($0) }.map { text.dropFirst($0.count) }
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#".utf8.contains($0) }
    guard let host, isPlain, let first = host.first, first != "/" else {
      throw .wrongUse("--base takes an address as in https://memos.example/, but was given “\(text)”")
    }
    return text.hasSuffix("/") ? text : text + "/"
  }
}
