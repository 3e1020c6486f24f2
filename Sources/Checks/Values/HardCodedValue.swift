import Compiler
import Records
import Source
import Values

extension Check {
  /// Figures and dates given by hand. One pass decides for each, so that none has two findings: it is on file, it
  /// contradicts what is on file, or nothing is known of it.
  static let hardCodedValue = Check(
    reporting: [.hardCodedFigure, .hardCodedDate, .contradictingFigure]
  ) { subject in
    guard !subject.resolution.uses.isEmpty || !subject.resolution.frontMatter.sources.isEmpty else { return [] }
    let filed = FiledValues(subject)
    var found: [Diagnostic] = []
    for (prose, text) in zip(subject.resolution.prose, subject.texts) {
      guard let figures = ProseFigures(prose, text, language: subject.resolution.memo.language) else { continue }
      for (figure, statement) in figures.statements(subject) {
        let candidates = filed.candidates(for: figure)
        if let match = Match.best(of: figure, in: statement, among: candidates) {
          found.append(match.diagnostic(subject))
        } else if let contradiction = Contradiction(of: figure, in: statement, among: candidates, subject) {
          found.append(contradiction.diagnostic(subject))
        }
      }
    }
    return found
  }
}

/// A figure of the prose and the value on file that it is.
struct Match {
  let figure: ProseFigure
  let statement: ProseStatement
  let filed: FiledValue
  let likeness: Likeness
  /// Whether another fact could be meant as well.
  let isAmbiguous: Bool

  /// The value that is meant, if one is: what the words and citations around the figure speak for most.
  static func best(of figure: ProseFigure, in statement: ProseStatement, among candidates: [FiledValue]) -> Match? {
    var best: (filed: FiledValue, likeness: Likeness, weight: Int)?
    var rivals = 0
    for filed in candidates where filed.isStanding {
      guard let likeness = Likeness.of(figure, filed) else { continue }
      let nearness = statement.nearness(of: filed)
      let weight = nearness + shared(figure, statement, filed)
      guard weight >= least(figure, filed, likeness) else { continue }
      if let current = best, (current.weight, current.filed.rank) >= (weight, filed.rank) {
        if current.filed.key != filed.key, current.weight == weight { rivals += 1 }
        continue
      }
      rivals = 0
      best = (filed, likeness, weight)
    }
    return best.map {
      Match(figure: figure, statement: statement, filed: $0.filed, likeness: $0.likeness, isAmbiguous: rivals > 0)
    }
  }

  /// How many words sentence and fact have in common, that of the thing counted aside.
  private static func shared(_ figure: ProseFigure, _ statement: ProseStatement, _ filed: FiledValue) -> Int {
    var common = statement.subjectWords.intersection(filed.subjectWords)
    if case .quantity(let quantity) = figure.value { common.remove(SubjectWords.stem(ofUnit: quantity.unit)) }
    return common.count
  }

  /// How much must speak for a value: little for what is rare, more for small counts, bare numbers and days on which
  /// much may have happened.
  private static func least(_ figure: ProseFigure, _ filed: FiledValue, _ likeness: Likeness) -> Int {
    let usual: Int
    switch figure.value {
    case .money, .percent: usual = 3
    case .quantity(let quantity): usual = quantity.amount.high < Decimal(13) ? 4 : 2
    case .number: usual = 4
    case .date: usual = filed.isPrimary ? 3 : 5
    }
    switch likeness {
    case .same: return usual
    case .reworded: return figure.isDate ? usual : usual + 1
    case .rounded: return usual + 1
    }
  }

  func diagnostic(_ subject: Check.Subject) -> Diagnostic {
    let key = filed.keyText(in: subject)
    let words = statement.text[figure.utf8Range]
    let place = statement.text.span(figure.utf8Range)
    let shown = subject.context.conventions.format(filed.value)
    let directive = DirectiveForm(self, key: key, subject)
    let message =
      switch likeness {
      case .same: "“\(words)” is on file as “\(key)”"
      case .reworded, .rounded: "“\(words)” is on file as “\(key)”, there “\(shown)”"
      }
    return Diagnostic(
      figure.isDate ? .hardCodedDate : .hardCodedFigure, at: place, message,
      related: [
        Diagnostic.Label(span: Span(path: filed.article.file, range: filed.fact.value.span), message: "on file")
      ], help: ["print it with \(directive.source)"],
      fixes: directive.isInPlace ? [.replace(place, with: directive.source, safety: directive.safety)] : [])
  }
}

extension FiledValue {
  /// What is preferred among values of equal weight.
  fileprivate var rank: Int { (isPrimary ? 2 : 0) + (fact.status.value == .verified ? 1 : 0) }
}

extension ProseFigure {
  var isDate: Bool {
    if case .date = value { true } else { false }
  }
}
