import Source

extension ReportFormat {
  static let junit = ReportFormat("junit", summary: "JUnit XML, a case for each memo and family of checks") { report in
    var writer = XMLWriter()
    let suites = JUnitSuite.all(of: report)
    let totals = [
      ("name", "chancery"), ("tests", String(suites.reduce(0) { $0 + $1.cases.count })),
      ("failures", String(suites.reduce(0) { $0 + $1.failureCount })), ("errors", "0"), ("time", "0"),
    ]
    writer.element("testsuites", totals) { writer in
      for suite in suites { suite.write(to: &writer) }
    }
    return writer.bytes
  }
}

/// One file with what was looked for in it.
///
/// A memo has a case for each family of checks there is, so that what holds is seen too; a record or a configuration has
/// one for each family that found something in it. A case fails by its errors; warnings, notes and what is waived are
/// told in its output. Times are 0: a report is the same each time.
private struct JUnitSuite {
  struct Case {
    let family: RuleFamily
    /// Those not waived come with their line and column.
    let failures: [Told]
    let others: [Told]
  }

  struct Told {
    let finding: Diagnostic
    let line: Int
    let text: String
  }

  let path: FilePath
  let cases: [Case]

  var failureCount: Int { cases.count { !$0.failures.isEmpty } }

  static func all(of report: Report) -> [JUnitSuite] {
    var lines = SourceLines(report.source)
    let looked = Set((report.rules + report.diagnostics.map(\.rule)).map(\.family))
    let families = RuleFamily.allCases.filter { looked.contains($0) }
    let byPath = Dictionary(grouping: report.diagnostics, by: \.primary.span.path)
    let others = Set(byPath.keys).subtracting(report.memos)
    return (report.memos + others.sorted()).map { path in
      let found = byPath[path, default: []]
      let shown =
        others.contains(path) ? families.filter { family in found.contains { $0.rule.family == family } } : families
      return JUnitSuite(
        path: path,
        cases: shown.map { family in
          let told = found.filter { $0.rule.family == family }.map { tell($0, &lines) }
          return Case(
            family: family, failures: told.filter { $0.finding.severity == .error && $0.finding.waived == nil },
            others: told.filter { $0.finding.severity != .error || $0.finding.waived != nil })
        })
    }
  }

  private static func tell(_ finding: Diagnostic, _ lines: inout SourceLines) -> Told {
    let span = finding.primary.span
    let place = lines.lines(of: span.path)?.index.position(at: Int(span.range.start))
    let position = place.map { ":\($0.line):\($0.column)" } ?? ""
    let kind = finding.waived.map { "waived (\($0))" } ?? finding.severity.rawValue
    return Told(
      finding: finding, line: place?.line ?? 1,
      text: "\(span.path)\(position): \(kind)[\(finding.rule.code)]: \(finding.paragraph)")
  }

  func write(to writer: inout XMLWriter) {
    let attributes = [
      ("name", path.description), ("tests", String(cases.count)), ("failures", String(failureCount)), ("errors", "0"),
      ("skipped", "0"), ("time", "0"),
    ]
    writer.element("testsuite", attributes) { writer in
      for one in cases { write(one, to: &writer) }
    }
  }

  private func write(_ one: Case, to writer: inout XMLWriter) {
    var attributes = [("name", "\(one.family.rawValue) \(one.family.title)"), ("classname", path.description)]
    attributes += [("file", path.description), ("line", String(one.failures.first?.line ?? 1)), ("time", "0")]
    guard !one.failures.isEmpty || !one.others.isEmpty else {
      writer.element("testcase", attributes)
      return
    }
    writer.element("testcase", attributes) { writer in
      if let first = one.failures.first {
        let more = one.failures.count > 1 ? " (and \(one.failures.count - 1) more)" : ""
        writer.element(
          "failure", [("message", first.finding.sentence + more), ("type", first.finding.rule.code)],
          text: one.failures.map(\.text).joined(separator: "\n"))
      }
      if !one.others.isEmpty {
        writer.element("system-out", text: one.others.map(\.text).joined(separator: "\n"))
      }
    }
  }
}
