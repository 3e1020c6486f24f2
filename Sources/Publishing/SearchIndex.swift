import Compiler
import Desk
import Output
import Source

/// Which words stand in which memos, in files by the first letter, so that a search fetches only what it needs.
struct SearchIndex {
  static let folder = "search"

  /// By path.
  let files: [String: [UInt8]]

  init(of site: SiteFrame) {
    var places: [String: [String: [Int]]] = [:]
    for (number, memo) in site.catalogue.memos.enumerated() {
      let texts = MemoSentences(memo.compiled.memo, style: memo.compiled.style).all.map(\.text) + memo.header.tags
      for word in Set(texts.flatMap(Self.words)) {
        places[Self.shard(of: word), default: [:]][word, default: []].append(number)
      }
    }
    var files = ["\(Self.folder)/memos.json": Self.memos(of: site)]
    for (shard, words) in places { files["\(Self.folder)/\(shard).json"] = Self.bytes(of: words) }
    self.files = files
  }

  private static func memos(of site: SiteFrame) -> [UInt8] {
    var json = JSONWriter()
    json.array { json in
      for memo in site.catalogue.memos {
        json.object { json in
          json.member("page", SiteAddress.path(memo.page))
          json.member("title", memo.header.title)
          json.member("date", memo.header.dateText)
          json.member("language", memo.language)
          json.member("gist", ifPresent: memo.compiled.memo.gist)
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// `{"word": [numbers of memos]}`
  private static func bytes(of words: [String: [Int]]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      for (word, memos) in words.sorted(by: { $0.key < $1.key }) {
        json.key(word)
        json.array { json in for memo in memos { json.integer(memo) } }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
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
