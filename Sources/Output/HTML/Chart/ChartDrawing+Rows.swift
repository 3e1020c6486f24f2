import Compiler
import Values

/// Bars that lie: a row for each place, its name at the left, or above it where the name is long and the page narrow.
extension ChartDrawing {
  private struct Row {
    let index: Int
    let label: [String]
    let top: Double
    /// Of its first bar.
    let bars: Double
  }

  /// Where values lie from left to right.
  private struct Span {
    let left: Double
    let length: Double
    let scale: ChartScale

    func x(_ share: Double) -> Double { left + share * length }
  }

  mutating func rows() {
    let labels = chart.labels
    let longest = labels.map(textWidth).max() ?? 0
    let limit = width * 0.36
    let isBeside = size == .wide || longest <= limit
    let gutter = isBeside ? min(longest, limit) + 12 : 0
    let barsInRow = chart.form == .stack ? 1 : max(chart.series.count, 1)
    let isNamedOnBars = hasNames && chart.form == .bar && namesFit(beside: gutter)
    if hasNames, !isNamedOnBars { key() }
    rowTitles(gutter)
    let span = self.span(from: gutter, named: isNamedOnBars)
    height += lineHeight + 4
    let gridTop = height
    let (bar, rows) = place(labels, gutter: gutter, bars: barsInRow)
    grid(span, from: gridTop)
    for series in chart.series.indices {
      fill(series) { drawing in
        for row in rows {
          drawing.bar(series, of: row, thickness: bar, span)
        }
      }
    }
    let zero = span.x(scale.base)
    if isBeside {
      rule(["x1": zero, "x2": zero, "y1": gridTop, "y2": height], class: "zero")
    } else {
      for row in rows {
        rule(["x1": zero, "x2": zero, "y1": row.bars, "y2": row.bars + Double(barsInRow) * bar], class: "zero")
      }
    }
    group("places") { drawing in
      for row in rows {
        let middle = row.bars + Double(barsInRow) * bar / 2
        let y =
          isBeside
          ? middle - Double(row.label.count - 1) * drawing.lineHeight / 2 + drawing.font * 0.35 : row.top + drawing.font
        drawing.text(row.label, isBeside ? gutter - 12 : 0, y, isBeside ? .end : .start)
      }
    }
    group("values") { drawing in
      for row in rows { drawing.values(of: row, thickness: bar, span, named: isNamedOnBars) }
    }
    height += 4
  }

  /// Names on the bars need no key; they are too many, or too long, where the bars would have no room.
  private func namesFit(beside gutter: Double) -> Bool {
    guard chart.labels.count * chart.series.count <= 12 else { return false }
    return span(from: gutter, named: true).length >= (width - gutter) * 0.45
  }

  private func label(_ point: MemoBlock.Chart.Point, of series: Int, named: Bool) -> String {
    guard named, let name = chart.series[series].name else { return point.label }
    return "\(point.label) \(name)"
  }

  /// As long as it can be with each label beside the end of its bar.
  private func span(from gutter: Double, named: Bool) -> Span {
    var left = gutter
    if chart.form == .bar {
      let below = chart.series.indices.flatMap { series in
        chart.series[series].points.compactMap { $0 }.filter { ends($0).to < scale.base }
          .map { textWidth(label($0, of: series, named: named)) + 6 - ends($0).to * (width - gutter) * 0.6 }
      }
      left += max(below.max() ?? 0, 0)
    }
    let half = textWidth(chart.ticks.last?.label ?? "") / 2
    var length = width - left - half
    for series in chart.series.indices where chart.form == .bar {
      for point in chart.series[series].points.compactMap({ $0 }) where ends(point).to >= scale.base {
        let room = width - left - textWidth(label(point, of: series, named: named)) - 8
        length = min(length, room / max(ends(point).to, 0.01))
      }
    }
    return Span(left: left, length: max(length, width * 0.2), scale: scale)
  }

  /// Where a bar of a value begins and ends, with the far end of its range.
  private func ends(_ point: MemoBlock.Chart.Point) -> (from: Double, to: Double) {
    (scale.base, scale.share(of: point.upper ?? point.value))
  }

  private mutating func rowTitles(_ gutter: Double) {
    if gutter > 0, textWidth(chart.baseTitle) <= gutter - 12 {
      text([chart.baseTitle], gutter - 12, height + font, .end, class: "title")
    }
    valueTitle(at: gutter)
  }

