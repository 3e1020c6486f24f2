import Source

/// What a site was made from and what its folder was given, by which the next making tells what need not be made again.
struct SiteRecord: Sendable {
  struct File: Sendable {
    let file: SiteFile
    /// How it looked; nil where a look does not tell whether it has changed.
    let fingerprint: FileFingerprint?
  }

  /// The parts that the site is made of: its memos, its articles, what all pages share.
  var parts = BuildRecord()
  /// By path below the site's folder.
  var files: [String: File] = [:]
  var targets: [SiteTarget] { numberedTargets.all }
  private var numberedTargets = Numbered<SiteTarget>()

  /// - Parameters:
  ///   - targets: those that ways are indices into which were found now.
  ///   - past: those that kept ways are indices into.
  mutating func add(
    _ file: SiteFile, at path: String, _ fingerprint: FileFingerprint?, _ targets: [SiteTarget], past: [SiteTarget]
  ) {
    var file = file
    switch file.ways {
    case .unknown: break
    case .found(let found): file.ways = .kept(found.map { numberedTargets.number(adding: targets[$0]) })
    case .kept(let kept): file.ways = .kept(kept.map { numberedTargets.number(adding: past[$0]) })
    }
    files[path] = File(file: file, fingerprint: fingerprint)
  }
}

extension SiteRecord {
  /// Changed whenever the parts are.
  private static let head = "chancery-site 1"

  func bytes(for purpose: Digest) -> [UInt8] {
    var writer = RecordWriter()
    parts.write(to: &writer)
    writer.list(targets) { writer, target in
      writer.text(target.file)
      writer.optional(target.fragment) { $0.text($1) }
    }
    writer.list(files.sorted { $0.key < $1.key }) { writer, entry in
      let file = entry.value.file
      writer.text(entry.key)
      writer.count(file.size)
      writer.text(file.hash.description)
      writer.optional(entry.value.fingerprint) { $0.fingerprint($1) }
      writer.optional(file.key) { $0.digest($1) }
      switch file.ways {
      case .unknown, .found: writer.count(0)
      case .kept(let ways):
        writer.count(1)
        writer.list(ways) { $0.count($1) }
      }
      writer.raw(file.note)
    }
    return writer.file(headed: Self.head, for: purpose)
  }

  /// nil where the bytes are no whole record for that purpose.
  init?(_ bytes: [UInt8], for purpose: Digest) {
    guard var reader = RecordReader(file: bytes, headed: Self.head, for: purpose), let record = try? SiteRecord(&reader)
    else { return nil }
    self = record
  }

  private init(_ reader: inout RecordReader) throws(RecordReader.Damage) {
    parts = try BuildRecord(&reader)
    let targets = try reader.list { reader throws(RecordReader.Damage) in
      let file = try reader.text()
      return SiteTarget(
        file: file, fragment: try reader.optional { reader throws(RecordReader.Damage) in try reader.text() })
    }
    numberedTargets = Numbered(targets)
    let limit = targets.count
    let listed = try reader.list { reader throws(RecordReader.Damage) in
      let path = try reader.text()
      let size = try reader.count()
      guard let hash = ContentHash(try reader.text()) else { throw RecordReader.Damage() }
      let fingerprint = try reader.optional { reader throws(RecordReader.Damage) in try reader.fingerprint() }
      var file = SiteFile(size: size, hash: hash, isNew: false)
      file.key = try reader.optional { reader throws(RecordReader.Damage) in try reader.digest() }
      if try reader.index(below: 2) == 1 {
        file.ways = .kept(try reader.list { reader throws(RecordReader.Damage) in try reader.index(below: limit) })
      }
      file.note = try reader.raw()
      return (path, File(file: file, fingerprint: fingerprint))
    }
    files = Dictionary(listed) { $1 }
  }
}
