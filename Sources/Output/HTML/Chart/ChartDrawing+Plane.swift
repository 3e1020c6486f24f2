import Compiler

/// What upright bars and lines share: values rise from the foot, the base runs to the right.
extension ChartDrawing {
  struct Plane {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    func y(_ share: Double) -> Double { bottom - share * (bottom - top) }
  }

  var planeHeight: Double { size == .wide ? 230 : 210 }

  /// Room for the labels of the value axis at the left.
  var tickGutter: Double { (chart.ticks.map { textWidth($0.label) }.max() ?? 0) + 8 }

  /// A plane below what is drawn already, with the lines and labels of the value axis.
  mutating func plane(right: Double, headroom: Double) -> Plane {
    valueTitle(at: 0)
    let top = height + headroom
    let plane = Plane(left: tickGutter, right: right, top: top, bottom: top + planeHeight)
    group("ticks") { drawing in
      var free = Double.infinity
      for tick in drawing.chart.ticks {
        let y = plane.y(drawing.scale.share(of: tick.value))
        drawing.rule(["x1": plane.left, "x2": plane.right, "y1": y, "y2": y], class: "grid")
        guard y + 6 <= free else { continue }
        drawing.text([tick.label], plane.left - 8, y + drawing.font * 0.35, .end)
        free = y - drawing.font
      }
    }
    height = plane.bottom
    return plane
  }

  mutating func baseLine(_ plane: Plane) {
    let y = plane.y(scale.base)
    rule(["x1": plane.left, "x2": plane.right, "y1": y, "y2": y], class: "zero")
  }

  /// The labels of the base below a plane, as many as find room, and what they are.
  mutating func baseLabels(_ plane: Plane, at places: [Double]) {
    let labels = chart.labels
    var chosen: [(place: Double, x: Double, label: String, anchor: Anchor)] = []
    var taken: [ClosedRange<Double>] = []
    for index in labelOrder where places.indices.contains(index) {
      let x = places[index]
      let half = textWidth(labels[index]) / 2
      // At the edges a label stands within the drawing.
      let (start, anchor): (Double, Anchor) =
        x + half > width ? (width - 2 * half, .end) : x - half < 0 ? (0, .start) : (x - half, .middle)
      let range = (start - 5)...(start + 2 * half + 5)
      guard !taken.contains(where: { $0.overlaps(range) }) else { continue }
      taken.append(range)
      chosen.append((x, anchor == .end ? width : anchor == .start ? 0 : x, labels[index], anchor))
    }
    group("places") { drawing in
      for (place, x, label, anchor) in chosen.sorted(by: { $0.place < $1.place }) {
        drawing.rule(["x1": place, "x2": place, "y1": plane.bottom, "y2": plane.bottom + 5], class: "notch")
        drawing.text([label], x, plane.bottom + 7 + drawing.font, anchor)
      }
    }
    height = plane.bottom + 11 + font
    guard !chart.baseTitle.isEmpty else { return }
    let lines = wrapped(chart.baseTitle, within: width)
    text(lines, (plane.left + plane.right) / 2, height + font + 2, .middle, class: "title")
    height += Double(lines.count) * lineHeight + 4
  }

  /// The first comes first, then longer ones, which have the year where others have the month alone, then the others
  /// from the last backward.
  private var labelOrder: [Int] {
    let widths = chart.labels.map(textWidth)
    guard let first = widths.indices.first else { return [] }
    let long = (widths.min() ?? 0) * 1.5
    let others = widths.indices.dropFirst().reversed()
    return [first] + others.filter { widths[$0] > long } + others.filter { widths[$0] <= long }
  }

  // MARK: Labels at the ends

  /// What stands at the right of the last place of a series.
  struct EndLabel {
    let series: Int
    let lines: [String]
    /// Where the series ends.
    let x: Double
    let y: Double
  }

  /// The labels from the top down, each as near its series as the others let it, with the middle it stands at; nil
  /// where they have no room below one another.
  func spread(_ labels: [EndLabel], in plane: Plane) -> [(label: EndLabel, middle: Double)]? {
    let heights = labels.map { Double($0.lines.count) * lineHeight }
    guard heights.reduce(0, +) <= plane.bottom - plane.top + lineHeight else { return nil }
    let order = labels.indices.sorted { (labels[$0].y, $0) < (labels[$1].y, $1) }
    // With the height of those above taken off, tops that do not overlap are tops that do not fall: the nearest such
    // are the means of runs that would (pooling of adjacent violators, Ayer et al. 1955).
    var pools: [(sum: Double, count: Double)] = []
    var above = 0.0
    for index in order {
      pools.append((labels[index].y - heights[index] / 2 - above, 1))
      above += heights[index]
      while pools.count > 1 {
        let (last, before) = (pools[pools.count - 1], pools[pools.count - 2])
        guard before.sum / before.count > last.sum / last.count else { break }
        pools.removeLast(2)
        pools.append((before.sum + last.sum, before.count + last.count))
      }
    }
    let highest = plane.top - lineHeight / 2
    let lowest = max(plane.bottom + lineHeight / 2 - above, highest)
    let tops = pools.flatMap { pool in
      repeatElement(min(max(pool.sum / pool.count, highest), lowest), count: Int(pool.count))
    }
    var offset = 0.0
    return zip(order, tops).map { index, top in
      defer { offset += heights[index] }
      return (labels[index], top + offset + heights[index] / 2)
    }
  }

  /// Between the plane and its labels, with room for lines that lead to those beside others.
  var endDistance: Double { chart.series.count > 1 ? 20 : 8 }

  /// Room for labels at the right: nought where there are none.
  func endGutter(_ texts: [String]) -> Double {
    let longest = texts.map(textWidth).max() ?? 0
    return longest == 0 ? 0 : min(longest, width * 0.3) + endDistance + 6
  }

  mutating func endLabels(_ labels: [(label: EndLabel, middle: Double)], at x: Double) {
    group("ends") { drawing in
      for (label, middle) in labels {
        if abs(middle - label.y) > 5 || x - label.x > drawing.endDistance + 2 {
          drawing.rule(["x1": label.x + 5, "y1": label.y, "x2": x - 4, "y2": middle], class: "leader")
        }
        let first = middle - Double(label.lines.count - 1) * drawing.lineHeight / 2 + drawing.font * 0.35
        drawing.text(label.lines, x, first, class: "series-\(ChartPalette.colour(label.series) + 1)")
      }
    }
  }
}
