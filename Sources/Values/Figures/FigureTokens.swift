/// A word, a number or a mark of running text.
struct FigureToken {
  enum Kind {
    /// Digits with their separators.
    case number(Decimal)
    /// Letters; digits after a letter belong to the word (`g7`, `m1989`).
    case word
    /// A currency symbol.
    case symbol
    /// A hyphen or dash.
    case dash
    /// A per cent sign.
    case percent
    /// A minus sign.
    case minus
    /// Any other character.
    case other(UInt8)
  }

  let kind: Kind
  let range: Range<Int>
  /// Whether no blank stands before it.
  let isGlued: Bool
  /// Whether it begins with an ASCII capital.
  let isCapitalized: Bool

  var isWord: Bool {
    if case .word = kind { return true }
    return false
  }

  var number: Decimal? {
    if case .number(let number) = kind { return number }
    return nil
  }

  var isDash: Bool {
    if case .dash = kind { return true }
    return false
  }

  func isByte(_ byte: Unicode.Scalar) -> Bool {
    if case .other(let other) = kind { return other == UInt8(ascii: byte) }
    return false
  }
}

/// Cuts text into tokens in one pass.
struct FigureTokens {
  private let bytes: [UInt8]
  private var index = 0
  private var tokens: [FigureToken] = []
  /// Where the last token ended; a token that begins here is glued to it.
  private var lastEnd = -1

  static func split(_ bytes: [UInt8]) -> [FigureToken] {
    var splitter = FigureTokens(bytes: bytes)
    splitter.run()
    return splitter.tokens
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / Self.usualLength)
  }

  /// About how many bytes a token has with the blank before it.
  private static let usualLength = 5

  private mutating func run() {
    while index < bytes.count {
      let blank = Blank.length(in: bytes, at: index)
      if blank > 0 {
        index += blank
      } else if bytes[index].decimalDigit != nil {
        number()
      } else if let length = symbol() {
        add(.symbol, to: index + length)
      } else if isWordByte(at: index) {
        word()
      } else {
        mark()
      }
    }
  }

  private mutating func add(_ kind: FigureToken.Kind, to end: Int) {
    let capital = bytes[index] >= UInt8(ascii: "A") && bytes[index] <= UInt8(ascii: "Z")
    tokens.append(
      FigureToken(kind: kind, range: index..<end, isGlued: lastEnd == index, isCapitalized: capital))
    index = end
    lastEnd = end
  }

  /// `12,345.60`, `12 345.60`: a comma, or a blank that keeps a line together, only before three
  /// digits, a point only before a digit. Too many digits are one unreadable mark.
  private mutating func number() {
    var end = index
    var mark: ArraySlice<UInt8>?
    var pointSeen = false
    while end < bytes.count {
      if bytes[end].decimalDigit != nil {
        end += 1
        continue
      }
      let width = groupMark(at: end)
      if width > 0, !pointSeen, groupFollows(end + width),
        mark.map({ $0 == bytes[end..<(end + width)] }) ?? (end - index <= 3)
      {
        mark = bytes[end..<(end + width)]
        end += width + 3
      } else if bytes[end] == UInt8(ascii: "."), !pointSeen, end + 1 < bytes.count,
        bytes[end + 1].decimalDigit != nil
      {
        pointSeen = true
        end += 2
      } else {
        break
      }
    }
    if let value = number(bytes[index..<end], groupedBy: mark) {
      add(.number(value), to: end)
    } else {
      add(.other(UInt8(ascii: "#")), to: end)
    }
  }

  private func number(_ written: ArraySlice<UInt8>, groupedBy mark: ArraySlice<UInt8>?) -> Decimal? {
    // Of a blank that groups the digits, the first byte stands for a comma.
    let digits =
      mark.map { $0.count > 1 } == true
      ? written.filter { $0 & 0xC0 != 0x80 }.map { $0 < 0x80 ? $0 : UInt8(ascii: ",") }[...] : written
    return digits.count <= 80 ? Decimal(utf8: digits, grouping: .commas) : nil
  }

  /// The bytes of a comma, or of a NO-BREAK, NARROW NO-BREAK or THIN SPACE; an ordinary blank parts two numbers.
  private func groupMark(at place: Int) -> Int {
    if bytes[place] == UInt8(ascii: ",") { return 1 }
    return bytes[place] < 0x80 ? 0 : Blank.length(in: bytes, at: place)
  }

  private func groupFollows(_ start: Int) -> Bool {
    guard start + 3 <= bytes.count else { return false }
    guard bytes[start..<(start + 3)].allSatisfy({ $0.decimalDigit != nil }) else { return false }
    return start + 3 == bytes.count || bytes[start + 3].decimalDigit == nil
  }

  private mutating func word() {
    var end = index
    while end < bytes.count {
      if isWordByte(at: end) || bytes[end].decimalDigit != nil {
        end += 1
      } else if bytes[end] == UInt8(ascii: "."), end - 1 >= index, bytes[end - 1].isLetter,
        end - 1 == index || bytes[end - 2] == UInt8(ascii: "."), end + 1 < bytes.count,
        bytes[end + 1].isLetter
      {
        // The points inside U.S. belong to the word.
        end += 1
      } else {
        break
      }
    }
    add(.word, to: end)
  }

  private mutating func mark() {
    let dash = DashBytes.length(in: bytes, at: index)
    if dash > 0 {
      add(.dash, to: index + dash)
    } else if bytes[index...].starts(with: [0xE2, 0x88, 0x92]) {
      add(.minus, to: index + 3)
    } else if bytes[index] == UInt8(ascii: "%") {
      add(.percent, to: index + 1)
    } else {
      var end = index + 1
      while bytes[index] >= 0x80, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      add(.other(bytes[index]), to: end)
    }
  }

  /// A letter, or a byte of a character beyond ASCII that is no blank, dash, quotation mark or currency symbol.
  private func isWordByte(at place: Int) -> Bool {
    let byte = bytes[place]
    if byte < 0x80 { return byte.isLetter }
    // General punctuation and mathematical operators, U+2000 to U+22FF; Latin-1 punctuation, U+0080 to U+00BF.
    if byte == 0xC2 { return false }
    if byte & 0xC0 == 0x80 { return place > 0 && place != index && isWordTail(place) }
    guard byte == 0xE2, place + 1 < bytes.count else { return true }
    return !(0x80...0x8B).contains(bytes[place + 1])
  }

  /// Continuation bytes are of the word when the character they end is.
  private func isWordTail(_ place: Int) -> Bool {
    var start = place
    while start > index, place - start < 3, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return bytes[start] & 0xC0 != 0x80 && bytes[start] != 0xC2
  }

  /// The length of a bare currency sign: `$` and those beyond ASCII.
  private func symbol() -> Int? {
    let first = bytes[index]
    guard
      first == UInt8(ascii: "$") || first == 0xC2 || first == 0xE2 || first == 0xD6 || first == 0xE0 || first == 0xE1
    else { return nil }
    return FigureTokens.signs.first { bytes[index...].starts(with: $0.utf8) }?.utf8.count
  }

  private static let signs: [String] = Currency.symbols.filter {
    $0.unicodeScalars.count == 1 && ($0 == "$" || !($0.unicodeScalars.first?.properties.isAlphabetic ?? true))
  }
}
