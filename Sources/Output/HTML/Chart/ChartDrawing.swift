import Compiler

/// A chart as SVG at one of two widths: lettering must not shrink with the page, so that a telephone gets a drawing of
/// its own.
///
/// The units are about a pixel of the page. All that tells series apart is there without a style sheet.
struct ChartDrawing {
  enum Size: String, CaseIterable {
    case wide, narrow

    var width: Double { self == .wide ? 640 : 320 }
    /// A narrow drawing is shown a little smaller than its units.
    var font: Double { self == .wide ? 13 : 14 }
  }

  enum Anchor: String { case start, middle, end }

  let chart: MemoBlock.Chart
  let size: Size
  /// Unique on the page: the ids within begin with it.
  let name: String
  /// Said where nothing is on file.
  let absent: String
  let scale: ChartScale
  var out = HTMLWriter()
  /// Of the bars of the series that is being drawn.
  private var outlines: [String] = []
  /// Down to where the drawing goes so far.
  var height = 0.0

  init(_ chart: MemoBlock.Chart, size: Size, name: String, absent: String) {
    self.chart = chart
    self.size = size
    self.name = name
    self.absent = absent
    scale = ChartScale(chart.ticks)
  }

  var width: Double { size.width }
  var font: Double { size.font }
  var lineHeight: Double { font + 3 }
  var hasNames: Bool { chart.series.count > 1 && chart.series.contains { $0.name != nil } }

  /// Fills `out` with the shapes.
  mutating func draw() {
    hatchings()
    switch chart.form {
    case .line: lines()
    case .bar, .stack:
      if standsUpright { columns() } else { rows() }
    }
  }

  /// Bars stand upright over times, and over things whose names fit below them; else they lie, as phones need it.
  private var standsUpright: Bool {
    let labels = chart.labels
    let step = (width - tickGutter) / Double(max(labels.count, 1))
    let barsInPlace = chart.form == .stack ? 1 : Double(chart.series.count)
    if barsInPlace > 1, step / barsInPlace < 6 { return false }
    if chart.shares != nil { return true }
    return labels.count <= 12 && labels.allSatisfy { textWidth($0) + 6 <= step }
  }

  // MARK: Writing

  func textWidth(_ text: String) -> Double { ChartText.width(text, size: font) }

  func wrapped(_ text: String, within room: Double, atMost count: Int = 3) -> [String] {
    ChartText.lines(text, within: room, size: font, atMost: count)
  }

