import Compiler
import Records

/// What stands above a text memo, in the order its style gives.
extension TextPrinter {
  mutating func header() {
    guard let header = memo.header else { return }
    let elements = style.textHeader
    // That a memo is a draft is told whatever the style shows.
    if header.isDraft, !elements.contains(.form) { centred(TextRun(style.labels.draft.uppercased())) }
    var rows: [(label: String, texts: [TextRun])] = []
    for element in elements {
      if let row = row(element, header) {
        if !row.texts.isEmpty { rows.append(row) }
        continue
      }
      self.rows(rows)
      rows = []
      switch element {
      case .organisation: if let name = header.organisation { centred(TextRun(name.uppercased())) }
      case .form: form(header)
      case .title: heading(header)
      case .summary:
        if let summary = header.summary {
          gap()
          fill(TextRun(summary))
        }
      case .number, .to, .through, .from, .cc, .date, .subject, .tags, .supersedes: break
      }
    }
    self.rows(rows)
    corrections(header.corrections)
    gap()
  }

  /// Above the text: who has read the memo before must see what was wrong in it.
  private mutating func corrections(_ corrections: [Memo.Correction]) {
    guard !corrections.isEmpty else { return }
    title(style.labels.corrections)
    for correction in corrections { fill(TextRun("\(correction.dateText): \(correction.note)"), hanging: 3) }
    gap()
  }

  /// A row with its label; nil for what is no row.
  private func row(_ element: HeaderElement, _ header: Memo.Header) -> (label: String, texts: [TextRun])? {
    let labels = style.labels
    switch element {
    case .organisation, .form, .title, .summary: return nil
    case .number: return (labels.number, header.number.map { [TextRun($0)] } ?? [])
    case .to: return (labels.memorandumFor, header.to.map { TextRun($0) })
    case .through: return (labels.through, header.through.map { TextRun($0) })
    case .from: return (labels.from, header.from.map { TextRun($0) })
    case .cc: return (labels.cc, header.cc.map { TextRun($0) })
    case .date: return (labels.date, [TextRun(header.dateText)])
    case .subject:
      var subject = run(nil, header.portion)
      subject.append(header.title)
      return (labels.subject, [subject] + (header.subtitle.map { [TextRun($0)] } ?? []))
    case .tags: return (labels.tags, header.tags.isEmpty ? [] : [TextRun(header.tags.joined(separator: ", "))])
    case .supersedes: return (labels.supersedes, header.supersedes.map { [TextRun($0.title)] } ?? [])
    }
  }

  /// What kind of memo it is, where no row says so, its number, and whether it is a draft.
  private mutating func form(_ header: Memo.Header) {
    let labels = style.labels
    let namesForm = header.to.isEmpty || !style.textHeader.contains(.to)
    var form = namesForm ? [labels.memorandum.uppercased()] : []
    if let number = header.number, !style.textHeader.contains(.number) {
      form.append(labels.number.isEmpty ? number : "\(labels.number) \(number)")
    }
    if header.isDraft { form.append(labels.draft.uppercased()) }
    if !form.isEmpty { centred(TextRun(form.joined(separator: "  "))) }
    gap()
  }

  private mutating func heading(_ header: Memo.Header) {
    gap()
    var title = run(nil, header.portion)
    title.append(header.title.uppercased())
    fill(title)
    if let subtitle = header.subtitle { fill(TextRun(subtitle)) }
    gap()
  }

  /// Labels in a column, each with its texts one below the other.
  private mutating func rows(_ rows: [(label: String, texts: [TextRun])]) {
    let terms = rows.map { Line(TextRun($0.label.uppercased())) }
    let widest = terms.map(\.width).max() ?? 0
    for (term, row) in zip(terms, rows) {
      for (index, text) in row.texts.enumerated() {
        let mark = index == 0 ? term.bytes : []
        let blanks = widest + 2 - (index == 0 ? term.width : 0)
        column(mark + [UInt8](repeating: UInt8(ascii: " "), count: blanks), width: widest + 2, text)
      }
    }
    if !rows.isEmpty { gap() }
  }
}
