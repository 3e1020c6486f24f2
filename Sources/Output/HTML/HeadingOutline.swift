import Compiler

/// Which levels headings are printed with, so that a page's outline has one title and skips no level (WCAG 1.3.1).
struct HeadingOutline {
  /// What is added to an author's level; nil where levels are printed as written.
  ///
  /// It is 1 where memos begin with `#`, since `h1` is the page's title.
  private let shift: Int?
  /// A heading above it would climb out of the section that is open.
  private var floor = 2
  private var last = 1

  /// Levels as written, for fragments.
  static let asWritten = HeadingOutline(shift: nil)

  /// For the body of a page below its title.
  static func belowTitle(_ blocks: [MemoBlock]) -> HeadingOutline {
    let levels = blocks.compactMap { block -> Int? in
      if case .heading(let level, _) = block.kind { level } else { nil }
    }
    return HeadingOutline(shift: 2 - (levels.min() ?? 2))
  }

  private init(shift: Int?) { self.shift = shift }

  mutating func level(ofHeading level: Int) -> Int {
    guard let shift else { return level }
    last = min(max(level + shift, floor), last + 1, 6)
    return last
  }

  /// The level of a title that the style prints: one below the heading it stands under.
  mutating func enterSection() -> Int {
    guard shift != nil else { return 2 }
    last = min(max(last, floor - 1) + 1, 6)
    floor = min(last + 1, 6)
    return last
  }

  /// Begins a part that stands beside the memo's text, with a title on the second level.
  mutating func enterAppendix() -> Int {
    floor = 2
    last = 1
    return enterSection()
  }
}
