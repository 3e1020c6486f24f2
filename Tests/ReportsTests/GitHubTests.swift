import Foundation
import Reports
import Source
import Testing

/// What the runner of GitHub Actions makes of the commands.
@Suite struct GitHubTests {
  struct Command {
    let name: String
    let properties: [String: String]
    let message: String

    /// Reads a line as the documentation of workflow commands has it: `::name key=value,key=value::message`, with
    /// escapes undone, those of a message but for `:` and `,`.
    init?(_ line: Substring) {
      guard line.hasPrefix("::"), let end = line.dropFirst(2).range(of: "::") else { return nil }
      let head = line[line.index(line.startIndex, offsetBy: 2)..<end.lowerBound]
      let words = head.split(separator: " ", maxSplits: 1)
      name = String(words[0])
      var properties: [String: String] = [:]
      for pair in (words.count > 1 ? words[1] : "").split(separator: ",") {
        let parts = pair.split(separator: "=", maxSplits: 1)
        properties[String(parts[0])] = Command.plain(
          parts[1].replacing("%3A", with: ":").replacing("%2C", with: ","))
      }
      self.properties = properties
      message = Command.plain(line[end.upperBound...])
    }

    private static func plain(_ text: Substring) -> String {
      String(text).replacing("%0D", with: "\r").replacing("%0A", with: "\n").replacing("%25", with: "%")
    }
  }

  static func commands(_ report: Report) throws -> [Command] {
    try Fixture.text(report, as: "github").split(separator: "\n").map { try #require(Command($0)) }
  }

  @Test("percent signs, line ends, colons and commas come through, and no message can begin a command")
  func escaping() throws {
    let message = "100% of it: a, b::error::\nforged\r%0A"
    let path: FilePath = "a,b:c%.md"
    let finding = Diagnostic(
      Fixture.rule, at: Span(path: path, range: ByteRange(0..<3)), message, help: ["first", "second"])
    let commands = try Self.commands(Fixture.report([finding], texts: [path: "One two"]))
    #expect(commands.count == 1)
    #expect(commands[0].name == "error" && commands[0].message == message + "\nhelp: first\nhelp: second")
    #expect(
      commands[0].properties == [
        "file": path.description, "line": "1", "endLine": "1", "col": "1", "endColumn": "4",
        "title": "Q101 altered quotation",
      ])
  }

  @Test("a part of several lines has no columns, and one that ends with its line stays on it")
  func lines() throws {
    let text = "One\ntwo\nthree\n"
    let shown = try [2..<6, 0..<4, 4..<8].map { range in
      let finding = Diagnostic(Fixture.rule, at: Span(path: "a.md", range: ByteRange(range)), "wrong")
      return try #require(try Self.commands(Fixture.report([finding], texts: ["a.md": text])).first).properties
    }
    #expect(shown.map { $0["line"] } == ["1", "1", "2"])
    #expect(shown.map { $0["endLine"] } == ["2", "1", "2"])
    #expect(shown.allSatisfy { $0["col"] == nil && $0["endColumn"] == nil })
  }

  @Test("the gravest come first, no more than the ten of each that are shown, and the rest are counted")
  func limits() throws {
    let findings = (0..<13).flatMap { number in
      let place = Span(path: "a.md", range: ByteRange(number..<(number + 1)))
      let rules = number < 11 ? [Fixture.note, Fixture.warning, Fixture.rule] : [Fixture.rule]
      return rules.map { Diagnostic($0, at: place, "fault \(number)") }
    }
    let commands = try Self.commands(Fixture.report(findings, texts: ["a.md": "thirteen words"]))
    let names = commands.map(\.name)
    #expect(
      names == Array(repeating: "error", count: 10) + Array(repeating: "warning", count: 10)
        + Array(repeating: "notice", count: 10))
    #expect(commands.last?.message.hasPrefix("3 more errors, 1 more warning, 2 more notes;") == true)
  }

  @Test("what is waived is not shown, and ten of each are not counted")
  func waived() throws {
    var findings = (0..<10).map {
      Diagnostic(Fixture.note, at: Span(path: "a.md", range: ByteRange($0..<($0 + 1))), "fault \($0)")
    }
    var waived = Diagnostic(Fixture.rule, at: Span(path: "a.md", range: ByteRange(0..<1)), "waived")
    waived.waived = "because"
    findings.append(waived)
    let commands = try Self.commands(Fixture.report(findings, texts: ["a.md": "thirteen words"]))
    #expect(commands.count == 10 && commands.allSatisfy { $0.name == "notice" && !$0.message.contains("more") })
  }
}
