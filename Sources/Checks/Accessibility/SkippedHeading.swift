import Compiler
public import Source

extension Rule {
  /// WCAG 2.2, 1.3.1 Info and Relationships.
  public static let skippedHeading = Rule(
    "A102", "skipped heading", severity: .warning,
    explanation: """
      Headings are a memo's outline: who listens to it goes from one to the next (WCAG 2.2, 1.3.1). A level that is \
      left out sounds like a part that is missing. The memo's own highest level is where it begins.
      """,
    failing: .memo("## Costs\n\n#### Of the basin\n\nNone.\n"), mended: .memo("## Costs\n\n### Of the basin\n\nNone.\n")
  )
}

extension Check {
  static let skippedHeading = Check(reporting: [.skippedHeading]) { subject in
    let headings = subject.resolution.prose.compactMap { prose -> (level: Int, prose: Prose)? in
      if case .heading(let level) = prose.place { (level, prose) } else { nil }
    }
    var last = (headings.map(\.level).min() ?? 1) - 1
    var found: [Diagnostic] = []
    for (level, prose) in headings {
      if level > last + 1 {
        found.append(
          Diagnostic(
            .skippedHeading, at: prose.file.span(prose.span),
            last == 0 || found.isEmpty && level == headings.first?.level
              ? "the first heading is of level \(level), above the highest of the memo, \(last + 1)"
              : "a heading of level \(level) follows one of level \(last)",
            help: ["write it with \(last + 1) number sign\(last == 0 ? "" : "s")"]))
      }
      last = level
    }
    return found
  }
}
