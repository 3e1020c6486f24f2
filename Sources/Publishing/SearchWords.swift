import Desk
import Source

/// The words that a search finds a memo by.
struct SearchWords: Sendable {
  /// By the file of the index that they stand in, each with a line end behind it, sorted.
  let shards: [String: [UInt8]]

  init(of texts: [String]) {
    var shards: [String: [String]] = [:]
    for word in Set(texts.flatMap(Self.words)) { shards[Self.shard(of: word), default: []].append(word) }
    self.shards = shards.mapValues { words in words.sorted().flatMap { Array($0.utf8) + [Self.end] } }
  }

  static func words(in shard: [UInt8]) -> [String] {
    shard.split(separator: end).map { String(decoding: $0, as: UTF8.self) }
  }

  private static let end = UInt8(ascii: "\n")

  func write(to record: inout RecordWriter) {
    record.list(shards.sorted { $0.key < $1.key }) { record, shard in
      record.text(shard.key)
      record.raw(shard.value)
    }
  }

  // MARK: What the script of the search page does as well

  /// Runs of letters, marks and digits in lower case; of scripts that write no blanks, each letter is a word.
  static func words(of text: String) -> [String] {
    let folded = String(decoding: UnicodeText.normalized(Array(text.utf8)), as: UTF8.self).lowercased()
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in folded.unicodeScalars {
      let stands = isPart(scalar)
      if stands, !isWordOfItsOwn(scalar) {
        word.append(scalar)
        continue
      }
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
      if stands { words.append(String(scalar)) }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// `\p{L}`, `\p{M}`, `\p{N}` (UAX #44).
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
      .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate, .privateUse, .unassigned:
      false
    @unknown default: false
    }
  }

  /// Kana and Han.
  private static func isWordOfItsOwn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// The first letter or digit of ASCII; of others the block of 256 that it stands in, as in `u4` for Cyrillic.
  static func shard(of word: String) -> String {
    guard let first = word.unicodeScalars.first else { return "u0" }
    return first.isASCII ? String(first) : "u" + String(first.value >> 8, radix: 16)
  }
}

extension SearchWords {
  init(_ record: inout RecordReader) throws(RecordReader.Damage) {
    let listed = try record.list { record throws(RecordReader.Damage) in (try record.text(), try record.raw()) }
    shards = Dictionary(listed) { $1 }
  }
}
