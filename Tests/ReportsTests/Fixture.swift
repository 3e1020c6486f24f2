import Foundation
import Reports
import Source

/// Findings made by hand, with the texts they are about.
enum Fixture {
  static let rule = Rule(
    "Q101", "altered quotation", severity: .error, explanation: "The words are not those on file.", failing: .init([]),
    mended: .init([]))
  static let warning = Rule(
    "S202", "disputed fact", severity: .warning, explanation: "The fact is disputed.", failing: .init([]),
    mended: .init([]))
  static let note = Rule(
    "A101", "odd page", severity: .note, explanation: "The page is odd.", failing: .init([]), mended: .init([]))

  static func report(
    _ findings: [Diagnostic], texts: [FilePath: String] = [:], memos: [FilePath] = [],
    rules: [Rule] = [rule, warning, note],
    root: FilePath = "/repository", workingDirectory: FilePath = "/repository"
  ) -> Report {
    let files = MemoryFiles(texts)
    return Report(
      diagnostics: findings, memos: memos, rules: rules,
      repository: RepositoryPlace(root: root, workingDirectory: workingDirectory),
      source: { path in (try? files.contents(of: path)).map { SourceFile(path: path, bytes: $0) } }, colour: .none)
  }

  /// Where the words first stand in the text.
  static func span(_ words: String, in text: String, of path: FilePath) -> Span {
    let (all, part) = (Array(text.utf8), Array(words.utf8))
    let start = (0...(all.count - part.count)).first { all[$0..<($0 + part.count)].elementsEqual(part) } ?? 0
    return Span(path: path, range: ByteRange(start..<(start + part.count)))
  }

  static func text(_ report: Report, as format: String) -> String {
    String(decoding: ReportFormat.named(format)?.write(report) ?? [], as: UTF8.self)
  }

  static func json(_ report: Report, as format: String) throws -> JSON {
    JSON(try JSONSerialization.jsonObject(with: Data(text(report, as: format).utf8)))
  }
}

/// A value of a JSON text, read by its path.
struct JSON {
  let value: Any?

  init(_ value: Any?) { self.value = value }

  subscript(key: String) -> JSON { JSON((value as? [String: Any])?[key]) }
  subscript(index: Int) -> JSON { JSON(items.indices.contains(index) ? items[index].value : nil) }

  var items: [JSON] { (value as? [Any] ?? []).map { JSON($0) } }
  var string: String? { value as? String }
  var integer: Int? { value as? Int }
  var isMissing: Bool { value == nil }

  /// Every text in it.
  var strings: [String] {
    if let text = value as? String { return [text] }
    if let members = value as? [String: Any] { return members.values.flatMap { JSON($0).strings } }
    return items.flatMap(\.strings)
  }
}
