import Checks
import Desk
import Foundation
import Source
import Store
import Testing

/// Each rule's examples, laid over the example desk: the very ones that `explain` prints.
@Suite struct RuleExampleTests {
  private static let withExamples = Rules.all.filter { !$0.failing.files.isEmpty }

  @Test("a rule's failing example is found, once, and its mended one is not", arguments: withExamples.map(\.code))
  func examples(_ code: String) async throws {
    let rule = try #require(Rules.all.first { $0.code == code })
    let failing = findings(in: rule.failing)
    let found = failing.filter { $0.rule.code == code && $0.waived == nil }
    #expect(found.count == 1, "\(failing.map { "\($0.rule.code) \($0.primary.span.path) \($0.message)" })")
    let others = failing.filter { $0.rule.code != code && $0.severity == .error && $0.waived == nil }
    #expect(others.isEmpty, "\(others.map { "\($0.rule.code) \($0.message)" })")
    let mended = findings(in: rule.mended).filter { $0.rule.code == code || $0.severity == .error }
    #expect(mended.isEmpty, "\(mended.map { "\($0.rule.code) \($0.primary.span.path) \($0.message)" })")
  }

  @Test("every rule has a code of its own, a name and an explanation")
  func declarations() {
    let codes = Rules.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    for rule in Rules.all {
      #expect(rule.code.count == 4)
      #expect(!rule.name.isEmpty && !rule.explanation.isEmpty)
    }
  }

  private func findings(in example: Rule.Example) -> [Diagnostic] {
    var files = ExampleDesk.files
    for file in example.files { files[FilePath("desk/\(file.path)")] = Array(file.text.utf8) }
    let desk = OpenDesk(DeskFolder(root: "desk"), files: files)
    let memo = example.files.first { $0.path.hasPrefix("Memos/") }?.path ?? "Memos/example.md"
    var findings = desk.configurationFaults + desk.entities.diagnostics
    findings += desk.compile(FilePath("desk/\(memo)")).diagnostics
    if !memo.hasSuffix("explained.md") { findings += desk.checkStore() }
    var seen: Set<String> = []
    return findings.filter { seen.insert("\($0.rule.code) \($0.primary.span) \($0.message)").inserted }
  }
}

/// The fixture `example-desk`, in memory below `desk`.
enum ExampleDesk {
  static let files: MemoryFiles = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/example-desk")
      .standardized
    var files = MemoryFiles()
    let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    while let url = walk?.nextObject() as? URL {
      guard let data = try? Data(contentsOf: url) else { continue }
      let below = url.standardized.path().dropFirst(root.path().count).drop { $0 == "/" }
      files[FilePath("desk/\(below)")] = [UInt8](data)
    }
    return files
  }()
}
