import Desk
import FixtureDesks
import Foundation
import Publishing
import Source
import Store

/// One publishing of a desk, as the command does it.
struct Publication {
  /// All that is said of it, whichever way it was made.
  private(set) var told: [String] = []
  private(set) var compiled: [FilePath] = []
  private(set) var isWhole = true
  /// The files that were not taken over from the edition before, sorted.
  private(set) var written: [String] = []

  /// - Parameters:
  ///   - cache: a folder for what is known for the next time; nil to know nothing.
  ///   - isKilled: whether the run ends before it has noted what it did.
  init(
    _ files: StampedFiles, to site: URL, cache: URL?, _ options: SiteOptions, forgets: Bool = false,
    isKilled: Bool = false
  ) {
    let folder = FilePath(site.path())
    let run = SiteRun(
      of: DeskFolder(root: "desk"), over: files, to: folder, settings: options.settings, jobs: 1,
      cache: cache.map { .at(FilePath($0.path())) } ?? .none, clock: { files.now })
    if !forgets, let findings = run.unchanged() {
      told = findings.map { "\($0)" }
      return
    }
    let open = run.desk
    do {
      let edition = try FolderEdition(of: folder, after: run.past)
      defer { edition.discard() }
      let selection = SiteSelection.select(open.memoPaths(), of: open, options, in: edition, after: run.past, jobs: 1)
      let errors = (open.configurationFaults + open.entities.diagnostics + selection.findings)
        .filter { $0.severity == .error && $0.waived == nil }
      guard selection.count > 0 else {
        told = ["nothing to publish"] + errors.map { "\($0)" }
        (compiled, isWhole) = (selection.compiled, false)
        return
      }
      let history = forgets ? EditionHistory.none : EditionHistory(in: folder, of: DiskFiles(), after: run.past)
      let made = try Site(of: selection, open, options, in: edition, after: history, run.past)
      told = (errors + made.warnings + made.faults).map { "\($0)" }
      compiled = selection.compiled
      isWhole = made.faults.isEmpty
      guard isWhole else { return }
      let files = try edition.replace(with: made.files).files
      written = files.filter(\.value.isNew).keys.sorted()
      if !isKilled {
        run.record(made.made, kept: made.kept, files: files, targets: made.targets, findings: errors)
      }
    } catch {
      told.append("\(error)")
    }
  }
}
