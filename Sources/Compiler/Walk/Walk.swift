import Markup
import Records
import Source
import Values

/// The state of resolving one briefing in reading order: what has been met so far and what was found.
public struct Walk: Sendable {
  let source: any FactSource
  let context: MemoContext
  let frontMatter: FrontMatter
  /// What the whole briefing holds, known before the first paragraph is resolved.
  let outline: Outline
  /// The briefing, then each file whose text is being included.
  var files: [SourceFile]
  var diagnostics: [Diagnostic] = []
  var uses: [Use] = []
  var mentions: [Mention] = []
  var prose: [Prose] = []
  var judgements: [Judgement] = []
  var charts: [ChartUse] = []
  var inclusions: [Inclusion] = []
  var memoReferences: [MemoReference] = []
  var outsideLinks: [OutsideLink] = []
  var portions: [Portion] = []
  var assets: [String] = []
  var waivers: [LocatedWaiver] = []
  var citations = Citations()
  var names = NamesMet()
  /// The innermost part with a role that is being resolved.
  var section: MemoBlock.Section.Role?
  /// Where the prose being resolved stands.
  var setting = Prose.Setting.running
  /// The mark of the portion being resolved.
  var portion: Handling?
  /// Articles that the briefing names and whose record, or the record of the fact named, cannot be read.
  var faultyRecords: Set<ArticleID> = []
  var usedAliases: Set<String> = []
  /// What each definition of the front matter stands for, once it has been asked for; nil where it has a fault.
  var definitionValues: [String: Evaluated?] = [:]
  /// The definitions being computed, each for the one before it.
  var definitionPath: [String] = []
  var usedDefinitions: Set<String> = []
  var expressionDepth = 0
  /// Whether the expression being computed has been found to be nested too deep: one finding is enough.
  var isTooDeep = false
  var derivations = Derivations()
  var derivedUses: [DerivedUse] = []
  var usedQueries: Set<String> = []
  var queryUses: [QueryUse] = []
  var tableCount = 0
  var authorTableCount = 0
  var figureCount = 0
  var optionCount = 0
  var hasPlaceForSources = false

  init(
    briefing: Briefing, frontMatter: FrontMatter, outline: Outline, source: any FactSource, context: MemoContext
  ) {
    self.source = source
    self.context = context
    self.frontMatter = frontMatter
    self.outline = outline
    files = [briefing.file]
  }

  /// The file whose text is being resolved.
  var file: SourceFile { files[files.count - 1] }

  mutating func report(
    _ rule: Rule, at range: ByteRange, _ message: String, label: String = "", related: [Diagnostic.Label] = [],
    help: [String] = [], fixes: [Fix] = []
  ) {
    diagnostics.append(
      Diagnostic(
        rule, at: file.span(range), message, label: label, related: related, help: help, fixes: fixes))
  }

  /// A directive that could not be resolved stands in the memo as its author wrote it.
  func asWritten(_ directive: Directive) -> [MemoInline] { [.text(file[directive.span])] }

  /// The memo's date, when it has one.
  var asOf: CalendarDay? { frontMatter.date?.value }
}
