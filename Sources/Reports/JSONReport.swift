public import Source

extension ReportFormat {
  static let json = ReportFormat("json", summary: "one JSON object, for other programs (checks.md, “Formats”)") {
    report in
    var writer = JSONWriter(indent: 2)
    writer.object { writer in
      writer.key("diagnostics")
      DiagnosticJSON.write(report.diagnostics, to: &writer, source: report.source)
      writer.key("summary")
      writer.object { writer in
        writer.member("memos", report.memos.count)
        writer.member("errors", report.count(.error))
        writer.member("warnings", report.count(.warning))
        writer.member("notes", report.count(.note))
        writer.member("waived", report.waivedCount)
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

/// Findings as JSON: lines and columns from 1, columns in code points, spans in bytes.
public enum DiagnosticJSON {
  public static func write(
    _ diagnostics: [Diagnostic], to writer: inout JSONWriter, source: @escaping (FilePath) -> SourceFile?
  ) {
    var lines = SourceLines(source)
    writer.array { writer in
      for finding in diagnostics { write(finding, to: &writer, &lines) }
    }
  }

  private static func write(_ finding: Diagnostic, to writer: inout JSONWriter, _ lines: inout SourceLines) {
    writer.object { writer in
      writer.member("code", finding.rule.code)
      writer.member("severity", finding.severity.rawValue)
      writer.member("message", finding.message)
      writer.key("location")
      write(finding.primary.span, to: &writer, &lines)
      writer.key("related")
      writer.array { writer in
        for label in finding.related {
          writer.object { writer in
            writer.member("message", label.message)
            writer.key("location")
            write(label.span, to: &writer, &lines)
          }
        }
      }
      writer.member("help", finding.help)
      writer.key("fixes")
      writer.array { writer in
        for fix in finding.fixes { write(fix, to: &writer) }
      }
      writer.key("waived")
      if let reason = finding.waived { writer.string(reason) } else { writer.null() }
    }
  }

  private static func write(_ fix: Fix, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", fix.title)
      writer.key("edits")
      writer.array { writer in
        for edit in fix.edits {
          writer.object { writer in
            writer.member("path", edit.span.path.description)
            write(edit.span.range, to: &writer)
            writer.member("text", edit.text)
          }
        }
      }
    }
  }

  private static func write(_ range: ByteRange, to writer: inout JSONWriter) {
    writer.key("span")
    writer.array { writer in
      writer.integer(Int(range.start))
      writer.integer(Int(range.end))
    }
  }

  private static func write(_ span: Span, to writer: inout JSONWriter, _ lines: inout SourceLines) {
    let index = lines.lines(of: span.path)?.index
    writer.object { writer in
      writer.member("path", span.path.description)
      write(span.range, to: &writer)
      for (name, offset) in [("start", span.range.start), ("end", span.range.end)] {
        let place = index?.position(at: Int(offset))
        writer.key(name)
        writer.object { writer in
          writer.member("line", place?.line ?? 1)
          writer.member("column", place?.column ?? 1)
        }
      }
    }
  }
}
