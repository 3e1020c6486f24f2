/// A phrase with places to fill: `"{d}.~{M} {Y}"`, where `~` is a NO-BREAK SPACE.
///
/// A language declares each of its phrases once; printing fills it and reading matches it.
struct Pattern: Hashable, Sendable, ExpressibleByStringLiteral {
  enum Piece: Hashable, Sendable {
    case literal(String)
    case slot(Character)
  }

  let pieces: [Piece]
  /// The pieces with plain blanks, to be matched.
  let plainPieces: [Piece]

  init(stringLiteral source: String) {
    var pieces: [Piece] = []
    var literal = ""
    let scalars = Array(source.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if scalars[index] == "{", index + 2 < scalars.count, scalars[index + 2] == "}" {
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        literal = ""
        pieces.append(.slot(Character(scalars[index + 1])))
        index += 3
      } else {
        if scalars[index] == "~" { literal += Glue.noBreakSpace } else { literal.unicodeScalars.append(scalars[index]) }
        index += 1
      }
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    self.init(pieces: pieces)
  }

  init(pieces: [Piece]) {
    self.pieces = pieces
    plainPieces = pieces.map { piece in
      switch piece {
      case .literal(let literal): .literal(Pattern.plainBlanks(literal))
      case .slot: piece
      }
    }
  }

  /// The phrase with its places filled; a place without a value stays empty.
  ///
  /// The values are few and used once, so they are looked through and not hashed.
  func filled(_ values: KeyValuePairs<Character, String>) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .slot(let name): if let value = values.first(where: { $0.key == name }) { text += value.value }
      }
    }
    return text
  }

  /// The phrase with its one place `{a}` filled.
  func filled(_ value: String) -> String { filled(["a": value]) }

  /// Whether nothing stands after the place.
  func ends(with slot: Character) -> Bool { pieces.last == .slot(slot) }

  /// Both phrases, one after the other.
  static func joined(_ first: Pattern, _ joint: String, _ second: Pattern) -> Pattern {
    Pattern(pieces: first.pieces + (joint.isEmpty ? [] : [.literal(joint)]) + second.pieces)
  }
}
