/// A form in which the changes of a desk are told. Adding one is a file and a line in `all`.
public struct DifferenceFormat: Sendable {
  public let name: String
  public let render: @Sendable (DeskDifference, Style) -> [UInt8]

  /// Sorted by name.
  public static let all: [DifferenceFormat] = [
    .html,
    .json,
    .text,
  ]

  /// nil where there is no format of that name.
  public static func named(_ name: some StringProtocol) -> DifferenceFormat? { all.first { $0.name == name } }
}
