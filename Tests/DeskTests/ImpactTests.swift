import Desk
import FixtureDesks
import Foundation
import Records
import Source
import Testing

@Suite("What rests on something")
struct ImpactTests {
  @Test("is found in the memos that asked for it when they were last checked, and in no other")
  func candidates() throws {
    let desk = try GeneratedDesk(memos: 48, articles: 6, seed: 3)
    defer { desk.remove() }
    let open = OpenDesk(DeskFolder(root: FilePath(desk.root.path())), files: DiskFiles())
    let build = Build(checking: open, options: CompileOptions(), jobs: 2)
    let all = open.memoPaths()
    func places(_ subjects: Set<ImpactSubject>, _ memos: [FilePath]) -> [String] {
      open.impact(of: subjects, on: memos, jobs: 2).map { "\($0.span) \($0.key) \($0.manner) \($0.sentence)" }
    }
    for number in 0..<6 {
      let article = try #require(ArticleID("article-\(number)"))
      let subjects: [Set<ImpactSubject>] = [
        [.article(article)], [.fact(FactKey(article: article, fact: "cost"))],
      ]
      for subjects in subjects {
        let memos = build.memos(all, thatMayRestOn: subjects)
        #expect(memos.count < all.count)
        #expect(places(subjects, memos) == places(subjects, all))
        #expect(!places(subjects, memos).isEmpty)
      }
    }
    // One that begins to rest on it is found, whether or not it was checked since.
    let (other, memo) = (try #require(ArticleID("article-5")), try #require(all.first))
    let text = "---\ntitle: A\ndate: 2026-03-02\n---\n\nIt costs :fact[article-5/cost].\n"
    try desk.write(text, to: try #require(memo.relative(to: open.folder.root)))
    #expect(build.memos(all, thatMayRestOn: [.article(other)]).contains(memo))
  }

  @Test("is found where the record of the last check could not be written anew")
  func unwritable() throws {
    let desk = try GeneratedDesk(memos: 8, articles: 6, seed: 3)
    defer { desk.remove() }
    let open = OpenDesk(DeskFolder(root: FilePath(desk.root.path())), files: DiskFiles())
    let build = Build(checking: open, options: CompileOptions(), jobs: 1)
    let (all, subject) = (open.memoPaths(), ImpactSubject.article(try #require(ArticleID("article-5"))))
    let before = build.memos(all, thatMayRestOn: [subject])
    let memo = try #require(all.first { !before.contains($0) })
    let cache = desk.root.appending(path: ".chancery")
    let record = try #require(
      try FileManager.default.contentsOfDirectory(atPath: cache.path()).first { $0.hasPrefix("build-") })
    // A folder stands where its draft would be written.
    let draft = cache.appending(path: ".\(record).\(ProcessInfo.processInfo.processIdentifier).part")
    try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: true)
    let text = "---\ntitle: A\ndate: 2026-03-02\n---\n\nIt costs :fact[article-5/cost].\n"
    try desk.write(text, to: try #require(memo.relative(to: open.folder.root)))
    #expect(build.memos(all, thatMayRestOn: [subject]).contains(memo))
  }
}
