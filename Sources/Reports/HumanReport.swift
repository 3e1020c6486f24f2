import Source

extension ReportFormat {
  static let human = ReportFormat("human", summary: "for people, with excerpts of memo, record and evidence") {
    report in
    var printer = HumanPrinter(report)
    for finding in report.diagnostics where finding.waived == nil { printer.print(finding) }
    return printer.bytes
  }
}

/// Prints findings as compilers do: what, where, the lines in question, what to do.
struct HumanPrinter {
  private enum Style: String {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case frame = "1;34"
    case help = "1;32"
    case bold = "1"
  }

  private(set) var bytes: [UInt8] = []
  private let colour: Report.Colour
  private var lines: SourceLines

  init(_ report: Report) {
    colour = report.colour
    lines = SourceLines(report.source)
  }

  mutating func print(_ finding: Diagnostic) {
    let style = style(of: finding.severity)
    put("\(finding.severity.rawValue)[\(finding.rule.code)]", style)
    put(": \(finding.message)\n", .bold)
    let width = gutterWidth([finding.primary] + finding.related)
    let beside = finding.related.filter { isBeside($0, finding.primary) }
    printPlace(finding.primary.span, width)
    printExcerpt(finding.primary, width, style, mark: "^", beside: beside)
    for label in finding.related where !beside.contains(label) {
      printPlace(label.span, width)
      printExcerpt(label, width, .frame, mark: "-")
    }
    for help in finding.help {
      put(String(repeating: " ", count: width) + " = ", .frame)
      put("help", .help)
      put(": \(help)\n")
    }
    for fix in finding.fixes {
      put(String(repeating: " ", count: width) + " = ", .frame)
      put("fix", .help)
      put(": \(fix.title)\(fix.safety == .safe ? "   (chancery check --fix)" : "")\n")
    }
    put("\n")
  }

  /// Whether a place is in the line that the primary one is in, near enough to be shown with it.
  private mutating func isBeside(_ label: Diagnostic.Label, _ primary: Diagnostic.Label) -> Bool {
    guard label.span.path == primary.span.path, let index = lines.lines(of: label.span.path)?.index else {
      return false
    }
    let both = primary.span.range.union(label.span.range)
    return both.offsets.count < Excerpt.widest - 30 && index.line(at: Int(both.start)) == index.line(at: Int(both.end))
  }

  private mutating func printPlace(_ span: Span, _ width: Int) {
    put(String(repeating: " ", count: width) + "--> ", .frame)
    if let index = lines.lines(of: span.path)?.index {
      let place = index.position(at: Int(span.range.start))
      put("\(span.path):\(place.line):\(place.column)\n")
    } else {
      put("\(span.path)\n")
    }
  }

  private mutating func gutterWidth(_ labels: [Diagnostic.Label]) -> Int {
    var widest = 1
    for label in labels {
      if let index = lines.lines(of: label.span.path)?.index {
        widest = max(widest, String(index.line(at: Int(label.span.range.end))).utf8.count)
      }
    }
    return widest + 1
  }

  /// At most this many lines of a longer span are shown.
  private static let mostLines = 4

  private mutating func printExcerpt(
    _ label: Diagnostic.Label, _ width: Int, _ style: Style, mark: String, beside: [Diagnostic.Label] = []
  ) {
    guard let (file, index) = lines.lines(of: label.span.path), !file.bytes.isEmpty else {
      if !label.message.isEmpty { put(String(repeating: " ", count: width) + " = \(label.message)\n") }
      return
    }
    let blank = String(repeating: " ", count: width)
    put("\(blank) |\n", .frame)
    let first = index.line(at: Int(label.span.range.start))
    let last = max(first, index.line(at: max(Int(label.span.range.start), Int(label.span.range.end) - 1)))
    for line in first...min(last, first + HumanPrinter.mostLines - 1) {
      let marked = beside.reduce(label.span.range) { $0.union($1.span.range) }
      let excerpt = Excerpt(file, index.range(ofLine: line), marking: marked)
      let number = String(line)
      put(String(repeating: " ", count: width - 1 - number.utf8.count) + number + " | ", .frame)
      put(excerpt.text + "\n")
      let isLast = line == min(last, first + HumanPrinter.mostLines - 1)
      underline(excerpt, label.span.range, mark, isLast ? label.message : "", style, after: blank)
      for other in beside { underline(excerpt, other.span.range, "-", other.message, .frame, after: blank) }
    }
    put("\(blank) |\n", .frame)
  }

  private mutating func underline(
    _ excerpt: Excerpt, _ range: ByteRange, _ mark: String, _ message: String, _ style: Style, after blank: String
  ) {
    let place = excerpt.place(of: range)
    put("\(blank) | ", .frame)
    put(String(repeating: " ", count: place.column) + String(repeating: mark, count: place.width), style)
    if !message.isEmpty { put(" " + message, style) }
    put("\n")
  }

  private func style(of severity: Severity) -> Style {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note, .off: .note
    }
  }

  private mutating func put(_ text: String, _ style: Style? = nil) {
    if let style, colour == .ansi {
      bytes += Array("\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m".utf8)
    } else {
      bytes += Array(text.utf8)
    }
  }
}
