import Compiler
import Markup
import Records
public import Source

extension Rule {
  private static let echo = Example.File(
    path: "Articles/echo.yaml",
    text: """
      title: Norhaven to get a new basin
      publisher: { name: The Evening Post }
      published: 2026-03-03
      url: https://post.example/1
      descriptor: An evening paper.
      origin: harbour-courier

      """)

  public static let singleOrigin = Rule(
    "S302", "single origin", severity: .warning,
    explanation: """
      All that the judgement names as its basis goes back to one origin, so nothing corroborates it (ICD 206). Name a \
      second origin, or say with `confidence=low` how little it is.
      """,
    failing: .memo(":::judgement{likelihood=likely confidence=moderate basis=\"harbour-plan/cost\"}\nIt pays.\n:::\n"),
    mended: .memo(":::judgement{likelihood=likely confidence=low basis=\"harbour-plan/cost\"}\nIt pays.\n:::\n"))

  public static let repeatedOrigin = Rule(
    "S303", "one origin counted twice", severity: .warning,
    explanation: """
      Two articles are cited side by side as if one confirmed the other, but both go back to the same origin: one of \
      them repeats it. Cite the origin, or a source of another.
      """,
    failing: .memo("The basin is approved [@harbour-plan; @echo].\n", and: [echo]),
    mended: .memo("The basin is approved [@harbour-plan; @union-statement].\n", and: [echo]))

  public static let unconfirmedGrade = Rule(
    "S304", "confirmed by nobody else", severity: .warning,
    explanation: """
      Information of grade 1 is confirmed by other sources (Admiralty system): at least two independent origins. The \
      memo cites the fact, but nothing on the same matter from another origin.
      """,
    failing: .memo("The basin is approved :cite[graded].\n", and: [graded("A1")]),
    mended: .memo("The basin is approved :cite[graded].\n", and: [graded("A2")]))

  private static func graded(_ grade: String) -> Example.File {
    Example.File(
      path: "Articles/graded.yaml",
      text: """
        title: Minutes of the council
        publisher: { name: The City of Norhaven }
        published: 2026-03-03
        url: https://city.example/1
        descriptor: The council's own minutes.
        grade: \(grade)

        """)
  }
}

extension Check {
  static let corroborationCount = Check(reporting: [.singleOrigin, .repeatedOrigin, .unconfirmedGrade]) { subject in
    singleOrigins(subject) + repeatedOrigins(subject) + unconfirmedGrades(subject)
  }

  private static func singleOrigins(_ subject: Subject) -> [Diagnostic] {
    subject.resolution.judgements.compactMap { judgement in
      // High confidence on one origin is a finding of its own.
      if judgement.confidence?.value == .low || judgement.confidence?.value == .high { return nil }
      let basis = subject.resolution.uses[judgement.basis]
      guard let first = basis.first, let only = Origins.only(of: basis) else { return nil }
      return Diagnostic(
        .singleOrigin, at: first.span, "all of the judgement's basis goes back to \(subject.name(of: only))",
        related: basis.dropFirst().map { Diagnostic.Label(span: $0.span, message: "this too") },
        help: ["name a basis of another origin, or say confidence=low"])
    }
  }

  private static func repeatedOrigins(_ subject: Subject) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for prose in subject.resolution.prose {
      for group in groups(in: prose.content) {
        let uses = subject.resolution.uses[prose.uses].filter {
          $0.manner == .citation && $0.span.path == prose.file.path && group.contains($0.span.range)
        }
        for (index, use) in uses.enumerated() {
          guard let origin = use.article.origin(of: use.fact),
            let twin = uses[..<index].first(where: {
              $0.article.id != use.article.id && $0.article.origin(of: $0.fact) == origin
            })
          else { continue }
          found.append(
            Diagnostic(
              .repeatedOrigin, at: use.span,
              "“\(use.article.id)” and “\(twin.article.id)” both go back to \(subject.name(of: origin))",
              related: [Diagnostic.Label(span: twin.span, message: "the other")],
              help: ["cite one of them; two tellings of one origin confirm nothing"]))
        }
      }
    }
    return found
  }

  /// Where several sources are cited by one mark, for one statement.
  private static func groups(in inlines: [Inline]) -> [ByteRange] {
    inlines.flatMap { inline -> [ByteRange] in
      switch inline.kind {
      case .citation: [inline.span]
      case .directive(let directive): directive.name == "cite" ? [inline.span] : []
      case .emphasis(let content), .strong(let content), .strikethrough(let content): groups(in: content)
      case .link(let link): groups(in: link.content)
      case .text, .softBreak, .lineBreak, .code, .html, .image, .footnoteReference: []
      }
    }
  }

  private static func unconfirmedGrades(_ subject: Subject) -> [Diagnostic] {
    var seen: Set<ArticleID> = []
    let origins = Set(subject.resolution.uses.compactMap { $0.article.origin(of: $0.fact) })
    return subject.resolution.uses.compactMap { use in
      let grade = use.fact?.grade ?? use.article.grade
      guard grade.information == 1, origins.count < 2, seen.insert(use.article.id).inserted else { return nil }
      return Diagnostic(
        .unconfirmedGrade, at: use.span,
        "“\(use.key?.description ?? use.article.id.description)” is graded \(grade), "
          + "confirmed by other sources, but the memo cites one origin",
        related: subject.record(of: use, "its record"), help: ["cite the source that confirms it, or grade it 2"])
    }
  }
}
