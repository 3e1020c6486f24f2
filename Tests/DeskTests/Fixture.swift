import Desk
import FixtureDesks
import Foundation
import Source

enum Fixture {
  /// The material kept beside the repository.
  static let shared = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared")
    .standardized
}

extension OpenDesk {
  /// The example desk with some files laid over it, by their path below the desk's folder.
  static func example(with files: [String: String] = [:]) -> OpenDesk {
    var all = FixtureDesk.files("example-desk")
    for (path, text) in files { all[FilePath("desk/\(path)")] = Array(text.utf8) }
    return OpenDesk(DeskFolder(root: "desk"), files: all)
  }

  /// A memo of that body over the example desk, compiled.
  static func memo(_ body: String, with files: [String: String] = [:]) -> CompiledMemo {
    let text = "---\ntitle: Example\ndate: 2026-03-09\n---\n\n" + body
    return example(with: files.merging(["Memos/one.md": text]) { $1 }).compile("desk/Memos/one.md")
  }
}
