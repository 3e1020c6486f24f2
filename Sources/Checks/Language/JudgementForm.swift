import Compiler
import Records
public import Source
import Values

extension Rule {
  private static func judgement(_ attributes: String, _ text: String = "Work begins before the winter.") -> Example {
    .memo(":::judgement{\(attributes)}\n\(text)\n:::\n")
  }
  private static let sound = "likelihood=likely confidence=low basis=\"harbour-plan/cost\" by=2027-06"

  public static let probabilityOutsideBand = Rule(
    "L103", "probability outside the band", severity: .warning,
    explanation: """
      The word and the figure say different things. Each term of the lexicon stands for a band of percentages; `p` \
      must lie in it.
      """,
    failing: judgement(sound + " p=40%"), mended: judgement(sound + " p=60%"))

  public static let hedge = Rule(
    "L104", "hedge in a judgement", severity: .warning,
    explanation: """
      Words such as “might”, “could” and “cannot rule out” fit any outcome, so a judgement that rests on them can never \
      be wrong and says nothing (ICD 203). Say how likely it is, with a word of the lexicon.
      """,
    failing: judgement(sound, "Work might begin before the winter."), mended: judgement(sound))

  public static let judgementWithoutBasis = Rule(
    "L105", "judgement without basis", severity: .warning,
    explanation: """
      A judgement says what it rests on, so that a reader can tell it from a guess (ICD 203, standards 2 and 3). \
      `basis` takes the keys of facts and articles.
      """,
    failing: judgement("likelihood=likely confidence=low by=2027-06"), mended: judgement(sound))

  public static let overconfidence = Rule(
    "L106", "high confidence on one origin", severity: .warning,
    explanation: """
      High confidence asks for sources that are independent of one another. All that this judgement names as its basis \
      goes back to one origin, however many have repeated it.
      """,
    failing: judgement("likelihood=likely confidence=high basis=\"harbour-plan/cost\" by=2027-06"),
    mended: judgement(
      "likelihood=likely confidence=high basis=\"harbour-plan/cost; union-statement/members\" by=2027-06"))

  public static let forecastWithoutDate = Rule(
    "L107", "forecast without a date", severity: .warning,
    explanation: """
      A forecast that names no day can never be scored (ICD 203, standard 8). `by` says when it can be told whether it \
      came true.
      """,
    failing: judgement("likelihood=likely confidence=low basis=\"harbour-plan/cost\"", "Work will begin."),
    mended: judgement(sound, "Work will begin."))

  public static let bareJudgement = Rule(
    "L108", "judgement without likelihood or confidence", severity: .warning,
    explanation: """
      A judgement states how likely it is or how confident its author is (ICD 203, standard 2); this one states \
      neither.
      """,
    failing: judgement("basis=\"harbour-plan/cost\" by=2027-06"), mended: judgement(sound))
}

extension Check {
  static let judgementForm = Check(reporting: [
    .probabilityOutsideBand, .hedge, .judgementWithoutBasis, .overconfidence, .forecastWithoutDate, .bareJudgement,
  ]) { subject in
    subject.resolution.judgements.flatMap { judgement in
      form(of: judgement, subject) + wording(of: judgement, subject)
    }
  }

  private static func form(of judgement: Judgement, _ subject: Subject) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let place = judgement.file.span(judgement.span)
    if let term = judgement.likelihood, let p = judgement.probability,
      let band = Likelihood.band(of: term.value, in: subject.lexicon),
      p.value < Decimal(band.range.lowerBound) || p.value > Decimal(band.range.upperBound)
    {
      found.append(
        Diagnostic(
          .probabilityOutsideBand, at: judgement.file.span(p.span),
          "\(p.value.normalized) percent is not “\(term.value)”, which is \(band)",
          related: [Diagnostic.Label(span: judgement.file.span(term.span), message: "the word")]))
    }
    if judgement.likelihood == nil, judgement.confidence == nil {
      found.append(
        Diagnostic(
          .bareJudgement, at: place, "the judgement says neither how likely it is nor how confident its author is",
          help: ["add `likelihood=` with one of \(Likelihood.terms(of: subject.lexicon).joined(separator: ", "))"]))
    }
    let basis = subject.resolution.uses[judgement.basis]
    if basis.isEmpty {
      found.append(
        Diagnostic(
          .judgementWithoutBasis, at: place, "the judgement names nothing that it rests on",
          help: ["add `basis=\"KEY; KEY\"`"]))
    } else if let confidence = judgement.confidence, confidence.value == .high,
      let only = Origins.only(of: basis), case let name = subject.name(of: only)
    {
      found.append(
        Diagnostic(
          .overconfidence, at: judgement.file.span(confidence.span),
          "confidence is high, but all of its basis goes back to \(name)",
          related: basis.map { Diagnostic.Label(span: $0.span, message: "from \(name)") },
          help: ["name a basis of another origin, or lower the confidence"]))
    }
    return found
  }

  private static func wording(of judgement: Judgement, _ subject: Subject) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var isForecast = false
    for prose in subject.resolution.prose[judgement.prose] where prose.place == .paragraph {
      let text = ProseText(prose)
      let words = text.words(in: 0..<text.bytes.count)
      isForecast = isForecast || words.contains { ["will", "shall", "would"].contains($0.word) }
      // `May` is a month.
      for match in PhraseSearch.matches(of: hedges, in: words) where text[match.range] != "May" {
        found.append(
          Diagnostic(
            .hedge, at: text.span(match.range), "“\(match.phrase)” says nothing about how likely it is",
            help: ["say it with `likelihood=` and state plainly what is judged"]))
      }
    }
    if isForecast, judgement.likelihood != nil, judgement.by == nil {
      found.append(
        Diagnostic(
          .forecastWithoutDate, at: judgement.file.span(judgement.span), "the forecast names no day to score it by",
          help: ["add `by=` with a date, as in by=2027-06"]))
    }
    return found
  }

  private static let hedges = [
    "might", "may", "could", "possibly", "perhaps", "conceivably", "cannot rule out", "can not rule out",
    "cannot be ruled out", "we believe",
  ]
}
