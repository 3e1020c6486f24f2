public import Records
public import Values

/// The words for likelihood and the percentages they stand for (tradecraft.md, “Estimative language”).
public enum Likelihood {
  /// What a word stands for, in percent.
  public struct Band: Sendable, Hashable, CustomStringConvertible {
    public let range: ClosedRange<Int>
    /// A bound that the band comes up to and does not hold.
    fileprivate let excluded: Int?
    /// As in `55–80 percent`.
    public let description: String

    fileprivate init(_ low: Int, _ high: Int, without excluded: Int? = nil) {
      range = low...high
      self.excluded = excluded
      description =
        excluded == 0
        ? "up to \(high) percent"
        : excluded == 100
          ? "\(low) percent or more"
          : excluded == high ? "\(low) to below \(high) percent" : "\(low)–\(high) percent"
    }

    public func contains(_ percent: Decimal) -> Bool {
      percent >= Decimal(range.lowerBound) && percent <= Decimal(range.upperBound)
        && excluded.map { percent != Decimal($0) } ?? true
    }
  }

  /// One band with the words that stand for it. Those of ICD 203 come from two rows of a table, in that order, which a
  /// memo does not mix.
  public struct Entry: Sendable, Hashable {
    public let terms: [String]
    public let band: Band
  }

  /// From the least likely to the most.
  public static func entries(of lexicon: Lexicon) -> [Entry] {
    switch lexicon {
    case .icd203: icd203
    case .phia: phia
    }
  }

  /// ICD 203 §D.6.e.(2)(a), both rows.
  private static let icd203 = [
    Entry(terms: ["almost no chance", "remote"], band: Band(1, 5)),
    Entry(terms: ["very unlikely", "highly improbable"], band: Band(5, 20)),
    Entry(terms: ["unlikely", "improbable"], band: Band(20, 45)),
    Entry(terms: ["roughly even chance", "roughly even odds"], band: Band(45, 55)),
    Entry(terms: ["likely", "probable"], band: Band(55, 80)),
    Entry(terms: ["very likely", "highly probable"], band: Band(80, 95)),
    Entry(terms: ["almost certain", "nearly certain"], band: Band(95, 99)),
  ]

  /// PHIA probability yardstick, March 2025; the gaps are meant.
  private static let phia = [
    Entry(terms: ["remote chance"], band: Band(0, 5, without: 0)),
    Entry(terms: ["highly unlikely"], band: Band(10, 20)),
    Entry(terms: ["unlikely"], band: Band(25, 35)),
    Entry(terms: ["realistic possibility"], band: Band(40, 50, without: 50)),
    Entry(terms: ["likely", "probable"], band: Band(55, 75)),
    Entry(terms: ["highly likely"], band: Band(80, 90)),
    Entry(terms: ["almost certain"], band: Band(95, 100, without: 100)),
  ]

  public static func terms(of lexicon: Lexicon) -> [String] { entries(of: lexicon).flatMap(\.terms) }

  public static func band(of term: String, in lexicon: Lexicon) -> Band? {
    entries(of: lexicon).first { $0.terms.contains(term) }.map { $0.band }
  }

  /// Of every lexicon, each once.
  public static let allTerms: [String] = {
    var seen: Set<String> = []
    return Lexicon.allCases.flatMap(terms).filter { seen.insert($0).inserted }
  }()

  /// The term of a lexicon that each form in prose stands for. A bare “remote” is left out: it tells of distance more
  /// often than of chance.
  public static func forms(of lexicon: Lexicon) -> [String: String] {
    var forms: [String: String] = [:]
    for term in terms(of: lexicon) where term != "remote" { forms[term] = term }
    let other =
      switch lexicon {
      case .icd203:
        [
          ("probably", "probable"), ("improbably", "improbable"), ("highly probably", "highly probable"),
          ("almost certainly", "almost certain"), ("nearly certainly", "nearly certain"),
          ("remote chance", "remote"), ("remote possibility", "remote"), ("chance is remote", "remote"),
        ]
      case .phia: [("probably", "probable"), ("almost certainly", "almost certain")]
      }
    for (form, term) in other { forms[form] = term }
    return forms
  }
}

extension Lexicon {
  /// As a legend names it.
  public var title: String {
    switch self {
    case .icd203: "ICD 203"
    case .phia: "PHIA probability yardstick"
    }
  }
}

extension MemoBlock.Section.Role {
  /// Whether its words for likelihood are the author's own estimate.
  public var statesEstimates: Bool {
    switch self {
    case .bottomLine, .judgement: true
    case .option, .recommendation, .note, .box, .background: false
    }
  }
}
