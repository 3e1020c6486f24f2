public import Source

/// A form findings are reported in. Adding one is a file and a line in `all`.
public struct ReportFormat: Sendable {
  /// As asked for by `--format`.
  public let name: String
  public let summary: String
  public let write: @Sendable (Report) -> [UInt8]

  init(_ name: String, summary: String, write: @escaping @Sendable (Report) -> [UInt8]) {
    self.name = name
    self.summary = summary
    self.write = write
  }

  /// Sorted by name.
  public static let all: [ReportFormat] = [
    .human,
    .json,
  ]

  /// nil where there is no format of that name.
  public static func named(_ name: some StringProtocol) -> ReportFormat? { all.first { $0.name == name } }
}

/// Findings with what is needed to show them.
public struct Report: Sendable {
  public enum Colour: Sendable, Hashable { case none, ansi }

  /// Settled, in the order they are shown.
  public let diagnostics: [Diagnostic]
  public let memoCount: Int
  /// The text of a file that a finding is about; nil where it cannot be read.
  public let source: @Sendable (FilePath) -> SourceFile?
  public let colour: Colour

  public init(
    diagnostics: [Diagnostic], memoCount: Int, source: @escaping @Sendable (FilePath) -> SourceFile?, colour: Colour
  ) {
    self.diagnostics = diagnostics
    self.memoCount = memoCount
    self.source = source
    self.colour = colour
  }

  /// Findings of a severity that are not waived.
  public func count(_ severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity && $0.waived == nil }
  }

  public var waivedCount: Int { diagnostics.count { $0.waived != nil } }
}
