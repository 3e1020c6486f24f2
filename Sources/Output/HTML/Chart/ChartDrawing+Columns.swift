import Compiler
import Values

/// Bars that stand: by time, as far apart as the days are, or for a few things with short names.
extension ChartDrawing {
  mutating func columns() {
    let isStack = chart.form == .stack
    let names = chart.series.map { $0.name ?? "" }
    let gutter = isStack && hasNames ? endGutter(names) : 0
    let ends = isStack && hasNames ? stackEnds(gutter) : nil
    if hasNames, ends == nil { key() }
    let right = ends == nil ? width : width - gutter
    let plane = plane(right: right, headroom: lineHeight + 2)
    let (places, step) = columnPlaces(plane)
    let count = isStack ? 1 : Double(max(chart.series.count, 1))
    let thickness = min(max(step * 0.74, count), 56 * count)
    let bar = thickness / count
    for series in chart.series.indices {
      fill(series) { drawing in
        for (index, x) in places.enumerated() {
          let left = x - thickness / 2 + (isStack ? 0 : Double(series) * bar)
          drawing.column(series, at: index, left: left, thickness: bar, plane)
        }
      }
    }
    baseLine(plane)
    group("values") { drawing in
      if isStack {
        drawing.stackValues(places, thickness, plane)
      } else {
        drawing.columnValues(places, step, bar: bar, thickness: thickness, plane)
      }
    }
    if let last = places.last, let labels = ends.flatMap({ _ in stackEnds(gutter, plane, last + thickness / 2) }) {
      endLabels(labels, at: width - gutter + endDistance)
    }
    baseLabels(plane, at: places)
  }

  /// The middle of each bar, and the least distance between two.
  private func columnPlaces(_ plane: Plane) -> ([Double], Double) {
    let length = plane.right - plane.left
    let count = chart.labels.count
    guard let shares = chart.shares, count > 1 else {
      let step = length / Double(max(count, 1))
      return ((0..<count).map { plane.left + (Double($0) + 0.5) * step }, step)
    }
    let nearest = zip(shares, shares.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.min() ?? 1
    // Half a bar stands beyond the first and the last place.
    let step = length * nearest / (1 + nearest)
    return (shares.map { plane.left + step / 2 + $0 * (length - step) }, step)
  }

  private mutating func column(_ series: Int, at index: Int, left: Double, thickness: Double, _ plane: Plane) {
    guard let point = chart.point(index, of: chart.series[series]) else { return }
    let bar = chart.series.count > 1 && chart.form == .bar && thickness > 4 ? thickness - 1 : thickness
    if chart.form == .stack {
      guard let part = chart.stack(at: index)[series] else { return }
      let ends = [part.from, part.to].map { plane.y(scale.share(of: $0)) }
      return upright(left, bar, ends[0], ends[1])
    }
    guard !point.value.isZero || point.upper != nil else { return }
    let end = plane.y(scale.share(of: point.value))
    if !point.value.isZero { upright(left, bar, plane.y(scale.base), end) }
    if let upper = point.upper {
      upright(left + 0.5, max(bar - 1, 1), end, plane.y(scale.share(of: upper)), isRange: true)
    }
  }

  private mutating func upright(
    _ left: Double, _ thickness: Double, _ from: Double, _ to: Double, isRange: Bool = false
  ) {
    let length = max(abs(to - from), 1)
    let top = to > from ? from : from - length
    if isRange {
      shape("rect", ["x": left, "y": top, "width": thickness, "height": length], class: "range")
    } else {
      bar(left, top, thickness, length)
    }
  }

  /// At each bar where all find room; else at the greatest alone, so that the eye has a measure beside the axis.
  private mutating func columnValues(
    _ places: [Double], _ step: Double, bar: Double, thickness: Double, _ plane: Plane
  ) {
    let all = chart.series.indices.flatMap { series in
      places.indices.compactMap { index in chart.point(index, of: chart.series[series]).map { (series, index, $0) } }
    }
    let room = chart.series.count > 1 ? bar : step
    let fits = all.allSatisfy { textWidth($0.2.label) + 4 <= room }
    let greatest = all.max { ($0.2.upper ?? $0.2.value) < ($1.2.upper ?? $1.2.value) }
    for (series, index, point) in fits ? all : [greatest].compactMap({ $0 }) {
      let x = places[index] - thickness / 2 + (Double(series) + 0.5) * bar
      let share = scale.share(of: point.upper ?? point.value)
      let isBelow = share < scale.base
      let half = textWidth(point.label) / 2
      let middle = min(max(x, half), width - half)
      text([point.label], middle, plane.y(share) + (isBelow ? font + 2 : -5), .middle)
    }
  }

  private mutating func stackValues(_ places: [Double], _ thickness: Double, _ plane: Plane) {
    for (index, x) in places.enumerated() {
      for (series, part) in chart.stack(at: index).enumerated() {
        guard let part, let point = chart.point(index, of: chart.series[series]) else { continue }
        let ends = [part.from, part.to].map { plane.y(scale.share(of: $0)) }
        guard abs(ends[1] - ends[0]) >= lineHeight + 2, textWidth(point.label) + 6 <= thickness else { continue }
        inside(point.label, of: series, x, (ends[0] + ends[1]) / 2 + font * 0.35)
      }
    }
  }

  /// The names beside the parts of the last stack; nil where they have no room there.
  private func stackEnds(
    _ gutter: Double, _ plane: Plane? = nil, _ x: Double = 0
  ) -> [(label: EndLabel, middle: Double)]? {
    let plane = plane ?? Plane(left: 0, right: width, top: 0, bottom: planeHeight)
    let parts = chart.stack(at: chart.labels.count - 1)
    // A part that is not there has no place to be named at.
    guard parts.allSatisfy({ $0 != nil }) else { return nil }
    let labels = parts.enumerated().compactMap { series, part -> EndLabel? in
      guard let part else { return nil }
      let middle = (scale.share(of: part.from) + scale.share(of: part.to)) / 2
      let lines = wrapped(chart.series[series].name ?? "", within: gutter - endDistance - 6)
      return EndLabel(series: series, lines: lines, x: x - 4, y: plane.y(middle))
    }
    return spread(labels, in: plane)
  }
}
