import Desk
import Source

extension Command {
  static let accept = Command(
    "accept", summary: "Records that the desk's memos, or those named, have been read as they are now.",
    operands: "[PATH…]", operandCount: 0...100_000, options: [.desk, .jobs]
  ) { arguments, console throws(Failure) in
    let desk = try Input.desk(arguments, near: arguments.operands)
    let paths = try Input.memos(arguments.operands, of: desk)
    let jobs = try Input.jobs(arguments)
    let acceptance: Acceptance
    do throws(Acceptance.Fault) {
      acceptance = try Acceptance.accept(paths, of: desk, wholeDesk: arguments.operands.isEmpty, jobs: jobs)
    } catch {
      if case .malformedLock(let faults) = error { console.report(Findings.human(faults, memos: [], desk.files)) }
      throw .unrecorded(error, in: desk)
    }
    let faults = acceptance.refused.flatMap(\.diagnostics).filter { $0.severity == .error }
    console.report(Findings.human(Findings.unique(faults), memos: paths, desk.files))
    for memo in acceptance.accepted { console.say("accepted \(memo.memo): \(memo.changes.joined(separator: "; "))") }
    for memo in acceptance.dropped { console.say("dropped \(memo): the desk has no such memo") }
    for memo in acceptance.refused { Console.complain("chancery: \(memo.path) has errors and is not accepted") }
    let count = acceptance.accepted.count + acceptance.refused.count
    if count == 0, acceptance.dropped.isEmpty {
      console.say("\(Findings.count(acceptance.unchanged, "memo")) as reviewed before; nothing to record")
    }
    return acceptance.refused.isEmpty ? .success : .errorsFound
  }
}

extension Failure {
  /// A review that was not recorded.
  static func unrecorded(_ fault: Acceptance.Fault, in desk: OpenDesk) -> Failure {
    switch fault {
    case .file(let error):
      Failure(status: .cannotReadOrWrite, message: "cannot record the review in \(error.path): \(error)")
    case .malformedLock:
      Failure(
        status: .errorsFound, message: "\(desk.folder.lock) is not whole, and nothing was recorded",
        help: ["mend it, or read all memos and record them anew with `chancery accept`"])
    case .noMemo(let path):
      .wrongUse("\(path) is no memo of the desk", help: ["the desk's memos lie below \(desk.folder.memos)"])
    case .overtaken:
      Failure(
        status: .cannotReadOrWrite,
        message: "\(desk.folder.lock) was changed by someone else in the meantime, and nothing was recorded")
    }
  }
}
