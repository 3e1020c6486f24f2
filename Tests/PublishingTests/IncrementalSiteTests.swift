import Desk
import Foundation
import Publishing
import SeededRandom
import Source
import Testing

/// A site that is made step by step against one that is made from nothing at each step.
@Suite struct IncrementalSiteTests {
  @Test("after any edits a site that goes on from the last is byte for byte what one made from nothing is")
  func differential() {
    let folder = Sequences.scratch.appending(path: "chancery-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let tallies = Workers.map(Sequences.seeds(usually: 50), jobs: 2) { seed in
      Self.sequence(seed: seed, in: folder.appending(path: "\(seed)"))
    }
    let tally = tallies.reduce(into: Tally()) { $0.add($1) }
    // Otherwise nothing was tested but making from nothing, or nothing was published.
    #expect(tally.compiled * 2 < tally.asked, "\(tally)")
    #expect(tally.published * 2 > tally.steps, "\(tally)")
  }

  private struct Tally {
    var (steps, published, asked, compiled) = (0, 0, 0, 0)

    mutating func add(_ other: Tally) {
      steps += other.steps
      published += other.published
      asked += other.asked
      compiled += other.compiled
    }
  }

  private static func sequence(seed: UInt64, in folder: URL) -> Tally {
    var desk = SiteInFlux(seed: seed)
    let (cache, going, clean) = (
      folder.appending(path: "cache"), folder.appending(path: "going"), folder.appending(path: "clean")
    )
    try? FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
    var options = SiteOptions()
    if seed % 4 != 1 { options.audience = "partners" }
    options.includesDrafts = seed % 4 == 0
    if seed % 5 == 0 { options.base = "https://memos.example/" }
    var tally = Tally()
    var isKnown = false
    for step in 0..<6 {
      let forgets = desk.chance(of: 3)
      let isKilled = desk.chance(of: 5)
      let made = Publication(desk.files, to: going, cache: cache, options, forgets: forgets, isKilled: isKilled)
      let anew = Publication(desk.files, to: clean, cache: nil, options, forgets: forgets, isKilled: false)
      let story = "seed \(seed), step \(step): \(desk.story.joined(separator: "; "))"
      #expect(made.told == anew.told, "\(story)")
      let (found, wanted) = (bytes(below: going), bytes(below: clean))
      let differing = Set(found.keys).union(wanted.keys).filter { found[$0] != wanted[$0] }.sorted()
      #expect(differing.isEmpty, "\(story)")
      if made.told != anew.told || !differing.isEmpty { return tally }
      tally.steps += 1
      // What did not come to be published is not known the next time.
      if isKnown {
        tally.asked += anew.compiled.count
        tally.compiled += made.compiled.count
      }
      isKnown = anew.isWhole && !isKilled
      tally.published += anew.isWhole ? 1 : 0
      desk.change()
      meddle(&desk, with: [going, clean], cache)
    }
    try? FileManager.default.removeItem(at: folder)
    return tally
  }

  /// What somebody else does to both sites alike, and to the record.
  private static func meddle(_ desk: inout SiteInFlux, with sites: [URL], _ cache: URL) {
    guard desk.chance(of: 25) else { return }
    let paths = bytes(below: sites[0]).keys.filter { $0 != FolderEdition.manifestName }.sorted()
    if !paths.isEmpty {
      let path = desk.pick(paths)
      let manner = desk.pick(["removed", "reversed", "replaced", "touched", "linked"])
      desk.tell("\(path) \(manner)")
      for site in sites { meddle(with: path, of: site, manner) }
    }
    guard desk.chance(of: 20) else { return }
    for url in (try? FileManager.default.contentsOfDirectory(at: cache, includingPropertiesForKeys: nil)) ?? [] {
      guard var data = try? Data(contentsOf: url), !data.isEmpty else { continue }
      desk.tell("the record damaged")
      data[desk.pick(Array(data.indices))] ^= 1
      try? data.write(to: url)
    }
  }

  private static func meddle(with path: String, of site: URL, _ manner: String) {
    let file = site.appending(path: path)
    guard let data = try? Data(contentsOf: file) else { return }
    switch manner {
    // In place, so that neither size nor name tells.
    case "reversed":
      if let handle = try? FileHandle(forWritingTo: file) {
        try? handle.write(contentsOf: Data(data.reversed()))
        try? handle.close()
      }
    case "replaced": try? (data + Data("<p>".utf8)).write(to: file, options: .atomic)
    case "touched": try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: file.path())
    case "linked":
      let other = site.deletingLastPathComponent().appending(path: "linked-\(UUID().uuidString)")
      try? data.write(to: other)
      try? FileManager.default.removeItem(at: file)
      try? FileManager.default.createSymbolicLink(at: file, withDestinationURL: other)
    default: try? FileManager.default.removeItem(at: file)
    }
  }

  private static func bytes(below folder: URL) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    let root = FilePath(folder.path())
    DiskFiles().walk(below: root) { path, kind in
      if kind == .file { found[path.relative(to: root) ?? ""] = try? DiskFiles().contents(of: path) }
    }
    return found
  }
}
