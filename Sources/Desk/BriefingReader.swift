import Compiler
public import Markup
public import Source

/// Parses briefings with the directives there are.
public enum BriefingReader {
  public static func parse(_ file: SourceFile) -> Parsed<Briefing> {
    BriefingParser.parse(file, knownTextDirectives: DirectiveRegistry.textNames)
  }
}

extension Diagnostic {
  /// The one finding of a memo that cannot be read.
  static func unreadableMemo(_ path: FilePath, _ error: FileError) -> Diagnostic {
    Diagnostic(.unreadableFile, at: Span(path: path, range: ByteRange(0..<0)), "the memo cannot be read: \(error)")
  }
}

extension Rule {
  public static let unreadableFile = Rule(
    "X305", "unreadable file", severity: .error,
    explanation: "The file cannot be read: it is locked to this user, too large, or no regular file.",
    failing: Example([]), mended: Example([]))
}
