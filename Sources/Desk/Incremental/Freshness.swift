import Source

/// Tells which entries of a record are up to date: those whose inputs, and whose outputs, are as the record has them.
struct Freshness: Sendable {
  private let record: BuildRecord
  private let now: DeskState
  /// For each answer of the record whether it still holds; nil where nobody has asked.
  private(set) var verdicts: [Bool?]
  /// For each whether a look was enough to tell.
  private var isSeenUnchanged: [Bool]
  private var groupVerdicts: [Bool?]
  /// How much was read that a look will do for next time, in bytes.
  private var learnt = 0

  init(_ record: BuildRecord, _ now: DeskState) {
    self.record = record
    self.now = now
    verdicts = Array(repeating: nil, count: record.answers.count)
    isSeenUnchanged = Array(repeating: false, count: record.answers.count)
    groupVerdicts = Array(repeating: nil, count: record.groups.count)
  }

  /// Those of the entries that are up to date.
  mutating func upToDate(among paths: [FilePath], jobs: Int) -> Set<FilePath> {
    let known = paths.compactMap { path in record.entries[path].map { (path: path, entry: $0) } }
    var wanted = Array(repeating: false, count: record.answers.count)
    for (_, entry) in known { mark(entry.answers, in: &wanted) }
    if let entities = record.entities { mark(record.groups[entities.basis], in: &wanted) }
    look(at: wanted.indices.filter { wanted[$0] }, jobs: jobs)
    let outputs = Workers.mapInChunks(known, jobs: jobs) { [now] in Self.outputs(of: $0.entry, hold: now.files) }
    var found: Set<FilePath> = []
    for ((path, entry), written) in zip(known, outputs) {
      learnt += written.learnt
      if written.hold, entry.answers.allSatisfy({ holds($0) }) { found.insert(path) }
    }
    if found.count < paths.count { trustWhatHolds() }
    return found
  }

  /// Whether so much was read that a look will do for next time that it is worth writing down.
  var hasLearnt: Bool { learnt > 1 << 20 }

  /// Whether an answer is what it was.
  mutating func holds(_ index: Int) -> Bool {
    if let verdict = verdicts[index] { return verdict }
    let answer = record.answers.rows[index]
    let verdict = isUnmoved(answer.basis) || now.digest(of: record.answers.input(at: index)) == answer.digest
    verdicts[index] = verdict
    return verdict
  }

  /// Whether a file, a folder or the program was seen to look as it did, so that it was not read.
  func looksAsItDid(_ index: Int) -> Bool { isSeenUnchanged[index] }

  /// Whether all the answers of a group are what they were.
  mutating func isUnmoved(_ group: Int?) -> Bool {
    guard let group else { return false }
    if let verdict = groupVerdicts[group] { return verdict }
    let verdict = record.groups[group].allSatisfy { holds($0) }
    groupVerdicts[group] = verdict
    return verdict
  }

  private func mark(_ indices: [Int], in wanted: inout [Bool]) {
    for index in indices where !wanted[index] {
      wanted[index] = true
      if let basis = record.answers.rows[index].basis { mark(record.groups[basis], in: &wanted) }
    }
  }

  /// Looks at files and folders, on several processors.
  private mutating func look(at indices: [Int], jobs: Int) {
    glance(at: indices, jobs: jobs)
    let seen = indices.filter { verdicts[$0] == nil && record.answers.rows[$0].kind.canBeLookedAt }
    let looks = Workers.mapInChunks(seen, jobs: jobs) { [record, now] index in
      Self.look(at: record.answers[index], now.files)
    }
    for (index, look) in zip(seen, looks) {
      verdicts[index] = look.holds
      isSeenUnchanged[index] = look.isSeenUnchanged
      learnt += look.learnt
    }
  }

  /// Finds the files that look as they did, folder by folder.
  private mutating func glance(at indices: [Int], jobs: Int) {
    var byFolder: [[Int]] = Array(repeating: [], count: record.answers.folders.count)
    for index in indices {
      let row = record.answers.rows[index]
      if let folder = row.folder, row.fingerprint != nil { byFolder[folder].append(index) }
    }
    let pieces = byFolder.enumerated().flatMap { folder, files in
      stride(from: 0, to: files.count, by: Self.filesAPiece).map {
        (folder: folder, files: files[$0..<min($0 + Self.filesAPiece, files.count)])
      }
    }
    let looks = Workers.map(pieces, jobs: jobs) { [answers = record.answers, now] piece in
      now.files.fingerprints(in: answers.folders[piece.folder], of: answers.names, at: piece.files)
    }
    for (piece, looks) in zip(pieces, looks) {
      for (index, look) in zip(piece.files, looks) where look == record.answers.rows[index].fingerprint {
        verdicts[index] = true
        isSeenUnchanged[index] = true
      }
    }
  }

  /// So many files are worth a thread's while.
  private static let filesAPiece = 256

  /// What was looked at and is as it was need not be read again to be known.
  private func trustWhatHolds() {
    var folders: [(input: Input, state: InputFiles.State)] = []
    for index in verdicts.indices where verdicts[index] == true && record.answers.rows[index].kind != .file {
      let answer = record.answers[index]
      if let state = answer.state { folders.append((answer.input, state)) }
    }
    now.files.trust(folders) { [answers = record.answers, verdicts] in
      var files: [FilePath: InputFiles.State] = [:]
      for (index, verdict) in verdicts.enumerated() where verdict == true {
        let answer = answers[index]
        if case .file(let path) = answer.input, let state = answer.state { files[path] = state }
      }
      return files
    }
  }

  private struct Look: Sendable {
    let holds: Bool
    /// How much was read that a look will do for next time, in bytes.
    var learnt = 0
    var isSeenUnchanged = false
  }

  private static func look(at answer: BuildRecord.Answer, _ files: InputFiles) -> Look {
    switch answer.input {
    case .file(let path), .folder(let path):
      if let fingerprint = answer.fingerprint, files.fingerprint(of: path) == fingerprint {
        return Look(holds: true, isSeenUnchanged: true)
      }
    case .program:
      if let fingerprint = answer.fingerprint, System.programFingerprint() == fingerprint {
        return Look(holds: true, isSeenUnchanged: true)
      }
    case .kind, .inside, .article, .entity, .outline, .names, .review, .store: break
    }
    guard let state = files.state(of: answer.input), state.digest == answer.digest else {
      return Look(holds: false)
    }
    return Look(holds: true, learnt: state.bytesLearnt)
  }

  private static func outputs(of entry: BuildRecord.Entry, hold files: InputFiles) -> (hold: Bool, learnt: Int) {
    var learnt = 0
    for output in entry.outputs {
      let fingerprint = files.fingerprint(of: output.path)
      if let fingerprint, fingerprint == output.fingerprint { continue }
      guard fingerprint?.size == output.fingerprint?.size || output.fingerprint == nil,
        let state = files.state(of: .file(output.path)), state.digest == output.digest
      else { return (false, learnt) }
      learnt += state.bytesLearnt
    }
    return (true, learnt)
  }
}

extension InputFiles.State {
  /// How much need not be read next time; none where a look will not do.
  fileprivate var bytesLearnt: Int { fingerprint.map { $0.size + 4096 } ?? 0 }
}

extension BuildRecord.Answer {
  /// What a file or a folder was, where a look told that it is so still.
  fileprivate var state: InputFiles.State? {
    fingerprint.map { InputFiles.State(digest: digest, fingerprint: $0) }
  }
}
