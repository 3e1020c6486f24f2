import Source

extension BuildRecord {
  /// Changed whenever the parts are.
  private static let head = "chancery-build 4"

  /// What tells a file from every other; nil where it is none of a record.
  static func seal(of file: [UInt8]) -> Digest? { RecordReader.seal(of: file, headed: head)?.digest }

  func write(to place: FilePath, for purpose: Digest) { CacheFolder.keep(bytes(for: purpose), at: place) }

  /// - Parameter purpose: which builds it is for.
  func bytes(for purpose: Digest) -> [UInt8] {
    var parts = RecordWriter()
    write(to: &parts)
    return parts.file(headed: Self.head, for: purpose)
  }

  /// nil where the bytes are no whole record for that purpose.
  init?(_ bytes: [UInt8], for purpose: Digest) {
    guard let reader = RecordReader(unsealed: bytes, headed: Self.head, for: purpose) else { return nil }
    // To tell whether it is whole takes about as long as to read it.
    let (isWhole, record) = Workers.both {
      RecordReader.isWhole(bytes, headed: Self.head)
    } _: {
      var reader = reader
      return try? BuildRecord(&reader)
    }
    guard isWhole, let record else { return nil }
    self = record
  }

  func write(to parts: inout RecordWriter) {
    parts.optional(folder) { $0.text($1.description) }
    answers.write(to: &parts)
    parts.list(groups) { $0.list($1) { $0.count($1) } }
    parts.list(entries.sorted { $0.key < $1.key }) { parts, entry in
      parts.text(entry.key.description)
      parts.list(entry.value.answers) { $0.count($1) }
      parts.list(entry.value.outputs) { $0.output($1) }
      entry.value.findings.write(to: &parts)
      parts.raw(entry.value.value)
    }
    parts.optional(entities) { parts, entities in
      entities.findings.write(to: &parts)
      parts.count(entities.basis)
    }
  }

  init(_ reader: inout RecordReader) throws(RecordReader.Damage) {
    folder = try reader.optional { reader throws(RecordReader.Damage) in FilePath(normalized: try reader.text()) }
    answers = try AnswerTable(&reader)
    let limit = answers.count
    groups = try reader.list { reader throws(RecordReader.Damage) in
      try reader.list { reader throws(RecordReader.Damage) in try reader.index(below: limit) }
    }
    let groupCount = groups.count
    guard answers.rows.allSatisfy({ $0.basis.map { $0 < groupCount } ?? true }) else { throw RecordReader.Damage() }
    let listed = try reader.list { reader throws(RecordReader.Damage) in
      let path = FilePath(normalized: try reader.text())
      let answers = try reader.list { reader throws(RecordReader.Damage) in try reader.index(below: limit) }
      let outputs = try reader.list { reader throws(RecordReader.Damage) in try reader.output() }
      let findings = try KeptFindings(&reader)
      return (path, Entry(answers: answers, outputs: outputs, findings: findings, value: try reader.raw()))
    }
    entries = Dictionary(listed) { $1 }
    entities = try reader.optional { reader throws(RecordReader.Damage) in
      (try KeptFindings(&reader), try reader.index(below: groupCount))
    }
  }
}

extension RecordWriter {
  mutating func fingerprint(_ fingerprint: FileFingerprint) {
    count(fingerprint.size)
    word(UInt64(bitPattern: Int64(fingerprint.modified)))
    word(UInt64(bitPattern: Int64(fingerprint.changed)))
    word(fingerprint.inode)
  }

  fileprivate mutating func output(_ output: BuildRecord.Output) {
    text(output.path.description)
    digest(output.digest)
    optional(output.fingerprint) { $0.fingerprint($1) }
    count(output.isAsset ? 1 : 0)
  }
}

extension RecordReader {
  mutating func fingerprint() throws(Damage) -> FileFingerprint {
    FileFingerprint(
      size: try count(), modified: Int(Int64(bitPattern: try word())), changed: Int(Int64(bitPattern: try word())),
      inode: try word())
  }

  fileprivate mutating func output() throws(Damage) -> BuildRecord.Output {
    BuildRecord.Output(
      path: FilePath(normalized: try text()), digest: try digest(),
      fingerprint: try optional { reader throws(Damage) in try reader.fingerprint() },
      isAsset: try index(below: 2) == 1)
  }
}
