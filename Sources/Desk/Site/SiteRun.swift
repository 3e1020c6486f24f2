import Compiler
import Output
import Records
public import Source

/// One making of a site, which knows what the last one was made from: what comes of the same is not made again.
public struct SiteRun: Sendable {
  /// Read anew, and only as far as something is looked at.
  public var desk: OpenDesk { state.desk }
  public let past: SitePast
  private let state: DeskState
  private let site: FilePath
  private let purpose: Digest
  private let place: FilePath?
  private let old: SiteRecord
  private let freshness: Freshness
  /// How the site's files looked before they were read, where that was done.
  private let looks: [String: FileFingerprint]
  /// Whether something was read that a look at will do for next time.
  private let hasLearnt: Bool

  /// The entry for the whole: made anew with each edition.
  private static let whole: FilePath = "site:whole"

  /// - Parameters:
  ///   - site: the folder that is published to.
  ///   - settings: all that makes one site another besides what is in files.
  ///   - jobs: how many threads look at files.
  ///   - clock: nanoseconds since 1970 by the clock that stamps the desk's files.
  public init(
    of folder: DeskFolder, over files: any FileTree, to site: FilePath, settings: [String], jobs: Int,
    cache: BuildCache = .ofDesk, clock: @escaping @Sendable () -> Int = System.fileTime
  ) {
    state = DeskState(of: folder, over: files, now: clock)
    self.site = site
    purpose = Digest(
      parts: [
        "site", Release.version, System.workingDirectory().description, folder.root.description, site.description,
      ] + settings)
    place = cache.place(of: "site", for: purpose, folder, files)
    let bytes = place.flatMap { try? DiskFiles().contents(of: $0) }
    old = bytes.flatMap { [purpose] in SiteRecord($0, for: purpose) } ?? SiteRecord()
    var freshness = Freshness(old.parts, state)
    let fresh = freshness.upToDate(among: old.parts.entries.keys.sorted(), jobs: jobs)
    self.freshness = freshness
    let files = old.files.sorted { $0.key < $1.key }
    let looks = Workers.mapInChunks(files, jobs: jobs) { Self.look(at: site.appending($0.key), $0.value) }
    let holding = zip(files, looks).compactMap { file, look in
      look.map { (path: file.key, file: file.value, look: $0) }
    }
    hasLearnt = freshness.hasLearnt || holding.contains { $0.look != $0.file.fingerprint }
    self.looks = Dictionary(uniqueKeysWithValues: holding.map { ($0.path, $0.look) })
    past = SitePast(
      parts: old.parts.entries.filter { fresh.contains($0.key) },
      files: Dictionary(uniqueKeysWithValues: holding.map { ($0.path, $0.file.file) }), targets: old.targets,
      folder: site)
  }

  /// How a file looks that is as it was put there; nil where it is not.
  private static func look(at path: FilePath, _ known: SiteRecord.File) -> FileFingerprint? {
    let disk = DiskFiles()
    guard let look = disk.fingerprint(of: path), look.size == known.file.size else { return nil }
    if look == known.fingerprint { return look }
    guard let bytes = try? disk.contents(of: path), ContentHash(of: bytes) == known.file.hash else { return nil }
    return look
  }

  /// What was found when the site was made, where it would come out the same; nil where it may not.
  public func unchanged() -> [Diagnostic]? {
    guard past.parts[Self.whole] != nil, past.parts.count == old.parts.entries.count,
      past.files.count == old.files.count
    else { return nil }
    if hasLearnt {
      record(kept: old.parts.entries.keys.sorted(), Recorder(after: old.parts, freshness, state), past.files, [])
    }
    return past.diagnostics(of: Self.whole)
  }

  /// Notes what the site was made from, once it is in its place.
  ///
  /// - Parameters:
  ///   - made: the parts that were made.
  ///   - kept: the names of those that were taken over.
  ///   - files: by path below the site's folder.
  ///   - targets: what the ways of those files are indices into.
  ///   - findings: what is to be told again where nothing has changed.
  public func record(
    _ made: [SitePart], kept: [FilePath], files: [String: SiteFile], targets: [SiteTarget], findings: [Diagnostic]
  ) {
    var recorder = Recorder(after: old.parts, freshness, state)
    for part in made {
      recorder.add(part.name, inputs: part.inputs.all, findings: KeptFindings(part.diagnostics), value: part.value)
    }
    // Where a part changed meanwhile it is made again the next time, and with it the whole.
    if recorder.count == made.count {
      recorder.add(Self.whole, inputs: shared, findings: KeptFindings(findings))
    }
    record(kept: kept, recorder, files, targets)
  }

  private func record(
    kept: [FilePath], _ recorder: Recorder, _ files: [String: SiteFile], _ targets: [SiteTarget]
  ) {
    guard let place else { return }
    var recorder = recorder
    for name in kept { recorder.carry(name) }
    var record = SiteRecord()
    record.parts = recorder.finished
    let now = System.fileTime()
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      let look = DiskFiles().fingerprint(of: site.appending(path))
      let before = file.isNew ? nil : looks[path]
      record.add(
        file, at: path, look.flatMap { Self.tells($0, after: before, at: now) ? $0 : nil }, targets, past: old.targets)
    }
    CacheFolder.keep(record.bytes(for: purpose), at: place)
  }

  /// Whether a file that is changed from now on would look otherwise. One that was taken over has got its new name just
  /// now, which is a change of its status alone: what tells is how old its bytes are.
  ///
  /// - Parameter before: how it looked when its bytes were as they are; nil for one that was written.
  private static func tells(_ look: FileFingerprint, after before: FileFingerprint?, at now: Int) -> Bool {
    guard let before, before.changed != look.changed else { return look.isSettled(at: now) }
    let bytes = FileFingerprint(
      size: look.size, modified: look.modified, changed: look.modified, inode: look.inode)
    return bytes.isSettled(at: now) && before.size == look.size && before.modified == look.modified
      && before.inode == look.inode
  }

  /// What a site rests on besides its parts: which memos there are, all entities.
  private var shared: Set<Input> {
    Set(state.inputs(of: .entities) + [.program, .names(.memos), .file(desk.folder.configuration)])
  }
}
