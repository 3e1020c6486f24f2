extension HTMLWriter {
  /// Two texts as one, what only one of them has in `del` and `ins`.
  public mutating func pieces(_ pieces: [TextDifference.Piece]) {
    for piece in pieces {
      let words = piece.text.hasSuffix(" ") ? String(piece.text.dropLast()) : piece.text
      switch piece.manner {
      case .same: text(words)
      case .removed: element("del", words)
      case .added: element("ins", words)
      }
      if piece.text.hasSuffix(" ") { raw(" ") }
    }
  }

  private mutating func element(_ name: String, _ content: String) {
    raw("<\(name)>")
    text(content)
    raw("</\(name)>")
  }
}
