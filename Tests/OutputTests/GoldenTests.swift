import Foundation
import Source
import Testing

@testable import Output

/// The sample memos in every format, as files to read. With CHANCERY_GOLDEN=record they are written anew, and the run
/// fails once so that nobody takes a recording for a test.
@Suite struct GoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let memo: String
    let format: OutputFormat
    var testDescription: String { "\(memo).\(format.fileExtension)" }
  }

  static let cases = ["information", "decision", "figures"].flatMap { memo in
    OutputFormat.all.map { Case(memo: memo, format: $0) }
  }

  @Test("a memo is printed as the file of its name shows", arguments: cases)
  func golden(_ golden: Case) throws {
    let memo =
      switch golden.memo {
      case "information": SampleMemos.information
      case "decision": SampleMemos.decision
      default: SampleCharts.memo
      }
    let printed = golden.format.render(memo, .builtIn, .none)
    let file = Repository.root.appending(path: "Tests/Golden/\(golden.memo).\(golden.format.fileExtension)")
    try Repository.expect(printed, in: file)
  }

  @Test("a memo gives the same bytes each time", arguments: OutputFormat.all.map(\.name))
  func deterministic(_ name: String) throws {
    let format = try #require(OutputFormat.named(name))
    #expect(
      format.render(SampleMemos.information, .builtIn, .none) == format.render(SampleMemos.information, .builtIn, .none)
    )
  }
}

/// Files of the repository that tests compare with.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func expect(_ bytes: [UInt8], in file: URL) throws {
    if ProcessInfo.processInfo.environment["CHANCERY_GOLDEN"] == "record" {
      let recorded = try? Data(contentsOf: file)
      if recorded == Data(bytes) { return }
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
      Issue.record("recorded \(file.lastPathComponent); read it, then run again without CHANCERY_GOLDEN")
      return
    }
    let expected = try Data(contentsOf: file)
    #expect(
      String(decoding: bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
      "\(file.lastPathComponent) differs; `make golden` records it anew")
  }
}
