/// A query's text cut into words as SQLite cuts it (sqlite.org/lang_expr.html), to tell places in it and to see what it
/// asks for before it is run.
struct SQLText {
  enum Kind: Hashable {
    /// A keyword or a bare name.
    case word
    /// A name in double quotes, backquotes or brackets.
    case quotedName
    case string, number
    /// `:name`, or one of SQLite's other forms.
    case parameter
    /// A single byte of punctuation.
    case mark(UInt8)
  }

  struct Token: Hashable {
    let kind: Kind
    let range: Range<Int>
  }

  let bytes: [UInt8]
  private(set) var tokens: [Token] = []

  init(_ sql: String) {
    bytes = Array(sql.utf8)
    var offset = 0
    while offset < bytes.count {
      if let end = endOfBlank(offset) {
        offset = end
        continue
      }
      let (kind, end) = token(at: offset)
      tokens.append(Token(kind: kind, range: offset..<end))
      offset = end
    }
  }

  /// As written, without quotes around a name.
  func text(_ token: Token) -> String {
    let whole = String(decoding: bytes[token.range], as: UTF8.self)
    return token.kind == .quotedName ? String(whole.dropFirst().dropLast()) : whole
  }

  func isWord(_ token: Token, _ word: String) -> Bool { token.kind == .word && text(token).lowercased() == word }

  /// From the place to the end of the word that stands there; empty at the end of the text.
  func range(at offset: Int) -> Range<Int> {
    if let token = tokens.first(where: { $0.range.contains(offset) }) { return token.range }
    let end = min(max(offset, 0), bytes.count)
    return end..<end
  }

  /// The first name spelled so, whatever its case.
  func range(ofName name: String) -> Range<Int>? {
    let wanted = name.lowercased()
    return tokens.first { token in
      (token.kind == .word || token.kind == .quotedName) && text(token).lowercased() == wanted
    }?.range
  }

  /// The parenthesis that closes the one at an index of the tokens; nil where none does.
  func closing(_ index: Int) -> Int? {
    var depth = 0
    for position in index..<tokens.count {
      switch tokens[position].kind {
      case .mark(UInt8(ascii: "(")): depth += 1
      case .mark(UInt8(ascii: ")")):
        depth -= 1
        if depth == 0 { return position }
      case .mark, .word, .quotedName, .string, .number, .parameter: break
      }
    }
    return nil
  }

  /// The end of blanks or of a comment; nil where none begins.
  private func endOfBlank(_ offset: Int) -> Int? {
    if bytes[offset] <= 0x20 { return offset + 1 }
    if starts("--", at: offset) {
      return bytes[offset...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    }
    guard starts("/*", at: offset) else { return nil }
    var end = offset + 2
    while end < bytes.count, !starts("*/", at: end) { end += 1 }
    return min(end + 2, bytes.count)
  }

  private func token(at offset: Int) -> (Kind, Int) {
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: "'"): return (.string, endOfQuoted(offset, by: byte))
    case UInt8(ascii: "\""), UInt8(ascii: "`"): return (.quotedName, endOfQuoted(offset, by: byte))
    case UInt8(ascii: "["):
      return (.quotedName, bytes[offset...].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } ?? bytes.count)
    case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "?"), UInt8(ascii: "#"):
      let end = endOfName(offset + 1)
      let isBare = end == offset + 1 && byte != UInt8(ascii: "?")
      return (isBare ? .mark(byte) : .parameter, end)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return (.number, endOfNumber(offset))
    case UInt8(ascii: ".") where offset + 1 < bytes.count && isDigit(bytes[offset + 1]):
      return (.number, endOfNumber(offset))
    default:
      return isNameByte(byte) ? (.word, endOfName(offset)) : (.mark(byte), offset + 1)
    }
  }

  /// A quotation mark within is written twice.
  private func endOfQuoted(_ offset: Int, by quote: UInt8) -> Int {
    var end = offset + 1
    while end < bytes.count {
      if bytes[end] == quote {
        guard end + 1 < bytes.count, bytes[end + 1] == quote else { return end + 1 }
        end += 1
      }
      end += 1
    }
    return end
  }

  private func endOfName(_ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
    return end
  }

  private func endOfNumber(_ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, isNameByte(bytes[end]) || bytes[end] == UInt8(ascii: ".") { end += 1 }
    return end
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || isDigit(byte)
      || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  private func starts(_ text: StaticString, at offset: Int) -> Bool {
    let wanted = Array(text.description.utf8)
    return offset + wanted.count <= bytes.count && bytes[offset..<(offset + wanted.count)].elementsEqual(wanted)
  }
}
