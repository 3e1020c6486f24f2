import Source

/// The answers of a record, of which no text is made before one is asked for: a desk has tens of thousands, and mostly a
/// look at each file is all that is needed.
struct AnswerTable: Sendable {
  struct Row: Sendable {
    let kind: Input.Kind
    /// Of a file: where in `folders` the one is that holds it; nil where its name is its whole path.
    var folder: Int?
    let digest: Digest
    var fingerprint: FileFingerprint?
    var basis: Int?
  }

  private(set) var rows: [Row] = []
  /// Of the rows: names of files in their folders, and what else their inputs are told apart by.
  private(set) var names = FileNames()
  var folders: [FilePath] { numberedFolders.all }
  private var numberedFolders = Numbered<FilePath>()

  init() {}

  var count: Int { rows.count }

  subscript(index: Int) -> BuildRecord.Answer {
    let row = rows[index]
    return BuildRecord.Answer(
      input: input(at: index), digest: row.digest, fingerprint: row.fingerprint, basis: row.basis)
  }

  func input(at index: Int) -> Input {
    let (row, name) = (rows[index], names[index])
    if let folder = row.folder { return .file(folders[folder].appending(name)) }
    // What no input is called by never holds, as a program that has been changed.
    return Input(row.kind, name) ?? .program
  }

  /// - Returns: its index.
  mutating func append(_ answer: BuildRecord.Answer) -> Int {
    let (kind, words) = answer.input.words
    var place: (folder: Int, name: Substring)?
    if case .file(let path) = answer.input, path.parent.appending(path.name) == path {
      place = (numberedFolders.number(adding: path.parent), path.name)
    }
    if let place { names.append(place.name.utf8) } else { names.append(words.utf8) }
    return append(
      Row(
        kind: kind, folder: place?.folder, digest: answer.digest, fingerprint: answer.fingerprint,
        basis: answer.basis))
  }

  /// Takes over an answer of another table.
  ///
  /// - Returns: its index.
  @discardableResult
  mutating func append(_ index: Int, of other: AnswerTable, basis: Int?) -> Int {
    var row = other.rows[index]
    row.folder = row.folder.map { numberedFolders.number(adding: other.folders[$0]) }
    row.basis = basis
    names.append(other.names.name(at: index))
    return append(row)
  }

  mutating func replace(_ index: Int, fingerprint: FileFingerprint?, basis: Int?) {
    rows[index].fingerprint = fingerprint
    rows[index].basis = basis
  }

  private mutating func append(_ row: Row) -> Int {
    rows.append(row)
    return rows.count - 1
  }
}

extension AnswerTable {
  func write(to parts: inout RecordWriter) {
    parts.list(folders) { $0.text($1.description) }
    parts.raw(names.bytes)
    parts.list(rows) { parts, row in
      parts.count(row.kind.rawValue)
      parts.optional(row.folder) { $0.count($1) }
      parts.digest(row.digest)
      parts.optional(row.fingerprint) { $0.fingerprint($1) }
      parts.optional(row.basis) { $0.count($1) }
    }
  }

  init(_ reader: inout RecordReader) throws(RecordReader.Damage) {
    numberedFolders = Numbered(try reader.texts().map(FilePath.init(normalized:)))
    guard let names = FileNames(bytes: try reader.raw()) else { throw RecordReader.Damage() }
    self.names = names
    let limit = numberedFolders.all.count
    rows = try reader.list { reader throws(RecordReader.Damage) in
      guard let kind = Input.Kind(rawValue: try reader.count()) else { throw RecordReader.Damage() }
      return Row(
        kind: kind,
        folder: try reader.optional { reader throws(RecordReader.Damage) in try reader.index(below: limit) },
        digest: try reader.digest(),
        fingerprint: try reader.optional { reader throws(RecordReader.Damage) in try reader.fingerprint() },
        basis: try reader.optional { reader throws(RecordReader.Damage) in try reader.count() })
    }
    guard rows.count == names.count else { throw RecordReader.Damage() }
  }
}
