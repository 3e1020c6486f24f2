import Compiler
import Markup
public import Source

extension Rule {
  public static let imageWithoutText = Rule(
    "A101", "image without alternative text", severity: .warning,
    explanation: """
      Who cannot see the image learns nothing from it (WCAG 2.2, 1.1.1). The words between the brackets are read aloud, \
      and stand in the text memo.
      """,
    failing: .memo("![](Assets/basin.png)\n", and: [Example.File(path: "Assets/basin.png", text: "PNG")]),
    mended: .memo("![The basin](Assets/basin.png)\n", and: [Example.File(path: "Assets/basin.png", text: "PNG")]))

  public static let skippedHeading = Rule(
    "A102", "skipped heading", severity: .warning,
    explanation: """
      Headings are a memo's outline: who listens to it goes from one to the next (WCAG 2.2, 1.3.1). A level that is \
      left out sounds like a part that is missing. The memo's title is level 1.
      """,
    failing: .memo("## Costs\n\n#### Of the basin\n\nNone.\n"), mended: .memo("## Costs\n\n### Of the basin\n\nNone.\n")
  )

  public static let tableWithoutHeader = Rule(
    "A103", "table without header", severity: .warning,
    explanation: """
      Without headers the cells of a table are figures without a name (WCAG 2.2, 1.3.1): each column says what it holds.
      """,
    failing: .memo("| | |\n|---|---|\n| Berth | 2 |\n"), mended: .memo("| Place | Number |\n|---|---|\n| Berth | 2 |\n")
  )

  public static let emptyLinkText = Rule(
    "A104", "link text that says nothing", severity: .warning,
    explanation: """
      A list of links is read without the sentences around them (WCAG 2.2, 2.4.4): “here” says nothing of where it \
      leads.
      """,
    failing: .memo("See [here](second.md).\n"), mended: .memo("See [the dockers’ view](second.md).\n"))
}

extension Check {
  static let pageAccess = Check(reporting: [.imageWithoutText, .skippedHeading, .tableWithoutHeader, .emptyLinkText]) {
    subject in
    var found: [Diagnostic] = []
    var level = 1
    var headers: [Int: (isNamed: Bool, place: Span)] = [:]
    for prose in subject.resolution.prose {
      links(prose.content, in: prose.file, &found)
      switch prose.place {
      case .paragraph, .cell: break
      case .headerCell(let table):
        let place = prose.file.span(prose.span)
        headers[table] = (headers[table]?.isNamed ?? false || !prose.content.isEmpty, headers[table]?.place ?? place)
      case .heading(let next):
        if next > level + 1 {
          found.append(
            Diagnostic(
              .skippedHeading, at: prose.file.span(prose.span),
              "a heading of level \(next) follows one of level \(level)",
              help: ["write it with \(level + 1) number signs"]))
        }
        level = next
      }
    }
    for (_, header) in headers.sorted(by: { $0.key < $1.key }) where !header.isNamed {
      found.append(Diagnostic(.tableWithoutHeader, at: header.place, "no column of the table has a name"))
    }
    return found
  }

  private static func links(_ inlines: [Inline], in file: SourceFile, _ found: inout [Diagnostic]) {
    for inline in inlines {
      switch inline.kind {
      case .image(let image):
        if image.content.isEmpty {
          found.append(
            Diagnostic(
              .imageWithoutText, at: file.span(inline.span), "the image has no alternative text",
              help: ["say between the brackets what it shows"]))
        }
      case .link(let link):
        links(link.content, in: file, &found)
        let words = plain(link.content).lowercased()
        if emptyWords.contains(words) {
          found.append(
            Diagnostic(
              .emptyLinkText, at: file.span(inline.span), "“\(words)” does not say where the link leads",
              help: ["make the link of the words that name its target"]))
        }
      case .emphasis(let content), .strong(let content), .strikethrough(let content): links(content, in: file, &found)
      case .text, .softBreak, .lineBreak, .code, .html, .footnoteReference, .directive, .citation: break
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
    "", "here", "click here", "click", "link", "this link", "this", "more", "read more", "this page", "see here",
  ]
}
