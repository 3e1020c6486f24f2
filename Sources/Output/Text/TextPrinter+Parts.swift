import Compiler
import Records
import Source

extension TextPrinter {
  /// `JUDGEMENT: …` before the first paragraph, or on a line of its own where no paragraph comes first.
  mutating func section(_ section: MemoBlock.Section, portion: Handling?) {
    var rest = section.blocks
    if !section.title.isEmpty {
      let first = rest.first
      if runsIn(section.role), let first, case .paragraph(let content) = first.kind {
        var text = run(section.title, inCapitals: true)
        text.append(": ")
        text.append(run(content, after: first.portion ?? portion))
        fill(text)
        rest.removeFirst()
      } else {
        fill(run(section.title, after: portion, inCapitals: true))
      }
    }
    blocks(rest)
    if !section.remarks.isEmpty {
      var text = TextRun()
      for remark in section.remarks {
        if !text.isEmpty { text.appendSpace() }
        text.append(run(remark))
      }
      gap()
      indented(by: 3) { $0.fill(text) }
    }
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
