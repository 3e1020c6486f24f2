import Compiler
import Records

/// Numbered paragraphs, where the style has them.
extension TextPrinter {
  /// A whole memo's body, as opposed to a text that is printed alone.
  mutating func numberedBody() {
    switch style.numbering {
    case .none: body()
    case .cable:
      nextParagraph = 1
      body()
    case .memorandum:
      let units = NumberedUnits(of: memo.blocks)
      // A single paragraph is not numbered, and no section has two numbers.
      if units.count < 2 || NumberedUnits.areGiven(in: memo.blocks) { return body() }
      var number = 1
      for part in units.parts {
        gap()
        switch part {
        case .plain(let block): blocks([block])
        case .numbered(let group):
          self.units(group, rank: 0, from: number)
          number += group.count
        }
      }
      if !hasCalculations { calculations() }
    }
  }

  private mutating func units(_ units: [NumberedUnits.Unit], rank: Int, from first: Int) {
    for (index, unit) in units.enumerated() {
      gap()
      // Subdivisions come in pairs: what stands alone is no first of several.
      let hasMark = rank == 0 || units.count > 1
      self.unit(unit, rank: rank, mark: hasMark ? Self.mark(first + index, rank: rank) : nil)
    }
  }

  /// Recursion is as deep as headings have levels.
  private mutating func unit(_ unit: NumberedUnits.Unit, rank: Int, mark: String?) {
    var children = unit.children
    var rest = unit.rest
    switch unit.lead.kind {
    case .heading(_, let content):
      var text = run(mark, unit.lead.portion)
      text.append(run(content, inCapitals: rank == 0))
      // A heading over one paragraph runs into it.
      if rest.isEmpty, children.count == 1, case .paragraph(let words) = children[0].lead.kind {
        text.append(". ")
        text.append(run(words, after: unit.lead.portion == nil ? children[0].lead.portion : nil))
        rest = children[0].rest
        children = []
      }
      fill(text)
    case .section(let section): self.section(section, portion: unit.lead.portion, mark: mark)
    case .paragraph(let content):
      var text = run(mark, unit.lead.portion)
      text.append(run(content))
      fill(text)
    case .blockQuote, .list, .codeBlock, .htmlBlock, .thematicBreak, .table, .chart, .footnoteDefinition, .quotation,
      .timeline, .sourceCard, .tableOfContents, .pageBreak, .endnotes:
      blocks([unit.lead])
    }
    // Tables and lists stand beside their subdivision, so that they are as wide as they can be.
    indented(by: rank == 0 ? 3 : 0) { printer in
      guard !rest.isEmpty else { return }
      printer.gap()
      printer.blocks(rest)
    }
    indented(by: 3) { $0.units(children, rank: rank + 1, from: 1) }
  }

  /// What a numbered paragraph begins with.
  func run(_ mark: String?, _ portion: Handling?) -> TextRun {
    var run = TextRun()
    for text in [mark, portion?.portionMark].compactMap(\.self) {
      run.append(whole: text)
      run.appendNoBreakSpace()
    }
    return run
  }

  /// `1.`, `a.`, `(1)`, `(a)`, and so on.
  private static func mark(_ number: Int, rank: Int) -> String {
    switch rank % 4 {
    case 0: "\(number)."
    case 1: "\(FootnoteMark.letters(number))."
    case 2: "(\(number))"
    default: "(\(FootnoteMark.letters(number)))"
    }
  }

  /// The next number of a cable; nil where its paragraphs are not numbered.
  mutating func takeNumber() -> String? {
    guard let number = nextParagraph else { return nil }
    nextParagraph = number + 1
    return "\(number)."
  }
}
