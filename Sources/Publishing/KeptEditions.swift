import Compiler
import Desk
import Output
import Records
import Source

/// The pages of earlier editions as they were, each with the way to what is published now.
struct KeptEditions {
  /// The paths of those that the site has.
  let pages: Set<String>
  let history: EditionHistory

  /// Those of one memo.
  static func pages(
    of memo: SiteMemo, _ editions: MemoEditions, in history: EditionHistory
  ) -> [String: SitePlan.Entry] {
    var pages: [String: SitePlan.Entry] = [:]
    for edition in editions.earlier {
      let path = MemoEditions.page(of: memo, on: edition.day)
      // As it is there, whatever has come of what it was made from.
      let key = Digest(parts: ["earlier edition", path])
      if history.has(path) {
        pages[path] = SitePlan.Entry(key: key, isFresh: true) { () throws(FileError) in
          try history.contents(of: path)
        }
      } else if editions.isNew, edition == editions.earlier.last, history.has(memo.page) {
        pages[path] = SitePlan.Entry(key: key, isFresh: true) { () throws(FileError) in
          marked(try history.contents(of: memo.page), as: edition, of: memo)
        }
      }
    }
    return pages
  }

  /// Where a page is built from another template, it says nothing of being an earlier one.
  private static func marked(_ page: [UInt8], as edition: EditionOutline, of memo: SiteMemo) -> [UInt8] {
    let opening = Array("<article>\n".utf8)
    guard let start = ByteSearch.firstIndex(of: opening, in: page, from: 0) else { return page }
    var body = PageBody(path: memo.page)
    body.out.raw("<p class=\"notice\" lang=\"en\"><strong>Earlier edition.</strong> This is the memo as of ")
    body.out.text(edition.dateText)
    body.out.raw(". It has been published anew: ")
    body.title(of: memo)
    body.out.raw(".</p>\n")
    let end = start + opening.count
    return Array(page[..<end]) + body.out.bytes + page[end...]
  }

  /// Has ways to what the site does not have any more become plain words, and images taken along.
  func mend(
    _ files: inout [String: MadeFile], in edition: FolderEdition, after past: SitePast, base: String?, jobs: Int
  ) throws(FolderEdition.Fault) {
    if pages.isEmpty { return }
    for fault in LinkIntegrity(files, after: past, base: base, jobs: jobs).looks.flatMap(\.faults)
    where pages.contains(fault.page) {
      if let image = fault.file, !MadeFile.isPage(image), let bytes = history.bytes(of: image) {
        files[image] = try MadeFile(image, bytes, in: edition)
      } else if let page = files[fault.page], let bytes = edition.bytes(of: fault.page) {
        var target = HTMLWriter()
        target.text(fault.target)
        let way = Array(" href=\"".utf8) + target.bytes + Array("\"".utf8)
        var mended = try MadeFile(fault.page, Self.removing(way, from: bytes), in: edition)
        mended.file.key = page.file.key
        files[fault.page] = mended
      }
    }
  }

  private static func removing(_ part: [UInt8], from page: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    while let found = ByteSearch.firstIndex(of: part, in: page, from: start) {
      result += page[start..<found]
      start = found + part.count
    }
    return result + page[start...]
  }
}
