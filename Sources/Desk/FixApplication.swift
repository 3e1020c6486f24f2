import Source

/// Applies the fixes that findings offer to the files they are about.
struct FixApplication {
  /// What became of the files.
  struct Outcome {
    var changed: [FilePath] = []
    /// Those that someone else changed after they were checked.
    var overtaken: [FilePath] = []
  }

  private let files: WitnessedFiles

  /// The files must be those the findings were made from.
  init(files: WitnessedFiles) { self.files = files }

  /// Applies every safe fix that does not overlap another, whole; each file is replaced as a whole or not at all.
  ///
  /// A file that is not valid UTF-8 is left alone: its offsets on disk are not those of its text.
  func apply(_ diagnostics: [Diagnostic]) throws(FileError) -> Outcome {
    var outcome = Outcome()
    for (path, edits) in chosenEdits(diagnostics).sorted(by: { $0.key < $1.key }) {
      guard let old = try files.contentsIfUnchanged(of: path) else {
        outcome.overtaken.append(path)
        continue
      }
      let file = SourceFile(path: path, bytes: old)
      guard file.repairs.isEmpty else { continue }
      let new = Self.edited(old, edits, lengthOfMark: old.count - file.bytes.count)
      guard new != old else { continue }
      if try System.amend(path, from: old, to: new) {
        outcome.changed.append(path)
      } else {
        outcome.overtaken.append(path)
      }
    }
    return outcome
  }

  /// The edits of the first safe fix of each finding, where none of them touches one chosen before.
  private func chosenEdits(_ diagnostics: [Diagnostic]) -> [FilePath: [Fix.Edit]] {
    var chosen: [FilePath: [Fix.Edit]] = [:]
    for finding in diagnostics where finding.waived == nil {
      guard let fix = finding.fixes.first(where: { $0.safety == .safe }) else { continue }
      var extended = chosen
      let isFree = fix.edits.allSatisfy { edit in
        let others = extended[edit.span.path, default: []]
        extended[edit.span.path] = others + [edit]
        return !others.contains { collide($0.span.range, edit.span.range) }
      }
      if isFree { chosen = extended }
    }
    return chosen
  }

  /// Two insertions at one place collide too: their order would be chance.
  private func collide(_ left: ByteRange, _ right: ByteRange) -> Bool {
    left.overlaps(right) || left.start == right.start
  }

  /// Offsets do not count a byte order mark; lines that are put in end as the file's own do.
  private static func edited(_ old: [UInt8], _ edits: [Fix.Edit], lengthOfMark: Int) -> [UInt8] {
    let lineFeed = UInt8(ascii: "\n")
    let endsLinesWithReturn = old.firstIndex(of: lineFeed).map { $0 > 0 && old[$0 - 1] == UInt8(ascii: "\r") } ?? false
    var new = old
    for edit in edits.sorted(by: { $1.span.range < $0.span.range }) {
      let range = edit.span.range.offsets
      let start = min(range.lowerBound + lengthOfMark, new.count)
      let end = min(range.upperBound + lengthOfMark, new.count)
      let text = edit.text.utf8.flatMap { byte in
        byte == lineFeed && endsLinesWithReturn ? [UInt8(ascii: "\r"), lineFeed] : [byte]
      }
      new.replaceSubrange(start..<end, with: text)
    }
    return new
  }
}
