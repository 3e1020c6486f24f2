import Desk
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

extension OpenDesk {
  /// The example desk with some files laid over it, by their path below the desk's folder.
  static func example(with files: [String: String] = [:]) -> OpenDesk {
    var all = Fixture.files("example-desk")
    for (path, text) in files { all[FilePath("desk/\(path)")] = Array(text.utf8) }
    return OpenDesk(DeskFolder(root: "desk"), files: all)
  }

  /// A memo of that body over the example desk, compiled.
  static func memo(_ body: String, with files: [String: String] = [:]) -> CompiledMemo {
    let text = "---\ntitle: Example\ndate: 2026-03-09\n---\n\n" + body
    return example(with: files.merging(["Memos/one.md": text]) { $1 }).compile("desk/Memos/one.md")
  }
}
