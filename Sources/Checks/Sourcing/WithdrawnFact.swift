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
          related: subject.record(of: use, "its record"), fixes: successor(of: fact, at: use.span))
      case .superseded:
        return Diagnostic(
          .supersededFact, at: use.span, "the fact “\(key)” has been superseded",
          related: subject.record(of: use, "its record"),
          help: fact.successor.map { ["its successor is “\($0.value)”"] } ?? [],
          fixes: successor(of: fact, at: use.span))
      }
    }
  }

  private static func successor(of fact: Fact, at span: Span) -> [Fix] {
    fact.successor.map { [.replace(span, with: $0.value.description, safety: .needsReview)] } ?? []
  }
}
