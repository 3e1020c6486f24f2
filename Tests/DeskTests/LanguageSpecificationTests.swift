import Desk
import Foundation
import GoldenFiles
import Output
import Source
import Testing

/// The language by examples: `Tests/Specifications/Language`, which the manual prints too.
///
/// Each block of code called `briefing` is compiled as the body of a memo over the example desk. The block after it has
/// what is printed as text (`text`), or what is said of it (`findings`); `make golden` records it.
@Suite struct LanguageSpecificationTests {
  private static let folder = "Tests/Specifications/Language"

  private static let names = ["blocks", "calculations", "citations", "names", "quotations", "text", "values"]

  @Test("what is written gives what stands below it", arguments: names)
  func examples(_ name: String) throws {
    let path = "\(Self.folder)/\(name).md"
    let page = try String(contentsOf: GoldenFile.repository.appending(path: path), encoding: .utf8)
    let told = Self.told(page)
    #expect(try GoldenFile.compare(Array(told.utf8), with: path) == .same, "\(path): `make golden` records it")
  }

  @Test("every file of examples is run, and every example has its outcome")
  func complete() throws {
    let folder = GoldenFile.repository.appending(path: Self.folder)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    #expect(files == Self.names.map { $0 + ".md" })
    for file in files {
      let fences = try String(contentsOf: folder.appending(path: file), encoding: .utf8).split(separator: "\n")
        .filter { $0.hasPrefix("```") && $0 != "```" }
      #expect(!fences.isEmpty && fences.count.isMultiple(of: 2), "\(file)")
      for pair in stride(from: 0, to: fences.count - 1, by: 2) {
        #expect(fences[pair] == "```briefing" && ["```text", "```findings"].contains(fences[pair + 1]), "\(file)")
      }
    }
  }

  /// The page with the outcomes that its examples have now.
  private static func told(_ page: String) -> String {
    var lines: [String] = []
    var briefing: [String] = []
    var fence: String?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      switch fence {
      case nil:
        lines.append(line)
        guard line.hasPrefix("```") else { continue }
        fence = String(line.dropFirst(3))
        if fence == "briefing" { briefing = [] }
        if fence == "text" || fence == "findings" {
          lines += outcome(of: briefing.joined(separator: "\n"), as: fence ?? "")
        }
      case "briefing"?:
        lines.append(line)
        if line == "```" { fence = nil } else { briefing.append(line) }
      default:
        guard line == "```" else { continue }
        lines.append(line)
        fence = nil
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func outcome(of briefing: String, as kind: String) -> [String] {
    let memo = OpenDesk.memo(briefing + "\n")
    let findings = memo.diagnostics.filter { $0.severity != .off }
    if kind == "findings" {
      return findings.isEmpty ? ["nothing"] : findings.map { "\($0.severity)[\($0.rule.code)]: \($0.message)" }
    }
    #expect(!memo.hasErrors, "\(briefing): \(findings.map(\.message))")
    let text = String(decoding: TextOutput.fragment(memo.memo, style: memo.style), as: UTF8.self)
    // What stands at the end of every memo is not shown at each example.
    let ends = ["\nENDNOTES\n", "\nSOURCE SUMMARY\n"].compactMap { text.range(of: $0)?.lowerBound }
    return text[..<(ends.min() ?? text.endIndex)].split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init).trimmingEnd()
  }
}

extension [String] {
  /// Without the empty lines at its end.
  fileprivate func trimmingEnd() -> [String] { Array(reversed().drop { $0.isEmpty }.reversed()) }
}
