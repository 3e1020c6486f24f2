public import Checks
import Records
public import Source
import Store

/// A check of everything on file that goes on from the last one: a record is read again where it, its evidence, or what it
/// names has changed.
public struct StoreCheck: Sendable {
  private let folder: DeskFolder
  private let files: any FileTree
  private let jobs: Int
  private let cache: BuildCache
  private let clock: @Sendable () -> Int

  /// - Parameters:
  ///   - desk: it is read anew, and only as far as something has changed.
  ///   - jobs: how many records are checked at once.
  ///   - clock: nanoseconds since 1970 by the clock that stamps the files.
  public init(
    of desk: OpenDesk, jobs: Int, cache: BuildCache = .ofDesk, clock: @escaping @Sendable () -> Int = System.fileTime
  ) {
    folder = desk.folder
    files = desk.files
    self.jobs = jobs
    self.cache = cache
    self.clock = clock
  }

  /// What `OpenDesk.checkStore` finds.
  public func run(_ strictness: Settlement.Strictness = .usual) -> [Diagnostic] {
    let now = DeskState(of: folder, over: files, now: clock)
    let place = cache.place(of: "store", for: purpose, folder, files)
    let kept = place.flatMap { KeptRecord(at: $0, for: purpose) }
    let old = kept?.record ?? BuildRecord()
    now.desk.articles.list(jobs: jobs)
    let places = now.desk.articles.names().compactMap { id in
      now.desk.articles.path(of: id).map { (id: id, path: $0) }
    }
    var freshness = Freshness(old, now)
    let fresh = freshness.upToDate(among: places.map(\.path), jobs: jobs)
    let records = Workers.map(places, jobs: jobs) { id, path in
      let known = fresh.contains(path) ? old.entries[path].flatMap { CheckedRecord(id, at: path, $0) } : nil
      return known ?? CheckedRecord(id, in: now.desk)
    }
    let made = zip(places, records).filter { !$1.inputs.isEmpty }
    let add = { (recorder: inout Recorder) in
      for ((_, path), record) in made {
        recorder.add(
          path, inputs: record.inputs, findings: KeptFindings(record.findings), value: record.value)
      }
    }
    let isRestKnown = !freshness.hasLearnt && old.entries.count == places.count
    let isKept = isRestKnown && (made.isEmpty || kept?.keep(made.count, now, add: add) ?? false)
    if let place, !isKept {
      var recorder = Recorder(after: old, freshness, now)
      add(&recorder)
      for ((_, path), record) in zip(places, records) where record.inputs.isEmpty { recorder.carry(path) }
      recorder.finished.write(to: place, for: purpose)
    }
    return now.desk.storeFindings(from: records, strictness, jobs: jobs)
  }

  /// Where paths in findings begin makes one check another.
  private var purpose: Digest {
    Digest(parts: ["store", Release.version, System.workingDirectory().description, folder.root.description])
  }
}
