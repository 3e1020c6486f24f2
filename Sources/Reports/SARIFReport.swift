import Source

extension ReportFormat {
  static let sarif = ReportFormat("sarif", summary: "SARIF 2.1.0, for code scanning and editors") { report in
    var document = SARIFDocument(report)
    return document.bytes(of: report)
  }
}

/// A report as the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0).
///
/// Columns count UTF-16 units, as most readers assume whatever is declared. Members that would be empty are left out.
private struct SARIFDocument {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  /// What the paths are relative to, by the name that readers know for the top of the repository.
  private static let base = "%SRCROOT%"

  private let repository: RepositoryPlace
  /// Those that found something, sorted by code.
  private let rules: [Rule]
  private var lines: SourceLines
  private var fingerprints: [FilePath: LineFingerprints] = [:]

  init(_ report: Report) {
    repository = report.repository
    lines = SourceLines(report.source)
    var found: [String: Rule] = [:]
    for finding in report.diagnostics { found[finding.rule.code] = finding.rule }
    rules = found.values.sorted { $0.code < $1.code }
  }

  mutating func bytes(of report: Report) -> [UInt8] {
    var writer = JSONWriter(indent: 2)
    writer.object { writer in
      writer.member("$schema", Self.schema)
      writer.member("version", "2.1.0")
      writer.key("runs")
      writer.array { writer in
        writer.object { writer in
          writer.key("tool")
          writer.object { writer in
            writer.key("driver")
            writeDriver(to: &writer)
          }
          writer.key("originalUriBaseIds")
          writer.object { writer in
            writer.key(Self.base)
            writer.object { writer in Self.text("description", "The top of the repository.", to: &writer) }
          }
          writer.member("columnKind", "utf16CodeUnits")
          writer.key("results")
          writer.array { writer in
            for finding in report.diagnostics { write(finding, to: &writer) }
          }
        }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func writeDriver(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", "chancery")
      writer.member("version", Release.version)
      writer.key("rules")
      writer.array { writer in
        for rule in rules { SARIFRule.write(rule, to: &writer) }
      }
    }
  }

  private mutating func write(_ finding: Diagnostic, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("ruleId", finding.rule.code)
      writer.member("ruleIndex", rules.firstIndex { $0.code == finding.rule.code } ?? -1)
      writer.member("level", SARIFRule.level(finding.severity))
      Self.text("message", finding.paragraph, to: &writer)
      writer.key("locations")
      writer.array { writer in write(finding.primary, to: &writer) }
      if !finding.related.isEmpty {
        writer.key("relatedLocations")
        writer.array { writer in
          for label in finding.related { write(label, to: &writer) }
        }
      }
      if let fingerprint = fingerprint(of: finding.primary.span) {
        writer.key("partialFingerprints")
        writer.object { $0.member("primaryLocationLineHash", fingerprint) }
      }
      writeFixes(of: finding, to: &writer)
      if let reason = finding.waived {
        writer.key("suppressions")
        writer.array { writer in
          writer.object { writer in
            writer.member("kind", "inSource")
            writer.member("status", "accepted")
            writer.member("justification", reason)
          }
        }
      }
    }
  }

  private mutating func write(_ label: Diagnostic.Label, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("physicalLocation")
      writer.object { writer in
        writeArtifact(label.span.path, to: &writer)
        writer.key("region")
        write(label.span, to: &writer)
      }
      if !label.message.isEmpty { Self.text("message", label.message, to: &writer) }
    }
  }

  private func writeArtifact(_ path: FilePath, to writer: inout JSONWriter) {
    let place = repository.path(of: path).description
    let isOutside = place.hasPrefix("/")
    writer.key("artifactLocation")
    writer.object { writer in
      writer.member("uri", (isOutside ? "file://" : "") + Self.percentEncoded(place))
      if !isOutside { writer.member("uriBaseId", Self.base) }
    }
  }

  private mutating func write(_ span: Span, to writer: inout JSONWriter) {
    let index = lines.lines(of: span.path)?.index
    let start = index?.position(at: Int(span.range.start), in: .utf16)
    let end = index?.position(at: Int(span.range.end), in: .utf16)
    writer.object { writer in
      writer.member("startLine", start?.line ?? 1)
      writer.member("startColumn", start?.column ?? 1)
      writer.member("endLine", end?.line ?? 1)
      writer.member("endColumn", end?.column ?? 1)
    }
  }

  /// A file that is not as it is on disk offers none: the places would be others there.
  private mutating func writeFixes(of finding: Diagnostic, to writer: inout JSONWriter) {
    let fixes = finding.fixes.filter { fix in
      !fix.edits.isEmpty
        && fix.edits.allSatisfy { lines.lines(of: $0.span.path)?.file.repairs.isEmpty == true }
    }
    guard !fixes.isEmpty else { return }
    writer.key("fixes")
    writer.array { writer in
      for fix in fixes {
        writer.object { writer in
          Self.text("description", fix.title, to: &writer)
          writer.key("artifactChanges")
          writer.array { writer in
            let byPath = Dictionary(grouping: fix.edits, by: \.span.path).sorted { $0.key < $1.key }
            for (path, edits) in byPath { write(edits, of: path, to: &writer) }
          }
        }
      }
    }
  }

  private mutating func write(_ edits: [Fix.Edit], of path: FilePath, to writer: inout JSONWriter) {
    writer.object { writer in
      writeArtifact(path, to: &writer)
      writer.key("replacements")
      writer.array { writer in
        for edit in edits {
          writer.object { writer in
            writer.key("deletedRegion")
            write(edit.span, to: &writer)
            if !edit.text.isEmpty { Self.text("insertedContent", edit.text, to: &writer) }
          }
        }
      }
    }
  }

  private mutating func fingerprint(of span: Span) -> String? {
    guard let (file, index) = lines.lines(of: span.path) else { return nil }
    let known = fingerprints[span.path] ?? LineFingerprints(file.bytes)
    fingerprints[span.path] = known
    return known[index.line(at: Int(span.range.start))]
  }

  private static func text(_ name: String, _ text: String, to writer: inout JSONWriter) {
    writer.key(name)
    writer.object { $0.member("text", text) }
  }

  /// A path as a URI reference: all but unreserved characters and the slash is escaped (RFC 3986, §2).
  private static func percentEncoded(_ path: String) -> String {
    var result: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in path.utf8 {
      if UTF8Text.isLetter(byte) || UTF8Text.isDigit(byte) || "-._~/".utf8.contains(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
