import Compiler
import Records
public import Source

extension Rule {
  public static let retractedFact = Rule(
    "S203", "retracted fact", severity: .error,
    explanation: "The fact has been taken back. A memo that prints it prints what its own desk holds to be wrong.",
    failing: .memo("It would cost :fact[harbour-plan/lost-jobs].\n"),
    mended: .memo("It needs :fact[harbour-plan/jobs].\n"))

  public static let supersededFact = Rule(
    "S204", "superseded fact", severity: .warning,
    explanation: "A newer fact has taken this one's place; its record names it as the successor.",
    failing: .memo("It will cost :fact[harbour-plan/old-cost].\n"),
    mended: .memo("It will cost :fact[harbour-plan/cost].\n"))
}

extension Check {
  static let withdrawnFact = Check(reporting: [.retractedFact, .supersededFact]) { subject in
    subject.resolution.uses.compactMap { use in
      guard let fact = use.fact, let key = use.key else { return nil }
      switch fact.status.value {
      case .draft, .verified, .disputed: return nil
      case .retracted:
        return Diagnostic(
          .retractedFact, at: use.span, "the fact “\(key)” has been retracted",
          related: subject.record(of: use, "its record"), fixes: fixes(successor(of: fact, in: subject), at: use.span))
      case .superseded:
        let successor = successor(of: fact, in: subject)
        return Diagnostic(
          .supersededFact, at: use.span, "the fact “\(key)” has been superseded",
          related: subject.record(of: use, "its record"),
          help: successor.map { ["its successor is “\($0)”"] } ?? [],
          fixes: fixes(successor, at: use.span))
      }
    }
  }

  /// The last of those that have taken a fact's place one after the other; nil where they lead in a circle.
  private static func successor(of fact: Fact, in subject: Subject) -> FactKey? {
    var seen: Set<FactKey> = []
    var last = fact.successor?.value
    while let key = last, let next = subject.source.article(key.article)?.fact(key.fact),
      next.status.value == .superseded,
      let successor = next.successor?.value
    {
      guard seen.insert(key).inserted else { return nil }
      last = successor
    }
    return last
  }

  private static func fixes(_ successor: FactKey?, at span: Span) -> [Fix] {
    successor.map { [.replace(span, with: $0.description, safety: .needsReview)] } ?? []
  }
}
