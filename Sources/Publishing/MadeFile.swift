import Desk

/// A file of a site with the ways and places of it, where it is a page that was read.
struct MadeFile: Sendable {
  var file: SiteFile
  /// nil for what is no page, and for one that the folder has already and that nobody has read.
  let links: PageLinks?

  /// A file as the folder has it.
  init(_ file: SiteFile) {
    self.file = file
    links = nil
  }

  /// One that has just been made.
  init(_ path: String, _ bytes: [UInt8], in edition: FolderEdition) throws(FolderEdition.Fault) {
    file = try edition.put(bytes, at: path)
    links = Self.isPage(path) ? PageLinks(of: bytes) : nil
  }

  static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }
}
