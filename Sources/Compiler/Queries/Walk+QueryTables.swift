import Markup
import Records
import Source
import Values

extension Walk {
  /// A table of a query's rows, each with its sources.
  mutating func queryTable(_ directive: Directive) -> MemoBlock? {
    guard let found = rows(of: directive, .tableRow) else { return nil }
    tableCount += 1
    let number = MemoInline.text(Walk.numbered("Table", tableCount, directive.attribute("caption")?.value))
    return MemoBlock(
      .table(table(of: found, caption: [number])), id: directive.attribute("id")?.value ?? "table-\(tableCount)",
      portion: portion)
  }

  /// `Table 2. Loans by lender`
  static func numbered(_ kind: String, _ number: Int, _ caption: String?) -> String {
    "\(kind)\u{A0}\(number)." + (caption.map { " \($0)" } ?? "")
  }

  mutating func table(of found: FoundRows, caption: [MemoInline]) -> MemoBlock.Table {
    let columns = found.rows.columns.indices.filter { column in
      ![Walk.keyColumn, Walk.articleColumn].contains(found.rows.columns[column])
    }.map { QueryColumn(of: found.rows, at: $0, context.conventions) }
    var rows: [[[MemoInline]]] = []
    for index in found.rows.rows.indices {
      rows.append(row(index, of: found, columns))
    }
    var header: [[MemoInline]] = columns.map { [.text($0.title)] }
    var alignments: [Block.Table.Alignment] = columns.map { $0.holdsFigures ? .right : .none }
    if found.articles.contains(where: { $0 != nil }) {
      header.append([.text(FactColumn.source.title)])
      alignments.append(.none)
    }
    return MemoBlock.Table(origin: .facts, caption: caption, alignments: alignments, header: header, rows: rows)
  }

  private mutating func row(_ index: Int, of found: FoundRows, _ columns: [QueryColumn]) -> [[MemoInline]] {
    let fact = found.facts[index]
    var cells: [[MemoInline]] = []
    for column in columns {
      let text = column.cells[index]
      if let fact, column.name == "value", case .value(let value) = found.rows.rows[index][column.index] {
        let proof = prove(fact, printedAs: text)
        let machine = typedValue(value, .table).machine
        cells.append([.value(MemoInline.Value(text: text, machine: machine, key: fact.key, proof: proof))])
      } else {
        cells.append([.text(text)])
      }
    }
    guard found.articles.contains(where: { $0 != nil }) else { return cells }
    guard let article = found.articles[index] else { return cells + [[]] }
    let name = article.publisher.map { publisherName($0.value) } ?? article.title.value
    let proof = fact.map { self.proof(of: $0) }
    cells.append([.text(name), .citation([citations.mark(article, note: nil, proof: proof, implied: true)])])
    return cells
  }
}

/// A column of a query's rows as it is printed.
struct QueryColumn {
  let index: Int
  let name: String
  /// The name as a heading, with the unit where the values share one.
  let title: String
  let holdsFigures: Bool
  let cells: [String]
  /// The values, where all that is there has one; for axes.
  let values: [TypedValue?]
  let shared: ValueColumn?

  init(of rows: QueryRows, at index: Int, _ conventions: Conventions) {
    self.index = index
    name = rows.columns[index]
    values = rows.rows.map { QueryColumn.value(of: $0[index]) }
    let present = rows.rows.indices.filter { rows.rows[$0][index] != .null }
    let known = values.compactMap(\.self)
    let areValues = !known.isEmpty && known.count == present.count
    holdsFigures = areValues && known.allSatisfy { $0.amount != nil }
    shared = areValues ? conventions.column(known) : nil
    var heading = name.split(separator: "_").joined(separator: " ")
    heading = heading.prefix(1).uppercased() + heading.dropFirst()
    title = shared.map { "\(heading) (\($0.unit))" } ?? heading
    var cells: [String] = []
    var next = 0
    for (row, value) in zip(rows.rows, values) {
      if let shared, value != nil {
        cells.append(shared.cells[next])
        next += 1
      } else {
        cells.append(QueryColumn.text(of: row[index], value, conventions))
      }
    }
    self.cells = cells
  }

  private static func value(of cell: QueryRows.Cell) -> TypedValue? {
    switch cell {
    case .null, .text: nil
    case .number(let number): .number(Amount(number))
    case .value(let value): value
    }
  }

  /// A dash where nothing is on file.
  private static func text(of cell: QueryRows.Cell, _ value: TypedValue?, _ conventions: Conventions) -> String {
    if let value { return conventions.format(value, in: .table) }
    if case .text(let text) = cell { return text }
    return "–"
  }
}
