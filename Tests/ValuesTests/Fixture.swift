import Foundation

/// The lines of a table in Tests/Fixtures/Values, without its comments.
func fixtureRows(_ name: String) throws -> [String] {
  let url = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Fixtures/Values").appending(path: name)
  return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
    .filter { !$0.hasPrefix("#") }
}
