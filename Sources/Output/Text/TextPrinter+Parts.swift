import Compiler
import Records
import Source

extension TextPrinter {
  /// `JUDGEMENT: …` before the first paragraph, or on a line of its own where no paragraph comes first.
  ///
  /// - Parameter mark: its number in a memorandum; in a cable each of its paragraphs has one.
  mutating func section(_ section: MemoBlock.Section, portion: Handling?, mark: String?) {
    var rest = section.blocks
    var ending = style.ending(of: section).map { $0.uppercased() + "." }
    let title = run(style.title(of: section), inCapitals: true)
    if runsIn(section.role), let first = rest.first, case .paragraph(let content) = first.kind {
      rest.removeFirst()
      let mark = mark ?? takeNumber()
      // Beside a number the portion's mark stands at once, else right before the words.
      var text = mark.map { run($0, first.portion ?? portion) } ?? TextRun()
      if !title.isEmpty {
        text.append(title)
        text.append(": ")
      }
      text.append(run(content, after: mark == nil ? first.portion ?? portion : nil))
      if rest.isEmpty, section.remarks.isEmpty, let words = ending {
        text.append(" " + words)
        ending = nil
      }
      fill(text)
    } else if !title.isEmpty {
      var text = run(mark, portion)
      text.append(title)
      fill(text)
    }
    // Under a number of its own what follows is set in, as under any other.
    indented(by: mark == nil ? 0 : 3) { $0.blocks(rest) }
    if !section.remarks.isEmpty {
      var text = TextRun()
      for remark in section.remarks {
        if !text.isEmpty { text.appendSpace() }
        text.append(run(remark))
      }
      gap()
      indented(by: 3) { $0.fill(text) }
    }
    if section.role == .recommendation { answers() }
    if let ending {
      gap()
      fill(TextRun(ending))
    }
  }

  /// Room for the decision maker's mark beside each answer.
  private mutating func answers() {
    guard !style.answers.isEmpty else { return }
    var text = TextRun()
    for answer in style.answers {
      if !text.isEmpty { text.append("   ") }
      text.append(whole: answer.uppercased() + " ________")
    }
    gap()
    indented(by: 3) { $0.fill(text) }
  }

  private func runsIn(_ role: MemoBlock.Section.Role) -> Bool {
    switch role {
    case .bottomLine, .judgement, .recommendation, .note: true
    case .option, .box, .background: false
    }
  }

  mutating func quotation(_ quotation: MemoBlock.Quotation, portion: Handling?) {
    indented(by: 3) { printer in
      for (index, part) in quotation.parts.enumerated() {
        if index > 0 { printer.gap() }
        printer.fill(printer.run([.text("“\(part)”")], after: index == 0 ? portion : nil))
      }
      if !quotation.attribution.isEmpty {
        var text = TextRun("-- ")
        text.append(printer.run(quotation.attribution))
        printer.fill(text, hanging: 3)
      }
    }
  }

  mutating func timeline(_ entries: [MemoBlock.TimelineEntry], portion: Handling?) {
    let dates = entries.map { Line(run($0.date)) }
    let widest = dates.map(\.width).max() ?? 0
    for (index, entry) in entries.enumerated() {
      let content = run(entry.content, after: index == 0 ? portion : nil)
      if widest <= room / 3 {
        let mark = dates[index].bytes + [UInt8](repeating: UInt8(ascii: " "), count: widest + 2 - dates[index].width)
        column(mark, width: widest + 2, content)
      } else {
        fill(run(entry.date))
        indented(by: 3) { $0.fill(content) }
      }
    }
  }

  mutating func sourceCard(_ card: MemoBlock.SourceCard, portion: Handling?) {
    fill(run(card.title, after: portion))
    indented(by: 3) { printer in
      printer.pairs(card.entries.map { ($0.term, printer.run($0.detail)) })
    }
  }

  mutating func contents(_ entries: [MemoBlock.ContentsEntry]) {
    guard let top = entries.map(\.level).min() else { return }
    title(style.labels.contents)
    for entry in entries {
      indented(by: 3 * (entry.level - top + 1)) { $0.fill($0.run(entry.text), hanging: 3) }
    }
  }

  /// Terms in a column, what they mean beside them.
  mutating func pairs(_ pairs: [(term: String, detail: TextRun)]) {
    let terms = pairs.map { Line(TextRun($0.term + ":")) }
    let widest = min(terms.map(\.width).max() ?? 0, room / 2)
    for (term, pair) in zip(terms, pairs) {
      if term.width > widest {
        // Too long to stand beside what it names.
        fill(TextRun(pair.term + ":"), hanging: 4)
        column([], width: 4, pair.detail)
      } else {
        let blanks = [UInt8](repeating: UInt8(ascii: " "), count: widest + 2 - term.width)
        column(term.bytes + blanks, width: widest + 2, pair.detail)
      }
    }
  }

  /// Text beside a mark, its further lines set in as far.
  mutating func column(_ mark: [UInt8], width columns: Int, _ content: TextRun) {
    let lines = LineFiller.lines(content, width: max(room - columns, 1))
    for (index, text) in lines.enumerated() {
      let isFirst = index == 0 && !mark.isEmpty
      if UnicodeText.displayWidth(text) > max(room - columns, 1) {
        // An address that is too long has a line to itself.
        if isFirst { line(mark) }
        line([UInt8](repeating: UInt8(ascii: " "), count: min(columns, 4)) + text)
      } else {
        line((isFirst ? mark : [UInt8](repeating: UInt8(ascii: " "), count: columns)) + text)
      }
    }
  }

  /// A text that stands on one line.
  struct Line {
    let bytes: [UInt8]
    /// In display columns.
    let width: Int

    init(_ run: TextRun) {
      bytes = TextFolding.printed(run.bytes)
      width = UnicodeText.displayWidth(bytes)
    }
  }
}
