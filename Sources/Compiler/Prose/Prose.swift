public import Markup
public import Source

/// A run of the author's own words that the memo prints, with what is used in it: what checks of prose read.
public struct Prose: Sendable {
  public enum Place: Sendable, Hashable {
    case paragraph
    case heading(level: Int)
    /// Tables are counted in reading order.
    case headerCell(table: Int)
    case cell
  }

  public enum Setting: Sendable, Hashable {
    case running, listItem
    /// Somebody else's words: a Markdown block quotation.
    case blockQuote
  }

  /// The briefing, or the file it includes, that the words stand in.
  public let file: SourceFile
  /// The block's or the cell's.
  public let span: ByteRange
  public let content: [Inline]
  public let place: Place
  public let setting: Setting
  /// The innermost part of the memo around it that has a role of its own.
  public let section: MemoBlock.Section.Role?
  /// Indices into the resolution's uses and mentions: those that stand in it.
  public let uses: Range<Int>
  public let mentions: Range<Int>

  init(
    file: SourceFile, span: ByteRange, content: [Inline], place: Place, setting: Setting,
    section: MemoBlock.Section.Role?, uses: Range<Int>, mentions: Range<Int>
  ) {
    self.file = file
    self.span = span
    self.content = content
    self.place = place
    self.setting = setting
    self.section = section
    self.uses = uses
    self.mentions = mentions
  }
}
