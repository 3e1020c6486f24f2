import Compiler
import Records
public import Source

extension Rule {
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

  /// Admiralty system: information of grade 1 is confirmed by other sources.
  public static let unconfirmedGrade = Rule(
    "S304", "confirmed by nobody else", severity: .warning,
    explanation: """
      Information of grade 1 is confirmed by other sources (Admiralty system): at least two independent origins. Neither \
      what the memo cites nor what its articles point to (`related`) has anything on the same matter from another origin.
      """,
    failing: .memo("The basin is approved :cite[graded].\n", and: [graded("A1")]),
    mended: .memo("The basin is approved :cite[graded].\n", and: [graded("A2")]))
}

extension Check {
  static let unconfirmedGrade = Check(reporting: [.unconfirmedGrade]) { subject in
    guard subject.resolution.uses.contains(where: { ($0.fact?.grade ?? $0.article.grade).information == 1 }) else {
      return []
    }
    var seen: Set<ArticleID> = []
    let related = subject.neighbourhood.filter { !subject.uses($0.id) }
    return subject.resolution.uses.compactMap { use in
      let grade = use.fact?.grade ?? use.article.grade
      guard grade.information == 1, !seen.contains(use.article.id) else { return nil }
      let others =
        subject.resolution.uses.filter { mayConfirm(use.fact, $0.fact) }.map { ($0.article, $0.fact) }
        + related.map { ($0, nil) }
      guard Origins(of: [(use.article, use.fact)] + others).count < 2 else { return nil }
      seen.insert(use.article.id)
      return Diagnostic(
        .unconfirmedGrade, at: use.span,
        "“\(use.key?.description ?? use.article.id.description)” is graded \(grade), confirmed by other sources, but "
          + "nothing on the matter is cited from another origin",
        related: subject.record(of: use, "its record"), help: ["cite the source that confirms it, or grade it 2"])
    }
  }
}
