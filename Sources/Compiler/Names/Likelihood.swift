public import Records

/// The words for likelihood and the percentages they stand for (tradecraft.md, “Estimative language”).
public enum Likelihood {
  /// What a word stands for, in percent; the bounds belong to it.
  public struct Band: Sendable, Hashable, CustomStringConvertible {
    public let range: ClosedRange<Int>
    /// As in `55–80 percent`.
    public let description: String

    fileprivate init(_ low: Int, _ high: Int) {
      range = low...high
      description =
        low == 0 ? "up to \(high) percent" : high == 100 ? "\(low) percent or more" : "\(low)–\(high) percent"
    }
  }

  /// ICD 203 §D.6.e.(2)(a), both rows.
  private static let icd203: [(term: String, band: Band)] = [
    ("almost no chance", Band(1, 5)), ("remote", Band(1, 5)),
    ("very unlikely", Band(5, 20)), ("highly improbable", Band(5, 20)),
    ("unlikely", Band(20, 45)), ("improbable", Band(20, 45)),
    ("roughly even chance", Band(45, 55)), ("roughly even odds", Band(45, 55)),
    ("likely", Band(55, 80)), ("probable", Band(55, 80)),
    ("very likely", Band(80, 95)), ("highly probable", Band(80, 95)),
    ("almost certain", Band(95, 99)), ("nearly certain", Band(95, 99)),
  ]

  /// PHIA probability yardstick, March 2025; the gaps are meant.
  private static let phia: [(term: String, band: Band)] = [
    ("remote chance", Band(0, 5)), ("highly unlikely", Band(10, 20)), ("unlikely", Band(25, 35)),
    ("realistic possibility", Band(40, 50)), ("likely", Band(55, 75)), ("probable", Band(55, 75)),
    ("highly likely", Band(80, 90)), ("almost certain", Band(95, 100)),
  ]

  public static func terms(of lexicon: Lexicon) -> [String] { entries(lexicon).map(\.term) }

  public static func band(of term: String, in lexicon: Lexicon) -> Band? {
    entries(lexicon).first { $0.term == term }.map { $0.band }
  }

  /// Of every lexicon, each once.
  public static let allTerms: [String] = {
    var seen: Set<String> = []
    return Lexicon.allCases.flatMap(terms).filter { seen.insert($0).inserted }
  }()

  private static func entries(_ lexicon: Lexicon) -> [(term: String, band: Band)] {
    switch lexicon {
    case .icd203: icd203
    case .phia: phia
    }
  }
}
