import Desk
import Foundation
import GoldenFiles
import Output
import Source
import Testing

/// What a reader has to wait for: one request, and not more than this.
@Suite struct PageWeightTests {
  private static let most = 60_000

  @Test("each memo of the shipped desk is one page of at most 60 kB with its style, script and proofs")
  func shipped() throws {
    let root = FilePath(GoldenFile.repository.appending(path: "Briefings").path())
    let desk = OpenDesk(DeskFolder(root: root), files: DiskFiles())
    let format = try #require(OutputFormat.named("html"))
    let paths = desk.memoPaths()
    #expect(paths.contains { $0.stem == "japan-ukraine-decision" })
    for path in paths {
      let memo = desk.compile(path)
      let page = format.render(memo.memo, memo.style, .none)
      #expect(page.count <= Self.most, "\(path.name) has \(page.count) bytes")
      let text = String(decoding: page, as: UTF8.self)
      // Nothing is fetched: no style sheet, font or script stands elsewhere.
      for part in ["<link rel=\"stylesheet\"", "<script src", "@import", "url("] { #expect(!text.contains(part)) }
    }
  }
}
