public import Compiler
import Records
import Source
import Values

/// Prints memos as plain text: a fixed width by display columns, no trailing blanks, lines that end in LF, one at the end.
public enum TextOutput {
  /// The whole memo with header block, banners and endnotes.
  public static func page(_ memo: Memo, style: Style = .builtIn) -> [UInt8] {
    var printer = TextPrinter(memo: memo, style: style)
    printer.banner()
    printer.header()
    printer.body()
    printer.banner()
    return printer.finished
  }

  /// The body alone.
  public static func fragment(_ memo: Memo, style: Style = .builtIn) -> [UInt8] {
    var printer = TextPrinter(memo: memo, style: style)
    printer.body()
    return printer.finished
  }
}

extension TextPrinter {
  /// Exactly one line end at the end, whatever came last.
  fileprivate var finished: [UInt8] {
    var bytes = out
    while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return bytes + [UInt8(ascii: "\n")]
  }

  /// The classification in the middle, TLP at the right (FIRST TLP 2.0).
  fileprivate mutating func banner() {
    guard let banner = memo.banner else { return }
    gap()
    if let line = banner.bannerLine { centred(TextRun(line)) }
    if let label = banner.tlp?.label {
      let blanks = max(width - label.utf8.count, 0)
      line([UInt8](repeating: UInt8(ascii: " "), count: blanks) + label.utf8)
    }
    gap()
  }

  fileprivate mutating func header() {
    guard let header = memo.header else { return }
    let labels = style.labels
    if let organisation = header.organisation { centred(TextRun(organisation.uppercased())) }
    var form = header.to.isEmpty ? [labels.memorandum.uppercased()] : []
    if let number = header.number { form.append("\(labels.number) \(number)") }
    if header.isDraft { form.append(labels.draft.uppercased()) }
    if !form.isEmpty { centred(TextRun(form.joined(separator: "  "))) }
    gap()
    rows(header)
    if let summary = header.summary {
      gap()
      fill(TextRun(summary))
    }
  }

  private mutating func rows(_ header: Memo.Header) {
    let labels = style.labels
    var subject = TextRun()
    if let portion = header.portion {
      subject.append(whole: portion.portionMark)
      subject.appendNoBreakSpace()
    }
    subject.append(header.title)
    var rows: [(String, [TextRun])] = [
      (labels.memorandumFor, header.to.map { TextRun($0) }), (labels.through, header.through.map { TextRun($0) }),
      (labels.from, header.from.map { TextRun($0) }), (labels.cc, header.cc.map { TextRun($0) }),
      (labels.date, [TextRun(header.dateText)]),
      (labels.subject, [subject] + (header.subtitle.map { [TextRun($0)] } ?? [])),
    ]
    if let replaced = header.supersedes { rows.append((labels.supersedes, [TextRun(replaced.title)])) }
    rows.removeAll { $0.1.isEmpty }
    let terms = rows.map { Line(TextRun($0.0.uppercased())) }
    let widest = terms.map(\.width).max() ?? 0
    for (term, row) in zip(terms, rows) {
      for (index, text) in row.1.enumerated() {
        let mark = index == 0 ? term.bytes : []
        let blanks = widest + 2 - (index == 0 ? term.width : 0)
        column(mark + [UInt8](repeating: UInt8(ascii: " "), count: blanks), width: widest + 2, text)
      }
    }
    gap()
  }
}
