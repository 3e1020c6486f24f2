import Compiler
import Records
public import Source

extension Rule {
  private static func article(_ status: String) -> Example.File {
    Example.File(
      path: "Articles/withdrawn.yaml",
      text: "title: An old report\npublisher: harbour-courier\nstatus: \(status)\nsuccessor: harbour-plan\n")
  }

  public static let retractedArticle = Rule(
    "S205", "retracted article", severity: .error,
    explanation: "The publisher has taken the article back, so nothing may rest on it.",
    failing: .memo("So it was said :cite[withdrawn].\n", and: [article("retracted")]),
    mended: .memo("So it was said :cite[harbour-plan].\n"))

  public static let supersededArticle = Rule(
    "S206", "superseded article", severity: .warning,
    explanation: "The article has been corrected or replaced, and its record names the one to cite instead.",
    failing: .memo("So it was said :cite[withdrawn].\n", and: [article("superseded")]),
    mended: .memo("So it was said :cite[harbour-plan].\n"))
}

extension Check {
  static let withdrawnArticle = Check(reporting: [.retractedArticle, .supersededArticle]) { subject in
    subject.resolution.uses.compactMap { use in
      let rule: Rule
      switch use.article.status?.value {
      case nil, .current: return nil
      case .retracted: rule = .retractedArticle
      case .corrected, .superseded: rule = .supersededArticle
      }
      return Diagnostic(
        rule, at: use.span, "the article “\(use.article.id)” has been \(use.article.status?.value.rawValue ?? "")",
        related: subject.record(of: use, "its record"),
        help: use.article.successor.map { ["cite “\($0.value)” instead"] } ?? [], fixes: successor(of: use, subject))
    }
  }

  /// The article that took its place, or the fact of that name in it.
  private static func successor(of use: Use, _ subject: Subject) -> [Fix] {
    guard let successor = use.article.successor?.value else { return [] }
    guard let fact = use.fact?.name.value else {
      return [.replace(use.span, with: successor.description, safety: .needsReview)]
    }
    guard subject.source.article(successor)?.fact(fact) != nil else { return [] }
    let key = FactKey(article: successor, fact: fact)
    return [.replace(use.span, with: key.description, safety: .needsReview)]
  }
}
