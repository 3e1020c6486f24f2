import Compiler
import Markup
import Records
public import Source
import Values

extension Rule {
  public static let contradictingFigure = Rule(
    "V304", "contradicting figure", severity: .error,
    explanation: """
      The memo gives a figure or a date by hand and cites a fact that says otherwise. One of the two is wrong, and the \
      reader who opens the proof will find out which.

      Two figures are held against each other only where they must speak of one thing: the fact is cited in the \
      sentence, or the sentence has all the words of a fact that the memo uses; both are of one currency, unit or \
      counted noun; the sentence gives no other figure of that kind; and nothing in it tells of a share, a condition, \
      a comparison or another time. “Over 3 billion” and “3.1 billion” are no contradiction, nor is a rounded figure.
      """,
    failing: .memo("The basin will cost €46 million :cite[harbour-plan/cost].\n"),
    mended: .memo("The basin will cost :fact[harbour-plan/cost].\n"))
}

/// A figure of the prose that cannot hold beside the fact it is given for.
struct Contradiction {
  let figure: ProseFigure
  let statement: ProseStatement
  let filed: FiledValue

  init?(
    of figure: ProseFigure, in statement: ProseStatement, among candidates: [FiledValue], _ subject: Check.Subject
  ) {
    // What sets a figure apart is known in English.
    guard figure.certainty == .plain, Self.isOnlyOne(figure, in: statement), subject.isEnglish else { return nil }
    let cited = candidates.filter { filed in
      filed.nearness == .cited && Self.isComparable(figure, filed)
        && (!figure.isDate || Self.isDated(figure, statement, filed))
    }
    guard let filed = Self.meant(in: statement, among: cited, subject), filed.isStanding,
      filed.fact.status.value == .verified
    else { return nil }
    // A figure that some fact of the articles bears out is that fact's.
    guard !candidates.contains(where: { Likeness.areCompatible(figure, $0) }) else { return nil }
    guard Self.isOfItsTime(statement, filed.fact), !Self.setsApart(statement, filed.fact) else { return nil }
    (self.figure, self.statement, self.filed) = (figure, statement, filed)
  }

  /// The one fact the sentence gives its figure for.
  private static func meant(
    in statement: ProseStatement, among comparable: [FiledValue], _ subject: Check.Subject
  ) -> FiledValue? {
    if comparable.isEmpty { return nil }
    let named = comparable.filter { filed in statement.uses.contains { $0.isOf(filed) } }
    if !named.isEmpty {
      // What a directive prints is said by it; the figure beside it is another one.
      guard named.count == 1, let filed = named.first,
        !statement.uses.contains(where: { $0.manner != .citation }),
        coverage(statement, filed) >= (filed.field == nil ? 0.66 : 0.5)
      else { return nil }
      return filed
    }
    guard statement.uses.allSatisfy({ $0.manner == .citation && $0.fact == nil }) else { return nil }
    let covered = comparable.filter { filed in
      coverage(statement, filed) >= 1 && filed.saidWords.count >= fewestWords && saysNoMore(statement, filed)
        && (statement.uses.isEmpty
          ? subject.resolution.uses.contains { $0.isOf(filed) }
          : statement.uses.contains { $0.article.id == filed.article.id })
    }
    // Where a second fact of the kind could be meant, nothing is.
    return covered.count == 1
      && statement.text.directives.allSatisfy({ !statement.range.contains($0.gap) || $0.directive.name == "cite" })
      ? covered.first : nil
  }

  /// Fewer words could be those of many things.
  private static let fewestWords = 3

  /// Whether the sentence has no word but the fact's: one more, as in “at the lock”, can make another thing of it.
  private static func saysNoMore(_ statement: ProseStatement, _ filed: FiledValue) -> Bool {
    statement.subjectWords.isSubset(of: filed.subjectWords)
  }

  /// The part of the fact's own words that stands in the sentence.
  private static func coverage(_ statement: ProseStatement, _ filed: FiledValue) -> Double {
    var words = filed.saidWords
    if case .quantity(let quantity) = filed.value { words.remove(SubjectWords.stem(ofUnit: quantity.unit)) }
    if words.isEmpty { return 0 }
    return Double(words.intersection(statement.subjectWords).count) / Double(words.count)
  }

