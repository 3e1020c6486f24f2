import Foundation
import Testing

/// The program over the desks of Tests/Specifications/Checks: what it prints is what stands there.
@Suite struct SpecificationTests {
  private func run(_ format: String, _ codes: String) throws -> String {
    try Program.run("python3 $R/Tests/EndToEnd/Specifications/run_specifications.py $C $R \(format) \(codes)").output
  }

  @Test("the program reports the failing desk of every rule as its file shows, and passes the other")
  func all() throws {
    let output = try run("human", "")
    #expect(output.hasSuffix(" rules, 0 failures\n"), "\(output)")
  }

  @Test("so it does in every other format", arguments: ["json", "sarif", "github", "gitlab", "junit", "rdjson"])
  func formats(_ format: String) throws {
    let output = try run(format, "A101 D101 E201 H101 L101 Q101 R101 S201 V101 X101")
    #expect(output == "10 rules, 0 failures\n", "\(output)")
  }
}
