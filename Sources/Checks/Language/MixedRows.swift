import Compiler
import Records
public import Source

extension Rule {
  /// ICD 203 §D.6.e.(2)(a).
  public static let mixedRows = Rule(
    "L109", "mixed rows of the lexicon", severity: .warning,
    explanation: """
      ICD 203 gives each band of percentages two words, in two rows: “likely” and “probable” mean the same. A memo that \
      takes its words from both rows makes its readers look for a difference (§D.6.e.(2)(a)). Keep to one row.
      """,
    failing: .memo(":::bottom-line\nIt is likely that work begins in May, and a strike is improbable.\n:::\n"),
    mended: .memo(":::bottom-line\nIt is likely that work begins in May, and a strike is unlikely.\n:::\n"))
}

extension Check {
  /// Said once, of the first word that is not of the row the memo began with.
  static let mixedRows = Check(reporting: [.mixedRows]) { subject in
    guard subject.lexicon == .icd203 else { return [] }
    var terms = subject.resolution.judgements.compactMap { judgement in
      judgement.likelihood.map { (term: $0.value, word: $0.value, place: judgement.file.span($0.span)) }
    }
    for text in subject.estimates {
      for match in Vocabulary.matches(in: text) {
        guard let term = Vocabulary.term(match.phrase, in: .icd203) else { continue }
        terms.append((term, match.phrase, text.span(match.range)))
      }
    }
    let placed = terms.compactMap { term, word, place in row(of: term).map { (word: word, place: place, row: $0) } }
    guard let first = placed.first, let other = placed.first(where: { $0.row.index != first.row.index })
    else { return [] }
    return [
      Diagnostic(
        .mixedRows, at: other.place, "“\(other.word)” is of another row of the lexicon than “\(first.word)”",
        related: [Diagnostic.Label(span: first.place, message: "the first word of the memo")],
        help: ["“\(other.row.twin)” means the same"])
    ]
  }

  private static func row(of term: String) -> (index: Int, twin: String)? {
    for entry in Likelihood.entries(of: .icd203) {
      guard let index = entry.terms.firstIndex(of: term), let twin = entry.terms.first(where: { $0 != term })
      else { continue }
      return (index, twin)
    }
    return nil
  }
}
