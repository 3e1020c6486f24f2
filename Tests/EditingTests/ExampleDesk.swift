import Desk
import Editing
import FixtureDesks
import Foundation
import Source

/// The example desk as an editor has it, in memory.
enum ExampleDesk {
  static let files = FixtureDesk.files("example-desk")

  static var edited: EditedDesk { EditedDesk(DeskFolder(root: "desk"), over: files) }

  static let head = "---\ntitle: Example\ndate: 2026-03-09\n---\n\n"

  /// A desk with a text in a buffer whose `‸` is taken out, and where that stood.
  static func writing(
    _ marked: String, at path: FilePath = "desk/Memos/one.md", head: String = head
  ) -> (desk: EditedDesk, path: FilePath, offset: ByteOffset, text: String) {
    let parts = (head + marked).components(separatedBy: "‸")
    let text = parts.joined()
    let desk = edited
    desk.setBuffer(path, to: Array(text.utf8))
    return (desk, path, ByteOffset(parts[0].utf8.count), text)
  }
}
