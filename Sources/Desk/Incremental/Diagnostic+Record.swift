import Source

/// Findings as records keep them: all that a report shows of them, so that a memo that is up to date says again what it
/// said when it was compiled. The files that they point into are written once.
extension RecordWriter {
  static func packed(_ findings: [Diagnostic]) -> [UInt8] {
    var files = Numbered<FilePath>()
    var list = RecordWriter()
    list.list(findings) { $0.diagnostic($1, &files) }
    var packed = RecordWriter()
    packed.list(files.all) { $0.text($1.description) }
    packed.append(list)
    return packed.bytes
  }

  private mutating func diagnostic(_ finding: Diagnostic, _ files: inout Numbered<FilePath>) {
    text(finding.rule.code)
    severity(finding.severity)
    text(finding.message)
    label(finding.primary, &files)
    list(finding.related) { $0.label($1, &files) }
    list(finding.help) { $0.text($1) }
    list(finding.fixes) { writer, fix in
      writer.text(fix.title)
      writer.list(fix.edits) { writer, edit in
        writer.span(edit.span, &files)
        writer.text(edit.text)
      }
      writer.count(fix.safety == .safe ? 1 : 0)
    }
    optional(finding.waived) { $0.text($1) }
  }

  private mutating func label(_ label: Diagnostic.Label, _ files: inout Numbered<FilePath>) {
    span(label.span, &files)
    text(label.message)
  }

  private mutating func span(_ span: Span, _ files: inout Numbered<FilePath>) {
    count(files.number(adding: span.path))
    range(span.range)
  }

  mutating func severity(_ severity: Severity) { count(Severity.allCases.firstIndex(of: severity) ?? 0) }
}

extension RecordReader {
  static func unpacked(_ bytes: [UInt8]) throws(Damage) -> [Diagnostic] {
    var reader = RecordReader(bytes)
    let files = try reader.texts().map(FilePath.init(normalized:))
    return try reader.list { reader throws(Damage) in try reader.diagnostic(files) }
  }

  private mutating func diagnostic(_ files: [FilePath]) throws(Damage) -> Diagnostic {
    guard let rule = Self.rules[try text()] else { throw Damage() }
    let severity = try severity()
    let message = try text()
    let primary = try label(files)
    let related = try list { reader throws(Damage) in try reader.label(files) }
    let help = try texts()
    let fixes = try list { reader throws(Damage) in
      let title = try reader.text()
      let edits = try reader.list { reader throws(Damage) in
        Fix.Edit(try reader.span(files), with: try reader.text())
      }
      return Fix(title, edits, safety: try reader.index(below: 2) == 1 ? .safe : .needsReview)
    }
    var finding = Diagnostic(
      rule, at: primary.span, message, label: primary.message, related: related, help: help, fixes: fixes)
    finding.severity = severity
    finding.waived = try optional { reader throws(Damage) in try reader.text() }
    return finding
  }

  private mutating func label(_ files: [FilePath]) throws(Damage) -> Diagnostic.Label {
    Diagnostic.Label(span: try span(files), message: try text())
  }

  private mutating func span(_ files: [FilePath]) throws(Damage) -> Span {
    Span(path: files[try index(below: files.count)], range: try range())
  }

  mutating func severity() throws(Damage) -> Severity {
    Severity.allCases[try index(below: Severity.allCases.count)]
  }

  private static let rules = Dictionary(Rules.all.map { ($0.code, $0) }) { first, _ in first }
}
