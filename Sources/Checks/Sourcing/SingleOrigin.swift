import Compiler
import Records
public import Source

extension Rule {
  private static func judgement(_ confidence: String) -> Example {
    .memo(
      """
      :::judgement{likelihood=likely confidence=\(confidence) basis="harbour-plan/cost" by=2027-06}
      Work begins before the winter.
      :::

      """)
  }

  /// ICD 206; independence as tradecraft.md has it.
  public static let singleOrigin = Rule(
    "S302", "single origin", severity: .warning,
    explanation: """
      All that the judgement names as its basis goes back to one origin, so nothing corroborates it (ICD 206). The \
      origin is the furthest known node of the chain (`via`, else `origin`, else the publisher); a source and one that \
      relays it are one. Name a second origin, or say with `confidence=low` how little it is.
      """,
    failing: judgement("moderate"), mended: judgement("low"))

  /// ICD 203 §D.6.e.(2): confidence follows from the quality of the sources.
  public static let overconfidence = Rule(
    "L106", "high confidence on one origin", severity: .warning,
    explanation: """
      High confidence asks for sources that are independent of one another. All that this judgement names as its basis \
      goes back to one origin, however many have repeated it.
      """,
    failing: judgement("high"),
    mended: .memo(
      """
      :::judgement{likelihood=likely confidence=high basis="harbour-plan/cost; union-statement/members" by=2027-06}
      Work begins before the winter.
      :::

      """))
}

extension Check {
  static let singleOrigin = Check(reporting: [.singleOrigin, .overconfidence]) { subject in
    subject.resolution.judgements.compactMap { judgement in
      let named = subject.resolution.uses[judgement.basis]
      let basis = subject.basis(of: judgement)
      // Where a key is not on file, what is missing may be the second origin.
      guard judgement.basisKeys == named.count, let first = basis.first, let single = Origins(of: basis).single
      else { return nil }
      let names = single.map(subject.source.name(of:))
      let told =
        names.count == 1
        ? "goes back to \(names[0])" : "goes back to \(names.joined(separator: ", ")), of whom one relays another"
      let related = basis.map { Diagnostic.Label(span: $0.span, message: "from \(names[0])") }
      switch judgement.confidence?.value {
      case .low: return nil
      case .high:
        return Diagnostic(
          .overconfidence, at: judgement.confidence.map { judgement.file.span($0.span) } ?? first.span,
          "confidence is high, but all of its basis \(told)", related: related,
          help: ["name a basis of another origin, or lower the confidence"])
      case .moderate, nil:
        return Diagnostic(
          .singleOrigin, at: first.span, "all of the judgement's basis \(told)", related: Array(related.dropFirst()),
          help: ["name a basis of another origin, or say confidence=low"])
      }
    }
  }
}

extension Check.Subject {
  /// What a judgement rests on: what it names, and what its own words cite.
  func basis(of judgement: Judgement) -> [Use] {
    let cited = resolution.prose[judgement.prose].flatMap { resolution.uses[$0.uses] }
    return Array(resolution.uses[judgement.basis]) + cited
  }
}
