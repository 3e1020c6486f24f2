import Source

extension ReportFormat {
  static let gitlab = ReportFormat("gitlab", summary: "a Code Quality report, which GitLab shows in merge requests") {
    report in
    var lines = SourceLines(report.source)
    var occurrences: [String: Int] = [:]
    var writer = JSONWriter(indent: 2)
    writer.array { writer in
      for finding in report.open { write(finding, report.repository, &lines, &occurrences, to: &writer) }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// One issue of the Code Climate format, as much of it as GitLab reads (“Code Quality report format”).
  private static func write(
    _ finding: Diagnostic, _ repository: RepositoryPlace, _ lines: inout SourceLines,
    _ occurrences: inout [String: Int], to writer: inout JSONWriter
  ) {
    let span = finding.primary.span
    let path = repository.path(of: span.path).description
    let source = lines.lines(of: span.path)
    let first = source?.index.line(at: Int(span.range.start)) ?? 1
    let last = source?.index.line(at: max(Int(span.range.start), Int(span.range.end) - 1)) ?? first
    let line = source.map { $0.file[$0.index.range(ofLine: first)] } ?? ""
    // Without the line's number, so that a finding that has only moved is still the same.
    let identity = [finding.rule.code, path, finding.message, line].joined(separator: "\0")
    occurrences[identity, default: 0] += 1
    let occurrence = occurrences[identity, default: 1]
    writer.object { writer in
      writer.member("description", finding.sentence)
      writer.member("check_name", finding.rule.code)
      writer.member("fingerprint", ContentHash(of: Array("\(identity)\0\(occurrence)".utf8)).hexadecimal)
      writer.member("severity", severity(finding.severity))
      writer.key("location")
      writer.object { writer in
        writer.member("path", path)
        writer.key("lines")
        writer.object { writer in
          writer.member("begin", first)
          writer.member("end", last)
        }
      }
    }
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note, .off: "info"
    }
  }
}
