import Compiler
import Records
public import Source

extension Rule {
  private static func judgement(_ attributes: String) -> Example {
    .memo(":::judgement{\(attributes)}\nWork will begin before the winter.\n:::\n")
  }
  private static let sound = judgement("likelihood=likely confidence=low basis=\"harbour-plan/cost\" by=2027-06")

  /// ICD 203 §D.6.e.(2) and (3).
  public static let judgementWithoutBasis = Rule(
    "L105", "judgement without basis", severity: .warning,
    explanation: """
      A judgement says what it rests on, so that a reader can tell it from a guess (ICD 203, standards 2 and 3). \
      `basis` takes the keys of facts and articles; a citation in the judgement's own words serves as well.
      """,
    failing: judgement("likelihood=likely confidence=low by=2027-06"), mended: sound)

  /// ICD 203 §D.6.e.(8).
  public static let forecastWithoutDate = Rule(
    "L107", "forecast without a date", severity: .warning,
    explanation: """
      A forecast that names no day can never be scored (ICD 203, standard 8). `by` says when it can be told whether it \
      came true. A forecast is known by “will”, “going to”, “is expected to” and the like.
      """,
    failing: judgement("likelihood=likely confidence=low basis=\"harbour-plan/cost\""), mended: sound)

  /// ICD 203 §D.6.e.(2).
  public static let bareJudgement = Rule(
    "L108", "judgement without likelihood or confidence", severity: .warning,
    explanation: """
      A judgement states how likely it is or how confident its author is (ICD 203, standard 2); this one states \
      neither, by attribute or in a word of the lexicon.
      """,
    failing: judgement("basis=\"harbour-plan/cost\" by=2027-06"), mended: sound)
}

extension Check {
  static let judgementForm = Check(reporting: [.judgementWithoutBasis, .forecastWithoutDate, .bareJudgement]) {
    subject in
    subject.resolution.judgements.flatMap { judgement in
      let place = judgement.file.span(judgement.span)
      let texts = judgement.prose.filter { subject.resolution.prose[$0].setting != .blockQuote }.map {
        subject.texts[$0]
      }
      var found: [Diagnostic] = []
      if judgement.basisKeys == 0, subject.basis(of: judgement).isEmpty {
        found.append(
          Diagnostic(
            .judgementWithoutBasis, at: place, "the judgement names nothing that it rests on",
            help: ["add `basis=\"KEY; KEY\"`"]))
      }
      if judgement.by == nil, texts.contains(where: isForecast) {
        found.append(
          Diagnostic(
            .forecastWithoutDate, at: place, "the forecast names no day to score it by",
            help: ["add `by=` with a date, as in by=2027-06"]))
      }
      if judgement.likelihood == nil, judgement.confidence == nil,
        texts.allSatisfy({ Vocabulary.matches(in: $0).isEmpty })
      {
        found.append(
          Diagnostic(
            .bareJudgement, at: place, "the judgement says neither how likely it is nor how confident its author is",
            help: ["add `likelihood=` with one of \(Likelihood.terms(of: subject.lexicon).joined(separator: ", "))"]))
      }
      return found
    }
  }

  private static func isForecast(_ text: ProseText) -> Bool {
    let words = text.words
    return text.ownWords(futures.matches(in: words)).contains { match in
      match.phrase != "will" || match.words.lowerBound == 0 || !words[match.words.lowerBound - 1].isNounMarker
    }
  }

  private static let futures = PhraseSearch([
    "will", "won't", "shall", "is going to", "are going to", "is expected to", "are expected to", "is set to",
    "are set to", "next year", "next month", "next week",
  ])
}
