import Foundation
import Source

/// The desks in Tests/Fixtures, in memory below `desk`.
enum Fixture {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  /// The material kept beside the repository.
  static let shared = tests.appending(path: "../../shared").standardized

  static func files(_ name: String) -> MemoryFiles {
    let root = tests.appending(path: "Fixtures/\(name)").standardized
    var files = MemoryFiles()
    let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    while let url = walk?.nextObject() as? URL {
      guard let data = try? Data(contentsOf: url) else { continue }
      let below = url.standardized.path().dropFirst(root.path().count).drop { $0 == "/" }
      files[FilePath("desk/\(below)")] = [UInt8](data)
    }
    return files
  }
}
