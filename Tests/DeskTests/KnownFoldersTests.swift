import Foundation
import Records
import SeededRandom
import Source
import Store
import Testing

@testable import Desk

@Suite("Folders that are remembered")
struct KnownFoldersTests {
  private let place = URL.temporaryDirectory.appending(path: "chancery-folders-\(UUID().uuidString)")
  private var root: FilePath { FilePath(place.path()) }
  private var memory: URL { place.appending(path: ".chancery/folders") }

  private func record(_ path: String) throws {
    let file = place.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data().write(to: file)
  }

  private func paths(of ids: [ArticleID]) -> [[FilePath]] {
    let articles = ArticleStore(root: root, files: DiskFiles(), memory: KnownFolders(of: root, fewestNames: 20))
    return ids.map { articles.paths(of: $0) }
  }

  /// So long that what has changed has settled.
  private func settle() { Thread.sleep(forTimeInterval: 0.06) }

  @Test("show every record where a list of everything shows it, whatever is moved")
  func sameAnswers() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    for number in 0..<60 { try record("Articles/\(number % 10)/id-\(number).yaml") }
    let ids = (0..<60).filter { $0 % 5 == 0 }.compactMap { ArticleID("id-\($0)") }
    var random = Seeded(7)
    var remembered = 0
    for step in 0..<24 {
      let id = ids[Int.random(in: 0..<ids.count, using: &random)]
      let folder = "Articles/\(Int.random(in: 0..<12, using: &random))"
      switch step % 6 {
      case 0: try record("\(folder)/\(id).yaml")
      case 1: try record("\(folder)/below/\(step)/\(id).yaml")
      case 2: try? FileManager.default.removeItem(at: place.appending(path: folder))
      case 3:
        try? FileManager.default.moveItem(
          at: place.appending(path: folder), to: place.appending(path: "Articles/moved-\(step)"))
      case 4 where FileManager.default.fileExists(atPath: place.appending(path: folder).path()):
        try? FileManager.default.createSymbolicLink(
          at: place.appending(path: "Articles/linked-\(step)"), withDestinationURL: place.appending(path: folder))
      default: break
      }
      if step % 4 != 0 { settle() }
      // At once, and where what was found may be remembered.
      let found = paths(of: ids)
      if FileManager.default.fileExists(atPath: memory.path()) { remembered += 1 }
      #expect(paths(of: ids) == found)
      try? FileManager.default.removeItem(at: memory)
      #expect(paths(of: ids) == found)
    }
    #expect(remembered > 9)
  }

  @Test("are forgotten when the file that has them is not whole")
  func damage() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    for number in 0..<60 { try record("Articles/\(number % 10)/id-\(number).yaml") }
    let ids = try [#require(ArticleID("id-7"))]
    settle()
    let found = paths(of: ids)
    let whole = try Data(contentsOf: memory)
    for count in [0, 10, whole.count / 2, whole.count - 1] {
      try whole.prefix(count).write(to: memory)
      #expect(paths(of: ids) == found)
    }
    let known = try #require(KnownFolders(of: root).folders())
    #expect(known.count == 11)
    #expect(known.contains { $0.path.name == "7" && $0.records.mayHold("id-7.yaml".utf8) })
    #expect(known.filter { $0.records.mayHold("id-7.yaml".utf8) }.count < 4)
  }
}
