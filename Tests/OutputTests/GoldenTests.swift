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

  /// Those of other styles than the built-in one, for people to read.
  static let styledCases = [
    ("brief", "html", "information"), ("brief", "text", "information"), ("cable", "html", "information"),
    ("cable", "text", "information"), ("decision", "html", "decision"), ("decision", "text", "decision"),
    ("decision", "text", "information"),
  ]

  @Test("a memo is printed in each style as the file of its name shows", arguments: styledCases)
  func styled(_ name: String, _ formatName: String, _ memo: String) throws {
    let style = Style.load(named: name, from: "Styles", files: MemoryFiles()).value
    let format = try #require(OutputFormat.named(formatName))
    let printed = format.render(memo == "decision" ? SampleMemos.decision : SampleMemos.information, style, .none)
    let file = "Tests/Golden/styles/\(name)-\(memo).\(format.fileExtension)"
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
