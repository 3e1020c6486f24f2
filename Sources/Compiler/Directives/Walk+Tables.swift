import Markup
import Records
import Source
import Values

/// A column of a table of facts.
enum FactColumn: String, CaseIterable {
  case fact, value, date, status, source

  var title: String {
    switch self {
    case .fact: "Fact"
    case .value: "Value"
    case .date: "Date"
    case .status: "Status"
    case .source: "Source"
    }
  }
}

extension Walk {
  mutating func table(of facts: [FoundFact], _ directive: Directive) -> MemoBlock {
    tableCount += 1
    let named = directive.attribute("columns").map { AttributeDeclaration.list($0.value) } ?? []
    let columns = named.isEmpty ? FactColumn.allCases : named.compactMap(FactColumn.init)
    var rows: [[[MemoInline]]] = []
    for found in facts {
      guard let printed = printed(found, .table) else { continue }
      use(found, .tableRow)
      let proof = prove(found, printedAs: printed.text)
      rows.append(columns.map { cell($0, of: found, printed, proof: proof) })
    }
    let number = MemoInline.text(Walk.numbered("Table", tableCount, directive.attribute("caption")?.value))
    let table = MemoBlock.Table(
      origin: .facts, caption: [number],
      alignments: columns.map { $0 == .value && isFigureColumn(facts) ? .right : .none },
      header: columns.map { [.text($0.title)] }, rows: rows)
    return MemoBlock(.table(table), id: directive.attribute("id")?.value ?? "table-\(tableCount)", portion: portion)
  }

  /// Figures are set flush right, words are not.
  private func isFigureColumn(_ facts: [FoundFact]) -> Bool {
    facts.allSatisfy { found in
      guard case .typed(let value) = found.fact.value.value else { return false }
      return value.amount != nil
    }
  }

  private mutating func cell(
    _ column: FactColumn, of found: FoundFact, _ printed: PrintedValue, proof: Int
  ) -> [MemoInline] {
    switch column {
    case .fact: return [.text(found.fact.says.value)]
    case .value:
      return [
        .value(MemoInline.Value(text: printed.text, machine: printed.machine, key: found.key, proof: proof))
      ]
    case .date:
      guard let day = Walk.day(of: found.fact) else { return [.text("undated")] }
      let printed = date(day, .table)
      return [.value(MemoInline.Value(text: printed.text, machine: printed.machine, key: found.key, proof: proof))]
    case .status:
      let stage = found.fact.stage.map { [$0.rawValue] } ?? []
      return [.text((stage + [found.fact.status.value.rawValue]).joined(separator: ", "))]
    case .source:
      return [.text(sourceName(found.article)), mark(found, proof: proof, implied: true)]
    }
  }

  /// `Title (Publisher)`
  func sourceName(_ article: Article) -> String {
    article.title.value + (article.publisher.map { " (\(publisherName($0.value)))" } ?? "")
  }

  mutating func timeline(of facts: [FoundFact], _ directive: Directive) -> [MemoBlock] {
    var about: EntityID?
    if let attribute = directive.attribute("about") {
      let place = attribute.valueSpan ?? attribute.keySpan
      guard let entity = entity(attribute.value, at: place) else {
        return [MemoBlock(.paragraph(asWritten(directive)))]
      }
      about = entity.id
    }
    let since = directive.attribute("since").flatMap { try? EDTFDate.parse($0.value).earliest }
    let until = directive.attribute("until").flatMap { try? EDTFDate.parse($0.value).latest }
    var dated: [(day: EDTFDate, found: FoundFact)] = []
    for found in facts {
      guard let day = Walk.day(of: found.fact) else {
        if !found.written.isPattern {
          report(.undatedFact, at: found.written.span, "“\(found.key)” has no date and is left out of the timeline")
        }
        continue
      }
      if let about, !found.fact.about.contains(where: { $0.value == .entity(about) }) { continue }
      if let since, let latest = day.latest, latest < since { continue }
      if let until, let earliest = day.earliest, until < earliest { continue }
      dated.append((day, found))
    }
    // Swift's sort is stable: ties stay in the order of their keys as given.
    dated.sort { $0.day < $1.day }
    guard !dated.isEmpty else {
      report(
        .emptyTimeline, at: directive.span, "nothing on file falls into this timeline",
        help: ["widen `about`, `since` or `until`, or name other facts"])
      return []
    }
    var entries: [MemoBlock.TimelineEntry] = []
    for (day, found) in dated { entries.append(entry(day, found)) }
    return [MemoBlock(.timeline(entries), id: directive.attribute("id")?.value, portion: portion)]
  }

  private mutating func entry(_ day: EDTFDate, _ found: FoundFact) -> MemoBlock.TimelineEntry {
    use(found, .timelineEntry)
    let printed = date(day, .table)
    let proof = prove(found, printedAs: printed.text)
    let value = MemoInline.Value(text: printed.text, machine: printed.machine, key: found.key, proof: proof)
    return MemoBlock.TimelineEntry(
      date: [.value(value)],
      content: [
        .text(found.fact.says.value + ". "), .emphasis([.text(found.article.title.value)]),
        mark(found, proof: proof, implied: true),
      ])
  }
}
