import Desk
import FixtureDesks
import Foundation
import Source
import Testing

@Suite("A check of everything on file")
struct StoreCheckTests {
  private static func record(_ name: String, cost: String, related: String = "") -> String {
    """
    title: \(name)
    published: 2026-03-01
    related: [\(related)]
    facts:
      \(name == "gauge" ? "depth" : "cost"):
        says: It costs \(cost) million euros
        money: \(cost) million EUR
        on: 2026-02-28
        about: [{ name: The harbour }]
    """
  }

  private static func desk() -> StampedFiles {
    var files = MemoryFiles()
    for (name, cost) in [("ferry", "40"), ("gauge", "3"), ("harbour", "50")] {
      files[FilePath("desk/Articles/\(name).yaml")] = Array(record(name, cost: cost).utf8)
      files[FilePath("desk/Articles/\(name).txt")] = Array("Text.\n".utf8)
    }
    let stamped = StampedFiles(files)
    stamped.pass(10_000_000_000)
    return stamped
  }

  @Test("reads again what has changed, and what it may stand against")
  func incremental() {
    let cache = FileManager.default.temporaryDirectory.appending(path: "chancery-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: cache) }
    let files = Self.desk()
    func check() -> (codes: [String], read: Set<String>) {
      let desk = OpenDesk(DeskFolder(root: "desk"), files: files)
      _ = files.takeReadings()
      let found = StoreCheck(of: desk, jobs: 2, cache: .at(FilePath(cache.path())), clock: { files.now }).run()
      let read = files.takeReadings().filter { $0.fileExtension == "yaml" && $0.parent == "desk/Articles" }
      return (found.map(\.rule.code), Set(read.map { String($0.stem) }))
    }
    let first = check()
    #expect(first.read == ["ferry", "gauge", "harbour"])
    #expect(first.codes.count { $0 == "E205" } == 1)

    // Two tell of one matter: they are held against each other each time, and nothing else is read.
    let second = check()
    #expect(second.codes == first.codes)
    #expect(second.read == ["ferry", "harbour"])

    files["desk/Articles/harbour.yaml"] = Array(
      Self.record("harbour", cost: "40", related: "{ title: gauge }").utf8)
    files.pass(10_000_000_000)
    let third = check()
    #expect(third.read == ["ferry", "harbour"])
    #expect(!third.codes.contains("E205"))
    #expect(third.codes.contains("E212"))

    files["desk/Articles/ferry.yaml"] = nil
    #expect(check().read.isEmpty)
  }
}