  private static func isComparable(_ figure: ProseFigure, _ filed: FiledValue) -> Bool {
    switch (figure.value, filed.value) {
    case (.money(_, let mark), .money(let money)): money.currency.canBeMarked(by: mark)
    case (.percent, .percent): true
    case (.quantity(let quantity), .quantity(let other)):
      quantity.unit.counts(other.unit)
        || (quantity.unit.dimension != nil && other.unit.isConvertible(to: quantity.unit))
    case (.date(let date), .date(let other)):
      filed.isPrimary && date.point?.monthAndDay != nil && other.point?.monthAndDay != nil
    case (.money, _), (.percent, _), (.quantity, _), (.number, _), (.date, _): false
    }
  }

  private static func isOnlyOne(_ figure: ProseFigure, in statement: ProseStatement) -> Bool {
    statement.figures.filter { $0.kind == figure.kind }.count == 1
  }

  /// A date contradicts only as the day on which a thing was done.
  private static func isDated(_ figure: ProseFigure, _ statement: ProseStatement, _ filed: FiledValue) -> Bool {
    let before = statement.words.last { $0.range.upperBound <= figure.utf8Range.lowerBound }
    guard before?.text == "on" else { return false }
    switch filed.field {
    case "signed": return statement.subjectWords.contains("sign")
    case "in-force": return statement.subjectWords.contains("forc")
    case nil, .some: return coverage(statement, filed) * 3 >= 2
    }
  }

  /// Whether the sentence names no year but one of the fact's own.
  private static func isOfItsTime(_ statement: ProseStatement, _ fact: Fact) -> Bool {
    let years = statement.words.compactMap { word -> Int? in
      guard word.text.utf8.count == 4, let year = Int(word.text), (1000...2199).contains(year) else { return nil }
      return year
    }
    let dates =
      [fact.on, fact.asOf, fact.valid].compactMap { $0?.value }
      + Walk.dateFields(of: fact).compactMap { Walk.date($0, of: fact) }
    return years.allSatisfy { year in
      dates.contains { date in
        (date.earliest.map { $0.year <= year } ?? true) && (date.latest.map { year <= $0.year } ?? true)
      }
    }
  }

  /// Words that part a figure from the fact beside it: a share, a condition, a comparison, another time or voice.
  /// The fact's own words do not.
  private static func setsApart(_ statement: ProseStatement, _ fact: Fact) -> Bool {
    let own = Set(fact.says.value.lowercased().split(separator: " ").map(String.init))
    return statement.words.contains { (apart.contains($0.text) && !own.contains($0.text)) || $0.text.hasSuffix("n't") }
      || statement.text.bytes[statement.range].last == UInt8(ascii: "?")
  }

  private static let apart: Set<String> = [
    "add", "added", "adding", "additional", "adds", "ago", "again", "against", "allege", "alleged", "alone", "another",
    "annual", "annually", "average", "balance", "besides", "but", "claim", "claimed", "claims", "compared", "contrary",
    "could", "critics", "cut", "cuts", "denied", "denies", "despite", "difference", "doubt", "doubled", "each",
    "earlier", "either", "estimated", "every", "except", "excluding", "extra", "fall", "falls", "fell", "fewer",
    "first", "former", "formerly", "further", "gap", "grew", "growth", "half", "hardly", "higher", "how", "however",
    "if", "including", "increase", "initial", "initially", "instead", "last", "later", "less", "lower", "may", "might",
    "missing", "month", "more", "neither", "never", "no", "nor", "not", "once", "only", "opponents", "original",
    "originally", "other", "others", "part", "per", "plus", "portion", "previous", "previously", "raised", "rather",
    "reduced", "remaining", "rest", "rise", "rises", "rose", "rumour", "second", "separate", "separately", "share",
    "should", "some", "than", "third", "though", "twice", "unless", "until", "up", "versus", "week", "when", "whereas",
    "while", "would", "wrong", "wrongly", "year", "yet",
  ]

  func diagnostic(_ subject: Check.Subject) -> Diagnostic {
    let (key, words) = (filed.keyText(in: subject), statement.text[figure.utf8Range])
    let shown = subject.context.conventions.format(filed.value)
    let place = statement.text.span(figure.utf8Range)
    return Diagnostic(
      .contradictingFigure, at: place, "“\(words)” contradicts “\(key)”, which is “\(shown)”",
      label: "“\(shown)” on file",
      related: [
        Diagnostic.Label(span: Span(path: filed.article.file, range: filed.fact.value.span), message: "on file")
      ], help: ["print what is on file, or cite what says otherwise"],
      fixes: [.replace(place, with: ":fact[\(key)]{cite=off}", safety: .needsReview)])
  }
}

extension ProseFigure {
  fileprivate enum Kind { case money, count, percent, date }

  fileprivate var kind: Kind {
    switch value {
    case .money: .money
    case .quantity, .number: .count
    case .percent: .percent
    case .date: .date
    }
  }
}
