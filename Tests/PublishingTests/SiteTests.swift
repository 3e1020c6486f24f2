import Desk
import Foundation
import GoldenFiles
import Publishing
import Source
import Testing

/// What a site of the example desk has on it.
@Suite struct SiteTests {
  @Test(
    "pages and feeds are as the files of their names show",
    arguments: [
      "index.html", "sources/harbour-plan.html", "entities/ada-lindqvist.html", "timeline.html", "feed.atom",
      "feed.json", "sitemap.xml", "opensearch.xml", "robots.txt", "search/u.json",
    ])
  func golden(_ path: String) throws {
    var options = SiteOptions.partners
    options.base = "https://memos.example/"
    let site = try Fixture().site(options)
    let text = try #require(site.text(path))
    // The style sheet has its own file.
    let body = text.range(of: "<body>").map { String(text[$0.lowerBound...]) } ?? text
    let file = "Tests/Golden/site/\(path.replacing("/", with: "-"))"
    #expect(try GoldenFile.compare(Array(body.utf8), with: file) == .same, "\(file): `make golden` records it")
  }

  @Test("the same desk gives the same bytes, whatever the order of the work")
  func deterministic() throws {
    let first = try Fixture().site()
    let second = try Fixture().site()
    #expect(first.files == second.files)
    #expect(first.files.count > 20)
  }

  @Test("a site holds together: no page leads to what is not there")
  func whole() throws {
    let site = try Fixture().site()
    #expect(site.faults.isEmpty, "\(site.faults.map(\.message))")
  }

