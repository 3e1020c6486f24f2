import Compiler

/// A memo's blocks as the numbered paragraphs of a memorandum (AR 25-50, 2-4): headings hold what stands under them,
/// and paragraphs what follows them until the next.
struct NumberedUnits {
  /// A heading, a paragraph or a part with what belongs to it.
  struct Unit {
    let lead: MemoBlock
    /// Lists, tables, quotations, … that follow it.
    var rest: [MemoBlock] = []
    var children: [Unit] = []
  }

  enum Part {
    case numbered([Unit])
    /// What no number is given to: bottom line, contents, endnotes.
    case plain(MemoBlock)
  }

  private(set) var parts: [Part] = []
  private let blocks: [MemoBlock]
  private var index = 0

  /// How many paragraphs of the first rank there are.
  var count: Int {
    parts.reduce(0) { count, part in
      if case .numbered(let units) = part { count + units.count } else { count }
    }
  }

  init(of blocks: [MemoBlock]) {
    self.blocks = blocks
    while index < blocks.count {
      let units = self.units(under: nil)
      if !units.isEmpty { parts.append(.numbered(units)) }
      if index < blocks.count {
        parts.append(.plain(blocks[index]))
        index += 1
      }
    }
  }

  private enum Place { case heading(Int), paragraph, continuation, outside }

  /// What stands under a heading of that level, or at the top. Recursion is as deep as headings have levels.
  private mutating func units(under level: Int?) -> [Unit] {
    var units: [Unit] = []
    while index < blocks.count {
      switch Self.place(of: blocks[index]) {
      case .heading(let next):
        if let level, next <= level { return units }
        var unit = Unit(lead: take())
        while index < blocks.count, case .continuation = Self.place(of: blocks[index]) { unit.rest.append(take()) }
        unit.children = self.units(under: next)
        units.append(unit)
      case .paragraph: units.append(Unit(lead: take()))
      case .continuation:
        guard !units.isEmpty else { return units }
        units[units.count - 1].rest.append(take())
      case .outside: return units
      }
    }
    return units
  }

  private mutating func take() -> MemoBlock {
    defer { index += 1 }
    return blocks[index]
  }

  private static func place(of block: MemoBlock) -> Place {
    switch block.kind {
    case .heading(let level, _): .heading(level)
    case .paragraph: .paragraph
    case .section(let section): section.role == .bottomLine ? .outside : .paragraph
    case .endnotes, .footnoteDefinition, .tableOfContents: .outside
    case .blockQuote, .list, .codeBlock, .htmlBlock, .thematicBreak, .table, .chart, .quotation, .timeline, .sourceCard,
      .pageBreak:
      .continuation
    }
  }

  /// Whether the memo's headings have numbers already, since it refers to its sections by them.
  static func areGiven(in blocks: [MemoBlock]) -> Bool {
    blocks.contains { block in
      guard case .heading(_, let content) = block.kind, case .text(let text)? = content.first else { return false }
      let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      return !number.isEmpty && text.dropFirst(number.count).first == "\u{A0}"
    }
  }
}
