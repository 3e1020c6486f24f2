import Checks
import Compiler
import Output
import Source

extension Build {
  /// What is known from earlier runs.
  struct Known {
    let record: BuildRecord
    /// Where that is this build's own.
    let kept: KeptRecord?
    var freshness: Freshness
    /// Those of the memos that are up to date by it.
    let fresh: Set<FilePath>
  }

  /// The record to go on from: this build's own or that of a build that has found the same things. Where nothing is
  /// written any will do that is newer; where something is, one to a folder that has no record but the same files in it,
  /// such as one that was moved.
  ///
  /// - Parameter own: its own record's place.
  func known(of paths: [FilePath], at own: FilePath?, _ now: DeskState) -> Known {
    var best: Known?
    for place in own.map({ places(besides: $0) }) ?? [] {
      guard let kept = KeptRecord(at: place, for: purpose) else { continue }
      if output != nil, kept.record.folder == nil { continue }
      let record = place == own ? kept.record : kept.record.moved(to: output, formats)
      var freshness = Freshness(record, now)
      let fresh = freshness.upToDate(among: paths, jobs: jobs)
      if fresh.count > best?.fresh.count ?? -1 {
        best = Known(record: record, kept: place == own ? kept : nil, freshness: freshness, fresh: fresh)
      }
      if fresh.count == paths.count { break }
    }
    return best ?? Known(record: BuildRecord(), kept: nil, freshness: Freshness(BuildRecord(), now), fresh: [])
  }

  /// What a build has done.
  struct Work {
    let made: [Made]
    /// What is wrong in the entities; nil where that is known.
    let entities: KeptFindings?
    let paths: [FilePath]
    let extent: Extent
    let hasLeftOvers: Bool
  }

  /// Writes down what the next build is to know: beside what it knows already, where that is most of it.
  func keep(_ work: Work, at place: FilePath, after known: Known, _ now: DeskState) {
    let compiled = work.made.filter(\.result.isCompiled)
    if work.entities == nil, !work.hasLeftOvers, !known.freshness.hasLearnt {
      if compiled.isEmpty, known.kept != nil || output == nil { return }
      let isKept = known.kept?.keep(compiled.count, now) { recorder in
        for memo in compiled { record(memo, in: &recorder) }
      }
      if isKept ?? false { return }
    }
    var recorder = Recorder(after: known.record, known.freshness, now)
    for memo in compiled { record(memo, in: &recorder) }
    if let entities = work.entities { recorder.addEntities(entities) } else { recorder.carryEntities() }
    let asked = Set(work.paths)
    for path in known.record.entries.keys.sorted() where work.extent == .some && !asked.contains(path) {
      recorder.carry(path)
    }
    for memo in work.made where !memo.result.isCompiled { recorder.carry(memo.result.path) }
    var finished = recorder.finished
    finished.folder = output
    finished.write(to: place, for: purpose)
  }

  private func record(_ memo: Made, in recorder: inout Recorder) {
    guard memo.result.failure == nil else { return }
    let outputs = memo.outputs.map { output in
      BuildRecord.Output(
        path: output.path, digest: output.digest,
        fingerprint: output.fingerprint.flatMap { $0.isSettled(at: clock()) ? $0 : nil }, isAsset: output.isAsset)
    }
    recorder.add(
      memo.result.path, inputs: memo.inputs.union([.program]), outputs: outputs,
      findings: memo.result.findings)
  }

  /// Where its record is kept; nil where nothing is.
  var recordPlace: FilePath? {
    let written = output.map { Digest(parts: [$0.description] + formats.map(\.name)) }
    return cache.place(of: "build", for: purpose, into: written, folder, files)
  }

  /// Where records may be that will do, the best first.
  private func places(besides own: FilePath) -> [FilePath] {
    // Most builds have a record of their own: the folder is not listed for them.
    if output != nil, DiskFiles().kind(of: own) == .file { return [own] }
    guard let start = cache.place(of: "build", for: purpose, folder, files)?.name else { return [] }
    let places = CacheFolder.records(named: String(start), in: own.parent)
    return output == nil ? places.prefix { $0 != own } + [own] : places
  }

  /// All that makes the findings of one build others than those of another besides what is in files; where paths in
  /// findings begin is part of it.
  var purpose: Digest {
    Digest(
      parts: [
        Release.version, System.workingDirectory().description, folder.root.description, options.audience ?? "",
        options.audience == nil ? "" : "audience", options.strictness.rawValue,
        options.reviewing.rawValue, options.extent.rawValue,
      ])
  }
}

extension BuildRecord {
  /// What a build would know that had written to another folder, or nowhere: of the memos of which it has all the formats,
  /// and of their files what they hold, not how they look.
  fileprivate func moved(to folder: FilePath?, _ formats: [OutputFormat]) -> BuildRecord {
    var moved = self
    moved.folder = folder
    for (path, entry) in entries {
      let outputs = entry.outputs.compactMap { $0.moved(from: self.folder, to: folder, formats) }
      let isWhole = entry.findings.haveErrors || outputs.count { !$0.isAsset } == formats.count
      if isWhole { moved.entries[path]?.outputs = outputs } else { moved.entries[path] = nil }
    }
    return moved
  }
}

extension BuildRecord.Output {
  /// nil for what would not be there.
  fileprivate func moved(from: FilePath?, to folder: FilePath?, _ formats: [OutputFormat]) -> Self? {
    guard let folder, let name = from.flatMap({ path.relative(to: $0) }),
      isAsset || formats.contains(where: { $0.fileExtension == path.fileExtension })
    else { return nil }
    return Self(path: folder.appending(name), digest: digest, fingerprint: nil, isAsset: isAsset)
  }
}
