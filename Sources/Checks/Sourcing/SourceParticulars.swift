import Compiler
import Records
public import Source

extension Rule {
  private static func article(without line: String) -> Example {
    let lines = [
      "title: A report", "publisher: { name: The Evening Post }", "published: 2026-03-03",
      "descriptor: An evening paper.", "url: https://post.example/1",
    ]
    let text = lines.filter { !$0.hasPrefix(line) }.map { $0 + "\n" }.joined()
    return .memo(
      "The basin is approved :cite[explained].\n", and: [Example.File(path: "Articles/explained.yaml", text: text)])
  }

  public static let missingDescriptor = Rule(
    "S305", "missing descriptor", severity: .warning,
    explanation: """
      ICD 206 asks for a sentence or two on each source: who it is, how it knows, what it wants. Neither the article's \
      record nor its publisher's has a `descriptor`.
      """,
    failing: article(without: "descriptor"), mended: article(without: "nothing"))

  public static let missingDate = Rule(
    "S306", "missing date", severity: .warning,
    explanation: """
      The article has no date, and the record does not say when it was read. An undated source is cited “n.d.” with the \
      day of access (`accessed`).
      """,
    failing: article(without: "published"), mended: article(without: "nothing"))

  public static let missingLocator = Rule(
    "S307", "missing locator", severity: .warning,
    explanation: """
      Nobody can find the article again: the record has no `url` and no `archive`, and no text is on file.
      """,
    failing: article(without: "url"), mended: article(without: "nothing"))
}

extension Check {
  static let sourceParticulars = Check(reporting: [.missingDescriptor, .missingDate, .missingLocator]) { subject in
    subject.firstUses.flatMap { use in
      let article = use.article
      var lacks: [(Rule, String, String)] = []
      if article.descriptor == nil, descriptor(ofPublisher: article, subject) == nil {
        lacks.append((.missingDescriptor, "a descriptor", "add `descriptor:` to its record or to its publisher's"))
      }
      if article.published == nil, article.accessed == nil {
        lacks.append((.missingDate, "a date", "add `published:`, or `accessed:` where it is undated"))
      }
      if article.url == nil, article.archive == nil, article.text == nil {
        lacks.append((.missingLocator, "a locator", "add `url:`, or file its text"))
      }
      return lacks.map { rule, what, help in
        Diagnostic(
          rule, at: use.span, "the source “\(article.id)” lacks \(what)",
          related: [Diagnostic.Label(span: Span(path: article.file, range: article.title.span), message: "its record")],
          help: [help])
      }
    }
  }

  private static func descriptor(ofPublisher article: Article, _ subject: Subject) -> String? {
    guard case .entity(let id)? = article.publisher?.value.entity else { return nil }
    return subject.source.entity(id)?.descriptor
  }
}
