public import Records

/// What has changed between two states of a desk: in what is on file, and in the sentences its memos print.
public struct DeskDifference: Sendable {
  /// Whether something is there in both states, only in the newer or only in the older one.
  public enum Manner: String, Sendable, Hashable { case changed, added, withdrawn }

  /// A fact or an article.
  public struct Record: Sendable {
    /// `ARTICLE/FACT`, or the article's name.
    public let key: String
    public let manner: Manner
    /// Of something added or withdrawn, what there is to say of it.
    public let particulars: [Particular]
    /// The memos that rest on it in either state, sorted.
    public let memos: [String]

    public init(key: String, manner: Manner, particulars: [Particular], memos: [String]) {
      self.key = key
      self.manner = manner
      self.particulars = particulars
      self.memos = memos
    }
  }

  /// One thing said of a record, old and new; nil where there is nothing.
  public struct Particular: Sendable, Hashable {
    /// As the record names it, as in `money` or `status`; `evidence` for the passage that proves a fact.
    public let name: String
    public let old: String?
    public let new: String?

    public init(name: String, old: String?, new: String?) {
      self.name = name
      self.old = old
      self.new = new
    }
  }

  /// A memo whose print has changed.
  public struct MemoChange: Sendable {
    /// Its path below `Memos/`, without `.md`; that of the older state where it was withdrawn.
    public let name: String
    /// The name it had before it was renamed; nil where it was not.
    public let formerName: String?
    public let title: String
    public let manner: Manner
    /// In reading order.
    public let passages: [Passage]

    public init(name: String, formerName: String?, title: String, manner: Manner, passages: [Passage]) {
      self.name = name
      self.formerName = formerName
      self.title = title
      self.manner = manner
      self.passages = passages
    }
  }

  /// A sentence that was changed, added or withdrawn.
  public struct Passage: Sendable {
    /// The heading it stands under; nil above the first.
    public let heading: String?
    public let manner: Manner
    /// Word by word.
    public let pieces: [TextDifference.Piece]

    public init(heading: String?, manner: Manner, pieces: [TextDifference.Piece]) {
      self.heading = heading
      self.manner = manner
      self.pieces = pieces
    }
  }

  /// The older state, as the user named it and by its commit.
  public let revision: String
  public let commit: String
  public let audience: String?
  /// The mark of all that is shown.
  public let banner: Handling?
  /// Sorted by key.
  public let records: [Record]
  /// Sorted by name.
  public let memos: [MemoChange]

  public init(
    revision: String, commit: String, audience: String?, banner: Handling?, records: [Record], memos: [MemoChange]
  ) {
    self.revision = revision
    self.commit = commit
    self.audience = audience
    self.banner = banner
    self.records = records
    self.memos = memos
  }

  public var isEmpty: Bool { records.isEmpty && memos.isEmpty }

  /// As in `changes since HEAD~2 (1f83c0f2ab)`.
  var title: String {
    let short = commit.prefix(10)
    return "Changes since \(revision.hasPrefix(short) ? String(short) : "\(revision) (\(short))")"
  }
}
