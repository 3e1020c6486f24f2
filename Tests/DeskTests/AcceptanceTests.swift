import Desk
import Foundation
import Source
import Testing

/// Reviews recorded on disk.
@Suite struct AcceptanceTests {
  @Test("of a thousand memos exactly those that print a changed fact have drifted, however they print it")
  func thousand() throws {
    let generated = try GeneratedDesk(memos: 1000, articles: 40, seed: 20_261_124)
    defer { generated.remove() }
    let folder = DeskFolder(root: FilePath(generated.root.path()))
    let accepted = try accept(folder)
    #expect(accepted.accepted.count == 1000 && accepted.refused.isEmpty)
    #expect(try drifted(folder).isEmpty)
    let (article, printing) = try #require(
      generated.memosByArticle.sorted { $0.key < $1.key }.first { GeneratedDesk.coversEveryManner($0.value) })
    try generated.file(article, cost: 77)
    #expect(try drifted(folder) == printing)
    let again = try accept(folder)
    #expect(Set(again.accepted.map(\.memo)) == printing && again.unchanged == 1000 - printing.count)
    #expect(try drifted(folder).isEmpty)
  }

  @Test("a second acceptance writes nothing; a path touches only its memo; all of them drop what is gone")
  func idempotent() throws {
    let generated = try GeneratedDesk(memos: 8, articles: 1, seed: 1)
    defer { generated.remove() }
    let folder = DeskFolder(root: FilePath(generated.root.path()))
    _ = try accept(folder)
    let lock = generated.root.appending(path: "chancery.lock")
    let first = try Data(contentsOf: lock)
    let stamp = try modified(lock)
    #expect(try accept(folder).unchanged == 8)
    #expect(try modified(lock) == stamp)
    try generated.file(0, cost: 7)
    let one = folder.memos.appending("year-0/memo-0.md")
    let desk = OpenDesk(folder, files: DiskFiles())
    let part = try Acceptance.accept([one], of: desk, wholeDesk: false, jobs: 1)
    #expect(part.accepted.count == 1)
    #expect(part.accepted.first?.changes.contains { $0.hasPrefix("article-0/cost money 1000 EUR → 7 EUR") } == true)
    let lines = { (data: Data) in Set(String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)) }
    let moved = lines(first).symmetricDifference(lines(try Data(contentsOf: lock)))
    #expect(!moved.isEmpty && moved.allSatisfy { $0.hasPrefix("year-0/memo-0\t") }, "\(moved)")
    try FileManager.default.moveItem(
      at: generated.root.appending(path: "Memos/year-1/memo-1.md"),
      to: generated.root.appending(path: "Memos/year-1/renamed.md"))
    let all = try accept(folder)
    #expect(all.dropped == ["year-1/memo-1"] && all.accepted.contains { $0.memo == "year-1/renamed" })
  }

  @Test("a memo with errors is refused, and keeps the review it had")
  func refused() throws {
    let generated = try GeneratedDesk(memos: 2, articles: 1, seed: 1)
    defer { generated.remove() }
    let folder = DeskFolder(root: FilePath(generated.root.path()))
    _ = try accept(folder)
    let lock = generated.root.appending(path: "chancery.lock")
    let first = try Data(contentsOf: lock)
    try generated.write(
      "---\ntitle: Memo\ndate: 2026-03-09\n---\n\nIt costs :fact[article-0/coast].\n", to: "Memos/year-0/memo-0.md")
    let outcome = try accept(folder)
    #expect(outcome.refused.map(\.name) == ["year-0/memo-0"])
    #expect(try Data(contentsOf: lock) == first)
  }

  @Test("a lock that is not whole is kept from an acceptance of some memos, and mended by one of all")
  func malformed() throws {
    let generated = try GeneratedDesk(memos: 2, articles: 1, seed: 1)
    defer { generated.remove() }
    let folder = DeskFolder(root: FilePath(generated.root.path()))
    _ = try accept(folder)
    let lock = generated.root.appending(path: "chancery.lock")
    let whole = try Data(contentsOf: lock)
    let torn = Data("<<<<<<< HEAD\n".utf8) + whole + Data("=======\n>>>>>>> other\n".utf8)
    try torn.write(to: lock)
    let desk = OpenDesk(folder, files: DiskFiles())
    #expect(throws: Acceptance.Fault.self) {
      try Acceptance.accept([folder.memos.appending("year-0/memo-0.md")], of: desk, wholeDesk: false, jobs: 1)
    }
    #expect(try Data(contentsOf: lock) == torn)
    _ = try accept(folder)
    #expect(try Data(contentsOf: lock) == whole)
  }

  private func accept(_ folder: DeskFolder) throws -> Acceptance {
    let desk = OpenDesk(folder, files: DiskFiles())
    return try Acceptance.accept(desk.memoPaths(), of: desk, wholeDesk: true, jobs: 2)
  }

  /// The memos with a finding of drift.
  private func drifted(_ folder: DeskFolder) throws -> Set<String> {
    let desk = OpenDesk(folder, files: DiskFiles())
    var options = CompileOptions()
    options.reviewing = .locked
    let asked = options
    let memos = Workers.map(desk.memoPaths(), jobs: 2) { desk.compile($0, asked) }
    #expect(desk.lockFindings(wholeDesk: true).isEmpty)
    // One fault, one finding.
    #expect(memos.allSatisfy { memo in memo.diagnostics.count { $0.rule.family == .drift } <= 1 })
    return Set(memos.filter { memo in memo.diagnostics.contains { $0.rule.family == .drift } }.map(\.name))
  }

  private func modified(_ file: URL) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: file.path())[.modificationDate] as? Date
  }
}
