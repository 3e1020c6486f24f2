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

    public init(
      _ file: SourceFile, resolution: Resolution, source: any FactSource, context: MemoContext, review: ReviewDemand
    ) {
      self.file = file
      self.review = review
      self.resolution = resolution
      self.source = source
      self.context = context
      texts = resolution.prose.map { ProseText($0) }
    }

    /// The mark of the memo as a whole.
    var mark: Handling? { resolution.frontMatter.handling?.value ?? context.configuration.handling }

    var lexicon: Lexicon {
      resolution.frontMatter.lexicon ?? context.configuration.lexicon ?? .icd203
    }

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
