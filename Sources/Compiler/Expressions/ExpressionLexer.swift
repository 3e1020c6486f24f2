import Source
import Values

/// Takes an expression's text apart into tokens.
///
/// `-` and `/` stand inside names and keys as well as between operands, so an operator of these has a blank on one side
/// at least; `3/4` between figures is a division all the same.
struct ExpressionLexer {
  private let bytes: [UInt8]
  private var offset = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The tokens of a text, with one at its end.
  static func tokens(of text: String) throws(ExpressionFault) -> [ExpressionToken] {
    var lexer = ExpressionLexer(text)
    var tokens: [ExpressionToken] = []
    while let token = try lexer.next() {
      tokens.append(token)
      guard tokens.count <= ExpressionParser.mostTokens else { throw ExpressionParser.oversized(token.range) }
    }
    tokens.append(ExpressionToken(kind: .end, range: lexer.bytes.count..<lexer.bytes.count))
    return tokens
  }

  private mutating func next() throws(ExpressionFault) -> ExpressionToken? {
    while offset < bytes.count, isBlank(offset) > 0 { offset += isBlank(offset) }
    guard offset < bytes.count else { return nil }
    if let (kind, length) = sign(at: offset) { return take(kind, length) }
    let byte = bytes[offset]
    if UTF8Text.isDigit(byte) { return figure() }
    if isWordByte(byte) { return word(from: offset, to: endOfRun(from: offset)) }
    let length = min(UTF8Text.length(ofCharacterBeginningWith: byte), bytes.count - offset)
    let range = offset..<offset + length
    throw ExpressionFault(
      kind: .malformed, message: "“\(text(range))” has no meaning in an expression", range: range,
      help: byte == UInt8(ascii: "$")
        ? ["write money with its ISO code behind it, as in 3 billion USD"]
        : ["there are + - * / ( ) < <= == != >= > and the comma"])
  }

  private mutating func take(_ kind: ExpressionToken.Kind, _ length: Int) -> ExpressionToken {
    defer { offset += length }
    return ExpressionToken(kind: kind, range: offset..<offset + length)
  }

  // MARK: Signs

  /// Longer ones before those they begin with.
  private static let signs: [(text: String, kind: ExpressionToken.Kind)] = [
    ("<=", .comparison(.lessOrEqual)), (">=", .comparison(.greaterOrEqual)), ("==", .comparison(.equal)),
    ("!=", .comparison(.notEqual)), ("<", .comparison(.less)), (">", .comparison(.greater)),
    ("=", .comparison(.equal)), ("≤", .comparison(.lessOrEqual)), ("≥", .comparison(.greaterOrEqual)),
    ("≠", .comparison(.notEqual)), ("+", .arithmetic(.add)), ("-", .arithmetic(.subtract)),
    ("−", .arithmetic(.subtract)), ("*", .arithmetic(.multiply)), ("×", .arithmetic(.multiply)),
    ("/", .arithmetic(.divide)), ("÷", .arithmetic(.divide)), ("%", .percent), ("(", .opening), (")", .closing),
    (",", .comma),
  ]

  private func sign(at offset: Int) -> (ExpressionToken.Kind, Int)? {
    for (text, kind) in Self.signs where bytes[offset...].starts(with: text.utf8) { return (kind, text.utf8.count) }
    return nil
  }

  // MARK: Words and figures

  /// The bytes of names, keys, units and figures; what is not ASCII is taken for a letter unless it is a sign.
  private func isWordByte(_ byte: UInt8) -> Bool {
    UTF8Text.isLetter(byte) || UTF8Text.isDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: "_")
  }

  /// Behind the run of word bytes and of the joints between them that begins at `start`.
  private func endOfRun(from start: Int) -> Int {
    var end = start
    var hasSlash = false
    while end < bytes.count {
      let byte = bytes[end]
      if byte >= 0x80, sign(at: end) != nil || isBlank(end) > 0 { break }
      if isWordByte(byte) {
        end += 1
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."), end > start, end + 1 < bytes.count,
        isWordByte(bytes[end + 1]) || (hasSlash && bytes[end + 1] == UInt8(ascii: "*"))
      {
        end += 1
      } else if byte == UInt8(ascii: "/"), end > start, end + 1 < bytes.count,
        isWordByte(bytes[end + 1]) || bytes[end + 1] == UInt8(ascii: "*")
      {
        hasSlash = true
        end += 1
      } else if byte == UInt8(ascii: "*"), hasSlash {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private mutating func word(from start: Int, to end: Int) -> ExpressionToken {
    let run = bytes[start..<end]
    let isPattern = run.contains(UInt8(ascii: "*"))
    // Names on file are lower case, so `JPY/USD` and `km/h` beside a figure are units; the parser knows which is which.
    let isKey = run.contains(UInt8(ascii: "/"))
    offset = end
    return ExpressionToken(kind: isPattern ? .pattern : isKey ? .key : .word, range: start..<end)
  }

  /// A figure, a date, or a key whose article's name begins with a digit.
  private mutating func figure() -> ExpressionToken {
    let start = offset
    let end = endOfRun(from: start)
    if isDate(start..<end) { return take(.date, end - start) }
    let number = endOfNumber(from: start)
    let isName =
      number < end && bytes[start..<end].contains(UInt8(ascii: "/"))
      && bytes[start..<end].contains { $0 &- UInt8(ascii: "a") < 26 }
    if isName, bytes[start..<end].prefix(while: { $0 != UInt8(ascii: "/") }).contains(where: UTF8Text.isLetter) {
      return word(from: start, to: end)
    }
    return take(.number, number - start)
  }

  private func endOfNumber(from start: Int) -> Int {
    var end = start
    while end < bytes.count, UTF8Text.isDigit(bytes[end]) { end += 1 }
    guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), UTF8Text.isDigit(bytes[end + 1]) else { return end }
    end += 1
    while end < bytes.count, UTF8Text.isDigit(bytes[end]) { end += 1 }
    return end
  }

  /// `2024-11-16` or `2024-11`.
  private func isDate(_ range: Range<Int>) -> Bool {
    guard range.count == 10 || range.count == 7 else { return false }
    return range.enumerated().allSatisfy { index, offset in
      index == 4 || index == 7 ? bytes[offset] == UInt8(ascii: "-") : UTF8Text.isDigit(bytes[offset])
    }
  }

  /// The bytes of the blank at `offset`, no-break spaces too, or 0.
  private func isBlank(_ offset: Int) -> Int {
    switch bytes[offset] {
    case 0x00...0x20: 1
    case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] == 0xA0: 2
    case 0xE2 where offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0xAF: 3
    default: 0
    }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
