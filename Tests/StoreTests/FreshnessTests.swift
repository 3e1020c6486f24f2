import Foundation
import Records
import SeededRandom
import Source
import Store
import Testing

/// What the index takes for unchanged is unchanged, whatever is done to the files.
@Suite struct FreshnessTests {
  /// What the views say and what a search finds.
  private static func dump(_ index: StoreIndex) -> [String] {
    IndexTests.dump(index)
      + ["harbour", "text", "title", "\"the same\""].flatMap { words in
        switch index.search(words, limit: 50) {
        case .success(let result):
          result.hits.map {
            "\(words): \($0.kind) \($0.key) \($0.path):\($0.line) \($0.title.text) \($0.passage?.text ?? "-")"
          }
        case .failure(let fault): ["\(fault)"]
        }
      }
  }

  /// Things that people and programs do to files, each to some of a few names in a few folders.
  private struct Hand {
    let folder: IndexTests.Folder
    var chance: Seeded
    private static let folders = ["Articles", "Articles/deep", "Articles/deep/deeper", "Articles/other", "Entities"]
    private static let names = [
      "a.yaml", "a.txt", "b.yaml", "b.txt", "harbour-plan.yaml", "harbour-plan.txt", "Bad Name.yaml",
    ]

    private mutating func any(_ choices: [String]) -> String { choices.randomElement(using: &chance) ?? "" }

    private mutating func path() -> String { any(Self.folders) + "/" + any(Self.names) }

    private func url(_ path: String) -> URL { folder.url.appending(path: path) }

    private mutating func content(of path: String) -> String {
      let number = Int.random(in: 0..<10, using: &chance)
      if path.hasSuffix(".txt") { return "The harbour text, number \(number), is the same.\n" }
      if path.hasPrefix("Entities") { return "place-\(number):\n  place: The harbour \(number)\n" }
      return "title: The title \(number)\nfacts:\n  f\(number): { says: The same, money: \(number) USD }\n"
    }

    mutating func act() throws {
      let (one, other) = (path(), path())
      let files = FileManager.default
      switch Int.random(in: 0..<14, using: &chance) {
      case 0: try? files.removeItem(at: url(one))
      case 1: try? files.moveItem(at: url(one), to: url(other))
      case 2: try? files.removeItem(at: url(any(Self.folders)))
      case 3:
        try? files.moveItem(
          at: url(any(Self.folders)), to: url(any(Self.folders) + "/" + any(["moved", ".hidden", "deep"])))
      case 4: try setBack(one) { text in text.replacing(/\d/) { _ in "7" } }
      case 5: try swapContents(one, other)
      case 6: try? files.createSymbolicLink(at: url(one), withDestinationURL: url(other))
      case 7:
        try? files.createSymbolicLink(at: url(any(Self.folders) + "/link"), withDestinationURL: url(any(Self.folders)))
      case 8:
        try? files.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: url(one).path())
      case 9: try? files.createDirectory(at: url(one), withIntermediateDirectories: true)
      default:
        try? folder.write(content(of: one), to: one)
      }
    }

    /// Writes in place, and sets the time back to what it was.
    private func setBack(_ path: String, _ change: (String) -> String) throws {
      guard let text = try? String(contentsOf: url(path), encoding: .utf8),
        let date = try? FileManager.default.attributesOfItem(atPath: url(path).path())[.modificationDate]
      else { return }
      try overwrite(path, with: change(text))
      try? FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: url(path).path())
    }

    private func swapContents(_ one: String, _ other: String) throws {
      guard let first = try? String(contentsOf: url(one), encoding: .utf8),
        let second = try? String(contentsOf: url(other), encoding: .utf8)
      else { return }
      try setBack(one) { _ in second }
      try setBack(other) { _ in first }
    }

    private func overwrite(_ path: String, with text: String) throws {
      let handle = try FileHandle(forWritingTo: url(path))
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: Data(text.utf8))
      try handle.close()
    }
  }

  @Test("after anything that is done to files and folders the index is what a new one would be", arguments: 1...4)
  func differential(_ seed: UInt64) throws {
    let folder = try IndexTests.Folder()
    var hand = Hand(folder: folder, chance: Seeded(seed))
    for _ in 0..<30 {
      for _ in 0...Int.random(in: 0..<4, using: &hand.chance) { try hand.act() }
      // Now and then what was read is old enough for its fingerprint to be trusted.
      if Int.random(in: 0..<4, using: &hand.chance) == 0 {
        Thread.sleep(forTimeInterval: 0.06)
        _ = folder.index.lines("SELECT 1")
      }
      #expect(Self.dump(folder.index) == Self.dump(folder.rebuilt))
    }
  }

  @Test("an index that is up to date is not written to")
  func untouched() throws {
    let folder = try IndexTests.Folder()
    let before = Self.dump(folder.index)
    Thread.sleep(forTimeInterval: 0.06)
    _ = folder.index.lines("SELECT 1")
    let bytes = try Data(contentsOf: folder.indexFile)
    #expect(Self.dump(folder.index) == before)
    #expect(try Data(contentsOf: folder.indexFile) == bytes)
  }

  @Test("a glance sees what a walk sees, links to files and folders followed")
  func glances() throws {
    let folder = try IndexTests.Folder()
    let files = FileManager.default
    let articles = folder.url.appending(path: "Articles")
    func isSame() -> Bool {
      let seen = DiskFiles().glances(
        below: folder.root.appending("Articles"), withExtensions: ["yaml", "txt"], keepingFiles: true)
      let names = seen.flatMap { glance in glance.files.map { glance.folder.appending($0.name) } }
      let walked = DiskFiles().files(below: folder.root.appending("Articles"), withExtensions: ["yaml", "txt"])
      return names.sorted() == walked
        && seen.allSatisfy { glance in
          glance.files.allSatisfy { $0.fingerprint == DiskFiles().fingerprint(of: glance.folder.appending($0.name)) }
        }
    }
    #expect(isSame())
    try files.createSymbolicLink(
      at: articles.appending(path: "linked.yaml"), withDestinationURL: articles.appending(path: "harbour-plan.yaml"))
    try files.createSymbolicLink(
      at: articles.appending(path: "lost.yaml"), withDestinationURL: articles.appending(path: "nowhere.yaml"))
    try files.createDirectory(at: articles.appending(path: "folder.yaml"), withIntermediateDirectories: true)
    try folder.write("x", to: "Articles/.hidden.yaml")
    try folder.write("x", to: "Articles/.hidden/one.yaml")
    try folder.write("x", to: "Articles/Ünïcode/ü.txt")
    #expect(isSame())
    try files.createSymbolicLink(at: articles.appending(path: "circle"), withDestinationURL: articles)
    try files.createSymbolicLink(
      at: articles.appending(path: "again"), withDestinationURL: articles.appending(path: "deep"))
    #expect(isSame())
  }
}
