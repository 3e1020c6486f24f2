import Desk
import FixtureDesks
import Foundation
import Publishing
import Source

/// The example desk in memory, with some files laid over it, and the site made of it.
struct Fixture {
  let desk: OpenDesk

  init(_ files: [String: String] = [:], without absent: [String] = []) {
    var all = FixtureDesk.files("example-desk")
    for (path, text) in files { all[FilePath("desk/\(path)")] = Array(text.utf8) }
    for path in absent { all[FilePath("desk/\(path)")] = nil }
    desk = OpenDesk(DeskFolder(root: "desk"), files: all)
  }

  func select(_ options: SiteOptions) -> SiteSelection {
    SiteSelection.select(desk.memoPaths(), of: desk, options, jobs: 2)
  }

  /// Made, and put in no place.
  func site(_ options: SiteOptions = .partners, after history: EditionHistory = .none) throws -> MadeSite {
    let folder = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID().uuidString)")
    let edition = try FolderEdition(of: FilePath(folder.path()))
    defer { edition.discard() }
    return MadeSite(try Site(of: select(options), desk, options, in: edition, after: history), in: edition)
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
