/// The words at which a printed value can end, in a language: they tell where reading one is worth the try.
struct ProseEndings: Sendable {
  enum Kind: Sendable { case money, percent, measure, date }

  private let kinds: [String: Set<Kind>]
  /// In characters, of languages that do not set words apart.
  private let longest: Int
  let setsWordsApart: Bool

  private init(_ forms: LanguageForms) {
    setsWordsApart = !forms.units.joint.isEmpty
    var kinds: [String: Set<Kind>] = [:]
    let setsWordsApart = setsWordsApart
    func add(_ texts: some Sequence<String>, _ kind: Kind) {
      for text in texts {
        let last = setsWordsApart ? text.split { !$0.isLetter && !$0.isNumber && !$0.isSymbol }.last : text[...]
        if let last { kinds[last.lowercased(), default: []].insert(kind) }
      }
    }
    add(forms.currencies.codes.keys, .money)
    add(Currency.all.map(\.code), .money)
    add(Currency.all.compactMap(\.symbol), .money)
    add(forms.percent.name.forms, .percent)
    kinds["%"] = [.percent]
    add(forms.units.texts.keys, .measure)
    add(forms.units.recordSymbols.keys, .measure)
    add(Measure.bySymbol.keys, .measure)
    for point in forms.dates.all.flatMap({ [$0.point, $0.governed] }) {
      add(point.monthsBesideDay + point.monthsAlone, .date)
      add(point.day.literals + point.month.literals + point.attachedYear.plain.literals, .date)
    }
    self.kinds = kinds
    longest = kinds.keys.map(\.count).max() ?? 0
  }

  private static let byTag = Dictionary(
    uniqueKeysWithValues: LanguageForms.declared.map { ($0.tag, ProseEndings($0.forms)) })

  static func of(_ forms: LanguageForms) -> ProseEndings? {
    LanguageForms.declared.first { $0.forms === forms }.flatMap { byTag[$0.tag] }
  }

  /// What a text that ends so can be.
  func kinds(of text: String) -> Set<Kind> {
    if setsWordsApart { return kinds[text.lowercased()] ?? [] }
    var found: Set<Kind> = []
    var start = text.endIndex
    for _ in 0..<longest where start > text.startIndex {
      start = text.index(before: start)
      found.formUnion(kinds[text[start...].lowercased()] ?? [])
    }
    return found
  }
}

extension Pattern {
  /// The words and marks around its places.
  fileprivate var literals: [String] {
    plainPieces.compactMap { if case .literal(let text) = $0 { text } else { nil } }
  }
}
