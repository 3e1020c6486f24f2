import Compiler
import Desk
import Records
import Source
import Store
import Values

/// What a key is wanted for.
struct KeyWish {
  /// Whether it may name an article as a whole.
  var takesArticles: Bool
  /// The kind of value that is wanted; others come behind.
  var kind: String?
}

extension EditedDesk {
  /// Keys of facts for what is typed of one: a part of a name, or words of what the fact says.
  func keys(_ typed: String, _ span: Span, in file: SourceFile, _ wish: KeyWish) -> CompletionList {
    let aliases = frontMatter(of: file).sources
    if let slash = typed.firstIndex(of: "/") {
      let name = String(typed[..<slash])
      let id = aliases.first { $0.name.value == name }?.article.value ?? ArticleID(name)
      if let article = id.flatMap({ desk.article($0) }) {
        return facts(of: article, as: name, typed[typed.index(after: slash)...].lowercased(), span, wish)
      }
    }
    var list = ranked(typed, in: file, wish).items { fact in
      let key = written(fact.row.key, aliases)
      return item(fact, label: key, text: key, over: span, filter: key + " " + fact.row.says + " " + fact.row.title)
    }
    var names = aliases.filter { typed.isEmpty || $0.name.value.hasPrefix(typed) }.map { alias in
      Completion(
        .article, alias.name.value, detail: desk.article(alias.article.value)?.title.value ?? "",
        text: alias.name.value + (wish.takesArticles ? "" : "/"), over: span)
    }
    if wish.takesArticles { names += articles(in: list, span) }
    list.items = (names + list.items).unique.prefix(CompletionList.mostItems).map(\.self)
    return list
  }

  /// The articles of the facts that were found.
  private func articles(in list: CompletionList, _ span: Span) -> [Completion] {
    var seen: Set<String> = []
    return list.items.compactMap { item in
      let name = String(item.label.prefix { $0 != "/" })
      guard seen.insert(name).inserted, let id = ArticleID(name), let article = desk.article(id) else { return nil }
      return Completion(
        .article, name, detail: article.title.value, over: span, filter: name + " " + article.title.value + item.filter)
    }
  }

