public import Source

/// Findings with what is needed to show them.
public struct Report: Sendable {
  public enum Colour: Sendable, Hashable { case none, ansi }

  /// Settled, in the order they are shown.
  public let diagnostics: [Diagnostic]
  /// The memos that were checked, whether or not anything was found in them.
  public let memos: [FilePath]
  /// Every rule that the run could have reported.
  public var rules: [Rule] { rulesOfRun() }
  public let repository: RepositoryPlace
  /// The text of a file that a finding is about; nil where it cannot be read.
  public let source: @Sendable (FilePath) -> SourceFile?
  public let colour: Colour
  private let rulesOfRun: @Sendable () -> [Rule]

  /// - Parameter rules: asked for only where a format lists them: there are hundreds.
  public init(
    diagnostics: [Diagnostic], memos: [FilePath], rules: @autoclosure @escaping @Sendable () -> [Rule],
    repository: RepositoryPlace,
    source: @escaping @Sendable (FilePath) -> SourceFile?, colour: Colour
  ) {
    self.diagnostics = diagnostics
    self.memos = memos
    rulesOfRun = rules
    self.repository = repository
    self.source = source
    self.colour = colour
  }

  /// Findings that are not waived.
  public var open: [Diagnostic] { diagnostics.filter { $0.waived == nil } }

  /// Findings of a severity that are not waived.
  public func count(_ severity: Severity) -> Int { open.count { $0.severity == severity } }

  public var waivedCount: Int { diagnostics.count { $0.waived != nil } }
}