  private mutating func place(_ labels: [String], gutter: Double, bars: Int) -> (bar: Double, [Row]) {
    let isCrowded = labels.count * bars > 40
    let bar = bars > 1 || isCrowded ? font + 2 : 20
    var rows: [Row] = []
    for (index, label) in labels.enumerated() {
      let lines = wrapped(label, within: gutter > 0 ? gutter - 12 : width, atMost: 2)
      let text = Double(lines.count) * lineHeight
      let above = gutter > 0 ? max(text - Double(bars) * bar, 0) / 2 : text + 2
      rows.append(Row(index: index, label: lines, top: height, bars: height + above))
      height += (gutter > 0 ? 2 * above : above) + Double(bars) * bar + (isCrowded && bars == 1 ? 4 : 10)
    }
    return (bar, rows)
  }

  private mutating func grid(_ span: Span, from top: Double) {
    group("ticks") { drawing in
      var free = -Double.infinity
      for tick in drawing.chart.ticks {
        let x = span.x(drawing.scale.share(of: tick.value))
        drawing.rule(["x1": x, "x2": x, "y1": top, "y2": drawing.height], class: "grid")
        let half = drawing.textWidth(tick.label) / 2
        guard x - half >= free else { continue }
        drawing.text([tick.label], x, top - 5, x < half ? .start : .middle)
        free = x + half + 8
      }
    }
  }

  private mutating func bar(_ series: Int, of row: Row, thickness: Double, _ span: Span) {
    guard let point = chart.point(row.index, of: chart.series[series]) else { return }
    if chart.form == .stack {
      guard let part = chart.stack(at: row.index)[series] else { return }
      let ends = [part.from, part.to].map { span.x(scale.share(of: $0)) }
      return rectangle(ends[0], ends[1], row.bars, thickness)
    }
    let y = row.bars + Double(series) * thickness
    let thick = chart.series.count > 1 ? thickness - 2 : thickness
    let end = span.x(scale.share(of: point.value))
    rectangle(span.x(scale.base), end, y, thick, isNought: point.value.isZero)
    if let upper = point.upper {
      rectangle(end, span.x(scale.share(of: upper)), y + 0.5, thick - 1, isRange: true)
    }
  }

  /// What is on file is seen, however small.
  private mutating func rectangle(
    _ from: Double, _ to: Double, _ y: Double, _ thickness: Double, isNought: Bool = false, isRange: Bool = false
  ) {
    guard !isNought else { return }
    let length = max(abs(to - from), 1)
    let start = to < from ? from - length : from
    if isRange {
      shape("rect", ["x": start, "y": y, "width": length, "height": thickness], class: "range")
    } else {
      bar(start, y, length, thickness)
    }
  }

  private mutating func values(of row: Row, thickness: Double, _ span: Span, named: Bool) {
    let stack = chart.form == .stack ? chart.stack(at: row.index) : []
    for series in chart.series.indices {
      let y = row.bars + (chart.form == .stack ? 0 : Double(series) * thickness) + thickness / 2 + font * 0.35
      guard let point = chart.point(row.index, of: chart.series[series]) else {
        if chart.form == .bar { text([absent], span.x(scale.base) + 6, y, class: "absent") }
        continue
      }
      if chart.form == .stack {
        guard let part = stack[series] else { continue }
        let ends = [part.from, part.to].map { span.x(scale.share(of: $0)) }
        guard abs(ends[1] - ends[0]) >= textWidth(point.label) + 8 else { continue }
        inside(point.label, of: series, (ends[0] + ends[1]) / 2, y)
      } else {
        let to = ends(point).to
        let isBelow = to < scale.base
        text([label(point, of: series, named: named)], span.x(to) + (isBelow ? -6 : 6), y, isBelow ? .end : .start)
      }
    }
  }

  /// A label on the colour of its series.
  mutating func inside(_ label: String, of series: Int, _ x: Double, _ y: Double) {
    let colour = ChartPalette.colour(series)
    out.raw("<g fill=\"#fff\" stroke=\"none\">")
    text([label], x, y, .middle, class: "inside series-\(colour + 1)")
    out.raw("</g>\n")
  }
}
