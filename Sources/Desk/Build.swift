public import Output
import Records
public import Source
import Store

/// Compiles what is out of date, on several processors, and writes the memos that hold; or checks them and writes none.
public struct Build: Sendable {
  /// What became of one memo. The memo itself is let go once it is written: a desk has thousands.
  public struct Result: Sendable {
    public let path: FilePath
    /// Settled; of a memo that is up to date, what was found when it was compiled.
    public let findings: KeptFindings
    /// Whether it was out of date.
    public let isCompiled: Bool
    /// Files whose bytes changed on disk.
    public let written: [FilePath]
    /// Files that already had the right bytes.
    public let unchanged: Int
    /// Why writing stopped.
    public let failure: FileError?

    /// Made anew with every asking.
    public var diagnostics: [Diagnostic] { findings.all }
    /// Whether errors kept it from being written.
    public var isRefused: Bool { findings.haveErrors }
  }

  /// What became of all of them.
  public struct Outcome: Sendable {
    /// In the order of the paths, whatever order the work was done in.
    public let results: [Result]
    /// What is wrong in what the memos share: the configuration and the entities.
    public let shared: [Diagnostic]
    /// Outputs of memos that are gone or do not hold any more.
    public let removed: [FilePath]
  }

  /// Which memos a build is about.
  public enum Extent: Sendable {
    /// All the desk has: what was made of others is left over.
    case wholeDesk
    case some
  }

  public let folder: DeskFolder
  public let formats: [OutputFormat]
  /// Where memos are written; nil where they are only checked.
  public let output: FilePath?
  public let options: CompileOptions
  /// How many memos are compiled at once.
  public let jobs: Int
  let files: any FileTree
  let cache: BuildCache
  let clock: @Sendable () -> Int

  /// - Parameters:
  ///   - desk: it is read anew, and only as far as something is out of date.
  ///   - clock: nanoseconds since 1970 by the clock that stamps the files.
  public init(
    desk: OpenDesk, formats: [OutputFormat], output: FilePath?, options: CompileOptions, jobs: Int,
    cache: BuildCache = .ofDesk, clock: @escaping @Sendable () -> Int = System.fileTime
  ) {
    folder = desk.folder
    files = desk.files
    self.formats = formats
    self.output = output
    self.options = options
    self.jobs = jobs
    self.cache = cache
    self.clock = clock
  }

  /// A build that writes no memo and tells what is wrong in each.
  public init(
    checking desk: OpenDesk, options: CompileOptions, jobs: Int, cache: BuildCache = .ofDesk,
    clock: @escaping @Sendable () -> Int = System.fileTime
  ) {
    self.init(
      desk: desk, formats: [], output: nil, options: options, jobs: jobs, cache: cache, clock: clock)
  }

  public func run(_ paths: [FilePath], _ extent: Extent = .some) -> Outcome {
    let now = DeskState(of: folder, over: files, now: clock)
    let place = recordPlace
    var known = self.known(of: paths, at: place, now)
    let (old, fresh) = (known.record, known.fresh)
    var options = options
    let stale = paths.filter { !fresh.contains($0) }
    options.readsAhead = stale.count < jobs
    now.desk.expect(stale, jobs: jobs)
    let made = Workers.map(paths, jobs: stale.isEmpty ? 1 : jobs) { [options] path in
      if fresh.contains(path), let memo = old.entries[path] { return Made(upToDate: memo, path) }
      let memo = now.desk.compile(path, options)
      now.desk.release(memo)
      return write(memo, from: now.desk)
    }
    let knowsEntities = old.entities.map { known.freshness.isUnmoved($0.basis) } ?? false
    let entities = (knowsEntities ? old.entities?.findings : nil) ?? KeptFindings(now.desk.entities.diagnostics)
    let leftOver = leftOvers(after: known, made, paths, extent)
    let removed = leftOver.filter { remove($0) }.map(\.path)
    if let place {
      let work = Work(
        made: made, entities: knowsEntities ? nil : entities, paths: paths, extent: extent,
        hasLeftOvers: !leftOver.isEmpty)
      keep(work, at: place, after: known, now)
    }
    return Outcome(results: made.map(\.result), shared: now.desk.configurationFaults + entities.all, removed: removed)
  }

  /// What earlier builds wrote for memos that are no longer there or have errors now.
  private func leftOvers(
    after known: Known, _ made: [Made], _ paths: [FilePath], _ extent: Extent
  ) -> [BuildRecord.Output] {
    let asked = Set(paths)
    let old = known.record.entries
    // What could not be written is not given up for that.
    let kept = known.fresh.union(made.filter { $0.result.failure != nil }.map(\.result.path))
    let gone = old.filter { (extent == .wholeDesk || asked.contains($0.key)) && !kept.contains($0.key) }
      .flatMap(\.value.outputs)
    if gone.isEmpty { return [] }
    var needed = Set(made.flatMap { $0.outputs.map(\.path) })
    let lost = gone.filter { !needed.contains($0.path) }
    if extent == .some, !lost.isEmpty {
      needed.formUnion(old.filter { !asked.contains($0.key) }.flatMap { $0.value.outputs.map(\.path) })
    }
    return lost.filter { needed.insert($0.path).inserted }.sorted { $0.path < $1.path }
  }

  /// Removes what nobody has touched since it was written.
  private func remove(_ output: BuildRecord.Output) -> Bool {
    guard let bytes = try? files.contents(of: output.path), Digest(of: bytes) == output.digest else { return false }
    return (try? System.remove(output.path)) != nil
  }
}
