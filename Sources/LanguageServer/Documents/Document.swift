import Source

/// A file that the editor has open.
struct Document {
  /// As the editor spells it: answers repeat it so.
  let address: String
  let path: FilePath
  private(set) var version: Int
  private(set) var text: PlacedText

  init(address: String, path: FilePath, version: Int, text: String, _ encoding: PositionEncoding) {
    self.address = address
    self.path = path
    self.version = version
    self.text = PlacedText(path, Array(text.utf8), encoding)
  }

  /// Takes changes over one after another, each in the text that the one before left (LSP 3.17, “didChange”).
  ///
  /// - Returns: whether they could all be made. A version that is not newer has been taken over already.
  mutating func change(to version: Int, _ changes: [JSONValue], _ encoding: PositionEncoding) -> Bool {
    guard version > self.version else { return false }
    self.version = version
    for change in changes {
      guard let new = change["text"]?.string else { return false }
      if let range = change["range"] {
        guard let start = Position(range["start"]), let end = Position(range["end"]),
          let bytes = text.replacing(start, end, with: new)
        else { return false }
        text = PlacedText(path, bytes, encoding)
      } else {
        text = PlacedText(path, Array(new.utf8), encoding)
      }
    }
    return true
  }
}

extension Position {
  init?(_ value: JSONValue?) {
    // `uinteger` of the protocol.
    let bounds = 0...Int(Int32.max)
    guard let line = value?["line"]?.integer, let character = value?["character"]?.integer, bounds.contains(line),
      bounds.contains(character)
    else { return nil }
    self.init(line: line, character: character)
  }
}
