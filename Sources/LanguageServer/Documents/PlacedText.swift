import Source

/// A text whose offsets are turned into the editor's positions and back.
struct PlacedText {
  /// As the compiler reads it.
  let file: SourceFile
  /// As the editor has it.
  let bytes: [UInt8]
  private let lines: LineIndex
  private let encoding: PositionEncoding

  /// How many bytes of the editor's the compiler leaves out at the beginning.
  private let mark: Int

  /// - Parameter bytes: what the editor has open; what it would read from disk is the text without a byte order mark.
  init(_ path: FilePath, _ bytes: [UInt8], _ encoding: PositionEncoding) {
    file = SourceFile(path: path, bytes: bytes)
    self.bytes = bytes
    lines = LineIndex(bytes)
    self.encoding = encoding
    mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  init(onDisk file: SourceFile, _ encoding: PositionEncoding) {
    self.file = file
    bytes = file.bytes
    lines = LineIndex(file.bytes)
    self.encoding = encoding
    mark = 0
  }

  /// The place of an offset in `file`.
  func position(at offset: Int) -> Position {
    let place = lines.position(at: bytes.count == file.bytes.count ? offset : original(offset), in: encoding.unit)
    return Position(line: place.line - 1, character: place.column - 1)
  }

  /// The offset in `file` of a place.
  func offset(of position: Position) -> Int {
    let offset = originalOffset(of: position)
    return bytes.count == file.bytes.count ? offset : compiled(offset)
  }

  /// The offset in `bytes` of a place.
  func originalOffset(of position: Position) -> Int {
    lines.offset(ofLine: position.line + 1, column: position.character + 1, in: encoding.unit)
  }

  /// Each NUL of the editor's stands as three bytes in `file`.
  private func original(_ offset: Int) -> Int {
    mark + offset - 2 * file.repairs.count { Int($0.end) <= offset }
  }

  private func compiled(_ offset: Int) -> Int {
    let plain = max(offset - mark, 0)
    return plain + 2 * bytes[..<min(offset, bytes.count)].count { $0 == 0 }
  }

  /// The text with a part replaced; nil where the end of the part stands before its beginning.
  func replacing(_ start: Position, _ end: Position, with text: String) -> [UInt8]? {
    let (from, to) = (originalOffset(of: start), originalOffset(of: end))
    guard from <= to else { return nil }
    var changed = bytes
    changed.replaceSubrange(from..<to, with: text.utf8)
    return changed
  }
}
