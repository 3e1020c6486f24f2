import Markup
import Records
import Source

extension Walk {
  mutating func inlines(_ inlines: [Inline]) -> [MemoInline] {
    var result: [MemoInline] = []
    result.reserveCapacity(inlines.count)
    for inline in inlines { append(inline, to: &result) }
    return Walk.withMarksBehindQuotationMarks(result)
  }

  private mutating func append(_ inline: Inline, to result: inout [MemoInline]) {
    switch inline.kind {
    case .text(let text): result.append(.text(text))
    case .softBreak: result.append(.softBreak)
    case .lineBreak: result.append(.lineBreak)
    case .code(let code): result.append(.code(code))
    case .html(let html):
      if context.extent == .fragment || !html.hasPrefix("<!--") { result.append(.html(html)) }
    case .emphasis(let content): result.append(.emphasis(inlines(content)))
    case .strong(let content): result.append(.strong(inlines(content)))
    case .strikethrough(let content): result.append(.strikethrough(inlines(content)))
    case .link(let link): result.append(contentsOf: self.link(link, at: inline.span))
    case .image(let image): result.append(contentsOf: self.image(image, at: inline.span))
    case .footnoteReference(let reference): result.append(.footnoteReference(reference))
    case .directive(let directive):
      let isQuoted = Walk.endsWithQuotationMark(result.last)
      if directive.name == "cite" { Walk.removeTrailingBlank(&result) }
      result.append(contentsOf: text(directive).map { Walk.marked($0, byAuthor: isQuoted) })
    case .citation(let items):
      Walk.removeTrailingBlank(&result)
      result.append(contentsOf: citation(items, writtenAt: inline.span))
    }
  }

  private mutating func text(_ directive: Directive) -> [MemoInline] {
    guard let declaration = validated(directive), case .inline(let resolve) = declaration.meaning else {
      return asWritten(directive)
    }
    return resolve(directive, &self)
  }

  /// Whether the author has set a quotation mark before a directive, so that the style need not.
  private static func endsWithQuotationMark(_ inline: MemoInline?) -> Bool {
    guard case .text(let text)? = inline, let last = text.unicodeScalars.last else { return false }
    return "“\"‘«„‚‹「『".unicodeScalars.contains(last)
  }

  /// A citation mark stands right behind what it cites, whatever blank the source has there.
  private static func removeTrailingBlank(_ inlines: inout [MemoInline]) {
    switch inlines.last {
    case .softBreak?: inlines.removeLast()
    case .text(let text)? where text.hasSuffix(" "): inlines[inlines.count - 1] = .text(String(text.dropLast()))
    default: break
    }
  }

  /// `“word,”[1]`, not `“word[1],”`: the mark of a quotation follows the author's closing quotation mark, and the comma
  /// or stop before it.
  private static func withMarksBehindQuotationMarks(_ inlines: [MemoInline]) -> [MemoInline] {
    guard inlines.contains(where: { if case .quotation = $0 { true } else { false } }) else { return inlines }
    var result: [MemoInline] = []
    for inline in inlines {
      if case .text(let text) = inline, let closing = closingQuotationMark(text), result.count >= 2,
        case .citation = result[result.count - 1], case .quotation(let quotation) = result[result.count - 2],
        quotation.isMarkedByAuthor
      {
        result.insert(.text(String(closing)), at: result.count - 1)
        if closing.count < text.count { result.append(.text(String(text.dropFirst(closing.count)))) }
      } else {
        result.append(inline)
      }
    }
    return result
  }

  /// The quotation mark that a text begins with, and a comma or stop before it.
  private static func closingQuotationMark(_ text: String) -> Substring? {
    let stops = text.prefix { ",.!?".contains($0) }
    guard stops.count <= 1, let mark = text.dropFirst(stops.count).first, "”\"’»“›".contains(mark) else { return nil }
    return text.prefix(stops.count + 1)
  }

  private static func marked(_ inline: MemoInline, byAuthor isMarked: Bool) -> MemoInline {
    guard isMarked, case .quotation(var quotation) = inline else { return inline }
    quotation.isMarkedByAuthor = true
    return .quotation(quotation)
  }
}
