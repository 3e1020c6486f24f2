public import Records
import Source
public import Values

/// A memo with everything resolved: all that an output prints, and nothing it must look up.
///
/// The vocabulary is closed: a directive resolves to these nodes, and no output knows any directive.
public struct Memo: Sendable {
  /// nil where a text without front matter is rendered as a fragment.
  public var header: Header?
  /// The mark of the whole, at least as high as each of its parts.
  public var banner: Handling?
  /// BCP 47.
  public var language: String
  public var blocks: [MemoBlock]
  /// One per article cited, in order of first use.
  public var endnotes: [Endnote]
  /// What the source note at the end says of all sources together, a sentence each; empty where nothing is cited.
  public var sourceSummary: [String]
  /// What the words for likelihood mean, where the memo uses one.
  public var legend: Legend?
  /// The evidence behind values, quotations and citations; marks refer to it by index.
  public var proofs: [Proof]
  /// Every fact printed, in order of first use.
  public var facts: [FactUse]
  /// How each derived value came about, in order of first use; values refer to it by index.
  public var derivations: [Derivation]

  public init(
    header: Header?, banner: Handling?, language: String, blocks: [MemoBlock], endnotes: [Endnote] = [],
    sourceSummary: [String] = [], legend: Legend? = nil, proofs: [Proof] = [], facts: [FactUse] = [],
    derivations: [Derivation] = []
  ) {
    self.header = header
    self.banner = banner
    self.language = language
    self.blocks = blocks
    self.endnotes = endnotes
    self.sourceSummary = sourceSummary
    self.legend = legend
    self.proofs = proofs
    self.facts = facts
    self.derivations = derivations
  }

  /// The header block of a memo.
  public struct Header: Sendable {
    public var title: String
    /// Printed before the title where the memo marks its portions.
    public var portion: Handling?
    public var subtitle: String?
    public var number: String?
    public var to: [String] = []
    public var through: [String] = []
    public var from: [String] = []
    public var cc: [String] = []
    public var date: CalendarDay
    /// The date as printed.
    public var dateText: String
    public var isDraft = false
    public var tags: [String] = []
    /// The memo this one replaces, with a link to it.
    public var supersedes: MemoLink?
    /// What was put right after it was published, the latest first.
    public var corrections: [Correction] = []
    /// The desk's own name.
    public var organisation: String?
    public var summary: String?

    public init(title: String, date: CalendarDay, dateText: String) {
      self.title = title
      self.date = date
      self.dateText = dateText
    }
  }

  /// What was put right in a memo after it was published.
  public struct Correction: Sendable, Hashable {
    public let date: CalendarDay
    /// The date as printed.
    public let dateText: String
    public let note: String

    public init(date: CalendarDay, dateText: String, note: String) {
      self.date = date
      self.dateText = dateText
      self.note = note
    }
  }

  /// The words of a lexicon with the percentages they stand for.
  public struct Legend: Sendable, Hashable {
    /// The standard that gives the words their meaning.
    public var title: String
    /// From the least likely to the most.
    public var entries: [Likelihood.Entry]

    public init(title: String, entries: [Likelihood.Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  /// A link to another memo of the desk.
  public struct MemoLink: Sendable, Hashable {
    public let title: String
    /// Relative to this memo, without the ending that an output adds: `../2024/visit`.
    public let path: String
    /// Behind the `#`; nil for the memo itself.
    public let fragment: String?

    public init(title: String, path: String, fragment: String?) {
      self.title = title
      self.path = path
      self.fragment = fragment
    }
  }
}
