import Desk
import Foundation
import Source
import Testing

@testable import Publishing

@Suite struct LinkIntegrityTests {
  /// The faults of a site of that page and a few files.
  private func faults(_ page: String, at path: String = "a/b.html", base: String? = nil) throws -> [String] {
    let files = [
      path: page, "index.html": "<p id='top'>", "a/c d.html": "<h2 id=\"é\">", "feed.atom": "<feed/>",
      "a/index.html": "",
    ]
    let folder = FileManager.default.temporaryDirectory.appending(path: "links-\(UUID().uuidString)")
    let edition = try FolderEdition(of: FilePath(folder.path()))
    defer { edition.discard() }
    let made = try files.map { ($0.key, try MadeFile($0.key, Array($0.value.utf8), in: edition)) }
    return LinkIntegrity(Dictionary(uniqueKeysWithValues: made), base: base).looks.flatMap(\.faults).map(\.target)
  }

  @Test(
    "a link that leads to something is no fault",
    arguments: [
      "../index.html", "../index.html#top", "c%20d.html#%C3%A9", "?q=1", "#here", "#:~:text=x", "c%20d.html?x#é",
      "https://elsewhere.example/x", "//elsewhere.example", "mailto:a@b.example", "../feed.atom", "../a/",
      "../feed.atom#x",
    ])
  func holds(_ target: String) throws {
    #expect(try faults("<p id=here><a href=\"\(target)\">x</a>").isEmpty)
  }

  @Test(
    "a link that leads nowhere is one, each once",
    arguments: [
      "gone.html", "../index.html#bottom", "#nowhere", "../../index.html", "/index.html", "c d.htm", "../b/",
    ])
  func broken(_ target: String) throws {
    #expect(try faults("<a href='\(target)'>x</a><img src=\"\(target)\"><a href='\(target)'>y</a>") == [target])
  }

  @Test("an address of the site itself is looked for in it")
  func base() throws {
    let base = "https://memos.example/desk/"
    #expect(try faults("<a href=\"\(base)index.html#top\">", base: base).isEmpty)
    #expect(try faults("<a href=\"\(base)gone.html\">", base: base) == ["\(base)gone.html"])
  }

  @Test("what stands in comments, scripts and style sheets is no link, and a torn page is read to its end")
  func noLinks() throws {
    #expect(
      try faults("<!-- <a href=x> --><script>'<a href=x>'</script><style>a:after{content:'<a href=x>'}</style>").isEmpty
    )
    for torn in ["<", "<a", "<a href", "<a href=", "<a href='x", "<a =", "<!--", "<a / / =\"\"", "< a href=x>"] {
      #expect(try faults(torn).count <= 1)
    }
    #expect(try faults("<A HREF=gone.html>") == ["gone.html"])
    #expect(try faults("<button popovertarget=\"gone\">") == ["#gone"])
    #expect(try faults("<a href=\"x&amp;y.html\">") == ["x&y.html"])
  }
}
