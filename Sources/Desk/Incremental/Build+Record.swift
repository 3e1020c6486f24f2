import Output
import Source

extension Build {
  /// What is known from earlier runs.
  struct Known {
    let record: BuildRecord
    var freshness: Freshness
    /// Those of the memos that are up to date by it.
    let fresh: Set<FilePath>
  }

  /// The record to go on from: this build's own or, where nothing is written, that of a build that has found the same
  /// things since.
  ///
  /// - Parameter own: its own record's place.
  func known(of paths: [FilePath], at own: FilePath?, _ now: DeskState) -> Known {
    var best: Known?
    for place in own.map({ places(besides: $0) }) ?? [] {
      guard let record = BuildRecord(at: place, for: purpose)?.keeping(outputs: place == own) else { continue }
      var freshness = Freshness(record, now)
      let fresh = freshness.upToDate(among: paths, jobs: jobs)
      if fresh.count > best?.fresh.count ?? -1 { best = Known(record: record, freshness: freshness, fresh: fresh) }
      if fresh.count == paths.count { break }
    }
    return best ?? Known(record: BuildRecord(), freshness: Freshness(BuildRecord(), now), fresh: [])
  }

  /// Where its record is kept; nil where nothing is.
  var recordPlace: FilePath? {
    let written = output.map { Digest(parts: [$0.description] + formats.map(\.name)) }
    return cache.place(of: "build", for: purpose, into: written, folder, files)
  }

  /// Its own and, where nothing is written, those written since by builds for the same purpose, the newest first.
  private func places(besides own: FilePath) -> [FilePath] {
    guard output == nil else { return [own] }
    let places = CacheFolder.records(named: String(own.name), in: own.parent)
    return Array(places.prefix { $0 != own }) + [own]
  }

  /// All that makes the findings of one build others than those of another besides what is in files; where paths in
  /// findings begin is part of it.
  var purpose: Digest {
    Digest(
      parts: [
        Release.version, System.workingDirectory().description, folder.root.description, options.audience ?? "",
        options.audience == nil ? "" : "audience", "\(options.strictness)", "\(options.reviewing)",
        "\(options.extent)",
      ])
  }
}

extension BuildRecord {
  /// A record to go on from without what was written.
  fileprivate func keeping(outputs: Bool) -> BuildRecord {
    if outputs { return self }
    var record = self
    for path in entries.keys { record.entries[path]?.outputs = [] }
    return record
  }
}
