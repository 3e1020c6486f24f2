import Compiler
import Records
public import Source

extension Rule {
  public static let draftFact = Rule(
    "S201", "draft fact", severity: .warning,
    explanation: """
      The fact has been filed but nobody has read it against the text and put a name to it. A memo whose status is \
      `final` may not print it.
      """,
    failing: .memo("There was :fact[harbour-plan/trial].\n"),
    mended: .memo("It needs :fact[harbour-plan/jobs].\n"))

  public static let disputedFact = Rule(
    "S202", "disputed fact", severity: .warning,
    explanation: """
      The record says that this fact is disputed. Say so in the memo and waive the warning in place with the reason, \
      or print another. A memo whose status is `final` may not print it.
      """,
    failing: .memo("It may cost :fact[harbour-plan/rival-cost].\n"),
    mended: .memo("It will cost :fact[harbour-plan/cost].\n"))
}

extension Check {
  static let unsettledFact = Check(reporting: [.draftFact, .disputedFact]) { subject in
    subject.resolution.uses.compactMap { use in
      guard let fact = use.fact, let key = use.key else { return nil }
      let rule: Rule
      switch fact.status.value {
      case .draft: rule = .draftFact
      case .disputed: rule = .disputedFact
      case .verified, .retracted, .superseded: return nil
      }
      var finding = Diagnostic(
        rule, at: use.span, "the fact “\(key)” is \(fact.status.value.rawValue)",
        related: subject.record(of: use, "its record"),
        help: [
          rule.code == Rule.draftFact.code
            ? "read it against the text and mark it verified" : "say in the memo that it is disputed, and by whom"
        ])
      if subject.isFinal { finding.severity = .error }
      return finding
    }
  }
}
