import Editing
import Source

/// Turns spans into the editor's ranges while one message is made: each file is read once at most.
final class Places {
  let session: Session
  let desk: EditedDesk
  private var texts: [FilePath: PlacedText] = [:]

  init(_ session: Session, _ desk: EditedDesk) {
    self.session = session
    self.desk = desk
  }

  func address(of path: FilePath) -> String { session.documents[path]?.address ?? DocumentAddress.of(path) }

  /// nil where the file cannot be read.
  func text(of path: FilePath) -> PlacedText? {
    if let open = session.documents[path] { return open.text }
    if let known = texts[path] { return known }
    let text = desk.file(path).map { PlacedText(onDisk: $0, session.encoding) }
    texts[path] = text
    return text
  }

  /// The beginning of a file that cannot be read.
  func range(of span: Span) -> (start: Position, end: Position) {
    guard let text = text(of: span.path) else {
      return (Position(line: 0, character: 0), Position(line: 0, character: 0))
    }
    return (text.position(at: Int(span.range.start)), text.position(at: Int(span.range.end)))
  }
}

extension JSONWriter {
  mutating func member(_ name: String, _ position: Position) {
    key(name)
    object { json in
      json.member("line", position.line)
      json.member("character", position.character)
    }
  }

  mutating func range(_ range: (start: Position, end: Position)) {
    object { json in
      json.member("start", range.start)
      json.member("end", range.end)
    }
  }

  mutating func member(_ name: String, rangeOf span: Span, _ places: Places) {
    key(name)
    range(places.range(of: span))
  }

  /// `{"uri", "range"}`
  mutating func location(_ span: Span, _ places: Places) {
    object { json in
      json.member("uri", places.address(of: span.path))
      json.member("range", rangeOf: span, places)
    }
  }
}
