import Compiler
import Output
import Records
import Source

/// The pages of earlier editions as they were, each with the way to what is published now.
struct KeptEditions {
  /// By path.
  private(set) var pages: [String: [UInt8]] = [:]
  private let history: EditionHistory

  init(of history: EditionHistory) { self.history = history }

  mutating func add(_ kept: [String: [UInt8]]) { pages.merge(kept) { first, _ in first } }

  /// Those of one memo.
  static func pages(
    of memo: SiteMemo, _ editions: MemoEditions, in history: EditionHistory
  ) -> [String: [UInt8]] {
    var pages: [String: [UInt8]] = [:]
    for edition in editions.earlier {
      let path = MemoEditions.page(of: memo, on: edition.day)
      if let kept = history.page(path) {
        pages[path] = kept
      } else if editions.isNew, edition == editions.earlier.last, let page = history.page(memo.page) {
        pages[path] = marked(page, as: edition, of: memo)
      }
    }
    return pages
  }

  /// Where a page is built from another template, it says nothing of being an earlier one.
  private static func marked(_ page: [UInt8], as edition: Edition, of memo: SiteMemo) -> [UInt8] {
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
  mutating func join(_ files: inout [String: [UInt8]], base: String?, jobs: Int) {
    if pages.isEmpty { return }
    pages = pages.filter { files[$0.key] == nil }
    files.merge(pages) { current, _ in current }
    for fault in LinkIntegrity(files, base: base, jobs: jobs).faults {
      guard let page = pages[fault.page] else { continue }
      if let image = fault.file, !image.hasSuffix(".html"), let bytes = history.page(image) {
        files[image] = bytes
      } else {
        var target = HTMLWriter()
        target.text(fault.target)
        let way = Array(" href=\"".utf8) + target.bytes + Array("\"".utf8)
        pages[fault.page] = Self.removing(way, from: page)
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
