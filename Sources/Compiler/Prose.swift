public import Markup
public import Source

/// A run of the author's own words that the memo prints, with what is used in it: what checks of prose read.
public struct Prose: Sendable {
  public enum Place: Sendable, Hashable { case paragraph, heading, cell }

  /// The briefing, or the file it includes, that the words stand in.
  public let file: SourceFile
  public let content: [Inline]
  public let place: Place
  /// The innermost part of the memo around it that has a role of its own.
  public let section: MemoBlock.Section.Role?
  /// Indices into the resolution's uses and mentions: those that stand in it.
  public let uses: Range<Int>
  public let mentions: Range<Int>

  init(
    file: SourceFile, content: [Inline], place: Place, section: MemoBlock.Section.Role?, uses: Range<Int>,
    mentions: Range<Int>
  ) {
    self.file = file
    self.content = content
    self.place = place
    self.section = section
    self.uses = uses
    self.mentions = mentions
  }
}
