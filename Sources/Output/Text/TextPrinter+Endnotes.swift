import Compiler
import Records

extension TextPrinter {
  /// References in the order of first use, then what holds of all sources together.
  mutating func endnotes() {
    if !memo.endnotes.isEmpty {
      title(style.labels.endnotes)
      for note in memo.endnotes {
        let mark = Array("[\(note.number)] ".utf8)
        indented(by: max(4, mark.count), mark: mark) { $0.endnote(note) }
      }
    }
    if !memo.sourceSummary.isEmpty {
      title(style.labels.sourceSummary)
      fill(TextRun(memo.sourceSummary.joined(separator: " ")))
    }
    if let legend = memo.legend {
      let entries = legend.entries.map { "\($0.terms.joined(separator: ", ")): \($0.band)" }
      title("\(style.labels.likelihood) (\(legend.title))")
      for entry in entries { fill(TextRun(entry), hanging: 4) }
    }
  }

  private mutating func endnote(_ note: Endnote) {
    var text = run(note.reference, after: note.portion)
    for url in [note.url, note.archive].compactMap({ $0 }) {
      text.appendSpace()
      text.append(url: url)
    }
    for remark in note.remarks {
      text.appendSpace()
      text.append(remark)
    }
    fill(text)
    for index in note.proofs where memo.proofs.indices.contains(index) {
      let proof = memo.proofs[index]
      let isDoubtful = proof.status != .verified
      guard isDoubtful || !proof.remarks.isEmpty else { continue }
      let said = (isDoubtful ? [style.labels.word(for: proof.status)] : []) + proof.remarks
      let place = proof.locator.isEmpty ? proof.key.fact : proof.locator
      fill(TextRun("- \(place): \(said.joined(separator: "; "))."), hanging: 2)
    }
  }
}