  private func facts(
    of article: Article, as name: String, _ typed: String, _ span: Span, _ wish: KeyWish
  ) -> CompletionList {
    let words = typed.split(separator: " ")
    guard isCatalogueOpen else { return CompletionList(items: [], isIncomplete: true) }
    let conventions = desk.conventions
    let found = desk.index.catalogue(.article(article.id)).map { ListedFact($0, conventions) }.filter { fact in
      let text = "\(fact.row.key.fact) \(fact.row.says) \(fact.printed)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    // Of the wanted kind first, then those whose name begins so, each in the order of their names.
    let ordered = found.enumerated().sorted { left, right in
      func rank(_ entry: (offset: Int, element: ListedFact)) -> (Int, Int, Int) {
        let isMeant = wish.kind.map { $0 == entry.element.row.type } ?? true
        return (isMeant ? 0 : 1, entry.element.row.key.fact.hasPrefix(typed) ? 0 : 1, entry.offset)
      }
      return rank(left) < rank(right)
    }
    return CompletionList(
      items: ordered.map { _, fact in
        let key = "\(name)/\(fact.row.key.fact)"
        return item(fact, label: key, text: key, over: span, filter: key + " " + fact.row.says)
      }, isIncomplete: false)
  }

  /// The facts that say what is typed in prose, each as the directive that prints it.
  func facts(saying typed: String, over span: Span, in file: SourceFile) -> CompletionList {
    // One letter says nothing; a sign and a figure do.
    guard typed.utf8.count >= 2 else { return CompletionList(items: [], isIncomplete: true) }
    let aliases = frontMatter(of: file).sources
    return ranked(typed, in: file, KeyWish(takesArticles: false)).items { fact in
      let key = written(fact.row.key, aliases)
      let text = fact.row.type == "quote" ? ":quote[\(key)]" : ":fact[\(key)]"
      return item(fact, label: "\(fact.printed) — \(fact.row.says)", text: text, over: span, filter: typed)
    }
  }

  private func written(_ key: FactKey, _ aliases: [FrontMatter.Alias]) -> String {
    let alias = aliases.first { $0.article.value == key.article }?.name.value
    return "\(alias ?? key.article.description)/\(key.fact)"
  }

  private func item(
    _ fact: ListedFact, label: String, text: String, over span: Span, filter: String
  ) -> Completion {
    let (row, value) = (fact.row, fact.printed)
    let publisher = EntityID(row.publisher).flatMap { desk.entity($0)?.name.value } ?? row.publisher
    let source = [row.title, publisher, row.date].filter { !$0.isEmpty }.joined(separator: ", ")
    return Completion(
      .fact, label, detail: "\(value) · \(row.status) · \(row.grade)",
      documentation: "**\(value)**\n\n\(row.says)\n\n\(source)\n\n`\(row.key)` · \(row.status) · \(row.grade)",
      text: text, over: span, filter: filter)
  }

  private struct Ranking {
    let facts: [ListedFact]
    let isWhole: Bool

    func items(_ make: (ListedFact) -> Completion) -> CompletionList {
      CompletionList(items: facts.map(make), isIncomplete: !isWhole)
    }
  }

  /// The facts that fit, those first that this memo uses, then those of articles it uses, then the better match.
  private func ranked(_ typed: String, in file: SourceFile, _ wish: KeyWish) -> Ranking {
    guard isCatalogueOpen else { return Ranking(facts: [], isWhole: false) }
    var uses: [FactKey: Int] = [:]
    var articles: Set<ArticleID> = []
    if let memo = lastMemo(file.path) {
      for use in memo.uses {
        articles.insert(use.article.id)
        if let key = use.key { uses[key, default: 0] += 1 }
      }
      articles.formUnion(memo.frontMatter.sources.map(\.article.value))
    }
    let (matches, isAll) = catalogue.matches(of: typed, near: articles, in: desk)
    struct Rank: Comparable {
      let uses: Int
      let isNear: Bool
      let quality: FactCatalogue.Match.Quality
      let index: Int

      static func < (left: Rank, right: Rank) -> Bool {
        if left.uses != right.uses { return left.uses > right.uses }
        if left.isNear != right.isNear { return left.isNear }
        return (left.quality, left.index) < (right.quality, right.index)
      }
    }
    let ranks = matches.enumerated().map { index, match in
      Rank(
        uses: uses[match.key] ?? 0, isNear: articles.contains(match.key.article), quality: match.quality, index: index)
    }
    let conventions = desk.conventions
    var facts: [ListedFact] = []
    for rank in ranks.least(CompletionList.mostItems) {
      facts += desk.index.catalogue(.fact(matches[rank.index].key)).map { ListedFact($0, conventions) }
    }
    if let kind = wish.kind { facts = facts.filter { $0.row.type == kind } + facts.filter { $0.row.type != kind } }
    return Ranking(facts: facts, isWhole: matches.count <= CompletionList.mostItems && isAll)
  }
}

/// A fact with its value as it is printed.
private struct ListedFact {
  let row: CatalogueRow
  let printed: String

  init(_ row: CatalogueRow, _ conventions: Conventions) {
    self.row = row
    printed = row.printed(by: conventions)
  }
}

extension Array where Element: Comparable {
  /// The least of them in order, without sorting all.
  fileprivate func least(_ count: Int) -> [Element] {
    var least: [Element] = []
    for element in self {
      if least.count == count, let last = least.last, last < element { continue }
      let place = least.firstIndex { element < $0 } ?? least.count
      least.insert(element, at: place)
      if least.count > count { least.removeLast() }
    }
    return least
  }
}

extension [Completion] {
  fileprivate var unique: [Completion] {
    var seen: Set<String> = []
    return filter { seen.insert($0.label).inserted }
  }
}
