import Compiler
import Markup
import Records
import Source
import Values

/// Charts as plain drawings: bars of `#` with their values, stacks of letters, lines as marks on a grid.
extension TextPrinter {
  mutating func chart(_ chart: MemoBlock.Chart, portion: Handling?) {
    fill(run(chart.caption, after: portion))
    gap()
    if !chart.valueTitle.isEmpty {
      fill(TextRun(chart.valueTitle))
      gap()
    }
    let saysValues = chart.form == .bar
    switch chart.form {
    case .bar: bars(chart)
    case .stack: stacks(chart)
    case .line: grid(chart)
    }
    // Where the drawing tells every value, the table is there for the sources.
    if !saysValues || Self.citesAnything(chart.table) {
      gap()
      table(chart.table, portion: nil)
    }
  }

  private static func citesAnything(_ table: MemoBlock.Table) -> Bool {
    table.rows.contains { row in
      row.contains { cell in
        cell.contains { if case .citation = $0 { true } else { false } }
      }
    }
  }

  // MARK: Bars

  /// Columns from the left: labels, then bars from where nought is.
  struct BarColumns {
    let labels: Int
    let bars: Int
    let scale: ChartScale

    func column(_ share: Double) -> Int { Int((share * Double(bars)).rounded()) }
    var base: Int { column(scale.base) }
    /// Nought is marked where bars leave it on both sides.
    var axis: String { base > 0 ? "|" : "" }
  }

  private mutating func bars(_ chart: MemoBlock.Chart) {
    let isGrouped = chart.series.count > 1
    let labels = isGrouped ? chart.series.map { $0.name ?? "" } : chart.labels
    let points = chart.series.flatMap { $0.points.compactMap { $0 } }
    let values = points.map { Line(TextRun($0.label)).width }.max() ?? 0
    let columns = barColumns(chart, labels: labels, setIn: isGrouped ? 2 : 0, beside: values + 1)
    for (index, label) in chart.labels.enumerated() {
      if isGrouped {
        if index > 0 { gap() }
        fill(TextRun(label))
      }
      for series in chart.series {
        let bar = self.bar(chart.point(index, of: series), columns)
        if isGrouped {
          indented(by: 2) { $0.row(series.name ?? "", bar, columns) }
        } else {
          row(label, bar, columns)
        }
      }
    }
  }

  private func barColumns(
    _ chart: MemoBlock.Chart, labels: [String], setIn: Int, beside values: Int
  ) -> BarColumns {
    let widest = min(labels.map { Line(TextRun($0)).width }.max() ?? 0, room / 3)
    return BarColumns(
      labels: widest, bars: max(room - setIn - widest - 3 - values, 8), scale: ChartScale(chart.ticks))
  }

  /// `###### $3 billion`, the far end of a range as `---`.
  private func bar(_ point: MemoBlock.Chart.Point?, _ columns: BarColumns) -> [UInt8] {
    let base = columns.base
    var cells = [UInt8](repeating: UInt8(ascii: " "), count: columns.bars)
    var last = base
    if let point {
      let end = columns.column(columns.scale.share(of: point.value))
      let far = point.upper.map { columns.column(columns.scale.share(of: $0)) } ?? end
      let sign = point.value.isZero ? 0 : point.value.isNegative ? -1 : 1
      // What is on file is seen, however small.
      let near = end == base ? min(max(base + sign, 0), columns.bars) : end
      for cell in min(base, near)..<max(base, near) { cells[cell] = UInt8(ascii: "#") }
      for cell in min(near, far)..<max(near, far) { cells[cell] = UInt8(ascii: "-") }
      last = max(base, near, far)
    }
    let label = Line(TextRun(point?.label ?? style.labels.absent)).bytes
    let drawn = cells[..<base] + Array(columns.axis.utf8) + cells[base..<last]
    return drawn.isEmpty ? label : drawn + [UInt8(ascii: " ")] + label
  }

  /// A label, in as many lines as it takes, beside its drawing.
  private mutating func row(_ label: String, _ drawing: [UInt8], _ columns: BarColumns) {
    let lines = LineFiller.lines(TextRun(label), width: max(columns.labels, 1))
    for (index, text) in (lines.isEmpty ? [[]] : lines).enumerated() {
      let blanks = max(columns.labels + 2 - UnicodeText.displayWidth(text), 1)
      line(index == 0 ? text + [UInt8](repeating: UInt8(ascii: " "), count: blanks) + drawing : text)
    }
  }

  // MARK: Stacks

  private mutating func stacks(_ chart: MemoBlock.Chart) {
    key(chart)
    gap()
    let columns = barColumns(chart, labels: chart.labels, setIn: 0, beside: 0)
    for (index, label) in chart.labels.enumerated() {
      var cells = [UInt8](repeating: UInt8(ascii: " "), count: columns.bars)
      for (series, part) in chart.stack(at: index).enumerated() {
        guard let part else { continue }
        let ends = [part.from, part.to].map { columns.column(columns.scale.share(of: $0)) }
        for cell in min(ends[0], ends[1])..<max(ends[0], ends[1]) { cells[cell] = Self.letter(series) }
      }
      row(label, cells[..<columns.base] + Array(columns.axis.utf8) + cells[columns.base...], columns)
    }
  }

  /// `A Loans; B Grants`
  mutating func key(_ chart: MemoBlock.Chart, more: String? = nil) {
    guard chart.series.count > 1 else { return }
    var entries = chart.series.enumerated().map { series, each in
      String(decoding: [Self.letter(series)], as: UTF8.self) + " \(each.name ?? "")"
    }
    if let more { entries.append(more) }
    fill(TextRun(entries.joined(separator: "; ")), hanging: 2)
  }

  /// A to Z, and from A again.
  static func letter(_ series: Int) -> UInt8 { UInt8(ascii: "A") + UInt8(series % 26) }
}
