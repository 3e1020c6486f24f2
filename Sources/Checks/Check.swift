public import Compiler
public import Records
public import Source

/// Something that is looked for in every memo once it is resolved.
public struct Check: Sendable {
  /// What a check may look at. It never changes a memo.
  public struct Subject: Sendable {
    public let resolution: Resolution
    public let source: any FactSource
    public let context: MemoContext
    /// The memo as it is written.
    let file: SourceFile
    let review: ReviewDemand
    /// The text of each of the resolution's pieces of prose.
    let texts: [ProseText]
    /// The first use of each article, in their order.
    let firstUses: [Use]
    /// The articles the memo uses, and those on file that their records point to; each once, in order of first use. What
    /// is marked above the memo is left out: a finding would tell of it.
    public private(set) var neighbourhood: [Article] = []

    public init(
      _ file: SourceFile, resolution: Resolution, source: any FactSource, context: MemoContext, review: ReviewDemand
    ) {
      self.file = file
      self.review = review
      self.resolution = resolution
      self.source = source
      self.context = context
      texts = resolution.prose.map { ProseText($0) }
      var used: Set<ArticleID> = []
      firstUses = resolution.uses.filter { used.insert($0.article.id).inserted }
      var seen: Set<ArticleID> = []
      for article in firstUses.map(\.article) where seen.insert(article.id).inserted {
        neighbourhood.append(article)
        for id in article.related.compactMap({ $0.article?.value }) where seen.insert(id).inserted {
          if let related = source.article(id), mayName(related.handling?.value) { neighbourhood.append(related) }
        }
      }
    }

    /// Whether the memo uses an article, or a fact of it.
    func uses(_ article: ArticleID) -> Bool { firstUses.contains { $0.article.id == article } }

    /// The mark of the memo as a whole.
    var mark: Handling? { resolution.frontMatter.handling?.value ?? context.configuration.handling }

    var lexicon: Lexicon {
      resolution.frontMatter.lexicon ?? context.configuration.lexicon ?? .icd203
    }

    /// Whether the memo is in English, of whose prose more is known than of others.
    var isEnglish: Bool { resolution.memo.language.lowercased().hasPrefix("en") }

    var isFinal: Bool { resolution.frontMatter.status == .final }

    /// Whether a finding may tell readers of the memo of something that is so marked.
    public func mayName(_ mark: Handling?) -> Bool {
      guard let mark else { return true }
      return !mark.isAbove(self.mark) && !(limitOfAudience.map(mark.isAbove) ?? false)
    }

    /// A fact's key as the memo would write it, by its alias for the article where it has one.
    func key(of fact: Fact, in article: Article) -> String {
      let alias = resolution.frontMatter.sources.first { $0.article.value == article.id }?.name.value
      return "\(alias ?? article.id.description)/\(fact.name.value)"
    }

    /// Where the record of a used fact has its name.
    func record(of use: Use, _ message: String) -> [Diagnostic.Label] {
      let range = use.fact?.name.span ?? use.article.title.span
      return [Diagnostic.Label(span: Span(path: use.article.file, range: range), message: message)]
    }
  }

  /// What it can report.
  public let rules: [Rule]
  public let run: @Sendable (Subject) -> [Diagnostic]

  init(reporting rules: [Rule], run: @escaping @Sendable (Subject) -> [Diagnostic]) {
    self.rules = rules
    self.run = run
  }
}
