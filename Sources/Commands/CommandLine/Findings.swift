import Desk
import Reports
import Source

/// Findings of a whole run.
enum Findings {
  static func human(_ findings: [Diagnostic], memos: [FilePath], _ files: any FileTree) -> [UInt8] {
    let report = report(findings, memos: memos, files, colour: Console.colour(on: .standardError))
    return ReportFormat.named("human")?.write(report) ?? []
  }

  static func report(
    _ findings: [Diagnostic], memos: [FilePath], _ files: any FileTree, colour: Report.Colour
  ) -> Report {
    Report(
      diagnostics: findings, memos: memos, rules: Rules.all,
      repository: .find(from: System.workingDirectory(), in: DiskFiles()),
      source: { files.source($0) }, colour: colour)
  }

  /// As in `3 memos: 6 files written; no errors, 2 warnings`.
  static func summary(
    _ findings: FindingTally, memos: Int, _ tally: (written: Int, unchanged: Int, refused: Int), seconds: Double
  ) -> String {
    var parts = ["\(count(tally.written, "file")) written"]
    if tally.unchanged > 0 { parts.append("\(tally.unchanged) unchanged") }
    if tally.refused > 0 { parts.append("\(count(tally.refused, "memo")) not written") }
    let time = seconds >= 1 ? " in \(Int(seconds * 10) / 10).\(Int(seconds * 10) % 10) s" : ""
    return "\(count(memos, "memo")): \(parts.joined(separator: ", ")); \(counts(findings))\(time)"
  }

  static func counts(_ findings: FindingTally) -> String {
    var parts = [count(findings.count(.error), "error"), count(findings.count(.warning), "warning")]
    if findings.waived > 0 { parts.append("\(findings.waived) waived") }
    return parts.joined(separator: ", ")
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number == 0 ? "no" : String(number)) \(noun)\(number == 1 ? "" : "s")"
  }
}
