public import Compiler

/// A form memos are written in. Adding one is a file and a line in `all`.
public struct OutputFormat: Sendable {
  /// As asked for by `--to`.
  public let name: String
  /// Without the dot.
  public let fileExtension: String
  /// One sentence for the reference.
  public let summary: String
  /// The whole memo; the findings are what was said of it, for formats that carry them.
  public let render: @Sendable (Memo, Style, MemoFindings) -> [UInt8]
  /// The body alone.
  public let renderFragment: @Sendable (Memo, Style, MemoFindings) -> [UInt8]

  /// Sorted by name.
  public static let all: [OutputFormat] = [
    .html,
    .json,
    .text,
  ]

  /// nil where there is no format of that name.
  public static func named(_ name: some StringProtocol) -> OutputFormat? { all.first { $0.name == name } }
}
