import Desk
import FixtureDesks
import Foundation
import Output
import Source
import Testing

/// What a build leaves on disk.
@Suite struct BuildTests {
  private func temporaryFolder() throws -> FilePath {
    let url = FileManager.default.temporaryDirectory.appending(path: "chancery-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return FilePath(url.path())
  }

  private func bytes(below folder: FilePath) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for path in DiskFiles().files(below: folder, withExtensions: ["html", "txt", "json"]) {
      found[try #require(path.relative(to: folder))] = try DiskFiles().contents(of: path)
    }
    return found
  }

  private func build(to output: FilePath, jobs: Int, root: String) -> [Build.Result] {
    let source = FixtureDesk.files("example-desk")
    var files = MemoryFiles()
    for path in source.files(below: "desk", withExtensions: ["yaml", "txt", "md"]) {
      files[FilePath(root).appending(path.relative(to: "desk") ?? "")] = source[path]
    }
    let desk = OpenDesk(DeskFolder(root: FilePath(root)), files: OverlaidFiles(files, over: DiskFiles()))
    let build = Build(desk: desk, formats: OutputFormat.all, output: output, options: CompileOptions(), jobs: jobs)
    return build.run(desk.memoPaths()).results
  }

  @Test("one job or two, in this folder or another, the bytes are the same")
  func deterministic() throws {
    let (first, second) = (try temporaryFolder(), try temporaryFolder())
    defer {
      try? FileManager.default.removeItem(atPath: first.description)
      try? FileManager.default.removeItem(atPath: second.description)
    }
    _ = build(to: first, jobs: 1, root: "desk")
    _ = build(to: second, jobs: 2, root: "elsewhere/on/this/machine")
    let written = try bytes(below: first)
    #expect(written.count == 6)
    #expect(try bytes(below: second) == written)
    for bytes in written.values {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("elsewhere"))
    }
  }

  @Test("a second build writes nothing")
  func unchanged() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder.description) }
    #expect(build(to: folder, jobs: 1, root: "desk").allSatisfy { !$0.written.isEmpty })
    #expect(build(to: folder, jobs: 1, root: "desk").allSatisfy { $0.written.isEmpty && $0.unchanged == 3 })
  }

  @Test("what cannot be written is reported and leaves no half-written file")
  func unwritable() throws {
    let results = build(to: "/proc/nowhere", jobs: 1, root: "desk")
    #expect(results.allSatisfy { $0.failure != nil && $0.written.isEmpty })
  }
}
