import Records

/// The words for likelihood and the percentages they stand for (tradecraft.md, “Estimative language”).
enum Likelihood {
  /// ICD 203 §D.6.e.(2)(a), both rows.
  private static let icd203: [(term: String, band: String)] = [
    ("almost no chance", "1–5 percent"), ("remote", "1–5 percent"),
    ("very unlikely", "5–20 percent"), ("highly improbable", "5–20 percent"),
    ("unlikely", "20–45 percent"), ("improbable", "20–45 percent"),
    ("roughly even chance", "45–55 percent"), ("roughly even odds", "45–55 percent"),
    ("likely", "55–80 percent"), ("probable", "55–80 percent"),
    ("very likely", "80–95 percent"), ("highly probable", "80–95 percent"),
    ("almost certain", "95–99 percent"), ("nearly certain", "95–99 percent"),
  ]

  /// PHIA probability yardstick, March 2025; the gaps are meant.
  private static let phia: [(term: String, band: String)] = [
    ("remote chance", "up to 5 percent"), ("highly unlikely", "10–20 percent"), ("unlikely", "25–35 percent"),
    ("realistic possibility", "40–50 percent"), ("likely", "55–75 percent"), ("probable", "55–75 percent"),
    ("highly likely", "80–90 percent"), ("almost certain", "95 percent or more"),
  ]

  static func terms(of lexicon: Lexicon) -> [String] { entries(lexicon).map(\.term) }

  static func band(of term: String, in lexicon: Lexicon) -> String? {
    entries(lexicon).first { $0.term == term }.map { $0.band }
  }

  /// Of every lexicon, each once.
  static let allTerms: [String] = {
    var seen: Set<String> = []
    return Lexicon.allCases.flatMap(terms).filter { seen.insert($0).inserted }
  }()

  private static func entries(_ lexicon: Lexicon) -> [(term: String, band: String)] {
    switch lexicon {
    case .icd203: icd203
    case .phia: phia
    }
  }
}
