import Editing
import Source

/// The document a request is about, in its desk.
struct RequestPlace {
  let desk: EditedDesk
  let path: FilePath
  let text: PlacedText
  let places: Places

  func range(_ value: JSONValue?) throws(RequestFault) -> ByteRange {
    guard let start = Position(value?["start"]), let end = Position(value?["end"]) else {
      throw .invalidParameters("a range needs `start` and `end`")
    }
    return ByteRange(start: UInt32(clamping: text.offset(of: start)), end: UInt32(clamping: text.offset(of: end)))
  }

  func offset(_ value: JSONValue?) throws(RequestFault) -> ByteOffset {
    guard let position = Position(value) else { throw .invalidParameters("a position needs `line` and `character`") }
    return ByteOffset(text.offset(of: position))
  }
}

extension Session {
  /// - Parameter parameters: with a `textDocument` that is part of a desk.
  func place(_ parameters: JSONValue) throws(RequestFault) -> RequestPlace {
    guard let address = parameters["textDocument"]?["uri"]?.string else {
      throw .invalidParameters("`textDocument` with its `uri` is needed")
    }
    guard let path = DocumentAddress.path(of: address), let desk = desk(of: path) else {
      throw .failed("\(address) is no file of a desk")
    }
    let places = Places(self, desk)
    guard let text = places.text(of: path) else { throw .failed("\(address) cannot be read") }
    return RequestPlace(desk: desk, path: path, text: text, places: places)
  }
}
