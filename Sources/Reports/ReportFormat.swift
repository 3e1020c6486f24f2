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
    .github,
    .gitlab,
    .human,
    .json,
    .junit,
    .rdjson,
    .sarif,
  ]

  /// nil where there is no format of that name.
  public static func named(_ name: some StringProtocol) -> ReportFormat? { all.first { $0.name == name } }
}
