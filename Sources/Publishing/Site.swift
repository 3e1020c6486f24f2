import Compiler
public import Desk
import Records
public import Source

/// A whole site in memory: every file that it has, from the memos it shows and what they rest on.
public struct Site: Sendable {
  /// By path below the site's folder.
  public let files: [String: [UInt8]]
  /// Why it must not be put in the place of the old one; empty for a site that holds together.
  public let faults: [Diagnostic]
  /// What is to be told and does not stand in its way.
  public let warnings: [Diagnostic]

  /// - Parameters:
  ///   - history: what was published before.
  ///   - jobs: how many pages are made at once.
  /// - Throws: where an image that a memo shows cannot be read.
  public init(
    of selection: SiteSelection, _ desk: OpenDesk, _ options: SiteOptions, after history: EditionHistory = .none,
    jobs: Int = 1
  ) throws(FileError) {
    let limit = options.limit(desk.configuration)
    let catalogue = SiteCatalogue(selection.memos, of: desk, within: limit)
    let frame = SiteFrame(catalogue, of: desk, base: options.base)
    let formerNames = FormerNames(selection.memos)
    let visibility = EditionVisibility(desk: desk, limit: limit, memos: Set(selection.memos.map(\.name)))
    var files = SearchIndex(of: frame).files
    var kept = KeptEditions(of: history)
    var warnings: [Diagnostic] = []
    let made = Workers.map(selection.memos, jobs: jobs) { memo in
      let editions = MemoEditions(
        of: Edition(of: memo, successors: catalogue.successors[memo.name] ?? []),
        after: history.editions(of: memo.name, for: options.audience, visible: visibility.shows))
      let earlier = KeptEditions.pages(of: memo, editions, in: history)
      return (
        editions: editions, kept: earlier, page: frame.page(of: memo, editions, kept: Set(earlier.keys)),
        record: EditionHistory.bytes(of: editions.editions, for: options.audience)
      )
    }
    for (memo, made) in zip(selection.memos, made) {
      files[memo.page] = made.page
      files[EditionHistory.path(of: memo.name)] = made.record
      kept.add(made.kept)
      if made.editions.isSilentChange { warnings.append(.silentChange(of: memo)) }
    }
    self.warnings = warnings
    for (page, memo) in formerNames.pages { files[page] = frame.redirect(from: page, to: memo) }
    for pages in [frame.sourcePages, frame.entityPages, frame.tagPages, frame.authorPages] {
      files.merge(pages) { first, _ in first }
    }
    files[SiteFrame.Section.memos.page] = frame.memosPage
    files[SiteFrame.Section.search.page] = frame.searchPage
    if !catalogue.dated.isEmpty { files[SiteFrame.Section.timeline.page] = frame.timelinePage }
    files[AtomFeed.path] = AtomFeed.bytes(of: frame)
    files[JSONFeed.path] = JSONFeed.bytes(of: frame)
    files[Robots.path] = Robots.bytes(of: frame)
    if let base = options.base {
      let pages = files.keys.filter { $0.hasSuffix(".html") && formerNames.pages[$0] == nil }.sorted()
      files[Sitemap.path] = Sitemap.bytes(of: pages, on: frame, at: base)
      files[SearchDescription.path] = SearchDescription.bytes(of: frame, at: base)
    }
    for asset in Set(selection.memos.flatMap(\.compiled.assets)).sorted() {
      files["memos/" + AssetPlace.output(of: asset)] = try desk.files.contents(of: desk.folder.root.appending(asset))
    }
    kept.join(&files, base: options.base, jobs: jobs)
    self.files = files
    let known = Self.unpublished(in: selection)
    let broken = known.isEmpty ? Self.broken(in: files, but: kept, of: selection.memos, desk, options, jobs) : []
    faults = formerNames.faults + known + broken
  }

  /// References to memos that are not shown.
  private static func unpublished(in selection: SiteSelection) -> [Diagnostic] {
    let shown = Set(selection.memos.map(\.name))
    let reasons = Dictionary(selection.leftOut.map { ($0.name, $0.reason) }) { first, _ in first }
    return selection.memos.flatMap { memo in
      memo.compiled.memoReferences.filter { !shown.contains($0.name) }.map { reference in
        Diagnostic(
          .unpublishedMemo, at: reference.span,
          "the memo “\(reference.name)” is not on the site: \(reasons[reference.name]?.words ?? "it was not asked for")",
          help: ["leave the reference out, or publish that memo too"])
      }
    }
  }

  private static func broken(
    in files: [String: [UInt8]], but kept: KeptEditions, of memos: [SiteMemo], _ desk: OpenDesk,
    _ options: SiteOptions, _ jobs: Int
  ) -> [Diagnostic] {
    let memos = Dictionary(memos.map { ($0.page, $0.compiled.path) }) { first, _ in first }
    let faults = LinkIntegrity(files, base: options.base, jobs: jobs).faults.filter { kept.pages[$0.page] == nil }
    return faults.map { fault in
      let place = Span(path: memos[fault.page] ?? desk.folder.configuration, range: ByteRange(0..<0))
      return Diagnostic(
        .brokenSiteLink, at: place, "the page \(fault.page) leads to “\(fault.target)”, which the site does not have")
    }
  }
}

extension Diagnostic {
  fileprivate static func silentChange(of memo: SiteMemo) -> Diagnostic {
    let date = memo.compiled.frontMatter.date?.span ?? ByteRange(0..<0)
    return Diagnostic(
      .silentChange, at: Span(path: memo.compiled.path, range: date),
      "the memo was published with other words on this date",
      help: ["give it a new date, or say under `corrections` what was put right"])
  }
}

extension SiteSelection.Reason {
  /// As the end of a sentence.
  public var words: String {
    switch self {
    case .draft: "it is a draft"
    case .errors: "it has errors"
    case .aboveAudience: "it is, or prints what is, marked above those the site is for"
    case .otherAudience: "it is for another audience"
    }
  }
}
