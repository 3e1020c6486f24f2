import Compiler
import Output
import Records
public import Source

/// One making of a site, which knows what the last one was made from: where none of that is another, and the site is as it
/// was put there, nothing needs to be compiled.
public struct SiteRun: Sendable {
  /// Read anew, and only as far as something is looked at.
  public var desk: OpenDesk { state.desk }
  private let state: DeskState
  private let site: FilePath
  private let purpose: Digest
  private let clock: @Sendable () -> Int

  /// - Parameters:
  ///   - site: the folder that is published to.
  ///   - settings: all that makes one site another besides what is in files.
  public init(
    of folder: DeskFolder, over files: any FileTree, to site: FilePath, settings: [String],
    clock: @escaping @Sendable () -> Int = System.fileTime
  ) {
    state = DeskState(of: folder, over: files, now: clock)
    self.site = site
    self.clock = clock
    purpose = Digest(
      parts: [
        "site", Release.version, System.workingDirectory().description, folder.root.description, site.description,
      ] + settings)
  }

  /// What was found when the site was made, where it would come out the same; nil where it may not.
  public func unchanged(jobs: Int) -> [Diagnostic]? {
    guard let place, let bytes = try? DiskFiles().contents(of: place), let old = BuildRecord(bytes, for: purpose) else {
      return nil
    }
    var freshness = Freshness(old, state)
    guard freshness.upToDate(among: [site], jobs: jobs).contains(site) else { return nil }
    if freshness.hasLearnt {
      var recorder = Recorder(after: old, freshness, state)
      recorder.carry(site)
      try? System.replace(place, with: recorder.record.bytes(for: purpose))
    }
    return old.memos[site]?.diagnostics
  }

  /// Notes what the site was made from, once it is in its place.
  ///
  /// - Parameters:
  ///   - files: by path below the site's folder.
  ///   - findings: what is to be told again where nothing has changed.
  public func record(_ inputs: SiteInputs, files: [String: [UInt8]], findings: [Diagnostic]) {
    guard let place else { return }
    let old = BuildRecord()
    var recorder = Recorder(after: old, Freshness(old, state), state)
    let outputs = files.sorted { $0.key < $1.key }.map { path, bytes in
      let file = site.appending(path)
      return BuildRecord.Output(
        path: file, digest: Digest(of: bytes),
        fingerprint: state.files.fingerprint(of: file).flatMap { $0.isSettled(at: clock()) ? $0 : nil }, isAsset: false)
    }
    recorder.add(
      site, inputs: inputs.all.union(shared), outputs: outputs, diagnostics: findings)
    // Nothing is lost where it cannot be written but the time of the next run.
    try? System.replace(place, with: recorder.record.bytes(for: purpose))
  }

  /// What the pages of a site rest on besides its memos: which memos there are, all entities, the style of its lists.
  private var shared: Set<Input> {
    Set(state.inputs(of: .entities) + [.program, .names(.memos), .file(desk.folder.configuration)])
      .union(desk.loggedStyle(named: nil).inputs)
  }

  private var place: FilePath? {
    guard state.files.isOnDisk, let folder = CacheFolder.prepare(in: desk.folder.root) else { return nil }
    return folder.appending("site-" + String(purpose.high, radix: 16))
  }
}

/// What the memos of a desk were made from, those that are not shown too.
public struct SiteInputs: Sendable {
  fileprivate let all: Set<Input>

  public init(of memos: [CompiledMemo]) { all = memos.reduce(into: []) { $0.formUnion($1.inputs) } }
}
