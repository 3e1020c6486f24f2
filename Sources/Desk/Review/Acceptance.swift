import Checks
public import Source

/// The review of memos recorded in the desk's lock.
public struct Acceptance: Sendable {
  /// A memo whose record is another now.
  public struct Accepted: Sendable {
    public let memo: String
    /// What the record says that it did not say before, old → new; of a first review what was read, counted.
    public let changes: [String]
  }

  /// In the order of the paths.
  public private(set) var accepted: [Accepted] = []
  /// How many were as recorded.
  public private(set) var unchanged = 0
  /// Those with errors, which nobody can have read as they are meant.
  public private(set) var refused: [CompiledMemo] = []
  /// Memos that the desk no longer has.
  public private(set) var dropped: [String] = []

  /// Why nothing was recorded.
  public enum Fault: Error, Sendable {
    case file(FileError)
    /// The lock cannot be read line by line, and what it says of other memos would be lost.
    case malformedLock([Diagnostic])
    /// It does not lie below the desk's `Memos/`.
    case noMemo(FilePath)
    /// Someone else wrote the lock in the meantime.
    case overtaken
  }

  /// Records these memos as they are now. The lock is written only where it comes to say something else.
  ///
  /// - Parameter wholeDesk: whether these are all the desk's memos, so that what is recorded of others is dropped.
  public static func accept(
    _ paths: [FilePath], of desk: OpenDesk, wholeDesk: Bool, jobs: Int
  ) throws(Fault) -> Acceptance {
    var names: [String] = []
    for path in paths {
      guard let name = desk.nameUnderReview(of: path) else { throw .noMemo(path) }
      names.append(name)
    }
    let old = try readLock(of: desk)
    if let faults = old?.lock.faults, !faults.isEmpty, !wholeDesk { throw .malformedLock(faults) }
    var options = CompileOptions()
    options.reviewing = .accepting
    let settled = options
    let compiled = Workers.map(paths, jobs: jobs) { desk.compile($0, settled) }
    var acceptance = Acceptance()
    var recorded = (old?.lock.recorded ?? [:]).mapValues { $0.map(\.entry) }
    if wholeDesk {
      acceptance.dropped = recorded.keys.filter { !names.contains($0) }.sorted()
      for name in acceptance.dropped { recorded[name] = nil }
    }
    for (name, memo) in zip(names, compiled) {
      guard !memo.hasErrors, let review = memo.review else {
        acceptance.refused.append(memo)
        continue
      }
      let changes = ReviewChange.between(recorded[name] ?? [], review.entries)
      if changes.isEmpty { acceptance.unchanged += 1 }
      if !changes.isEmpty { acceptance.accepted.append(Accepted(memo: name, changes: changes)) }
      recorded[name] = review.entries
    }
    let text = ReviewLine.file(recorded.flatMap { memo, entries in entries.map { ReviewLine(memo: memo, entry: $0) } })
    try write(Array(text.utf8), over: old, to: desk)
    return acceptance
  }

  private static func readLock(of desk: OpenDesk) throws(Fault) -> (bytes: [UInt8], lock: ReviewLock)? {
    do throws(FileError) {
      let bytes = try desk.files.contents(of: desk.folder.lock)
      return (bytes, ReviewLock(SourceFile(path: desk.folder.lock, bytes: bytes)))
    } catch {
      if error.reason == .notFound { return nil }
      throw .file(error)
    }
  }

  private static func write(
    _ bytes: [UInt8], over old: (bytes: [UInt8], lock: ReviewLock)?, to desk: OpenDesk
  ) throws(Fault) {
    // A checkout may end lines its own way.
    if let old, old.bytes.filter({ $0 != UInt8(ascii: "\r") }) == bytes { return }
    do throws(FileError) {
      guard let old else { return try System.replace(desk.folder.lock, with: bytes) }
      if try System.amend(desk.folder.lock, from: old.bytes, to: bytes) { return }
    } catch {
      throw .file(error)
    }
    throw .overtaken
  }
}
