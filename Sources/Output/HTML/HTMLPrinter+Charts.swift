import Compiler

extension HTMLPrinter {
  /// The drawing for those who see it, its description for those who do not, and the figures with their sources for all.
  mutating func chart(_ chart: MemoBlock.Chart, of block: MemoBlock) {
    chartCount += 1
    let name = "chart:\(chartCount)"
    open("figure", id: block.id, class: "chart")
    out.raw("\n<figcaption>")
    portion(block.portion)
    inlines(chart.caption)
    out.raw("</figcaption>\n")
    // Without the style sheet nobody could choose between two drawings.
    for size in isPage ? ChartDrawing.Size.allCases : [.wide] {
      drawing(chart, name: "\(name):\(size.rawValue)", size: size)
    }
    out.raw("<details class=\"chart-figures\"><summary>")
    out.text(style.labels.chartFigures)
    out.raw("</summary>\n")
    table(chart.table, of: MemoBlock(.table(chart.table)), title: chart.caption)
    out.raw("</details>\n</figure>\n")
  }

  private mutating func drawing(_ chart: MemoBlock.Chart, name: String, size: ChartDrawing.Size) {
    var drawing = ChartDrawing(chart, size: size, name: name, absent: style.labels.absent)
    drawing.draw()
    let box = "0 0 \(ChartDrawing.number(drawing.width)) \(ChartDrawing.number(drawing.height.rounded(.up)))"
    out.raw("<svg class=\"\(chart.form.rawValue) \(size.rawValue)\" viewBox=\"\(box)\" role=\"img\"")
    out.raw(" aria-labelledby=\"\(name):title \(name):description\"")
    out.raw(" fill=\"currentColor\" font-family=\"sans-serif\" font-size=\"\(ChartDrawing.number(drawing.font))\">\n")
    out.raw("<title id=\"\(name):title\">")
    out.text(PlainText.of(chart.caption))
    out.raw("</title>\n<desc id=\"\(name):description\">")
    out.text(chart.alternative)
    out.raw("</desc>\n")
    out.raw(drawing.out.bytes)
    out.raw("</svg>\n")
  }
}
