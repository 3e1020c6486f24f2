public import Checks
public import Source

/// `chancery.lock` at the desk's root: what was reviewed of each memo, a line an entry.
///
/// It holds no dates and no counters, so that two branches conflict only where both touched one entry. A union of both
/// sides is read as it stands: of several lines for one entry any that holds is enough.
public struct ReviewLock: Sendable {
  public static let name = "chancery.lock"

  public let file: SourceFile
  /// By memo, in the order of the file.
  public private(set) var recorded: [String: [RecordedEntry]] = [:]
  /// Lines that are none.
  public private(set) var faults: [Diagnostic] = []

  public init(_ file: SourceFile) {
    self.file = file
    let lines = LineIndex(file.bytes)
    var isInConflict = false
    for number in 1...lines.lineCount {
      let range = lines.range(ofLine: number)
      if range.isEmpty || file.bytes[Int(range.start)] == UInt8(ascii: "#") { continue }
      let text = file[range]
      if let mark = ReviewLock.conflictMark(text) {
        // One conflict, one finding.
        if !isInConflict {
          faults.append(
            Diagnostic(
              .malformedLock, at: file.span(range), "the lock holds both sides of a merge that was never settled",
              help: ["settle it line by line, or read the memos and record them anew with `chancery accept`"]))
        }
        isInConflict = mark == "<" || isInConflict && mark != ">"
        continue
      }
      read(text, at: range)
    }
  }

  private mutating func read(_ text: String, at range: ByteRange) {
    do throws(ReviewLine.Fault) {
      if let repair = file.repairs.first(where: range.contains) {
        faults.append(
          Diagnostic(.malformedLock, at: file.span(repair), "the line is not valid UTF-8", help: Self.advice))
        return
      }
      let line = try ReviewLine(text)
      recorded[line.memo, default: []].append(
        RecordedEntry(line.entry, at: file.span(range), fields: fields(of: text, at: Int(range.start))))
    } catch {
      faults.append(Diagnostic(.malformedLock, at: file.span(range), error.message, help: Self.advice))
    }
  }

  private func fields(of text: String, at start: Int) -> [Span] {
    var spans: [Span] = []
    var offset = start
    for part in text.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false) {
      spans.append(file.span(ByteRange(offset..<(offset + part.count))))
      offset += part.count + 1
    }
    return Array(spans.dropFirst(3))
  }

  private static let advice = ["only `chancery accept` writes the lock; read the memos and let it write this line anew"]

  /// The mark of git's that a line is: seven of one character, then nothing or a blank.
  private static func conflictMark(_ text: String) -> Character? {
    guard let first = text.first, "<=>|".contains(first), text.prefix(7).allSatisfy({ $0 == first }),
      text.prefix(7).count == 7
    else { return nil }
    let rest = text.dropFirst(7)
    return rest.isEmpty || rest.hasPrefix(" ") ? first : nil
  }
}

extension Rule {
  public static let idleEntry = Rule(
    "D111", "idle entry", severity: .warning,
    explanation: """
      The lock records the review of a memo that the desk no longer has: it was renamed or taken away. `chancery \
      accept` without a path drops what is left over.
      """,
    failing: .file(
      ReviewLock.name, ReviewLock.example(of: ["explained", "gone"]), and: [ReviewLock.exampleMemo]),
    mended: .file(ReviewLock.name, ReviewLock.example(of: ["explained"]), and: [ReviewLock.exampleMemo]))

  public static let missingLock = Rule(
    "D112", "missing lock", severity: .error,
    explanation: """
      With `--locked` each memo is held against its review, but no review has been recorded yet: the desk has no \
      `chancery.lock`. Read the memos and record them with `chancery accept`; the file goes into the repository.
      """,
    failing: Example([ReviewLock.exampleMemo]),
    mended: Example([
      ReviewLock.exampleMemo, Example.File(path: ReviewLock.name, text: ReviewLock.example(of: ["explained"])),
    ]))

  public static let malformedLock = Rule(
    "D113", "malformed lock", severity: .error,
    explanation: """
      A line of the lock cannot be read, or a merge has left its marks in it. Nothing is held against a lock that is \
      not whole. Most often it is enough to read the memos again and record them with `chancery accept`.
      """,
    failing: Example([
      ReviewLock.exampleMemo,
      Example.File(
        path: ReviewLock.name,
        text: "<<<<<<< HEAD\n" + ReviewLock.example(of: ["explained"]) + "=======\n>>>>>>> figures\n"),
    ]),
    mended: Example([
      ReviewLock.exampleMemo, Example.File(path: ReviewLock.name, text: ReviewLock.example(of: ["explained"])),
    ]))
}

extension ReviewLock {
  fileprivate static let exampleMemo = Rule.Example.File(
    path: "Memos/explained.md", text: "---\ntitle: Example\ndate: 2026-03-09\n---\n\nThe plan stands.\n")

  fileprivate static func example(of memos: [String]) -> String {
    ReviewLine.file(
      memos.map { memo in
        ReviewLine(
          memo: memo,
          entry: ReviewEntry(
            .briefing, "Memos/\(memo).md",
            text: SourceFile(path: FilePath("Memos/\(memo).md"), text: exampleMemo.text)))
      })
  }
}
