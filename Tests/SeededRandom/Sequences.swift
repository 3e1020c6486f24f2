public import Foundation

/// Which sequences of edits a differential test runs, and where.
public enum Sequences {
  /// A folder in memory where there is one, so that hundreds of them are quick.
  public static let scratch =
    FileManager.default.fileExists(atPath: "/dev/shm")
    ? URL(filePath: "/dev/shm") : FileManager.default.temporaryDirectory

  /// `CHANCERY_SEQUENCES` asks for more by hand, and `CHANCERY_SEED` for those from another seed on.
  public static func seeds(usually count: UInt64) -> [UInt64] {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["CHANCERY_SEED"].flatMap { UInt64($0) } ?? 1
    return Array(first..<(first + (environment["CHANCERY_SEQUENCES"].flatMap { UInt64($0) } ?? count)))
  }
}
