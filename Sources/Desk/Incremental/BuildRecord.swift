import Source

/// What a build was made from and what it made, by which the next one tells what is out of date.
struct BuildRecord: Sendable {
  /// An input with what it was.
  struct Answer: Sendable {
    let input: Input
    let digest: Digest
    /// Of a file or folder: how it looked; nil where a look does not tell whether it has changed.
    let fingerprint: FileFingerprint?
    /// Those answers, as an index into `groups`, that leave this one as it was as long as all of them hold; nil where the
    /// question must be asked again.
    let basis: Int?
  }

  /// A file as it was written.
  struct Output: Sendable, Hashable {
    let path: FilePath
    let digest: Digest
    let fingerprint: FileFingerprint?
    /// Whether it is a copy, such as an image, that several memos may need.
    let isAsset: Bool
  }

  /// What one memo, or another part of what is made, was made from and what came of it.
  struct Entry: Sendable {
    /// What it was made from, as indices into `answers`.
    var answers: [Int]
    var outputs: [Output] = []
    /// Settled.
    var findings: KeptFindings
    /// What is to be known of it without making it again, as whoever made it wrote it.
    var value: [UInt8] = []
  }

  /// Below which the outputs are; nil where nothing is written.
  var folder: FilePath?
  var answers = AnswerTable()
  var groups: [[Int]] = []
  /// Memos by their paths, other parts by names that no memo has.
  var entries: [FilePath: Entry] = [:]
  /// What is wrong in the desk's entities, and what that was made from; nil where it is not known.
  var entities: (findings: KeptFindings, basis: Int)?
}
