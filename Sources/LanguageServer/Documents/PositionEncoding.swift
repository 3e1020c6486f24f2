import Source

/// What a column counts between this server and its editor (LSP 3.17, “Position encoding kind”).
enum PositionEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// Bytes, which need no conversion, where the editor can count them; else what it likes best, and UTF-16 where it says
  /// nothing, as before there was a choice.
  init(offered: [String]) {
    let known = offered.compactMap(PositionEncoding.init(rawValue:))
    self = known.contains(.utf8) ? .utf8 : known.first ?? .utf16
  }

  var unit: LineIndex.ColumnUnit {
    switch self {
    case .utf8: .bytes
    case .utf16: .utf16
    case .utf32: .codePoints
    }
  }
}

/// A place as the protocol counts: both from 0.
struct Position: Hashable, Sendable, Comparable {
  let line: Int
  let character: Int

  static func < (left: Position, right: Position) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}
