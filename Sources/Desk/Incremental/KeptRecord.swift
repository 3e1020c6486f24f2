import Source

/// A record on disk: the whole of it in one file and, beside it, what has been made since that was written, so that a few
/// memos do not take as long to write down as a thousand.
struct KeptRecord: Sendable {
  /// Both together.
  let record: BuildRecord
  private let place: FilePath
  /// Of the file with the whole: what has been made since is for that one file.
  private let seal: Digest
  /// An eighth of the whole, so that there is little that is read twice; of a small desk two.
  private let mostChanges: Int
  private let changes: BuildRecord

  /// nil where there is none for that purpose.
  init?(at place: FilePath, for purpose: Digest) {
    let files = DiskFiles()
    guard let bytes = try? files.contents(of: place), let seal = BuildRecord.seal(of: bytes),
      var record = BuildRecord(bytes, for: purpose)
    else { return nil }
    self.place = place
    self.seal = seal
    mostChanges = max(2, record.entries.count / 8)
    let since = try? files.contents(of: CacheFolder.changes(of: place))
    changes = since.flatMap { BuildRecord($0, for: seal) } ?? BuildRecord()
    record.merge(changes)
    self.record = record
  }

  /// Writes down what was made, and leaves all else as it is.
  ///
  /// - Parameters:
  ///   - count: how much that is.
  ///   - add: adds it to a recorder.
  /// - Returns: false, with nothing written, where the whole must be: what was made is much of it, or something changed
  ///   meanwhile, by which more may be out of date than what was made.
  func keep(_ count: Int, _ now: DeskState, add: (inout Recorder) -> Void) -> Bool {
    guard changes.entries.count + count <= mostChanges else { return false }
    var recorder = Recorder(after: BuildRecord(), Freshness(BuildRecord(), now), now)
    add(&recorder)
    guard !now.files.hasUnsteady else { return false }
    var all = changes
    all.merge(recorder.finished)
    all.pruned().write(to: CacheFolder.changes(of: place), for: seal)
    return true
  }
}

extension BuildRecord {
  /// Takes over the entries of another in the place of its own.
  fileprivate mutating func merge(_ other: BuildRecord) {
    let (firstAnswer, firstGroup) = (answers.count, groups.count)
    for index in other.answers.rows.indices {
      answers.append(index, of: other.answers, basis: other.answers.rows[index].basis.map { $0 + firstGroup })
    }
    groups += other.groups.map { $0.map { $0 + firstAnswer } }
    for (path, entry) in other.entries {
      entries[path] = entry
      entries[path]?.answers = entry.answers.map { $0 + firstAnswer }
    }
  }
}
