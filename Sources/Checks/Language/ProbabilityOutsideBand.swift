import Compiler
import Records
public import Source
import Values

extension Rule {
  private static func judgement(_ probability: String) -> Example {
    .memo(
      """
      :::judgement{likelihood=likely p=\(probability) confidence=low basis="harbour-plan/cost" by=2027-06}
      Work begins before the winter.
      :::

      """)
  }

  /// ICD 203 §D.6.e.(2)(a); PHIA probability yardstick.
  public static let probabilityOutsideBand = Rule(
    "L103", "probability outside the band", severity: .warning,
    explanation: """
      The word and the figure say different things. Each term of the lexicon stands for a band of percentages; `p` \
      must lie in it.
      """,
    failing: judgement("40%"), mended: judgement("60%"))
}

extension Check {
  static let probabilityOutsideBand = Check(reporting: [.probabilityOutsideBand]) { subject in
    subject.resolution.judgements.compactMap { judgement in
      guard let term = judgement.likelihood, let probability = judgement.probability,
        let band = Likelihood.band(of: term.value, in: subject.lexicon), !band.contains(probability.value)
      else { return nil }
      let fitting = Likelihood.entries(of: subject.lexicon).first { $0.band.contains(probability.value) }
      return Diagnostic(
        .probabilityOutsideBand, at: judgement.file.span(probability.span),
        "\(probability.value.normalized) percent is not “\(term.value)”, which is \(band)",
        related: [Diagnostic.Label(span: judgement.file.span(term.span), message: "the word")],
        help: fitting.map { ["\(probability.value.normalized) percent is “\($0.terms.joined(separator: "” or “"))”"] }
          ?? ["no term of \(subject.lexicon.title) stands for it"])
    }
  }
}
