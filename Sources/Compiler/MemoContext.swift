public import Markup
public import Records
public import Source
public import Values

/// What holds for one memo from outside its text.
public struct MemoContext: Sendable {
  public enum Extent: String, Sendable {
    /// A whole memo: title and date are required.
    case page
    /// The body alone.
    case fragment
  }

  public var extent: Extent
  /// The desk's configuration; empty where there is no desk.
  public var configuration: Configuration
  /// How the style prints values.
  public var conventions: Conventions
  /// The audience this output is for, by name; nil where it is for all the memo is for.
  public var audience: String?
  /// The memo's path below `Memos/` without `.md`.
  public var name: String

  public init(
    extent: Extent, configuration: Configuration, conventions: Conventions, audience: String? = nil, name: String
  ) {
    self.extent = extent
    self.configuration = configuration
    self.conventions = conventions
    self.audience = audience
    self.name = name
  }
}

/// A briefing with everything in it looked up: the memo to print, and what checks need to know of how it came about.
public struct Resolution: Sendable {
  public let memo: Memo
  public let frontMatter: FrontMatter
  /// In reading order, includes at their place.
  public let uses: [Use]
  /// Articles named whose record cannot be read, or not the fact that is named, sorted.
  public let faultyRecords: [ArticleID]
  /// In reading order.
  public let derivedUses: [DerivedUse]
  public let mentions: [Mention]
  /// In reading order, each paragraph, heading and cell that is printed.
  public let prose: [Prose]
  public let judgements: [Judgement]
  public let charts: [ChartUse]
  public let inclusions: [Inclusion]
  public let memoReferences: [MemoReference]
  /// In reading order, each place of its own.
  public let outsideLinks: [OutsideLink]
  /// Where rows of a query are printed, in reading order.
  public let queryUses: [QueryUse]
  public let portions: [Portion]
  /// Images of the desk that the memo shows, below the desk's folder, in order of first use.
  public let assets: [String]
  /// Waivers of the briefing and of what it includes, each with its file.
  public let waivers: [LocatedWaiver]
  public let diagnostics: [Diagnostic]

  public init(
    memo: Memo, frontMatter: FrontMatter, uses: [Use], faultyRecords: [ArticleID], derivedUses: [DerivedUse],
    mentions: [Mention], prose: [Prose], judgements: [Judgement], charts: [ChartUse], inclusions: [Inclusion],
    memoReferences: [MemoReference], outsideLinks: [OutsideLink], queryUses: [QueryUse], portions: [Portion],
    assets: [String],
    waivers: [LocatedWaiver], diagnostics: [Diagnostic]
  ) {
    self.memo = memo
    self.frontMatter = frontMatter
    self.uses = uses
    self.faultyRecords = faultyRecords
    self.derivedUses = derivedUses
    self.mentions = mentions
    self.prose = prose
    self.judgements = judgements
    self.charts = charts
    self.inclusions = inclusions
    self.memoReferences = memoReferences
    self.outsideLinks = outsideLinks
    self.queryUses = queryUses
    self.portions = portions
    self.assets = assets
    self.waivers = waivers
    self.diagnostics = diagnostics
  }
}

/// A waiver and the file it stands in.
public struct LocatedWaiver: Sendable {
  public let path: FilePath
  public let waiver: Waiver

  public init(path: FilePath, waiver: Waiver) {
    self.path = path
    self.waiver = waiver
  }
}
