extension Pattern {
  /// What stands in the places of the phrase, where the text is that phrase with contents `accept` takes.
  ///
  /// Of several ways to cut the text the first one counts, the left places being as short as they
  /// can. Blanks of any width are one: the text is expected as ``plainBlanks(_:)`` leaves it.
  func match(
    _ text: Substring, accept: (_ slot: Character, _ content: Substring) -> Bool
  ) -> [Character: Substring]? {
    Pattern.match(plainPieces[...], text, accept)
  }

  private static func match(
    _ pieces: ArraySlice<Piece>, _ text: Substring, _ accept: (Character, Substring) -> Bool
  ) -> [Character: Substring]? {
    guard let piece = pieces.first else { return text.isEmpty ? [:] : nil }
    let rest = pieces.dropFirst()
    switch piece {
    case .literal(let literal):
      guard text.hasPrefix(literal) else { return nil }
      return match(rest, text.dropFirst(literal.count), accept)
    case .slot(let name):
      if rest.isEmpty { return accept(name, text) ? [name: text] : nil }
      var end = text.startIndex
      while true {
        let tail = text[end...]
        if couldBegin(tail, rest), accept(name, text[..<end]), var found = match(rest, tail, accept) {
          found[name] = text[..<end]
          return found
        }
        guard end < text.endIndex else { return nil }
        end = text.index(after: end)
      }
    }
  }

  /// Whether the literal that comes next, if one does, stands at the beginning of the text.
  private static func couldBegin(_ text: Substring, _ pieces: ArraySlice<Piece>) -> Bool {
    guard case .literal(let literal)? = pieces.first else { return true }
    return text.hasPrefix(literal)
  }

  /// The text with every blank (no-break, thin, narrow) as an ordinary one.
  static func plainBlanks(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let blank = Blank.length(in: bytes, at: index)
      plain.append(blank > 0 ? 0x20 : bytes[index])
      index += max(blank, 1)
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
