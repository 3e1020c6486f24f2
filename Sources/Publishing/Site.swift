import Compiler
public import Desk
import Records
public import Source

/// A whole site: every file that it has, from the memos it shows and what they rest on. What is as it was in the last
/// edition is taken over from there.
public struct Site: Sendable {
  /// By path.
  public let files: [String: SiteFile]
  /// What the ways of its pages are indices into.
  public let targets: [SiteTarget]
  /// Why it must not be put in the place of the old one; empty for a site that holds together.
  public let faults: [Diagnostic]
  /// What is to be told and does not stand in its way.
  public let warnings: [Diagnostic]
  /// The parts of it that were made, and the names of those that were taken over.
  public let made: [SitePart]
  public let kept: [FilePath]

  /// - Parameters:
  ///   - edition: where its files are put.
  ///   - history: what was published before.
  ///   - past: what is known of the last making.
  ///   - jobs: how many pages are made at once.
  /// - Throws: where an image that a memo shows cannot be read, or a page not be written.
  public init(
    of selection: SiteSelection, _ desk: OpenDesk, _ options: SiteOptions, in edition: FolderEdition,
    after history: EditionHistory = .none, _ past: SitePast = .none, jobs: Int = 1
  ) throws(FolderEdition.Fault) {
    let limit = options.limit(desk.configuration)
    let frame = SiteFrame(
      selection.memos, of: desk, within: limit, base: options.base, after: past, jobs: jobs)
    let formerNames = FormerNames(selection.memos)
    let visibility = EditionVisibility(
      desk: desk, limit: limit, memos: Set(selection.memos.map(\.name)), past: past)
    let memos = Workers.map(selection.memos, jobs: jobs) { memo in
      PlannedMemo(memo, in: frame, selection, visibility, history, for: options.audience)
    }
    var plan = SitePlan()
    plan.entries = SearchIndex.plan(of: frame)
    for memo in memos { plan.entries.merge(memo.files) { $1 } }
    plan.add(frame, formerNames)
    plan.add(imagesOf: selection, desk)
    let kept = KeptEditions(pages: plan.add(memos.map(\.kept)), history: history)
    var files = try plan.files(in: edition, of: selection.compiler, after: past, jobs: jobs)
    try kept.mend(&files, in: edition, after: past, base: options.base, jobs: jobs)
    let integrity = LinkIntegrity(files, after: past, base: options.base, jobs: jobs)
    let looks = integrity.looks
    let known = Self.unpublished(in: selection)
    let broken = known.isEmpty ? Self.broken(looks.flatMap(\.faults), but: kept, of: selection.memos, desk) : []
    faults = formerNames.faults + known + broken
    warnings = memos.filter(\.editions.isSilentChange).map { .silentChange(of: $0.memo) }
    for look in looks { files[look.page]?.file.ways = look.faults.isEmpty ? .found(look.ways) : .unknown }
    targets = integrity.targets
    self.files = files.mapValues(\.file)
    let isKnown = past.value(of: SiteFrame.part) != nil
    let shared = isKnown ? [] : [SitePart(SiteFrame.part, desk.noting { _ in }.inputs, value: [])]
    made = selection.made + frame.articles.made + memos.compactMap(\.verdicts.made) + shared
    let names = Set(made.map(\.name))
    let taken =
      selection.kept + frame.articles.kept.map { SiteArticle.part($0) } + memos.map(\.verdicts.kept) + [SiteFrame.part]
    self.kept = taken.filter { !names.contains($0) }.sorted()
  }

  /// References to memos that are not shown.
  private static func unpublished(in selection: SiteSelection) -> [Diagnostic] {
    let shown = Set(selection.memos.map(\.name))
    let reasons = Dictionary(selection.leftOut.map { ($0.name, $0.reason) }) { first, _ in first }
    return selection.memos.flatMap { memo in
      memo.references.filter { !shown.contains($0.name) }.map { reference in
        Diagnostic(
          .unpublishedMemo, at: reference.span,
          "the memo “\(reference.name)” is not on the site: \(reasons[reference.name]?.words ?? "it was not asked for")",
          help: ["leave the reference out, or publish that memo too"])
      }
    }
  }

  private static func broken(
    _ faults: [LinkIntegrity.Fault], but kept: KeptEditions, of memos: [SiteMemo], _ desk: OpenDesk
  ) -> [Diagnostic] {
    let memos = Dictionary(memos.map { ($0.page, $0.path) }) { first, _ in first }
    return faults.filter { !kept.pages.contains($0.page) }.map { fault in
      let place = Span(path: memos[fault.page] ?? desk.folder.configuration, range: ByteRange(0..<0))
      return Diagnostic(
        .brokenSiteLink, at: place, "the page \(fault.page) leads to “\(fault.target)”, which the site does not have")
    }
  }
}

extension Diagnostic {
  fileprivate static func silentChange(of memo: SiteMemo) -> Diagnostic {
    Diagnostic(
      .silentChange, at: Span(path: memo.path, range: memo.dateRange),
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
