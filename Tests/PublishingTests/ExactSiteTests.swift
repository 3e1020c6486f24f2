import Desk
import FixtureDesks
import Foundation
import Publishing
import Source
import Testing

/// What is compiled and what is written when one thing has changed.
@Suite struct ExactSiteTests {
  /// Articles a and b, and memos of which two rest on a, one on b, and one refers to another.
  private final class Desk {
    let files = StampedFiles(MemoryFiles())
    private let folder = FileManager.default.temporaryDirectory.appending(path: "exact-\(UUID().uuidString)")
    var site: URL { folder.appending(path: "site") }

    init() throws {
      try FileManager.default.createDirectory(
        at: folder.appending(path: "cache"), withIntermediateDirectories: true)
      write("title: Desk\n", to: "chancery.yaml")
      write("norhaven: { place: Norhaven }\n", to: "Entities/places.yaml")
      file("a", says: "The cost")
      file("b", says: "The price")
      memo("one", "It costs :fact[a/cost].")
      memo("two", "In :name[norhaven] it costs :fact[a/cost].")
      memo("three", "It is sold at :fact[b/cost].")
      memo("four", "Nothing is said.")
      memo("five", "See :ref[four].")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ text: String, to path: String) { files[FilePath("desk/\(path)")] = Array(text.utf8) }

    func remove(_ path: String) { files[FilePath("desk/\(path)")] = nil }

    func memo(_ name: String, _ body: String, title: String? = nil, _ front: String = "") {
      write(
        "---\ntitle: Memo \(title ?? name)\ndate: 2026-03-09\ntags: [ports]\n\(front)---\n\n\(body)\n",
        to: "Memos/\(name).md")
    }

    func file(_ name: String, says: String) {
      write(
        """
        title: Report \(name)
        facts:
          cost: { says: \(says), number: 45, on: 2026-03-02, status: verified, verified: { by: desk, on: 2026-03-04, how: read } }

        """, to: "Articles/\(name).yaml")
    }

    /// The names of the memos that were compiled, and the files that were written besides the manifest.
    func publish() -> (compiled: [String], written: [String]) {
      // Files are stamped in steps: what is changed next is changed later.
      files.pass(1_000_000_000)
      let made = Publication(files, to: site, cache: folder.appending(path: "cache"), SiteOptions())
      #expect(
        made.isWhole && made.told.allSatisfy { $0.contains("silentChange") || $0.contains("R153") }, "\(made.told)")
      return (made.compiled.map { String($0.stem) }, made.written.filter { $0 != FolderEdition.manifestName })
    }
  }

  @Test("nothing is compiled where nothing has changed, and all of it the first time")
  func nothing() throws {
    let desk = try Desk()
    #expect(desk.publish().compiled == ["five", "four", "one", "three", "two"])
    let again = desk.publish()
    #expect(again.compiled.isEmpty && again.written.isEmpty)
  }

  @Test("an edited memo is compiled and no other, and its own files are written with what tells of its words")
  func memo() throws {
    let desk = try Desk()
    _ = desk.publish()
    desk.memo("four", "Nothing is said. Zebras.")
    let edited = desk.publish()
    #expect(edited.compiled == ["four"])
    #expect(edited.written == ["editions/four.json", "memos/four.html", "search/z.json"])
    desk.memo("four", "Nothing is said. Zebras. Yaks.")
    let again = desk.publish()
    #expect(again.compiled == ["four"])
    #expect(again.written == ["editions/four.json", "memos/four.html", "search/y.json"])
  }

  @Test("an edited fact compiles the memos that rest on it, and has the pages written that print it")
  func fact() throws {
    let desk = try Desk()
    _ = desk.publish()
    desk.file("a", says: "What it costs")
    let edited = desk.publish()
    #expect(edited.compiled == ["one", "two"])
    #expect(edited.written == ["memos/one.html", "memos/two.html", "sources/a.html", "timeline.html"])
  }

  @Test("a title is printed anew wherever the memo is listed or referred to")
  func title() throws {
    let desk = try Desk()
    _ = desk.publish()
    desk.memo("four", "Nothing is said.", title: "four of five")
    let edited = desk.publish()
    #expect(edited.compiled == ["five", "four"])
    #expect(
      edited.written == [
        "editions/five.json", "editions/four.json", "feed.atom", "feed.json", "index.html", "memos/five.html",
        "memos/four.html", "search.html", "search/f.json", "search/memos.json", "search/o.json", "tags/ports.html",
      ])
  }

  @Test("an edited entity compiles the memos that name it")
  func entity() throws {
    let desk = try Desk()
    _ = desk.publish()
    desk.write("norhaven: { place: Norhaven, descriptor: a town }\n", to: "Entities/places.yaml")
    let edited = desk.publish()
    #expect(edited.compiled == ["two"])
    #expect(edited.written == ["entities/norhaven.html"])
  }

  @Test("a memo that replaces another has that one made again, and a memo that is gone has none made")
  func successor() throws {
    let desk = try Desk()
    _ = desk.publish()
    desk.memo("three", "It is sold at :fact[b/cost].", "supersedes: one\n")
    let replacing = desk.publish()
    #expect(replacing.compiled == ["one", "three"])
    #expect(replacing.written.contains("memos/one.html"))
    desk.remove("Memos/five.md")
    let gone = desk.publish()
    #expect(gone.compiled.isEmpty)
    #expect(!gone.written.contains { $0.hasPrefix("memos/") })
  }

  @Test("a published page that somebody has changed is made again, and the memo that it shows compiled for it")
  func mended() throws {
    let desk = try Desk()
    _ = desk.publish()
    let page = desk.site.appending(path: "memos/one.html")
    let whole = try Data(contentsOf: page)
    try Data(whole.reversed()).write(to: page)
    let mended = desk.publish()
    #expect(mended.compiled == ["one"] && mended.written == ["memos/one.html"])
    #expect(try Data(contentsOf: page) == whole)
    try FileManager.default.removeItem(at: desk.site)
    #expect(desk.publish().compiled.count == 5)
    #expect(try Data(contentsOf: page) == whole)
  }

  @Test("what is taken over is the file itself, and has its bytes nowhere else")
  func linked() throws {
    let desk = try Desk()
    _ = desk.publish()
    let page = desk.site.appending(path: "memos/one.html").path()
    let before = try FileManager.default.attributesOfItem(atPath: page)
    desk.memo("four", "Nothing is said. Zebras.")
    _ = desk.publish()
    let after = try FileManager.default.attributesOfItem(atPath: page)
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    #expect(after[.referenceCount] as? Int == 1)
  }
}