  /// A tenth of a unit is finer than any screen shows.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let fraction = tenths.magnitude % 10
    return "\(sign)\(tenths.magnitude / 10)" + (fraction == 0 ? "" : ".\(fraction)")
  }

  mutating func shape(_ element: String, _ numbers: KeyValuePairs<String, Double>, class className: String? = nil) {
    out.raw("<\(element)")
    for (name, value) in numbers { out.attribute(name, Self.number(value)) }
    if let className { out.attribute("class", className) }
    out.raw("/>\n")
  }

  /// A straight line that is no value.
  mutating func rule(_ numbers: KeyValuePairs<String, Double>, class className: String) {
    out.raw("<line class=\"\(className)\" stroke=\"currentColor\"")
    for (name, value) in numbers { out.attribute(name, Self.number(value)) }
    out.raw("/>\n")
  }

  /// Lines of text whose first stands on `y`.
  mutating func text(
    _ lines: [String], _ x: Double, _ y: Double, _ anchor: Anchor = .start, class className: String? = nil
  ) {
    guard !lines.isEmpty else { return }
    out.raw("<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\"")
    if anchor != .start { out.attribute("text-anchor", anchor.rawValue) }
    if let className { out.attribute("class", className) }
    out.raw(">")
    for (index, line) in lines.enumerated() {
      if index > 0 { out.raw("<tspan x=\"\(Self.number(x))\" dy=\"\(Self.number(lineHeight))\">") }
      out.text(line)
      if index > 0 { out.raw("</tspan>") }
    }
    out.raw("</text>\n")
  }

  mutating func group(_ className: String, _ content: (inout ChartDrawing) -> Void) {
    out.raw("<g class=\"\(className)\">\n")
    content(&self)
    out.raw("</g>\n")
  }

  // MARK: Series

  /// The bars of one series, in its colour and hatching.
  mutating func fill(_ series: Int, _ content: (inout ChartDrawing) -> Void) {
    let colour = ChartPalette.colour(series)
    out.raw("<g class=\"bars series-\(colour + 1)\" fill=\"\(ChartPalette.colours[colour])\"")
    if let name = chart.series[series].name { out.attribute("data-series", name) }
    out.raw(">\n")
    outlines.removeAll()
    content(&self)
    // All bars of a series at once: browsers take a tenth of a second to print each hatched shape.
    if let hatching = ChartPalette.hatching(series), !outlines.isEmpty {
      out.raw("<path fill=\"url(#\(hatchingName(hatching)))\" d=\"\(outlines.joined())\"/>\n")
    }
    out.raw("</g>\n")
  }

  mutating func bar(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    shape("rect", ["x": x, "y": y, "width": width, "height": height])
    let (x, y, width, height) = (Self.number(x), Self.number(y), Self.number(width), Self.number(height))
    outlines.append("M\(x) \(y)h\(width)v\(height)h-\(width)z")
  }

  private func hatchingName(_ hatching: String) -> String {
    "\(name):hatching-\(ChartPalette.hatchings.firstIndex(of: hatching) ?? 0)"
  }

  private mutating func hatchings() {
    let used = chart.form == .line ? [] : Set(chart.series.indices.compactMap(ChartPalette.hatching))
    guard !used.isEmpty else { return }
    out.raw("<defs>\n")
    for hatching in ChartPalette.hatchings.compactMap({ $0 }) where used.contains(hatching) {
      out.raw("<pattern id=\"\(hatchingName(hatching))\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">")
      out.raw("<path class=\"hatching\" d=\"\(hatching)\" fill=\"none\" stroke=\"#fff\"/></pattern>\n")
    }
    out.raw("</defs>\n")
  }

  /// What the values are, above them.
  mutating func valueTitle(at x: Double) {
    guard !chart.valueTitle.isEmpty else { return }
    let lines = wrapped(chart.valueTitle, within: width - x)
    text(lines, x, height + font, class: "title")
    height += Double(lines.count) * lineHeight + 4
  }

  /// Names with a sample of each, in lines, where they find no room beside what they name.
  mutating func key() {
    let sample = 22.0
    out.raw("<g class=\"key\">\n")
    var x = 0.0
    for (index, series) in chart.series.enumerated() {
      let label = wrapped(series.name ?? "", within: width - sample, atMost: 1)
      let room = sample + textWidth(label.first ?? "") + 16
      if x > 0, x + room - 16 > width {
        x = 0
        height += lineHeight + 3
      }
      let (left, top) = (x, height)
      if chart.form == .line {
        line(index) { $0.out.raw("<path d=\"M\(Self.number(left)) \(Self.number(top + 9))h17\"/>\n") }
      } else {
        fill(index) { $0.bar(left, top + 3, 14, 11) }
      }
      text(label, x + sample, height + font, class: nil)
      x += room
    }
    out.raw("</g>\n")
    height += lineHeight + 8
  }

  /// The line of one series, in its colour and dashes.
  mutating func line(_ series: Int, _ content: (inout ChartDrawing) -> Void) {
    let colour = ChartPalette.colour(series)
    let weight = chart.labels.count > 100 ? "line dense" : "line"
    out.raw("<g class=\"\(weight) series-\(colour + 1)\" fill=\"none\" stroke=\"\(ChartPalette.colours[colour])\"")
    if let dashes = ChartPalette.dashes(series) { out.attribute("stroke-dasharray", dashes) }
    if let name = chart.series[series].name { out.attribute("data-series", name) }
    out.raw(">\n")
    content(&self)
    out.raw("</g>\n")
  }
}
