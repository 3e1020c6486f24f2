public import Source

/// What was found about a memo, for outputs that carry it.
public struct MemoFindings: Sendable {
  /// Settled, in the order they are shown.
  public let diagnostics: [Diagnostic]
  /// The desk's folder: paths are told below it, so that a memo's bytes do not depend on where it was compiled.
  private let root: FilePath
  private let files: any FileTree

  /// - Parameter files: where the texts are that the findings are about.
  public init(_ diagnostics: [Diagnostic], below root: FilePath, in files: any FileTree) {
    self.diagnostics = diagnostics
    self.root = root
    self.files = files
  }

  /// Nothing was found.
  public static let none = MemoFindings([], below: ".", in: MemoryFiles())

  /// The diagnostics with their paths as told.
  var relative: [Diagnostic] { diagnostics.filter { $0.severity != .off }.map(relative) }

  /// A file by its path as told.
  func source(_ path: FilePath) -> SourceFile? {
    files.source(root.appending(path.description)) ?? files.source(path)
  }

  private func relative(_ finding: Diagnostic) -> Diagnostic {
    var told = Diagnostic(
      finding.rule, at: relative(finding.primary.span), finding.message, label: finding.primary.message,
      related: finding.related.map { Diagnostic.Label(span: relative($0.span), message: $0.message) },
      help: finding.help,
      fixes: finding.fixes.map { fix in
        Fix(fix.title, fix.edits.map { Fix.Edit(relative($0.span), with: $0.text) }, safety: fix.safety)
      })
    told.severity = finding.severity
    told.waived = finding.waived
    return told
  }

  private func relative(_ span: Span) -> Span {
    Span(path: span.path.relative(to: root).map { FilePath($0) } ?? span.path, range: span.range)
  }
}
