public import Source

/// Every check, by the code of its first rule.
public enum CheckRegistry {
  public static let all: [Check] = [
    .handlingAboveMemo,
    .portionAboveBanner,
    .alteredQuotation,
    .wrongSpeaker,
    .unchainedQuotation,
    .unsettledFact,
    .withdrawnFact,
    .withdrawnArticle,
    .uncitedParagraph,
    .corroborationCount,
    .sourceParticulars,
    .staleFact,
    .contradictedFact,
    .lexiconTerms,
    .judgementForm,
    .pageAccess,
  ]

  /// Runs every check over one memo.
  public static func run(_ subject: Check.Subject) -> [Diagnostic] { all.flatMap { $0.run(subject) } }
}