  @Test("the pages of a site are on disk before it is in its place, and gone with one that does not hold together")
  func drafted() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "drafted-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let desk = Fixture([
      "Memos/a.md": Fixture.memo("A", "[x](../Articles/harbour-plan.txt)"),
      "Memos/draft.md": Fixture.memo("Draft\nstatus: draft"),
    ]).desk
    let edition = try FolderEdition(of: FilePath(folder.appending(path: "site").path()))
    let selection = SiteSelection.select(desk.memoPaths(), of: desk, .partners, in: edition, jobs: 2)
    let site = try Site(of: selection, desk, .partners, in: edition)
    #expect(!site.faults.isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    let draft = try #require(names.first { $0.hasPrefix(".site.") })
    let drafted = try FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: draft).path())
    #expect(names == [draft] && Set(site.files.keys).isSubset(of: drafted))
    #expect(!drafted.contains("memos/draft.html"))
    edition.discard()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).isEmpty)
  }

  @Test("without an audience a site shows what is for anybody, and says why the rest is left out")
  func anybody() throws {
    let selection = try Fixture(["Memos/open.md": Fixture.memo("Open\nhandling: TLP:CLEAR")]).select(SiteOptions())
    #expect(selection.count == 1)
    #expect(selection.leftOut.map(\.name) == ["example", "second"])
    #expect(selection.leftOut.allSatisfy { $0.reason == .aboveAudience })
  }

  @Test("a draft is shown where drafts are asked for, a memo with errors never, one for others not either")
  func leftOut() throws {
    let fixture = Fixture([
      "Memos/draft.md": Fixture.memo("Draft\nstatus: draft"),
      "Memos/faulty.md": Fixture.memo("Faulty", ":fact[no/such]"),
      "Memos/waived.md": Fixture.memo("Waived\nchecks: { H: off }", "It has :fact[closed-file/reserve]."),
      "Memos/theirs.md": Fixture.memo(
        "Theirs\nhandling: TLP:CLEAR\naudience: partners", ":::when{audience=partners}\nHush.\n:::"),
    ])
    let usual = try fixture.select(.partners)
    #expect(usual.leftOut.map(\.name) == ["draft", "faulty", "waived"])
    #expect(usual.leftOut.map(\.reason) == [.draft, .errors, .aboveAudience])
    var options = SiteOptions.partners
    options.includesDrafts = true
    #expect(try fixture.select(options).leftOut.map(\.name) == ["faulty", "waived"])
    #expect(try fixture.select(SiteOptions()).leftOut.contains { $0.name == "theirs" && $0.reason == .otherAudience })
  }

  @Test("a memo that replaces another and the one it replaces lead to each other")
  func supersedes() throws {
    let site = try Fixture(["Memos/a/new.md": Fixture.memo("The new one\nsupersedes: example")]).site()
    #expect(
      site.text("memos/a/new.html")?.contains("<a href=\"../example.html\">The new basin at Norhaven</a>") == true)
    #expect(
      site.text("memos/example.html")?.contains(
        "<strong>Superseded.</strong> A later memo replaces this one: <a href=\"a/new.html\">The new one</a>") == true)
    #expect(site.faults.isEmpty)
  }

  @Test("a former name of a memo leads to it, and its feed entry keeps its name")
  func formerNames() throws {
    let old = try Fixture(["Memos/old/one.md": Fixture.memo("One")]).site()
    let new = try Fixture(["Memos/new.md": Fixture.memo("One\naliases: old/one")]).site()
    #expect(
      new.text("memos/old/one.html")?.contains("<meta http-equiv=\"refresh\" content=\"0; url=../new.html\">") == true)
    #expect(new.text("memos/old/one.html")?.contains("<a href=\"../new.html\">One</a>") == true)
    #expect(new.faults.isEmpty)
    let id = { (site: MadeSite) in
      site.text("feed.json")?.split(separator: "\n").first { $0.contains("urn:uuid:") }
    }
    #expect(id(old) != nil)
    #expect(id(old) == id(new))
  }

  @Test(
    "a former name that is taken or can name nothing is told at its place",
    arguments: [
      ("second", "is the name of a memo on the site"), ("x", "is claimed by “a” too"), ("../x", "can name no memo"),
      ("/etc/x", "can name no memo"), ("a//b", "can name no memo"),
    ])
  func takenNames(_ name: String, _ message: String) throws {
    let site = try Fixture([
      "Memos/a.md": Fixture.memo("A\naliases: x"), "Memos/b.md": Fixture.memo("B\naliases: [\(name)]"),
    ]).site()
    let fault = try #require(site.faults.first)
    #expect(site.faults.count == 1 && fault.rule.code == "R151")
    #expect(fault.message.contains(message))
    #expect(fault.primary.span.path == "desk/Memos/b.md" && fault.primary.span.range.start == 23)
  }

  @Test("a reference to a memo that is not shown is told at its place, and with it nothing else")
  func unpublished() throws {
    let site = try Fixture([
      "Memos/draft.md": Fixture.memo("Draft\nstatus: draft"), "Memos/a.md": Fixture.memo("A", "See :ref[draft]."),
    ]).site()
    #expect(site.faults.map(\.rule.code) == ["R150"])
    #expect(site.faults.first?.primary.span.path == "desk/Memos/a.md")
    #expect(site.faults.first?.message == "the memo “draft” is not on the site: it is a draft")
  }

  @Test("images are there however a memo leads to them, and a file that is not published is told")
  func images() throws {
    let site = try Fixture([
      "Assets/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
      "Memos/deep/one.md": Fixture.memo("One", "![A map](../../Assets/map.svg)"),
      "Memos/two.md": Fixture.memo("Two", "![A map](Assets/map.svg)"),
      "Memos/three.md": Fixture.memo("Three", "[The plan](../Articles/harbour-plan.txt)"),
    ]).site()
    #expect(site.files["memos/Assets/map.svg"] != nil)
    #expect(site.faults.map(\.rule.code) == ["R152"])
    #expect(site.faults.first?.primary.span.path == "desk/Memos/three.md")
    #expect(!site.files.keys.contains { $0.contains("harbour-plan.txt") })
  }

  @Test("tags that would have one page have two, and none is lost")
  func tags() throws {
    let tags = "[C, C++, 日本, \"!?\", \"\(String(repeating: "long ", count: 60))\"]"
    let site = try Fixture(["Memos/a.md": Fixture.memo("A\ntags: \(tags)")]).site()
    #expect(site.files.keys.filter { $0.hasPrefix("tags/") }.count == 5)
    #expect(site.files["tags/日本.html"] != nil)
    #expect(site.files.keys.allSatisfy { $0.split(separator: "/").allSatisfy { $0.utf8.count < 128 } })
    #expect(site.faults.isEmpty, "\(site.faults.map(\.message))")
  }
}
