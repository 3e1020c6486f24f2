import Compiler
import Records
public import Source
import Values

extension Rule {
  /// ICD 206, source summary statement.
  public static let miscountedSources = Rule(
    "S311", "sources miscounted", severity: .warning,
    explanation: """
      The memo says how many articles or origins it rests on, and cites another number (ICD 206, source summary \
      statement). Sources that are not independent of one another are one origin. The source summary at the end counts \
      them; prose that repeats the count has to follow it.
      """,
    failing: .memo("This memo rests on three articles :cite[harbour-plan].\n"),
    mended: .memo("This memo rests on one article :cite[harbour-plan].\n"))
}

extension Check {
  static let miscountedSources = Check(reporting: [.miscountedSources]) { subject in
    let articles = subject.firstUses.count
    guard articles > 0 else { return [] }
    var found: [Diagnostic] = []
    for (prose, text) in zip(subject.resolution.prose, subject.texts)
    where prose.setting != .blockQuote && !restings.matches(in: text.words).isEmpty {
      for sentence in text.sentences {
        guard let claim = claim(in: text.words(in: sentence)) else { continue }
        let actual = claim.isOfOrigins ? Origins(of: subject.resolution.uses).count : articles
        guard claim.number != actual else { continue }
        let noun = claim.isOfOrigins ? "independent origin" : "article"
        found.append(
          Diagnostic(
            .miscountedSources, at: text.span(claim.range),
            "the memo cites \(actual) \(noun)\(actual == 1 ? "" : "s"), not \(claim.number)",
            help: ["leave the count to the source summary, or cite what is missing"]))
      }
    }
    return found
  }

  private struct Claim {
    let number: Int
    let isOfOrigins: Bool
    let range: Range<Int>
  }

  /// `This memo rests on two independent sources`: the memo, what it does, the number, what is counted.
  private static func claim(in words: [ProseText.Word]) -> Claim? {
    guard let verb = restings.matches(in: words).first, verb.words.lowerBound <= 4,
      words[..<verb.words.lowerBound].contains(where: { ownNames.contains($0.text) }),
      let (first, rest) = split(words[verb.words.upperBound...].drop { $0.text == "only" }),
      let number = number(first.text), let (next, others) = split(rest), next.isJoined
    else { return nil }
    let isQualified = qualities.contains(next.text)
    guard let noun = isQualified ? others.first : next, nouns.contains(noun.text) else { return nil }
    return Claim(
      number: number, isOfOrigins: noun.text.hasPrefix("origin") || next.text == "independent",
      range: first.range.lowerBound..<noun.range.upperBound)
  }

  private static func split(
    _ words: ArraySlice<ProseText.Word>
  ) -> (ProseText.Word, ArraySlice<ProseText.Word>)? {
    words.first.map { ($0, words.dropFirst()) }
  }

  private static func number(_ word: String) -> Int? { Int(word) ?? NumberWords.value(of: word) }

  private static let restings = PhraseSearch([
    "rests on", "rest on", "is based on", "draws on", "relies on", "cites",
  ])
  private static let ownNames: Set<String> = ["memo", "paper", "briefing", "assessment"]
  private static let qualities: Set<String> = ["independent", "separate", "different", "published"]
  private static let nouns: Set<String> = [
    "article", "articles", "source", "sources", "report", "reports", "origin", "origins", "document", "documents",
  ]
}
