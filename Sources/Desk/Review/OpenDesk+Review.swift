public import Checks
import Compiler
import Markup
import Records
public import Source

extension OpenDesk {
  /// What a reviewer reads in a memo. It is the memo for all its readers that is reviewed, whichever audience the output
  /// is for: a query may ask who that is.
  func review(
    of file: SourceFile, _ briefing: Briefing, _ resolution: Resolution, _ context: MemoContext,
    _ source: LoggedDesk
  ) -> MemoReview {
    guard context.audience != nil else {
      return MemoReview(of: file, resolution, from: source, below: folder.root)
    }
    var forAll = context
    forAll.audience = nil
    return MemoReview(
      of: file, Resolver.resolve(briefing, from: source, in: forAll), from: source, below: folder.root)
  }

  /// The lock is read where there is something to ask of it: plain checks of drafts do without.
  func demand(
    _ reviewing: CompileOptions.Reviewing, ofMemo path: FilePath, isFinal: Bool, as review: MemoReview?,
    _ log: ReadLog
  ) -> ReviewDemand {
    let name = nameUnderReview(of: path) ?? ""
    let recorded = { (lock: ReviewLock) in lock.recorded[name] ?? [] }
    switch reviewing {
    case .accepting: return .nothing
    case .finalMemos:
      guard isFinal else { return .nothing }
      log.note(.review(name))
      switch lock {
      case .success(let lock): return .ofFinal(isReviewed: !recorded(lock).isEmpty)
      case .failure(let error): return .ofFinal(isReviewed: error.reason != .notFound)
      }
    case .locked:
      log.note(.review(name))
      // A lock that is missing or not whole is one finding of its own.
      guard case .success(let lock) = lock, lock.faults.isEmpty, let review else { return .nothing }
      return .unmoved(recorded: recorded(lock), now: review)
    }
  }

  /// A memo's name in the lock, however its path is written; nil for what does not lie below `Memos/`, and is no memo of
  /// the desk.
  public func nameUnderReview(of path: FilePath) -> String? {
    let below =
      path.relative(to: folder.memos)
      ?? files.resolved(path).flatMap { resolved in
        files.resolved(folder.memos).flatMap { resolved.relative(to: $0) }
      }
    guard let below, below.hasSuffix(".md") else { return nil }
    return String(below.dropLast(".md".count))
  }

  /// What is wrong with the lock itself, when memos are held against it.
  ///
  /// - Parameter wholeDesk: whether all memos are, so that what is recorded of others is left over.
  public func lockFindings(wholeDesk: Bool, _ strictness: Settlement.Strictness = .usual) -> [Diagnostic] {
    var found: [Diagnostic] = []
    switch lock {
    case .failure(let error):
      let place = Span(path: folder.lock, range: ByteRange(0..<0))
      found =
        error.reason == .notFound
        ? [
          Diagnostic(
            .missingLock, at: place, "no review has been recorded: the desk has no \(ReviewLock.name)",
            help: ["read the memos, then record them with `chancery accept`"])
        ] : [Diagnostic(.unreadableFile, at: place, "the lock cannot be read: \(error)")]
    case .success(let lock):
      found = lock.faults
      if wholeDesk, found.isEmpty { found = idleEntries(of: lock) }
    }
    return Settlement(overrides: configuration.checks, strictness: strictness).settle(found)
  }

  private func idleEntries(of lock: ReviewLock) -> [Diagnostic] {
    lock.recorded.sorted { $0.key < $1.key }.compactMap { memo, entries in
      guard files.kind(of: folder.memos.appending(memo + ".md")) != .file, let first = entries.first else { return nil }
      return Diagnostic(
        .idleEntry, at: first.span, "the desk has no memo “\(memo)”",
        help: ["`chancery accept` without a path drops what is recorded of it"])
    }
  }
}
