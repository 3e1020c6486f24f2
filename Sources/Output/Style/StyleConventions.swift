import Compiler
import Values

/// What a style's conventions file says: how values are printed, how memos are laid out as text, and the words around
/// what the author wrote.
struct StyleConventions: Sendable, Hashable {
  /// nil where the memo's language decides.
  var values: Conventions?
  var quotationMarks = Style.QuotationMarks.double
  var numbering = ParagraphNumbering.memorandum
  /// Columns.
  var textWidth = 72
  var textHeader: [HeaderElement] = [
    .organisation, .form, .to, .through, .from, .cc, .date, .subject, .supersedes, .summary,
  ]
  /// What stands at the head of a part of a memo whose author gave it no words.
  var partTitles: [MemoBlock.Section.Role: String] = [:]
  /// What stands at the end of a part, as in `End summary`.
  var partEndings: [MemoBlock.Section.Role: String] = [:]
  /// What a decision maker can answer to a recommendation, each with room for a mark.
  var answers: [String] = []
  var labels = Labels()

  /// Narrower pages have no room for a header block, wider ones are not read as text.
  static let textWidths = 40...200
}

/// How the paragraphs of a memo are numbered.
enum ParagraphNumbering: String, Sendable, Hashable, CaseIterable {
  case none
  /// In text memos, as the US Army's AR 25-50 has it: 1., a., (1), (a); pages stay without.
  case memorandum
  /// In text and on pages, as in a diplomatic cable: one after the other, whatever headings stand between them.
  case cable
}

/// What a text memo's header can hold, in the order that a style gives it.
enum HeaderElement: String, Sendable, Hashable, CaseIterable {
  /// Lines of their own: in the middle, but for the title, which stands at the left above its subtitle.
  case organisation, form, title
  /// Rows with a label, aligned with those beside them.
  case number, to, through, from, cc, date, subject, tags, supersedes
  /// A paragraph.
  case summary
}
