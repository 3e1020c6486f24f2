import Compiler
import Desk
import Output
import Records
import Source

/// A memo's editions on a site, the one that is published now among them.
struct MemoEditions: Sendable {
  /// The oldest first; the last is what is published now.
  let outlines: [EditionOutline]
  /// How many of those that the folder's record has are shown no more.
  let droppedCount: Int
  /// Whether the memo says something else than it did, without another date and without a correction.
  let isSilentChange: Bool
  /// Whether this is a new edition, so that the memo's page still shows the one before.
  let isNew: Bool

  /// - Parameters:
  ///   - recorded: those in the folder's record.
  ///   - visible: which of them the readers of this site may still see.
  init(of now: EditionOutline, after recorded: [EditionOutline], visible: [Bool]) {
    // What comes after one that may not be seen tells by its changes what stood there.
    droppedCount = visible.lastIndex(of: false).map { $0 + 1 } ?? 0
    let earlier = recorded.dropFirst(droppedCount)
    guard let last = earlier.last, last.day == now.day else {
      outlines = earlier + [now]
      isSilentChange = false
      isNew = true
      return
    }
    outlines = earlier.dropLast() + [now]
    isNew = false
    isSilentChange = last.sentences != now.sentences && now.correctionCount <= last.correctionCount
  }

  var earlier: ArraySlice<EditionOutline> { outlines.dropLast() }

  /// With their words.
  ///
  /// - Parameters:
  ///   - sentences: those of the last.
  ///   - recorded: the editions in the folder's record.
  func whole(_ sentences: [MemoSentences.Sentence], after recorded: [Edition]) -> [Edition] {
    recorded.dropFirst(droppedCount).prefix(earlier.count)
      + outlines.suffix(1).map { Edition($0, sentences: sentences) }
  }

  /// Where an edition stands once another is published: beside the memo, so that its links hold.
  static func page(of memo: SiteMemo, on day: String) -> String { SiteAddress.memo("\(memo.name).\(day)") }
}
