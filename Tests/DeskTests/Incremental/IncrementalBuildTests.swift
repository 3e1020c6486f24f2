import Checks
import Desk
import FixtureDesks
import Foundation
import Output
import SeededRandom
import Source
import Testing

/// What is made step by step against what is made from nothing.
@Suite struct IncrementalBuildTests {
  @Test("after any edits a build that goes on from the last gives what a build from nothing gives")
  func differential() {
    let folder = Sequences.scratch.appending(path: "chancery-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let tallies = Workers.map(Sequences.seeds(usually: 100), jobs: 2) { seed in
      Self.sequence(seed: seed, in: folder.appending(path: "\(seed)"))
    }
    let compiled = tallies.map(\.compiled).reduce(0, +)
    let asked = tallies.map(\.asked).reduce(0, +)
    // Otherwise nothing was tested but building from nothing.
    #expect(compiled * 4 < asked * 3, "\(compiled) of \(asked) memos were compiled")
  }

  @Test("a check goes on from the last one, and writes no memo")
  func checking() throws {
    let desk = try GeneratedDesk(memos: 48, articles: 6, seed: 3)
    defer { desk.remove() }
    let folder = DeskFolder(root: FilePath(desk.root.path()))
    func check() -> [Build.Result] {
      let open = OpenDesk(folder, files: DiskFiles())
      return Build(checking: open, options: CompileOptions(), jobs: 2).run(open.memoPaths(), .wholeDesk).results
    }
    #expect(check().allSatisfy { $0.isCompiled && $0.written.isEmpty })
    #expect(check().allSatisfy { !$0.isCompiled })
    try desk.file(1, cost: 77_000)
    let compiled = Set(check().filter(\.isCompiled).map { folder.name(ofMemo: $0.path) })
    #expect(compiled.isSuperset(of: desk.memosByArticle[1] ?? []) && compiled.count < 48)
    #expect(DiskFiles().kind(of: folder.defaultOutput) == nil)
  }

  @Test("a check goes on from what a build of the same desk has found, and a build from no check")
  func checkingAfterBuilding() throws {
    let desk = try GeneratedDesk(memos: 24, articles: 6, seed: 4)
    defer { desk.remove() }
    let folder = DeskFolder(root: FilePath(desk.root.path()))
    func compiled(to output: String?, _ options: CompileOptions = CompileOptions()) -> Int {
      let open = OpenDesk(folder, files: DiskFiles())
      let build =
        output.map { name in
          Build(
            desk: open, formats: [.html], output: folder.root.appending(name), options: options, jobs: 2)
        } ?? Build(checking: open, options: options, jobs: 2)
      return build.run(open.memoPaths(), .wholeDesk).results.count { $0.isCompiled }
    }
    #expect(compiled(to: "out") == 24)
    #expect(compiled(to: nil) == 0)
    var strict = CompileOptions()
    strict.strictness = .warningsAreErrors
    #expect(compiled(to: nil, strict) == 24, "what is found is settled otherwise")
    try desk.file(1, cost: 77_000)
    let edited = compiled(to: nil)
    #expect(edited > 0 && edited < 24)
    // What the check knows is newer than what the build knew.
    #expect(compiled(to: nil) == 0)
    #expect(compiled(to: "out") == edited)
    #expect(compiled(to: "elsewhere") == 24)
    #expect(DiskFiles().files(below: folder.root.appending("out"), withExtensions: ["html"]).count == 24)
    #expect(compiled(to: "out") == 0)
  }

  @Test("an edited fact compiles and writes the memos that print it, and no other")
  func exact() throws {
    let desk = try GeneratedDesk(memos: 48, articles: 6, seed: 3)
    defer { desk.remove() }
    let folder = DeskFolder(root: FilePath(desk.root.path()))
    func build() -> [Build.Result] {
      let open = OpenDesk(folder, files: DiskFiles())
      let build = Build(
        desk: open, formats: OutputFormat.all, output: FilePath(desk.root.path()).appending("out"),
        options: CompileOptions(), jobs: 2)
      return build.run(open.memoPaths(), .wholeDesk).results
    }
    #expect(build().allSatisfy { $0.isCompiled && $0.written.count == 3 })
    #expect(build().allSatisfy { !$0.isCompiled && $0.unchanged == 3 })
    for article in 0..<3 {
      try desk.file(article, cost: 77_000 + article)
      let results = build()
      let written = Set(results.filter { !$0.written.isEmpty }.map { folder.name(ofMemo: $0.path) })
      #expect(written == desk.memosByArticle[article])
      // A query may rest on anything on file.
      let asking = results.filter { $0.isCompiled && $0.written.isEmpty }
      #expect(asking.allSatisfy { [5, 6].contains((Int($0.path.stem.dropFirst("memo-".count)) ?? 0) % 8) })
    }
    try desk.file(5, cost: 1005)
    try desk.write("title: Another\npublished: 2026-03-02\n", to: "Articles/unused.yaml")
    #expect(build().allSatisfy { $0.written.isEmpty })
  }

