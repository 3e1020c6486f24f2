import Compiler
import Markup
import Source

/// What an author is about to write at a place in a briefing, told from the line before it: what is not finished yet is
/// no directive to the parser.
struct BriefingCursor {
  enum Context {
    /// Behind the colons; `span` has them with it.
    case directive(colons: Int, isAloneOnLine: Bool)
    case label(DirectiveDeclaration)
    case attribute(DirectiveDeclaration, present: Set<String>)
    case value(DirectiveDeclaration, attribute: String)
    /// `[@`
    case citation
    case prose
  }

  let context: Context
  /// What has been typed of it.
  let typed: String
  let range: ByteRange

  init(_ file: SourceFile, at offset: ByteOffset) {
    let end = min(Int(offset.value), file.bytes.count)
    let start = file.bytes[..<end].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = LineScan(bytes: file.bytes[start..<end])
    (context, range) = line.context()
    typed = file[range]
  }
}

/// A line up to where the author types.
private struct LineScan {
  let bytes: ArraySlice<UInt8>

  func context() -> (BriefingCursor.Context, ByteRange) {
    if let open = unclosed("{", "}"), let (declaration, _) = directive(before: open) {
      return attributes(of: declaration, from: open + 1)
    }
    if let open = unclosed("[", "]") {
      if let (declaration, _) = head(before: open) {
        return (.label(declaration), range(from: open + 1))
      }
      let items = bytes[(open + 1)...]
      if items.first == UInt8(ascii: "@") {
        let item = items.lastIndex(of: UInt8(ascii: ";")).map { $0 + 1 } ?? open + 1
        if let at = bytes[item...].firstIndex(of: UInt8(ascii: "@")), !bytes[at...].contains(UInt8(ascii: ",")) {
          return (.citation, range(from: at + 1))
        }
      }
    }
    let name = bytes.lastIndex { !isNameByte($0) }.map { $0 + 1 } ?? bytes.startIndex
    if name > bytes.startIndex, bytes[name - 1] == UInt8(ascii: ":") {
      var first = name - 1
      while first > bytes.startIndex, bytes[first - 1] == UInt8(ascii: ":") { first -= 1 }
      let before = bytes[..<first]
      // `10:30` and `http:` are text.
      if name - first <= 3, before.last.map({ !isNameByte($0) }) ?? true {
        let isAlone = before.allSatisfy(UTF8Text.isBlank)
        return (.directive(colons: name - first, isAloneOnLine: isAlone), range(from: first))
      }
    }
    let word = bytes.lastIndex { $0 <= 0x20 || $0 == UInt8(ascii: "(") }.map { $0 + 1 } ?? bytes.startIndex
    return (.prose, range(from: word))
  }

  private func range(from start: Int) -> ByteRange { ByteRange(start..<bytes.endIndex) }

  private func isNameByte(_ byte: UInt8) -> Bool {
    UTF8Text.isLetter(byte) || UTF8Text.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// The last bracket that is not closed before the end.
  private func unclosed(_ opening: Unicode.Scalar, _ closing: Unicode.Scalar) -> Int? {
    var depth = 0
    for index in bytes.indices.reversed() {
      if bytes[index] == UInt8(ascii: closing) { depth += 1 }
      if bytes[index] == UInt8(ascii: opening) {
        if depth == 0 { return index }
        depth -= 1
      }
    }
    return nil
  }

  /// The directive whose name and label stand before a brace.
  private func directive(before brace: Int) -> (DirectiveDeclaration, Int)? {
    guard brace > bytes.startIndex, bytes[brace - 1] == UInt8(ascii: "]") else { return head(before: brace) }
    var depth = 0
    for index in bytes[..<(brace - 1)].indices.reversed() {
      if bytes[index] == UInt8(ascii: "]") { depth += 1 }
      if bytes[index] == UInt8(ascii: "[") {
        if depth == 0 { return head(before: index) }
        depth -= 1
      }
    }
    return nil
  }

  /// The directive whose name ends there, and where its colons begin.
  private func head(before end: Int) -> (DirectiveDeclaration, Int)? {
    let start = bytes[..<end].lastIndex { !isNameByte($0) }.map { $0 + 1 } ?? bytes.startIndex
    guard start < end else { return nil }
    var first = start
    while first > bytes.startIndex, bytes[first - 1] == UInt8(ascii: ":") { first -= 1 }
    let form: Directive.Form? =
      switch start - first {
      case 0: nil
      case 1: .text
      case 2: .leaf
      default: .container
      }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    return DirectiveRegistry.all.first { $0.name == name && $0.form == form }.map { ($0, first) }
  }

  private func attributes(
    of declaration: DirectiveDeclaration, from start: Int
  ) -> (BriefingCursor.Context, ByteRange) {
    var present: Set<String> = []
    var index = start
    while true {
      while index < bytes.endIndex, UTF8Text.isBlank(bytes[index]) { index += 1 }
      let key = index
      while index < bytes.endIndex, !UTF8Text.isBlank(bytes[index]), bytes[index] != UInt8(ascii: "=") { index += 1 }
      guard index < bytes.endIndex else {
        return (.attribute(declaration, present: present), range(from: key))
      }
      let name = String(decoding: bytes[key..<index], as: UTF8.self)
      present.insert(name)
      guard bytes[index] == UInt8(ascii: "=") else { continue }
      index += 1
      var quote: UInt8?
      if index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
        quote = bytes[index]
        index += 1
      }
      let value = index
      while index < bytes.endIndex, quote.map({ bytes[index] != $0 }) ?? !UTF8Text.isBlank(bytes[index]) { index += 1 }
      guard index < bytes.endIndex else { return (.value(declaration, attribute: name), range(from: value)) }
      if quote != nil { index += 1 }
    }
  }
}
