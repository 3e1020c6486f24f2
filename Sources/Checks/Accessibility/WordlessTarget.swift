import Compiler
import Markup
public import Source

extension Rule {
  /// WCAG 2.2, 1.1.1 Non-text Content.
  public static let imageWithoutText = Rule(
    "A101", "image without alternative text", severity: .warning,
    explanation: """
      Who cannot see the image learns nothing from it (WCAG 2.2, 1.1.1). The words between the brackets are read aloud, \
      and stand in the text memo.
      """,
    failing: .memo("![](Assets/basin.png)\n", and: [Example.File(path: "Assets/basin.png", text: "PNG")]),
    mended: .memo("![The basin](Assets/basin.png)\n", and: [Example.File(path: "Assets/basin.png", text: "PNG")]))

  /// WCAG 2.2, 2.4.4 Link Purpose (In Context).
  public static let emptyLinkText = Rule(
    "A104", "link text that says nothing", severity: .warning,
    explanation: """
      A list of links is read without the sentences around them (WCAG 2.2, 2.4.4): “here” says nothing of where it \
      leads.
      """,
    failing: .memo("See [here](second.md).\n"), mended: .memo("See [the dockers’ view](second.md).\n"))
}

extension Check {
  static let wordlessTarget = Check(reporting: [.imageWithoutText, .emptyLinkText]) { subject in
    subject.resolution.prose.flatMap { faults(in: $0.content, of: $0.file) }
  }

  private static func faults(in inlines: [Inline], of file: SourceFile) -> [Diagnostic] {
    inlines.flatMap { inline -> [Diagnostic] in
      switch inline.kind {
      case .image(let image):
        guard plain(image.content).allSatisfy(\.isWhitespace) else { return [] }
        return [
          Diagnostic(
            .imageWithoutText, at: file.span(inline.span), "the image has no alternative text",
            help: ["say between the brackets what it shows"])
        ]
      case .link(let link):
        let inner = faults(in: link.content, of: file)
        let words = plain(link.content).lowercased().trimmingBlanksAndStops()
        // A link that is an image alone has been reported as one.
        guard inner.isEmpty, emptyWords.contains(words) else { return inner }
        return [
          Diagnostic(
            .emptyLinkText, at: file.span(inline.span),
            words.isEmpty ? "the link has no text" : "“\(words)” does not say where the link leads",
            help: ["make the link of the words that name its target"])
        ]
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        return faults(in: content, of: file)
      case .text, .softBreak, .lineBreak, .code, .html, .footnoteReference, .directive, .citation: return []
      }
    }
  }

  private static func plain(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline.kind {
      case .text(let text), .code(let text): text
      case .softBreak, .lineBreak: " "
      case .emphasis(let content), .strong(let content), .strikethrough(let content): plain(content)
      case .link(let link), .image(let link): plain(link.content)
      // A directive prints something.
      case .directive, .citation, .footnoteReference, .html: "…"
      }
    }.joined()
  }

  private static let emptyWords: Set<String> = [
    "", "here", "click here", "click", "link", "this link", "this", "more", "read more", "learn more", "this page",
    "see here", "go",
  ]
}

extension String {
  fileprivate func trimmingBlanksAndStops() -> String {
    let isOutside = { (character: Character) in character.isWhitespace || ".,;:!?…→»>".contains(character) }
    var text = self[...].drop(while: isOutside)
    while let last = text.last, isOutside(last) { text.removeLast() }
    return String(text)
  }
}
