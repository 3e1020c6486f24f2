import Desk
import Foundation
import Output
import SeededRandom
import Source
import Testing

/// What is made step by step against what is made from nothing.
@Suite struct IncrementalBuildTests {
  /// A folder in memory where there is one, so that hundreds of builds are quick.
  private static let scratch =
    FileManager.default.fileExists(atPath: "/dev/shm")
    ? URL(filePath: "/dev/shm") : FileManager.default.temporaryDirectory

  /// `CHANCERY_SEQUENCES` asks for more by hand, and `CHANCERY_SEED` for those from another seed on.
  private static let environment = ProcessInfo.processInfo.environment
  private static let first = environment["CHANCERY_SEED"].flatMap { UInt64($0) } ?? 1
  private static let count = environment["CHANCERY_SEQUENCES"].flatMap { UInt64($0) } ?? 200

  @Test("after any edits a build that goes on from the last gives what a build from nothing gives")
  func differential() async throws {
    let folder = Self.scratch.appending(path: "chancery-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var compiled = 0
    var asked = 0
    for seed in Self.first..<(Self.first + Self.count) {
      let tally = try await sequence(seed: seed, in: folder.appending(path: "\(seed)"))
      compiled += tally.compiled
      asked += tally.asked
    }
    // Otherwise nothing was tested but building from nothing.
    #expect(compiled * 4 < asked * 3, "\(compiled) of \(asked) memos were compiled")
  }

  private func sequence(seed: UInt64, in folder: URL) async throws -> (compiled: Int, asked: Int) {
    var desk = DeskInFlux(seed: seed)
    var generator = Seeded(seed &+ 7)
    let (cache, output) = (folder.appending(path: "cache"), folder.appending(path: "out"))
    try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
    var options = CompileOptions()
    if seed % 3 == 0 { options.reviewing = .locked }
    var tally = (compiled: 0, asked: 0)
    for step in 0..<4 {
      let going = await build(desk, to: output, cache: cache, options, &generator)
      let clean = folder.appending(path: "clean-\(step)")
      let anew = await build(desk, to: clean, cache: nil, options, &generator)
      let story = "seed \(seed), step \(step): \(desk.story.joined(separator: "; "))"
      #expect(findings(going) == findings(anew), "\(story)")
      let (found, wanted) = (bytes(below: output), bytes(below: clean))
      #expect(found.keys.sorted() == wanted.keys.sorted(), "\(story)")
      for (name, bytes) in wanted { #expect(found[name] == bytes, "\(name): \(story)") }
      if step > 0 {
        tally.asked += going.results.count
        tally.compiled += going.results.count { $0.isCompiled }
      }
      desk.change()
      if desk.meddle(with: output, cache) { try? FileManager.default.removeItem(at: output) }
    }
    try FileManager.default.removeItem(at: folder)
    return tally
  }

  private func build(
    _ desk: DeskInFlux, to output: URL, cache: URL?, _ options: CompileOptions, _ generator: inout Seeded
  ) async -> Build.Outcome {
    let files = desk.files
    let open = OpenDesk(DeskFolder(root: "desk"), files: files)
    let build = Build(
      desk: open, formats: OutputFormat.all, output: FilePath(output.path()), options: options, jobs: 2,
      cache: cache.map { FilePath($0.path()) }, clock: { files.now })
    let paths = open.memoPaths()
    // Now and then only a part is asked for before the whole.
    if cache != nil, Int.random(in: 0..<4, using: &generator) == 0 {
      _ = await build.run(paths.filter { _ in Bool.random(using: &generator) })
    }
    return await build.run(paths, .wholeDesk)
  }

  private func findings(_ outcome: Build.Outcome) -> [String] {
    outcome.results.map { "\($0.path): \($0.diagnostics.map(told))" } + outcome.shared.map(told)
  }

  private func told(_ finding: Diagnostic) -> String {
    "\(finding.rule.code) \(finding.severity) \(finding.message) \(finding.primary) \(finding.related) \(finding.help) \(finding.fixes) \(finding.waived ?? "-")"
  }

  private func bytes(below folder: URL) -> [String: [UInt8]] {
    let disk = DiskFiles()
    var found: [String: [UInt8]] = [:]
    let root = FilePath(folder.path())
    for path in disk.files(below: root, withExtensions: ["html", "txt", "json", "png"]) {
      found[path.relative(to: root) ?? ""] = try? disk.contents(of: path)
    }
    return found
  }
}
