import Records

extension Walk {
  /// The lexicon's words with their bands, where the memo says with one of them how likely something is
  /// (ICD 203 §D.6.e.(2)(a)); nil elsewhere.
  func legend() -> Memo.Legend? {
    guard context.extent == .page, judgements.contains(where: usesTerm) || prose.contains(where: usesTerm)
    else { return nil }
    return Memo.Legend(title: lexicon.title, entries: Likelihood.entries(of: lexicon))
  }

  private func usesTerm(_ judgement: Judgement) -> Bool {
    judgement.likelihood.map { Likelihood.band(of: $0.value, in: lexicon) != nil } ?? false
  }

  private func usesTerm(_ prose: Prose) -> Bool {
    guard prose.section?.statesEstimates ?? false, prose.place == .paragraph else { return false }
    return !Walk.search(for: lexicon).matches(in: ProseText(prose).words).isEmpty
  }

  private static func search(for lexicon: Lexicon) -> PhraseSearch {
    switch lexicon {
    case .icd203: icd203
    case .phia: phia
    }
  }

  private static let icd203 = PhraseSearch(Likelihood.forms(of: .icd203).keys)
  private static let phia = PhraseSearch(Likelihood.forms(of: .phia).keys)
}
