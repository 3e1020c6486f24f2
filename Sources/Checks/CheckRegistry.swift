public import Source

/// Every check, in the order of the letters and codes of its first rule.
public enum CheckRegistry {
  public static let all: [Check] = [
    .wordlessTarget,
    .skippedHeading,
    .tableWithoutHeader,
    .undescribedChart,
    .drift,
    .handlingAboveMemo,
    .portionAboveBanner,
    .foreignTerm,
    .mixedSentence,
    .probabilityOutsideBand,
    .hedge,
    .judgementForm,
    .mixedRows,
    .alteredQuotation,
    .wrongSpeaker,
    .unchainedQuotation,
    .unbackedQuotation,
    .unsettledFact,
    .withdrawnFact,
    .withdrawnArticle,
    .uncitedParagraph,
    .singleOrigin,
    .repeatedOrigin,
    .unconfirmedGrade,
    .sourceParticulars,
    .staleFact,
    .contradictedFact,
    .unconsultedOriginal,
    .miscountedSources,
    .hardCodedValue,
    .hardCodedName,
    .relativeDate,
  ]

  /// Runs every check over one memo.
  public static func run(_ subject: Check.Subject) -> [Diagnostic] { all.flatMap { $0.run(subject) } }
}
