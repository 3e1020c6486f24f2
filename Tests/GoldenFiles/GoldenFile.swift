public import Foundation

/// A file of the repository that holds what is to be printed.
///
/// With CHANCERY_GOLDEN=record it is written anew where it differs, and the test fails once so that nobody takes a
/// recording for a test.
public enum GoldenFile {
  /// How what was printed compares with the file.
  public enum Verdict: Sendable, Equatable {
    case same
    /// Read it, then run again without CHANCERY_GOLDEN.
    case recorded
    /// `make golden` records it anew.
    case differs
  }

  public static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// - Parameter path: from the repository's top.
  public static func compare(_ bytes: [UInt8], with path: String) throws -> Verdict {
    let file = repository.appending(path: path)
    let recorded = try? Data(contentsOf: file)
    if recorded == Data(bytes) { return .same }
    guard ProcessInfo.processInfo.environment["CHANCERY_GOLDEN"] == "record" else { return .differs }
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return .recorded
  }
}
