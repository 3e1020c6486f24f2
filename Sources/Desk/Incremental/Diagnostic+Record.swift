import Source

/// Findings as a record keeps them: all that a report shows of them, so that a memo that is up to date says again what it
/// said when it was compiled.
extension RecordWriter {
  mutating func diagnostic(_ finding: Diagnostic) {
    text(finding.rule.code)
    text(finding.severity.rawValue)
    text(finding.message)
    label(finding.primary)
    list(finding.related) { $0.label($1) }
    list(finding.help) { $0.text($1) }
    list(finding.fixes) { writer, fix in
      writer.text(fix.title)
      writer.list(fix.edits) { writer, edit in
        writer.span(edit.span)
        writer.text(edit.text)
      }
      writer.count(fix.safety == .safe ? 1 : 0)
    }
    optional(finding.waived) { $0.text($1) }
  }

  private mutating func label(_ label: Diagnostic.Label) {
    span(label.span)
    text(label.message)
  }
}

extension RecordReader {
  mutating func diagnostic() throws(Damage) -> Diagnostic {
    guard let rule = Self.rules[try text()], let severity = Severity(rawValue: try text()) else { throw Damage() }
    let message = try text()
    let primary = try label()
    let related = try list { reader throws(Damage) in try reader.label() }
    let help = try texts()
    let fixes = try list { reader throws(Damage) in
      let title = try reader.text()
      let edits = try reader.list { reader throws(Damage) in Fix.Edit(try reader.span(), with: try reader.text()) }
      return Fix(title, edits, safety: try reader.index(below: 2) == 1 ? .safe : .needsReview)
    }
    var finding = Diagnostic(
      rule, at: primary.span, message, label: primary.message, related: related, help: help, fixes: fixes)
    finding.severity = severity
    finding.waived = try optional { reader throws(Damage) in try reader.text() }
    return finding
  }

  private mutating func label() throws(Damage) -> Diagnostic.Label {
    Diagnostic.Label(span: try span(), message: try text())
  }

  private static let rules = Dictionary(Rules.all.map { ($0.code, $0) }) { first, _ in first }
}
