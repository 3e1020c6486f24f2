import Compiler
import Source

/// Lines in plain text: a mark for each figure on file, as far to the right as its day is.
extension TextPrinter {
  private static let gridRows = 12

  mutating func grid(_ chart: MemoBlock.Chart) {
    let scale = ChartScale(chart.ticks)
    let count = chart.labels.count
    let ticks = ticks(chart, scale)
    let gutter = ticks.values.map(\.width).max() ?? 0
    let columns = max(room - gutter - 3, 8)
    let shares = chart.shares ?? (0..<count).map { count > 1 ? Double($0) / Double(count - 1) : 0.5 }
    let places = shares.map { Int(($0 * Double(columns - 1)).rounded()) }
    var cells = [[UInt8]](
      repeating: [UInt8](repeating: UInt8(ascii: " "), count: columns), count: Self.gridRows + 1)
    var areShared = false
    for (index, series) in chart.series.enumerated() {
      let mark = chart.series.count > 1 ? Self.letter(index) : UInt8(ascii: "*")
      for (place, column) in places.enumerated() {
        guard let point = chart.point(place, of: series) else { continue }
        let row = Self.row(scale.share(of: point.value))
        if let upper = point.upper.map({ Self.row(scale.share(of: $0)) }) {
          for between in min(row, upper)...max(row, upper) where cells[between][column] == UInt8(ascii: " ") {
            cells[between][column] = UInt8(ascii: "|")
          }
        }
        let isTaken = cells[row][column] >= UInt8(ascii: "A") && cells[row][column] != mark
        areShared = areShared || isTaken
        cells[row][column] = isTaken ? UInt8(ascii: "+") : mark
      }
    }
    key(chart, more: areShared ? "+ \(style.labels.several)" : nil)
    gap()
    for (row, marks) in cells.enumerated() {
      let label = ticks[row]
      let blanks = gutter - (label?.width ?? 0)
      let edge = label == nil ? " | " : " + "
      line([UInt8](repeating: UInt8(ascii: " "), count: blanks) + (label?.bytes ?? []) + edge.utf8 + marks)
    }
    line(
      [UInt8](repeating: UInt8(ascii: " "), count: gutter + 1)
        + [UInt8](repeating: UInt8(ascii: "-"), count: columns + 2))
    indented(by: gutter + 3) { $0.baseLabels(chart.labels, at: places, within: columns) }
    if !chart.baseTitle.isEmpty {
      indented(by: gutter + 3) { $0.centred(TextRun(chart.baseTitle)) }
    }
  }

  /// The greatest stands in the first row.
  private static func row(_ share: Double) -> Int { gridRows - Int((share * Double(gridRows)).rounded()) }

  private func ticks(_ chart: MemoBlock.Chart, _ scale: ChartScale) -> [Int: Line] {
    var ticks: [Int: Line] = [:]
    for tick in chart.ticks { ticks[Self.row(scale.share(of: tick.value))] = Line(TextRun(tick.label)) }
    return ticks
  }

  /// From the last backward, those that find room.
  private mutating func baseLabels(_ labels: [String], at places: [Int], within columns: Int) {
    var text = [UInt8](repeating: UInt8(ascii: " "), count: 0)
    var chosen: [(start: Int, bytes: [UInt8], width: Int)] = []
    var free = columns
    for (index, column) in places.enumerated().reversed() where labels.indices.contains(index) {
      let label = Line(TextRun(labels[index]))
      let start = min(max(column - label.width / 2, 0), columns - label.width)
      guard start >= 0, start + label.width <= free else { continue }
      chosen.append((start, label.bytes, label.width))
      free = start - 2
    }
    var end = 0
    for (start, bytes, width) in chosen.reversed() {
      text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: start - end))
      text.append(contentsOf: bytes)
      end = start + width
    }
    line(text)
  }
}
