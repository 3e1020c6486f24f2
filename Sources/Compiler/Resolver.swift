public import Markup
public import Records
public import Source

/// Looks up everything a briefing names, in reading order.
public enum Resolver {
  /// Pure: the same briefing, answers and context give the same resolution.
  public static func resolve(
    _ briefing: Briefing, from source: any FactSource, in context: MemoContext
  ) -> Resolution {
    Resolution(memo: Memo(header: nil, banner: nil, language: "en-US", blocks: []), frontMatter: FrontMatter(), uses: [], mentions: [], inclusions: [], waivers: [], diagnostics: [])
  }

  /// The names of the text directives there are, which the parser needs to tell `reported:cite[x]` from prose.
  public static let textDirectiveNames: Set<String> = []
}