  private static func sequence(seed: UInt64, in folder: URL) -> (compiled: Int, asked: Int) {
    var desk = DeskInFlux(seed: seed)
    var generator = Seeded(seed &+ 7)
    let cache = folder.appending(path: "cache")
    var output = folder.appending(path: "out")
    try? FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
    var options = CompileOptions()
    if seed % 3 == 0 { options.reviewing = .locked }
    var tally = (compiled: 0, asked: 0)
    for step in 0..<3 {
      // What a check finds may rest on what a build found before it, or on what the last check did.
      let checkedFirst =
        Bool.random(using: &generator) ? build(desk, to: nil, cache: cache, options, &generator) : nil
      let going = build(desk, to: output, cache: cache, options, &generator)
      let clean = folder.appending(path: "clean-\(step)")
      let anew = build(desk, to: clean, cache: nil, options, &generator)
      let story = "seed \(seed), step \(step): \(desk.story.joined(separator: "; "))"
      #expect(findings(going) == findings(anew), "\(story)")
      let checked = checkedFirst ?? build(desk, to: nil, cache: cache, options, &generator)
      #expect(findings(checked) == findings(anew), "checked, \(story)")
      #expect(checked.results.allSatisfy { $0.written.isEmpty })
      let (onFile, onFileAnew) = (checkStore(of: desk, cache: cache), checkStore(of: desk, cache: nil))
      #expect(onFile == onFileAnew, "on file, \(story)")
      let (found, wanted) = (bytes(below: output), bytes(below: clean))
      let more = found.keys.filter { wanted[$0] == nil && !desk.taken.contains(String(FilePath($0).name)) }
      #expect(more.isEmpty, "\(more): \(story)")
      for (name, bytes) in wanted { #expect(found[name] == bytes, "\(name): \(story)") }
      if step > 0 {
        tally.asked += going.results.count
        tally.compiled += going.results.count { $0.isCompiled }
      }
      desk.change()
      if desk.meddle(with: output, cache) { try? FileManager.default.removeItem(at: output) }
      if Int.random(in: 0..<5, using: &generator) == 0 {
        let moved = folder.appending(path: "moved-\(step)")
        try? FileManager.default.moveItem(at: output, to: moved)
        output = moved
      }
    }
    try? FileManager.default.removeItem(at: folder)
    return tally
  }

  private static func build(
    _ desk: DeskInFlux, to output: URL?, cache: URL?, _ options: CompileOptions, _ generator: inout Seeded
  ) -> Build.Outcome {
    let files = desk.files
    let open = OpenDesk(DeskFolder(root: "desk"), files: files)
    let place: BuildCache = cache.map { .at(FilePath($0.path())) } ?? .none
    let build =
      if let output {
        Build(
          desk: open, formats: OutputFormat.all, output: FilePath(output.path()), options: options, jobs: 1,
          cache: place, clock: { files.now })
      } else {
        Build(checking: open, options: options, jobs: 1, cache: place, clock: { files.now })
      }
    let paths = open.memoPaths()
    // Now and then only a part is asked for before the whole.
    if cache != nil, Int.random(in: 0..<4, using: &generator) == 0 {
      _ = build.run(paths.filter { _ in Bool.random(using: &generator) })
    }
    return build.run(paths, .wholeDesk)
  }

  private static func checkStore(of desk: DeskInFlux, cache: URL?) -> [String] {
    let files = desk.files
    let check = StoreCheck(
      of: OpenDesk(DeskFolder(root: "desk"), files: files), jobs: 1,
      cache: cache.map { .at(FilePath($0.path())) } ?? .none, clock: { files.now })
    return check.run().map(told)
  }

  private static func findings(_ outcome: Build.Outcome) -> [String] {
    outcome.results.map { "\($0.path): \($0.diagnostics.map(told))" } + outcome.shared.map(told)
  }

  private static func told(_ finding: Diagnostic) -> String {
    "\(finding.rule.code) \(finding.severity) \(finding.message) \(finding.primary) \(finding.related) \(finding.help) \(finding.fixes) \(finding.waived ?? "-")"
  }

  private static func bytes(below folder: URL) -> [String: [UInt8]] {
    let disk = DiskFiles()
    var found: [String: [UInt8]] = [:]
    let root = FilePath(folder.path())
    for path in disk.files(below: root, withExtensions: ["html", "txt", "json", "png"]) {
      found[path.relative(to: root) ?? ""] = try? disk.contents(of: path)
    }
    return found
  }
}
