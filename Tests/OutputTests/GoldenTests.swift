import GoldenFiles
import Source
import Testing

@testable import Output

/// The sample memos in every format, as files to read.
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
    let file = "Tests/Golden/\(golden.memo).\(golden.format.fileExtension)"
    #expect(try GoldenFile.compare(printed, with: file) == .same, "\(file): `make golden` records it")
  }

  @Test("a memo gives the same bytes each time", arguments: OutputFormat.all.map(\.name))
  func deterministic(_ name: String) throws {
    let format = try #require(OutputFormat.named(name))
    #expect(
      format.render(SampleMemos.information, .builtIn, .none) == format.render(SampleMemos.information, .builtIn, .none)
    )
  }
}
