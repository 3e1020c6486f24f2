import Compiler
import Desk
import Output
import Records
import Source

/// The pages of earlier editions as they were, each with the way to what is published now.
struct KeptEditions {
  /// By path.
  private(set) var pages: [String: MadeFile] = [:]
  private let history: EditionHistory

  init(of history: EditionHistory) { self.history = history }

  mutating func add(_ kept: [String: MadeFile]) { pages.merge(kept) { first, _ in first } }

  /// Those of one memo.
  static func pages(
    of memo: SiteMemo, _ editions: MemoEditions, in history: EditionHistory
  ) -> [String: MadeFile] {
    var pages: [String: MadeFile] = [:]
    for edition in editions.earlier {
      let path = MemoEditions.page(of: memo, on: edition.day)
      if let kept = history.file(path) {
        pages[path] = kept
      } else if editions.isNew, edition == editions.earlier.last, let page = history.bytes(of: memo.page) {
        pages[path] = MadeFile(path, marked(page, as: edition, of: memo))
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

  /// Puts the pages beside the files of a site. Ways to what the site does not have any more become plain words, and images
  /// are taken along.
  mutating func join(_ files: inout [String: MadeFile], after past: SitePast, base: String?, jobs: Int) {
    if pages.isEmpty { return }
    pages = pages.filter { files[$0.key] == nil }
    files.merge(pages) { current, _ in current }
    for fault in LinkIntegrity(files, after: past, base: base, jobs: jobs).looks.flatMap(\.faults) {
      guard let page = pages[fault.page] else { continue }
      if let image = fault.file, !image.hasSuffix(".html"), let taken = history.file(image) {
        files[image] = taken
      } else if let bytes = page.file.bytes ?? history.bytes(of: fault.page) {
        var target = HTMLWriter()
        target.text(fault.target)
        let way = Array(" href=\"".utf8) + target.bytes + Array("\"".utf8)
        pages[fault.page] = MadeFile(fault.page, Self.removing(way, from: bytes))
        files[fault.page] = pages[fault.page]
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
