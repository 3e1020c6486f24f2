import Compiler
import Records
import Source
import Values

/// A value on file that a figure or a date of the prose may be. An object: each figure is held against all of them.
final class FiledValue {
  /// How the memo comes to know of the article.
  enum Nearness: Int {
    /// Another article points to it, or the front matter gives it an alias.
    case known
    case cited
  }

  let article: Article
  let fact: Fact
  /// nil where the fact itself has the value.
  let field: String?
  let value: TypedValue
  let nearness: Nearness
  /// Whether the value is what the record is about, and not merely the day something else was so.
  let isPrimary: Bool

  init(
    article: Article, fact: Fact, field: String?, value: TypedValue, nearness: Nearness, isPrimary: Bool
  ) {
    self.article = article
    self.fact = fact
    self.field = field
    self.value = value
    self.nearness = nearness
    self.isPrimary = isPrimary
  }

  var key: FactKey { FactKey(article: article.id, fact: fact.name.value) }

  /// The words of the fact in the desk.
  private lazy var ownWords = SubjectWords.of(fact.says.value)

  /// What the fact is about: its words in the desk, its words in the source, its name.
  private(set) lazy var subjectWords = ownWords.union(SubjectWords.of(fact.span?.value ?? "")).union(
    SubjectWords.of(fact.name.value))

  /// The words a sentence must have to speak of the fact: of an agreement's days those of its title.
  private(set) lazy var saidWords: Set<String> =
    if field != nil, case .agreement(let agreement) = fact.value.value {
      SubjectWords.of(agreement.title)
    } else {
      ownWords
    }

  /// The key as the memo writes it, by the alias it has given the article.
  func keyText(in subject: Check.Subject) -> String {
    subject.key(of: fact, in: article) + (field.map { ".\($0)" } ?? "")
  }

  var isStanding: Bool {
    switch fact.status.value {
    case .draft, .verified, .disputed: true
    case .retracted, .superseded: false
    }
  }

  /// Every value of a fact that prose could give.
  static func all(of fact: Fact, in article: Article, _ nearness: Nearness) -> [FiledValue] {
    func filed(_ field: String?, _ value: TypedValue, isPrimary: Bool) -> FiledValue {
      FiledValue(
        article: article, fact: fact, field: field, value: value, nearness: nearness, isPrimary: isPrimary)
    }
    var found: [FiledValue] = []
    if let value = fact.typedValue {
      found.append(filed(nil, value, isPrimary: true))
      if value.kind == .date { return found }
    }
    for name in Walk.dateFields(of: fact) where name != "as-of" {
      guard let date = Walk.date(name, of: fact) else { continue }
      let isEvent = if case .event = fact.value.value { true } else { false }
      // An agreement's day is that of its signing, which has a field of its own.
      if case .agreement(let agreement) = fact.value.value, name == "date", agreement.signed != nil { continue }
      found.append(filed(name, .date(date), isPrimary: name != "date" || isEvent))
    }
    return found
  }
}

/// The values of the articles a memo has to do with: small, and made only for a memo with figures of its own.
struct FiledValues {
  let amounts: [FiledValue]
  let dates: [FiledValue]

  init(_ subject: Check.Subject) {
    var amounts: [FiledValue] = []
    var dates: [FiledValue] = []
    let cited = Set(subject.resolution.uses.map(\.article.id))
    var articles = subject.neighbourhood
    let aliased = subject.resolution.frontMatter.sources.map(\.article.value)
    for id in aliased where !articles.contains(where: { $0.id == id }) {
      if let article = subject.source.article(id) { articles.append(article) }
    }
    for article in articles {
      for fact in article.facts where subject.mayName(fact.handling?.value ?? article.handling?.value) {
        for value in FiledValue.all(of: fact, in: article, cited.contains(article.id) ? .cited : .known) {
          if case .date = value.value { dates.append(value) } else { amounts.append(value) }
        }
      }
    }
    self.amounts = amounts
    self.dates = dates
  }

  func candidates(for figure: ProseFigure) -> [FiledValue] {
    if case .date = figure.value { dates } else { amounts }
  }
}
