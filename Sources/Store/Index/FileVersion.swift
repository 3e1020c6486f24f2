import Source

/// What the index remembers of a file.
struct FileVersion: Equatable {
  let fingerprint: FileFingerprint?
  /// Of its bytes; nil for a file that could not be read.
  let content: Digest?
  let isSettled: Bool

  /// The columns of the table of files that tell of it, as they are put in.
  static let columns = "size, modified, changed, inode, high, low, settled"

  init(fingerprint: FileFingerprint?, content: Digest?, isSettled: Bool) {
    self.fingerprint = fingerprint
    self.content = content
    self.isSettled = isSettled
  }

  /// - Parameter place: of the first of the columns, from 0.
  init(_ row: SQLiteStatement, at place: Int) {
    let fingerprint = FileFingerprint(
      size: row.integer(place), modified: row.integer(place + 1), changed: row.integer(place + 2),
      inode: UInt64(bitPattern: Int64(row.integer(place + 3))))
    self.init(
      fingerprint: row.value(place) == .null ? nil : fingerprint,
      content: row.value(place + 4) == .null ? nil : Digest(row, at: place + 4), isSettled: row.integer(place + 6) == 1)
  }

  /// Reads a file. The fingerprint is taken first: a change while the file is read then shows the next time.
  static func read(_ path: FilePath, in files: any FileTree) -> (version: FileVersion, bytes: [UInt8]?) {
    let fingerprint = files.fingerprint(of: path)
    let isSettled = fingerprint?.isSettled(at: System.fileTime()) ?? false
    let bytes = try? files.contents(of: path)
    return (FileVersion(fingerprint: fingerprint, content: bytes.map { Digest(of: $0) }, isSettled: isSettled), bytes)
  }

  func add(to row: inout SQLiteRow) {
    row.add(fingerprint?.size)
    row.add(fingerprint?.modified)
    row.add(fingerprint?.changed)
    row.add((fingerprint?.inode).map { Int(Int64(bitPattern: $0)) })
    content.add(to: &row)
    row.add(isSettled ? 1 : 0)
  }
}

extension Digest {
  /// - Parameter place: of the first of its two columns, from 0.
  init(_ row: SQLiteStatement, at place: Int) {
    self.init(
      high: UInt64(bitPattern: Int64(row.integer(place))), low: UInt64(bitPattern: Int64(row.integer(place + 1))))
  }

  var columns: [SQLiteValue] { [high, low].map { .integer(Int64(bitPattern: $0)) } }
}

extension Digest? {
  fileprivate func add(to row: inout SQLiteRow) {
    for column in self?.columns ?? [.null, .null] { row.add(column) }
  }
}
