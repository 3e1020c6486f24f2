public import Source

/// Applies the fixes that findings offer to the files they are about.
public struct FixApplication: Sendable {
  /// What became of the fixes.
  public struct Outcome: Sendable {
    public var applied = 0
    /// Safe ones that another fix came in the way of; a second run applies them.
    public var overlapping = 0
    public var changed: [FilePath] = []
  }

  private let files: any FileTree

  public init(files: any FileTree) { self.files = files }

  /// Applies every safe fix that does not overlap another; each file is replaced as a whole or not at all.
  ///
  /// A file that is not valid UTF-8 is left alone: its offsets on disk are not those of its text.
  public func apply(_ diagnostics: [Diagnostic]) throws(FileError) -> Outcome {
    var outcome = Outcome()
    var edits: [FilePath: [Fix.Edit]] = [:]
    for finding in diagnostics where finding.waived == nil {
      guard let fix = finding.fixes.first(where: { $0.safety == .safe }) else { continue }
      let isFree = fix.edits.allSatisfy { edit in
        !edits[edit.span.path, default: []].contains { collide($0.span.range, edit.span.range) }
      }
      guard isFree else {
        outcome.overlapping += 1
        continue
      }
      for edit in fix.edits { edits[edit.span.path, default: []].append(edit) }
      outcome.applied += 1
    }
    for (path, edits) in edits.sorted(by: { $0.key < $1.key }) {
      let raw = try files.contents(of: path)
      let file = SourceFile(path: path, bytes: raw)
      guard file.repairs.isEmpty else { continue }
      var bytes = raw
      let offset = raw.count - file.bytes.count
      for edit in edits.sorted(by: { $1.span.range < $0.span.range }) {
        let range = edit.span.range.offsets
        guard range.upperBound + offset <= bytes.count else { continue }
        bytes.replaceSubrange((range.lowerBound + offset)..<(range.upperBound + offset), with: Array(edit.text.utf8))
      }
      guard bytes != raw else { continue }
      try System.replace(path, with: bytes)
      outcome.changed.append(path)
    }
    return outcome
  }

  /// Two insertions at one place collide too: their order would be chance.
  private func collide(_ left: ByteRange, _ right: ByteRange) -> Bool {
    left.overlaps(right) || left.start == right.start
  }
}
