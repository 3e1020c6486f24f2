public import Records

/// The words a style prints around what the author wrote.
public struct Labels: Sendable, Hashable {
  public var memorandum = "Memorandum"
  public var memorandumFor = "Memorandum for"
  public var to = "To"
  public var through = "Through"
  public var from = "From"
  public var cc = "Cc"
  public var date = "Date"
  public var subject = "Subject"
  public var number = "No."
  public var draft = "Draft"
  public var supersedes = "Supersedes"
  public var tags = "Tags"
  public var corrections = "Corrections"
  public var copyLink = "Link to this paragraph"
  public var contents = "Contents"
  public var notes = "Notes"
  public var sources = "Sources"
  public var source = "Source"
  public var sourceSummary = "Source summary"
  public var likelihood = "Words for likelihood"
  public var endnote = "Endnote"
  public var endnotes = "Endnotes"
  public var archive = "Archived copy"
  public var readInSource = "Read in the source"
  public var backToText = "Back to the text"
  public var calculations = "Calculations"
  public var calculation = "Calculation"
  /// Before the number in the mark behind a derived value, as in `[C1]`.
  public var calculationMark = "C"
  /// Above the table that stands behind a chart.
  public var chartFigures = "The figures and their sources"
  /// Where a chart has nothing to draw.
  public var absent = "not on file"
  /// In plain drawings, what a mark stands for where several series meet.
  public var several = "several"
  public var chain = "Chain"
  public var grade = "Grade"
  public var status = "Status"
  public var remark = "Note"
  public var noText = "No text of this article is on file."
  public var close = "Close"
  public var skip = "Skip to the memo"
  public var table = "Table"
  public var done = "done"
  public var open = "open"
  public var verified = "verified"
  public var disputed = "disputed"
  public var retracted = "retracted"
  public var superseded = "superseded"
  public var unverified = "draft, not verified"

  public init() {}

  /// The name of each word in a conventions file, in the order of that file.
  static let keys: [(name: String, path: any WritableKeyPath<Labels, String> & Sendable)] = [
    ("memorandum", \.memorandum), ("memorandum-for", \.memorandumFor), ("to", \.to), ("through", \.through),
    ("from", \.from), ("cc", \.cc),
    ("date", \.date), ("subject", \.subject), ("number", \.number), ("draft", \.draft),
    ("supersedes", \.supersedes), ("tags", \.tags), ("corrections", \.corrections),
    ("copy-link", \.copyLink), ("contents", \.contents), ("notes", \.notes), ("sources", \.sources),
    ("source", \.source), ("source-summary", \.sourceSummary),
    ("likelihood", \.likelihood), ("endnote", \.endnote), ("endnotes", \.endnotes),
    ("archive", \.archive),
    ("read-in-source", \.readInSource), ("back-to-text", \.backToText),
    ("calculations", \.calculations), ("calculation", \.calculation), ("calculation-mark", \.calculationMark),
    ("chart-figures", \.chartFigures), ("absent", \.absent), ("several", \.several), ("chain", \.chain),
    ("grade", \.grade),
    ("status", \.status), ("remark", \.remark), ("no-text", \.noText), ("close", \.close), ("skip", \.skip),
    ("table", \.table), ("done", \.done), ("open", \.open), ("verified", \.verified), ("disputed", \.disputed),
    ("retracted", \.retracted), ("superseded", \.superseded), ("unverified", \.unverified),
  ]

  /// How a fact's status is printed.
  public func word(for status: Fact.Status) -> String {
    switch status {
    case .draft: unverified
    case .verified: verified
    case .disputed: disputed
    case .retracted: retracted
    case .superseded: superseded
    }
  }
}
