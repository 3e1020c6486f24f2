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

  /// The days of a fact that prose could give: its value, or those that its record has beside it.
  fileprivate static func dates(of fact: Fact, in article: Article, _ nearness: Nearness) -> [FiledValue] {
    func filed(_ field: String?, _ date: EDTFDate, isPrimary: Bool) -> FiledValue {
      FiledValue(
        article: article, fact: fact, field: field, value: .date(date), nearness: nearness, isPrimary: isPrimary)
    }
    if case .date(let date)? = fact.typedValue { return [filed(nil, date, isPrimary: true)] }
    return Walk.dateFields(of: fact).compactMap { name in
      guard name != "as-of", let date = Walk.date(name, of: fact) else { return nil }
      let isEvent = if case .event = fact.value.value { true } else { false }
      // An agreement's day is that of its signing, which has a field of its own.
      if case .agreement(let agreement) = fact.value.value, name == "date", agreement.signed != nil { return nil }
      return filed(name, date, isPrimary: name != "date" || isEvent)
    }
  }
}

/// The values of the articles a memo has to do with: those of the kind a figure of its own asks for, made when the first
/// does.
final class FiledValues {
  private let subject: Check.Subject
  private lazy var articles = nearArticles
  private lazy var amounts: [FiledValue] = facts.compactMap { article, fact, nearness in
    guard let value = fact.typedValue, value.kind != .date else { return nil }
    return FiledValue(
      article: article, fact: fact, field: nil, value: value, nearness: nearness, isPrimary: true)
  }
  private lazy var dates: [FiledValue] = facts.flatMap { FiledValue.dates(of: $1, in: $0, $2) }

  init(_ subject: Check.Subject) { self.subject = subject }

  func candidates(for figure: ProseFigure) -> [FiledValue] { figure.isDate ? dates : amounts }

  private var facts: [(Article, Fact, FiledValue.Nearness)] {
    let subject = subject
    return articles.flatMap { article, nearness in
      article.facts.filter { subject.mayName($0.handling?.value ?? article.handling?.value) }
        .map { (article, $0, nearness) }
    }
  }

  private var nearArticles: [(Article, FiledValue.Nearness)] {
    var articles = subject.neighbourhood
    for source in subject.resolution.frontMatter.sources
    where !articles.contains(where: { $0.id == source.article.value }) {
      if let article = subject.source.article(source.article.value) { articles.append(article) }
    }
    return articles.map { ($0, subject.uses($0.id) ? .cited : .known) }
  }
}
