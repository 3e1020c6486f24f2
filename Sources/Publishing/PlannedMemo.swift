import Desk
import Source

/// A memo with what it gives a site besides its part in other pages: its page, the record of its editions, their pages.
struct PlannedMemo: Sendable {
  let memo: SiteMemo
  let editions: MemoEditions
  let files: [String: SitePlan.Entry]
  /// The pages of earlier editions.
  let kept: [String: SitePlan.Entry]
  /// What the next making will know of the editions' visibility.
  let verdicts: (made: SitePart?, kept: FilePath)

  init(
    _ memo: SiteMemo, in site: SiteFrame, _ selection: SiteSelection, _ visibility: EditionVisibility,
    _ history: EditionHistory, for audience: String?
  ) {
    let recorded = history.outlines(of: memo.name, for: audience)
    let editions = MemoEditions(
      of: memo.edition.naming(site.catalogue.successors[memo.name] ?? []), after: recorded,
      visible: visibility.shows(recorded, of: memo))
    let own = MemoHistory(memo: memo, compiler: selection.compiler, history: history, audience: audience)
    kept = KeptEditions.pages(of: memo, editions, in: history)
    let record = SitePlan.Entry(
      key: Digest(of: editions.outlines.bytes), isFresh: site.isFresh, of: memo.path,
      note: { EditionHistory.note(of: $0, editions.outlines, for: audience) }
    ) { () throws(FileError) in
      EditionHistory.bytes(of: try own.editions(editions), for: audience)
    }
    files = [
      memo.page: site.page(
        of: memo, isFresh: selection.kept.contains(memo.path), editions, kept: Set(kept.keys), in: own),
      EditionHistory.path(of: memo.name): record,
    ]
    verdicts = visibility.noted(editions.outlines, of: memo)
    self.memo = memo
    self.editions = editions
  }
}
