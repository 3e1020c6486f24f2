import Compiler

/// Inline content without any markup, for places that take text alone: alternative text, labels, outlines.
enum PlainText {
  /// As libcmark-gfm prints an image's description: breaks as blanks, the text of raw HTML as text, nothing of notes.
  static func of(_ inlines: [MemoInline]) -> String {
    var text = ""
    append(inlines, to: &text)
    return text
  }

  private static func append(_ inlines: [MemoInline], to text: inout String) {
    for inline in inlines {
      switch inline {
      case .text(let words), .code(let words), .html(let words): text += words
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let content), .strong(let content), .strikethrough(let content), .link(_, _, let content),
        .image(_, _, let content):
        append(content, to: &text)
      case .footnoteReference, .citation: break
      case .value(let value): text += value.text
      case .derived(let derived): text += derived.text
      case .quotation(let quotation): text += quotation.isMarkedByAuthor ? quotation.text : "“\(quotation.text)”"
      case .mention(let name, _): text += name
      case .reference(let words, _): text += words
      case .memoLink(let link): text += link.title
      case .abbreviation(let words, _): text += words
      }
    }
  }
}
