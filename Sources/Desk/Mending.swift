public import Source

/// A desk's files mended by the safe fixes of what is found in them, and what is found in them then.
public struct Mending: Sendable {
  public private(set) var findings: [Diagnostic] = []
  /// Sorted.
  public private(set) var changed: [FilePath] = []
  /// Those that were left alone since someone else changed them after they were checked; sorted.
  public private(set) var overtaken: [FilePath] = []

  /// Fixes that came in each other's way, or that a fix has brought to light, take another round each. A fix mends its
  /// finding, so a few rounds do; the bound is for two rules that want the opposite.
  private static let mostRounds = 20

  /// Checks and mends in turn until a check leaves nothing that can be mended: a second run finds nothing to do.
  ///
  /// - Parameter check: what is found in the desk, which is opened anew for each round.
  /// - Throws: the first error of reading or writing; the files written before it stay mended.
  public static func mend(
    _ folder: DeskFolder, over base: any FileTree = DiskFiles(),
    checking check: @Sendable (OpenDesk) -> [Diagnostic]
  ) throws(FileError) -> Mending {
    var mending = Mending()
    var changed: Set<FilePath> = []
    for round in 0...mostRounds {
      let files = WitnessedFiles(over: base)
      mending.findings = check(OpenDesk(folder, files: files))
      guard round < mostRounds else { break }
      let outcome = try FixApplication(files: files).apply(mending.findings)
      mending.overtaken = outcome.overtaken
      changed.formUnion(outcome.changed)
      if outcome.changed.isEmpty { break }
    }
    mending.changed = changed.sorted()
    return mending
  }
}
