public import Source

/// The rules of drift that are about one memo; those about the lock itself stand beside its reader.
enum DriftRules {
  static let ofMemos: [Rule] = [
    .driftedValue, .driftedEvidence, .driftedStatus, .driftedGrade, .driftedParticulars, .driftedDerivation,
    .changedMemo, .unreviewedMemo, .unreviewedFact, .vanishedFact,
  ]

  static func rule(for aspect: ReviewEntry.Aspect) -> Rule {
    switch aspect {
    case .value: .driftedValue
    case .status: .driftedStatus
    case .grade: .driftedGrade
    case .evidence: .driftedEvidence
    case .particulars: .driftedParticulars
    }
  }
}

extension Rule {
  public static let driftedValue = Rule(
    "D101", "drifted value", severity: .error,
    explanation: """
      The value of a fact is not the one that was on file when the memo was reviewed: whoever stood for the sentence \
      stood for another figure. Read the sentence again, then record it with `chancery accept`.

      The codes of this letter are looked for with `--locked` alone; only a memo whose status is `final` must have \
      been reviewed in any case.
      """,
    failing: ReviewExample.loan.desk(ReviewExample.Filed(amount: "$4 billion")), mended: ReviewExample.loan.desk())

  public static let driftedEvidence = Rule(
    "D102", "drifted evidence", severity: .error,
    explanation: """
      The words that prove a fact, or the sentence they stand in, are not those that the reviewer has read. Look at \
      the article again: a correction may have changed what it says.
      """,
    failing: ReviewExample.loan.desk(ReviewExample.Filed(whole: "a plan that has fallen")),
    mended: ReviewExample.loan.desk())

  public static let driftedStatus = Rule(
    "D103", "drifted status", severity: .error,
    explanation: """
      The fact, or its article, does not stand as it stood when the memo was reviewed: it may have been disputed, \
      corrected or verified since.
      """,
    failing: ReviewExample.loan.desk(ReviewExample.Filed(status: "disputed")), mended: ReviewExample.loan.desk())

  public static let driftedGrade = Rule(
    "D104", "drifted grade", severity: .error,
    explanation: "The desk trusts the source, or what it says, more or less than when the memo was reviewed.",
    failing: ReviewExample.loan.desk(ReviewExample.Filed(grade: "C3")), mended: ReviewExample.loan.desk())

  public static let driftedParticulars = Rule(
    "D105", "drifted particulars", severity: .error,
    explanation: """
      Something else that a memo prints with a fact has changed since the review: what it says in the desk's words, \
      its dates, its chain, its speaker, or the title or publisher of the article.
      """,
    failing: ReviewExample.loan.desk(ReviewExample.Filed(says: "The loan in full")),
    mended: ReviewExample.loan.desk())

  public static let driftedDerivation = Rule(
    "D106", "drifted derivation", severity: .error,
    explanation: """
      A computed value or the rows of a query are not what they were when the memo was reviewed, though no fact that \
      the memo names has moved. Where one has, that is what is reported.
      """,
    failing: ReviewExample.count.desk(ReviewExample.Filed(hasInterest: true), reviewed: ReviewExample.rows(1)),
    mended: ReviewExample.count.desk(reviewed: ReviewExample.rows(1)))

  public static let changedMemo = Rule(
    "D107", "changed memo", severity: .error,
    explanation: """
      The text of the memo, or of a file it includes, has been edited since the review. Facts that have not moved \
      are not reported beside it.
      """,
    failing: ReviewExample("The loan is said to be :fact[explained/loan].\n").desk(
      reviewed: ReviewExample.Filed.reviewed.entries, reviewedText: .loan),
    mended: ReviewExample.loan.desk())

  public static let unreviewedMemo = Rule(
    "D108", "unreviewed memo", severity: .error,
    explanation: """
      Nobody has recorded that they read this memo as it is printed. With `--locked` that is asked of every memo; a \
      memo whose status is `final` must have been reviewed in any case.
      """,
    failing: .memo(
      "---\ntitle: Example\ndate: 2026-03-09\nstatus: final\n---\n\nThe plan stands.\n", and: [ReviewExample.lock([])]),
    mended: ReviewExample("The plan stands.\n", head: "status: final\n").desk(reviewed: []))

  public static let unreviewedFact = Rule(
    "D109", "unreviewed fact", severity: .error,
    explanation: """
      A pattern or a query comes to a fact that it did not come to when the memo was reviewed, so that the memo \
      prints something nobody has read in it.
      """,
    failing: ReviewExample.allFacts.desk(ReviewExample.Filed(hasInterest: true)),
    mended: ReviewExample.allFacts.desk(
      ReviewExample.Filed(hasInterest: true), reviewedAs: ReviewExample.Filed(hasInterest: true)))

  public static let vanishedFact = Rule(
    "D110", "vanished fact", severity: .error,
    explanation: """
      A pattern or a query no longer comes to a fact that the memo printed when it was reviewed: the memo says less \
      than its reviewer has read.
      """,
    failing: ReviewExample.allFacts.desk(reviewedAs: ReviewExample.Filed(hasInterest: true)),
    mended: ReviewExample.allFacts.desk())
}
