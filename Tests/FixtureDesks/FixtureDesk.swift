import Foundation
public import Source

/// The desks in Tests/Fixtures, in memory.
public enum FixtureDesk {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures")

  /// - Parameter folder: where the desk stands in memory.
  public static func files(_ name: String, in folder: FilePath = "desk") -> MemoryFiles {
    let root = fixtures.appending(path: name).standardized
    var files = MemoryFiles()
    let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    while let url = walk?.nextObject() as? URL {
      guard let data = try? Data(contentsOf: url) else { continue }
      let below = url.standardized.path().dropFirst(root.path().count).drop { $0 == "/" }
      files[folder.appending(below)] = [UInt8](data)
    }
    return files
  }
}
