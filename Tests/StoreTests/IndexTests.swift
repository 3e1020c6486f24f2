import Foundation
import Records
import Source
import Store
import Testing

/// The index's file: kept up with the records, whatever becomes of either.
@Suite struct IndexTests {
  /// A desk on disk that is removed with it.
  final class Folder {
    let url: URL
    let root: FilePath

    init(_ files: [FilePath: String] = Desk.files) throws {
      url = FileManager.default.temporaryDirectory.appending(path: "chancery-\(UUID().uuidString)")
      root = FilePath(url.path())
      for (path, text) in files { try write(text, to: path.relative(to: "desk") ?? "") }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ text: String, to path: String) throws {
      let file = url.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    var indexFile: URL { url.appending(path: "index.sqlite") }

    /// A fresh process's view.
    var index: StoreIndex {
      StoreIndex(root: root, files: DiskFiles(), at: .file(root.appending("index.sqlite")), usualHandling: nil)
    }

    var rebuilt: StoreIndex { StoreIndex(root: root, files: DiskFiles(), at: .memory, usualHandling: nil) }
  }

  /// Everything the views say, in the order they say it.
  static func dump(_ index: StoreIndex) -> [String] {
    StoreView.all.flatMap { view in
      ["[\(view.name)]"] + index.lines("SELECT * FROM \(view.name)")
    }
  }

  @Test("after any edits the index is what a new one would be")
  func differential() throws {
    let folder = try Folder()
    var seed: UInt64 = 42
    func next(_ below: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % below
    }
    let names = ["a", "b", "harbour-plan", "closed-report"]
    let folders = ["Articles/", "Articles/deep/", "Articles/other/"]
    for _ in 0..<60 {
      for _ in 0...next(3) {
        let path = folders[next(3)] + names[next(4)]
        switch next(9) {
        case 0: try? FileManager.default.removeItem(at: folder.url.appending(path: path + ".yaml"))
        case 1: try folder.write("Text \(next(5)).\n", to: path + ".txt")
        case 2: try? FileManager.default.removeItem(at: folder.url.appending(path: path + ".txt"))
        case 3: try folder.write("title: [\n", to: path + ".yaml")
        case 4:
          try? FileManager.default.moveItem(
            at: folder.url.appending(path: path + ".yaml"),
            to: folder.url.appending(path: folders[next(3)] + names[next(4)] + ".yaml"))
        case 5: try folder.write(Desk.entities + "\nnew-\(next(3)):\n  place: P\(next(9))\n", to: "Entities/all.yaml")
        case 6: try folder.write("extra:\n  term: T\(next(3))\n", to: "Entities/extra\(next(2)).yaml")
        default:
          try folder.write(
            "title: T\(next(9))\nhandling: TLP:GREEN\nfacts:\n  f\(next(3)): { says: S, money: \(next(9)) USD }\n",
            to: path + ".yaml")
        }
      }
      #expect(IndexTests.dump(folder.index) == IndexTests.dump(folder.rebuilt))
    }
    #expect(FileManager.default.fileExists(atPath: folder.indexFile.path()))
  }

  @Test("a change that leaves size and time as they were is seen")
  func racilyClean() throws {
    let folder = try Folder()
    let path = folder.url.appending(path: "Articles/harbour-plan.yaml").path()
    let before = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    #expect(folder.index.lines("SELECT amount FROM facts WHERE fact = 'grant'") == ["#9000000"])
    let handle = try #require(FileHandle(forUpdatingAtPath: path))
    let text = String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
    try handle.seek(toOffset: 0)
    try handle.write(contentsOf: Data(text.replacing("9 million USD", with: "8 million USD").utf8))
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: try #require(before)], ofItemAtPath: path)
    #expect(folder.index.lines("SELECT amount FROM facts WHERE fact = 'grant'") == ["#8000000"])
  }

  @Test("one index answers as of when it was opened")
  func snapshot() throws {
    let folder = try Folder()
    let index = folder.index
    #expect(index.lines("SELECT count(*) FROM articles") == ["#2"])
    try folder.write("title: Third\n", to: "Articles/third.yaml")
    #expect(folder.index.lines("SELECT count(*) FROM articles") == ["#3"])
    #expect(index.lines("SELECT count(*) FROM articles") == ["#2"])
  }

  @Test("an index that is damaged, foreign, old or no index at all is made anew without a word")
  func damage() throws {
    let folder = try Folder()
    let whole = IndexTests.dump(folder.index)
    let bytes = try Data(contentsOf: folder.indexFile)
    var damaged: [Data] = [
      Data(), Data("garbage".utf8), Data(repeating: 0x41, count: 100_000), bytes.prefix(bytes.count / 2),
      bytes.prefix(99),
    ]
    for offset in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 40)) {
      var copy = bytes
      for index in offset..<min(offset + 600, copy.count) { copy[index] = UInt8(truncatingIfNeeded: index &* 31) }
      damaged.append(copy)
    }
    for data in damaged {
      for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.indexFile.path() + suffix) }
      try data.write(to: folder.indexFile)
      let dump = IndexTests.dump(folder.index)
      #expect(dump.count == whole.count && !dump.contains { $0.hasPrefix("unavailable") }, "\(dump)")
    }
    for sql in [
      "CREATE TABLE other(a)", "UPDATE chancery_identity SET identity = '0.0.1'", "DROP TABLE chancery_fact",
      "DELETE FROM chancery_identity",
    ] {
      try? FileManager.default.removeItem(at: folder.indexFile)
      if sql.contains("chancery") { _ = folder.index.lines("SELECT 1") }
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = [
        "python3", "-c", "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()",
        folder.indexFile.path(), sql,
      ]
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(IndexTests.dump(folder.index) == whole, "\(sql)")
    }
  }

  @Test("where the file cannot be made the index is kept in memory")
  func unwritable() throws {
    let folder = try Folder()
    for place in ["/proc/none/index.sqlite", "/dev/full", folder.root.description] {
      let index = StoreIndex(
        root: folder.root, files: DiskFiles(), at: .file(FilePath(place)), usualHandling: nil)
      #expect(index.lines("SELECT count(*) FROM facts") == ["#9"])
    }
  }

  @Test("several threads may ask one index, and several indexes one file")
  func concurrency() async throws {
    let folder = try Folder()
    let shared = folder.index
    await withTaskGroup(of: [String].self) { group in
      for number in 0..<16 {
        let index = number % 2 == 0 ? shared : folder.index
        let ceiling = number % 3 == 0 ? Handling(tlp: .red) : nil
        group.addTask {
          index.lines("SELECT sum(value) FROM facts WHERE currency = 'EUR' AND part_of IS NULL", below: ceiling)
        }
      }
      for await lines in group { #expect(lines == ["money:about 45000000 EUR"]) }
    }
  }
}
