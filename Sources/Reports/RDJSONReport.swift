import Source

extension ReportFormat {
  static let rdjson = ReportFormat("rdjson", summary: "Reviewdog Diagnostic Format, for review comments") { report in
    var lines = SourceLines(report.source)
    var writer = JSONWriter(indent: 2)
    writer.object { writer in
      writer.key("source")
      writer.object { $0.member("name", "chancery") }
      writer.key("diagnostics")
      writer.array { writer in
        for finding in report.open { write(finding, &lines, to: &writer) }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// A `Diagnostic` of reviewdog's `reviewdog.proto`, in the JSON form of protocol buffers.
  private static func write(_ finding: Diagnostic, _ lines: inout SourceLines, to writer: inout JSONWriter) {
    let span = finding.primary.span
    let source = lines.lines(of: span.path)
    writer.object { writer in
      writer.member("message", finding.paragraph)
      writer.key("location")
      writer.object { writer in
        writer.member("path", span.path.description)
        if let index = source?.index {
          writer.key("range")
          write(span.range, index, to: &writer)
        }
      }
      writer.member("severity", severity(finding.severity))
      writer.key("code")
      writer.object { $0.member("value", finding.rule.code) }
      guard let source, source.file.repairs.isEmpty else { return }
      // A suggestion is one range in the file of the finding, and is accepted by itself.
      let edits = finding.fixes.filter { $0.edits.count == 1 }.flatMap(\.edits).filter { $0.span.path == span.path }
      guard !edits.isEmpty else { return }
      writer.key("suggestions")
      writer.array { writer in
        for edit in edits {
          writer.object { writer in
            writer.key("range")
            write(edit.span.range, source.index, to: &writer)
            writer.member("text", edit.text)
          }
        }
      }
    }
  }

  private static func write(_ range: ByteRange, _ index: LineIndex, to writer: inout JSONWriter) {
    writer.object { writer in
      for (name, offset) in [("start", range.start), ("end", range.end)] {
        let place = index.position(at: Int(offset), in: .bytes)
        writer.key(name)
        writer.object { writer in
          writer.member("line", place.line)
          writer.member("column", place.column)
        }
      }
    }
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .note, .off: "INFO"
    }
  }
}
