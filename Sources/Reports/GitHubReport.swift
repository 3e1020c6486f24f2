import Source

extension ReportFormat {
  static let github = ReportFormat("github", summary: "workflow commands, which GitHub shows beside the lines") {
    report in
    var writer = WorkflowCommands(report)
    writer.writeAll(report)
    return writer.bytes
  }
}

/// Workflow commands of GitHub Actions (“Workflow commands”, “Setting an error message”).
///
/// A step shows ten errors, ten warnings and ten notices, and drops the rest without a word: the gravest come first, and
/// a last notice counts what is left out.
private struct WorkflowCommands {
  private static let mostOfEach = 10

  private(set) var bytes: [UInt8] = []
  private let repository: RepositoryPlace
  private var lines: SourceLines

  init(_ report: Report) {
    repository = report.repository
    lines = SourceLines(report.source)
  }

  mutating func writeAll(_ report: Report) {
    let open = report.open
    let errors = open.filter { $0.severity == .error }
    let warnings = open.filter { $0.severity == .warning }
    let notes = open.filter { $0.severity == .note }
    let isWhole = [errors, warnings, notes].allSatisfy { $0.count <= Self.mostOfEach }
    let shownNotes = notes.prefix(isWhole ? Self.mostOfEach : Self.mostOfEach - 1)
    for finding in errors.prefix(Self.mostOfEach) { write("error", finding) }
    for finding in warnings.prefix(Self.mostOfEach) { write("warning", finding) }
    for finding in shownNotes { write("notice", finding) }
    if !isWhole {
      let left = [
        (errors.count - Self.mostOfEach, "error"), (warnings.count - Self.mostOfEach, "warning"),
        (notes.count - shownNotes.count, "note"),
      ]
      let counted = left.filter { $0.0 > 0 }.map { "\($0.0) more \($0.1)\($0.0 == 1 ? "" : "s")" }
      put("::notice title=Not all are shown::\(counted.joined(separator: ", ")); `chancery check` lists them all\n")
    }
  }

  private mutating func write(_ command: String, _ finding: Diagnostic) {
    let span = finding.primary.span
    var properties = [("file", repository.path(of: span.path).description)]
    if let index = lines.lines(of: span.path)?.index {
      let start = index.position(at: Int(span.range.start), in: .utf16)
      // A part that ends with its line's end does not touch the next one.
      let last = max(Int(span.range.start), Int(span.range.end) - 1)
      let end = index.position(at: Int(span.range.end), in: .utf16)
      properties += [("line", String(start.line)), ("endLine", String(index.line(at: last)))]
      if end.line == start.line { properties += [("col", String(start.column)), ("endColumn", String(end.column))] }
    }
    properties.append(("title", "\(finding.rule.code) \(finding.rule.name)"))
    let listed = properties.map { "\($0.0)=\(Self.escaped($0.1, isProperty: true))" }.joined(separator: ",")
    put("::\(command) \(listed)::\(Self.escaped(finding.paragraph, isProperty: false))\n")
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private mutating func put(_ text: String) { bytes += Array(text.utf8) }
}
