import Records
import Source

extension Drift {
  /// Each computed value that has moved with a fact it rests on, shown with the first such fact.
  func derivedLabels() -> [String: [Diagnostic.Label]] {
    var labels: [String: [Diagnostic.Label]] = [:]
    for item in now.items {
      guard case .computed(let facts) = item.origin, let change = change(of: item),
        let cause = cause(among: facts)
      else { continue }
      labels[cause, default: []].append(
        Diagnostic.Label(span: item.place, message: "with it \(change.old ?? "–") became \(change.new ?? "–")"))
    }
    return labels
  }

  private func cause(among facts: [FactKey]) -> String? {
    let keys = Set(facts.map(\.description))
    return now.items.first {
      $0.entry.kind == .fact && keys.contains($0.entry.subject) && !holds($0.entry)
    }?.entry.subject
  }

  private func change(of item: MemoReview.Item) -> FieldChange? {
    guard !holds(item.entry), let old = old(item.entry) else { return nil }
    let (was, new) = (old.entry.fields.first?.value, item.entry.fields.first?.value)
    return FieldChange(name: "value", old: was, new: new)
  }

  mutating func compareDerived() {
    for item in now.items where !holds(item.entry) {
      switch item.origin {
      case .text, .use: continue
      case .computed(let facts):
        if cause(among: facts) != nil { continue }
        let change = change(of: item)
        let name = item.entry.subject
        findings.append(
          Diagnostic(
            .driftedDerivation, at: item.place,
            tells && change != nil
              ? "“\(name)” came to \(change?.old ?? "–") when the memo was reviewed, and comes to \(change?.new ?? "–") now"
              : "“\(name)” does not come to what it did when the memo was reviewed",
            related: asReviewed(item.entry), help: [help]))
      case .query: if item.entry.kind == .query { compareRows(of: item) }
      }
    }
  }

  private func asReviewed(_ entry: ReviewEntry) -> [Diagnostic.Label] {
    guard tells, let old = old(entry) else { return [] }
    return [Diagnostic.Label(span: old.place(of: entry.fields.first?.name ?? ""), message: "as it was reviewed")]
  }

  /// Rows of facts that have moved are told with the facts.
  private mutating func compareRows(of item: MemoReview.Item) {
    let identity = ReviewEntry.Identity(kind: .row, subject: item.entry.subject)
    let old = (recorded[identity] ?? []).compactMap { $0.entry.value("cells") }
    let new = now.items.filter { $0.entry.identity == identity }.compactMap { $0.entry.value("cells") }
    let gone = Set(old).subtracting(new).sorted()
    let come = Set(new).subtracting(old).sorted()
    let isTold = { [affected] (row: String) in
      row.split(separator: ReviewEntry.cellSeparator).contains { affected.contains(String($0)) }
    }
    guard !(gone + come).allSatisfy(isTold) || gone.isEmpty && come.isEmpty else { return }
    let moved = (gone.filter { !isTold($0) }, come.filter { !isTold($0) })
    let detail = tells ? Drift.rows(moved.0, moved.1) : ""
    findings.append(
      Diagnostic(
        .driftedDerivation, at: item.place,
        "the query “\(item.entry.subject)” does not give the rows it gave when the memo was reviewed\(detail)",
        related: asReviewed(item.entry), help: [help]))
  }

  private static func rows(_ gone: [String], _ come: [String]) -> String {
    switch (gone.count, come.count) {
    case (0, 0): ": their order is another"
    case (1, 1): ": “\(gone[0])” is now “\(come[0])”"
    default: ": \(gone.count) gone, \(come.count) new"
    }
  }
}
