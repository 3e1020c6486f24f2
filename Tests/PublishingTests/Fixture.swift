import Desk
import FixtureDesks
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

  func site(_ options: SiteOptions = .partners) throws -> Site {
    try Site(of: select(options), desk, options)
  }

  /// Memos named by their front matter and text; the date is supplied.
  static func memo(_ front: String, _ body: String = "Text.") -> String {
    "---\ntitle: \(front)\ndate: 2026-03-09\n---\n\n\(body)\n"
  }
}

extension Site {
  /// What it is made of anew, by path.
  var files: [String: [UInt8]] {
    edition.files.filter { $0.key != FolderEdition.manifestName }.compactMapValues(\.bytes)
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
