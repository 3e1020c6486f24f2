import Desk
import FixtureDesks
import Foundation
import Publishing
import Source

/// The example desk in memory, with some files laid over it, and the site made of it.
struct Fixture {
  let desk: OpenDesk
  private let scratch = Scratch()

  /// A folder that is gone with the last who uses it.
  private final class Scratch: Sendable {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fixture-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: folder) }
  }

  init(_ files: [String: String] = [:], without absent: [String] = []) {
    var all = FixtureDesk.files("example-desk")
    for (path, text) in files { all[FilePath("desk/\(path)")] = Array(text.utf8) }
    for path in absent { all[FilePath("desk/\(path)")] = nil }
    desk = OpenDesk(DeskFolder(root: "desk"), files: all)
  }

  func edition() throws -> FolderEdition {
    try FolderEdition(of: FilePath(scratch.folder.appending(path: "site").path()))
  }

  func select(_ options: SiteOptions) throws -> SiteSelection {
    SiteSelection.select(desk.memoPaths(), of: desk, options, in: try edition(), jobs: 2)
  }

  /// Made, and put in no place.
  func site(_ options: SiteOptions = .partners, after history: EditionHistory = .none) throws -> MadeSite {
    let edition = try edition()
    let selection = SiteSelection.select(desk.memoPaths(), of: desk, options, in: edition, jobs: 2)
    return MadeSite(try Site(of: selection, desk, options, in: edition, after: history), in: edition)
  }

  /// Memos named by their front matter and text; the date is supplied.
  static func memo(_ front: String, _ body: String = "Text.") -> String {
    "---\ntitle: \(front)\ndate: 2026-03-09\n---\n\n\(body)\n"
  }
}

/// A site with the bytes of its files.
struct MadeSite {
  let faults: [Diagnostic]
  let warnings: [Diagnostic]
  /// By path.
  let files: [String: [UInt8]]

  init(_ site: Site, in edition: FolderEdition) {
    faults = site.faults
    warnings = site.warnings
    files = Dictionary(site.files.keys.map { ($0, edition.bytes(of: $0) ?? []) }) { first, _ in first }
  }

  func text(_ path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }
}

extension SiteOptions {
  /// The example desk's memos are all marked for them.
  static var partners: SiteOptions {
    var options = SiteOptions()
    options.audience = "partners"
    return options
  }
}
