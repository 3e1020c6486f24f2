import Markup
import Records
import Source

extension Walk {
  mutating func inlines(_ inlines: [Inline]) -> [MemoInline] {
    var result: [MemoInline] = []
    result.reserveCapacity(inlines.count)
    for inline in inlines { append(inline, to: &result) }
    return result
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
      result.append(contentsOf: text(directive).map { Walk.marked($0, byAuthor: isQuoted) })
    case .citation(let items): result.append(contentsOf: citation(items, writtenAt: inline.span))
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

  private static func marked(_ inline: MemoInline, byAuthor isMarked: Bool) -> MemoInline {
    guard isMarked, case .quotation(var quotation) = inline else { return inline }
    quotation.isMarkedByAuthor = true
    return .quotation(quotation)
  }
}
