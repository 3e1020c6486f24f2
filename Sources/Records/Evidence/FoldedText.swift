import Source

/// A text with those differences folded away that typesetting makes: white space, quotes, dashes, soft hyphens and
/// Unicode normalisation (store.md, “Anchoring”). Every folded byte remembers where it came from.
public struct FoldedText: Sendable {
  /// The folded bytes.
  let bytes: [UInt8]
  /// Where in the original the character begins that each folded byte came from; one more for the end.
  private let origins: [Int]

  init(_ text: [UInt8]) {
    var bytes: [UInt8] = []
    var origins: [Int] = []
    bytes.reserveCapacity(text.count)
    origins.reserveCapacity(text.count + 1)
    func emit(_ folded: some Sequence<UInt8>, from origin: Int) {
      for byte in folded {
        bytes.append(byte)
        origins.append(origin)
      }
    }
    var offset = 0
    while offset < text.count {
      let length = min(UTF8Text.length(ofCharacterBeginningWith: text[offset]), text.count - offset)
      switch FoldedText.fold(text, at: offset, length) {
      case .nothing: break
      case .space: if bytes.last != UInt8(ascii: " ") { emit(CollectionOfOne(UInt8(ascii: " ")), from: offset) }
      case .byte(let byte): emit(CollectionOfOne(byte), from: offset)
      case .dots: emit("...".utf8, from: offset)
      case .asIs:
        let end = FoldedText.endOfCombining(text, from: offset + length)
        if end > offset + length {
          emit(UnicodeText.normalized(Array(text[offset..<end])), from: offset)
          offset = end
          continue
        }
        emit(text[offset..<(offset + length)], from: offset)
      }
      offset += length
    }
    origins.append(text.count)
    self.bytes = bytes
    self.origins = origins
  }

  private enum Folding { case nothing, space, byte(UInt8), dots, asIs }

  private static func fold(_ text: [UInt8], at offset: Int, _ length: Int) -> Folding {
    let lead = text[offset]
    if lead < 0x80 { return lead <= 0x20 ? .space : .asIs }
    guard length > 1, offset + length <= text.count else { return .asIs }
    let second = text[offset + 1]
    if length == 2, lead == 0xC2 {
      switch second {
      case 0xA0: return .space
      case 0xAD: return .nothing
      case 0xAB, 0xBB: return .byte(UInt8(ascii: "\""))
      default: return .asIs
      }
    }
    guard length == 3, lead == 0xE2 else {
      // U+3000 ideographic space, U+FEFF zero width no-break space.
      if length == 3, lead == 0xE3, second == 0x80, text[offset + 2] == 0x80 { return .space }
      if length == 3, lead == 0xEF, second == 0xBB, text[offset + 2] == 0xBF { return .nothing }
      return .asIs
    }
    switch (second, text[offset + 2]) {
    case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F): return .space
    case (0x80, 0x8B...0x8D): return .nothing
    case (0x80, 0x90...0x95), (0x88, 0x92): return .byte(UInt8(ascii: "-"))
    case (0x80, 0x98...0x9B), (0x80, 0xB2), (0x80, 0xB9...0xBA): return .byte(UInt8(ascii: "'"))
    case (0x80, 0x9C...0x9F), (0x80, 0xB3): return .byte(UInt8(ascii: "\""))
    case (0x80, 0xA6): return .dots
    default: return .asIs
    }
  }

  /// The end of a run of combining marks (U+0300–U+036F), which with the letter before them may have one code point.
  private static func endOfCombining(_ text: [UInt8], from start: Int) -> Int {
    var end = start
    while end + 1 < text.count,
      (text[end] == 0xCC && text[end + 1] >= 0x80) || (text[end] == 0xCD && (0x80...0xAF).contains(text[end + 1]))
    {
      end += 2
    }
    return end
  }

  /// Whether two texts fold to the same words.
  static func areSame(_ text: ArraySlice<UInt8>, _ words: String) -> Bool {
    // Of ASCII nothing but blanks folds: where that is all until they differ, they are not the same.
    let isPlain = { (byte: UInt8) in byte > 0x20 && byte < 0x80 }
    var place = text.startIndex
    for byte in words.utf8 {
      guard place < text.endIndex, isPlain(text[place]), isPlain(byte) else { break }
      if text[place] != byte { return false }
      place += 1
    }
    return trimmed(String(decoding: text, as: UTF8.self)) == trimmed(words)
  }

  /// The folded words without blanks around them.
  static func trimmed(_ words: String) -> [UInt8] {
    var bytes = FoldedText(Array(words.utf8)).bytes[...]
    while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return Array(bytes)
  }

  /// The part of the original that folded bytes came from.
  func original(_ range: Range<Int>) -> Range<Int> { origins[range.lowerBound]..<origins[range.upperBound] }

  /// Where folded words stand in this text, each begun after the last; at most `limit`.
  func matches(of words: [UInt8], limit: Int) -> [Range<Int>] {
    ByteSearch.matches(of: words, in: bytes, limit: limit)
  }

  /// Where words stand in a text, both folded: UTF-8 offsets into the text, nil where they do not.
  public static func range(of words: String, in text: String) -> Range<Int>? {
    let folded = FoldedText(Array(text.utf8))
    return folded.matches(of: trimmed(words), limit: 1).first.map(folded.original)
  }
}
