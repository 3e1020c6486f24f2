import Compiler

/// Lines: what has no figure on file is a gap, never a guess.
extension ChartDrawing {
  mutating func lines() {
    let texts = chart.series.map { endText($0) }
    let gutter = endGutter(texts)
    let trial = Plane(left: 0, right: width - gutter, top: 0, bottom: planeHeight)
    let isNamed = spread(ends(gutter, trial), in: trial) != nil
    if hasNames, !isNamed { key() }
    let right = isNamed && gutter > 0 ? width - gutter : width - 6
    let plane = plane(right: right, headroom: 8)
    let places = linePlaces(plane)
    baseLine(plane)
    for series in chart.series.indices {
      line(series) { $0.line(of: series, places, plane) }
    }
    if let labels = isNamed ? spread(ends(gutter, plane, places), in: plane) : nil {
      endLabels(labels, at: plane.right + endDistance)
    }
    baseLabels(plane, at: places)
  }

  private func linePlaces(_ plane: Plane) -> [Double] {
    let inset = 6.0
    let count = chart.labels.count
    let shares = chart.shares ?? (0..<count).map { count > 1 ? Double($0) / Double(count - 1) : 0.5 }
    return shares.map { plane.left + inset + $0 * (plane.right - plane.left - inset) }
  }

  /// The name with the last value, as in `Loans $3 billion`.
  private func endText(_ series: MemoBlock.Chart.Series) -> String {
    let last = series.points.last { $0 != nil }?.map(\.label) ?? absent
    return [hasNames ? series.name : nil, last].compactMap { $0 }.joined(separator: " ")
  }

  private func ends(_ gutter: Double, _ plane: Plane, _ places: [Double] = []) -> [EndLabel] {
    chart.series.enumerated().map { series, each in
      let index = each.points.lastIndex { $0 != nil }
      let share = index.flatMap { chart.point($0, of: each) }.map { scale.share(of: $0.value) } ?? scale.base
      let x = index.flatMap { places.indices.contains($0) ? places[$0] : nil } ?? plane.right
      let lines = wrapped(endText(each), within: gutter - endDistance - 6)
      return EndLabel(series: series, lines: lines, x: x, y: plane.y(share))
    }
  }

  private mutating func line(of series: Int, _ places: [Double], _ plane: Plane) {
    let points = places.indices.map { chart.point($0, of: chart.series[series]) }
    let ranges = runs(points.map { $0?.upper == nil ? nil : $0 })
    for run in ranges where run.count > 1 { band(run, points, places, plane) }
    let unbanded = Set(ranges.filter { $0.count == 1 }.compactMap(\.first))
    for run in runs(points) {
      if run.count > 1 {
        let corners = run.compactMap { index in
          points[index].map { corner(places[index], plane.y(scale.share(of: $0.value))) }
        }
        out.raw("<polyline points=\"\(corners.joined(separator: " "))\"/>\n")
      }
    }
    let colour = ChartPalette.colours[ChartPalette.colour(series)]
    let areMarked = places.count <= 24
    let alone = Set(runs(points).filter { $0.count == 1 }.compactMap(\.first))
    out.raw("<g class=\"points\" fill=\"\(colour)\" stroke-dasharray=\"none\">\n")
    for (index, x) in places.enumerated() {
      guard let point = points[index] else { continue }
      let y = plane.y(scale.share(of: point.value))
      if let upper = point.upper, unbanded.contains(index) {
        let end = plane.y(scale.share(of: upper))
        out.raw("<path class=\"reach\" d=\"M\(Self.number(x)) \(Self.number(y))V\(Self.number(end))m-4 0h8\"/>\n")
      }
      if areMarked || alone.contains(index) { shape("circle", ["cx": x, "cy": y, "r": 3]) }
    }
    out.raw("</g>\n")
  }

  /// Places that follow one another with a value at each.
  private func runs(_ points: [MemoBlock.Chart.Point?]) -> [[Int]] {
    var runs: [[Int]] = []
    var isOpen = false
    for (index, point) in points.enumerated() {
      if point == nil {
        isOpen = false
      } else if isOpen {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
        isOpen = true
      }
    }
    return runs
  }

  /// From the values to the far ends of their ranges.
  private mutating func band(
    _ run: [Int], _ points: [MemoBlock.Chart.Point?], _ places: [Double], _ plane: Plane
  ) {
    let near = run.compactMap { index in points[index].map { (places[index], $0.value) } }
    let far = run.reversed().compactMap { index in points[index]?.upper.map { (places[index], $0) } }
    let corners = (near + far).map { corner($0.0, plane.y(scale.share(of: $0.1))) }
    out.raw("<polygon class=\"range\" points=\"\(corners.joined(separator: " "))\"/>\n")
  }

  private func corner(_ x: Double, _ y: Double) -> String { "\(Self.number(x)),\(Self.number(y))" }
}
