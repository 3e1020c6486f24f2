import Compiler
import Foundation
import Markup
import Source
import Testing
import Values

@testable import Output

@Suite struct ChartTests {
  typealias Chart = MemoBlock.Chart
  typealias Decimal = Values.Decimal

  static func page(_ chart: Chart) -> String {
    HTMLPageTests.page(Memo(header: nil, banner: nil, language: "en", blocks: [MemoBlock(.chart(chart), id: "c")]))
  }

  /// The drawings of a page.
  static func drawings(_ page: String) -> [String] {
    page.components(separatedBy: "<svg ").dropFirst().compactMap {
      $0.components(separatedBy: "</svg>").first.map { "<svg " + $0 + "</svg>" }
    }
  }

  /// The numbers of an attribute, in order.
  static func numbers(_ attribute: String, in text: String) -> [Double] {
    text.components(separatedBy: " \(attribute)=\"").dropFirst().compactMap {
      Double(String($0.prefix { $0 != "\"" }))
    }
  }

  static func group(_ name: String, in drawing: String) -> String {
    drawing.components(separatedBy: "<g class=\"\(name)").dropFirst().first?.components(separatedBy: "</g>").first ?? ""
  }

  static func simple(
    _ form: Chart.Form, _ base: Chart.Base, _ series: [(String?, [Chart.Point?])], ticks: [Int]
  ) -> Chart {
    Chart(
      form: form, caption: [.text("Figure 1. X")], alternative: "x", baseTitle: "Base", valueTitle: "Values",
      base: base, series: series.map { Chart.Series(name: $0.0, points: $0.1) },
      ticks: ticks.map { .init(value: Decimal($0), label: String($0)) },
      table: .init(origin: .facts, alignments: [.none], header: [[.text("Base")]], rows: []))
  }

  @Test("a bar twice as high is twice as long, above nought and below it")
  func lengths() {
    let upright = Self.simple(
      .bar, .categories(["a", "b", "c"]), [(nil, SampleCharts.points("10 20 -10"))], ticks: [-10, 0, 10, 20])
    let bars = Self.group("bars", in: Self.drawings(Self.page(upright))[0])
    let heights = Self.numbers("height", in: bars)
    #expect(abs(heights[1] - 2 * heights[0]) < 0.2 && abs(heights[2] - heights[0]) < 0.2)
    let tops = Self.numbers("y", in: bars)
    #expect(abs(tops[0] + heights[0] - tops[2]) < 0.2, "the bar below nought hangs from where the others stand")
  }

  @Test("days are as far apart as the calendar has them")
  func calendar() {
    let days = ["2023-01-01", "2023-02-01", "2023-03-01", "2024-03-01"].map(SampleMemos.day)
    let chart = Self.simple(
      .line, .times(days.map { .init(day: $0, label: $0.description) }), [(nil, SampleCharts.points("1 2 3 4"))],
      ticks: [0, 5])
    let places = Self.numbers("cx", in: Self.drawings(Self.page(chart))[0])
    let unit = (places[3] - places[0]) / 425
    for (place, day) in zip(places, [0.0, 31, 59, 425] as [Double]) {
      #expect(abs(place - places[0] - day * unit) < 0.2)
    }
  }

  @Test("what is not on file is a gap in a line, and a value alone is a point")
  func gaps() {
    let chart = Self.simple(
      .line, .categories((1...7).map(String.init)), [(nil, SampleCharts.points("1 2 - 3 - 4 5"))], ticks: [0, 5])
    let drawing = Self.drawings(Self.page(chart))[0]
    #expect(drawing.components(separatedBy: "<polyline").count == 3)
    #expect(drawing.components(separatedBy: "<circle").count == 6)
  }

  @Test("a range is drawn to its far end")
  func ranges() {
    let points = [SampleCharts.point("8", "8–12", to: "12"), SampleCharts.point("12")]
    let bars = Self.simple(.bar, .categories(["a name", "b"]), [(nil, points)], ticks: [0, 20])
    let shapes = Self.group("bars", in: Self.drawings(Self.page(bars))[0])
    let (tops, heights) = (Self.numbers("y", in: shapes), Self.numbers("height", in: shapes))
    // A bar, its range, and the other bar that ends where the range does.
    #expect(abs(tops[1] - tops[2]) < 0.2 && abs(heights[0] + heights[1] - heights[2]) < 0.2)
    #expect(shapes.contains("class=\"range\""))
  }

  @Test("bars lie down where the names have no room below them, and in a narrow drawing sooner")
  func orientation() {
    func isUpright(_ names: [String]) -> [Bool] {
      let points = names.map { _ in SampleCharts.point("1") }
      let page = Self.page(Self.simple(.bar, .categories(names), [(nil, points)], ticks: [0, 1]))
      return Self.drawings(page).map { $0.contains("class=\"notch\"") }
    }
    #expect(isUpright(["Norvik", "Adria", "Skarn"]) == [true, true])
    #expect(isUpright(["Norvik South", "Adria Quay", "Skarn", "Old Harbour"]) == [true, false])
    #expect(isUpright(["The Islands’ Development Bank and its partners", "Adria"]) == [false, false])
  }

  @Test("labels at the ends of lines never overlap, and stay as near their lines as they can")
  func spreading() throws {
    let drawing = ChartDrawing(SampleCharts.companies, size: .wide, name: "x", absent: "")
    let plane = ChartDrawing.Plane(left: 0, right: 500, top: 10, bottom: 240)
    for heights in [[100.0, 101, 102], [10, 10, 240, 240], [239, 238, 200, 120, 119, 118, 11]] {
      let labels = heights.enumerated().map { ChartDrawing.EndLabel(series: $0, lines: ["x"], x: 0, y: $1) }
      let spread = try #require(drawing.spread(labels, in: plane))
      for (above, below) in zip(spread, spread.dropFirst()) {
        #expect(below.middle - above.middle >= drawing.lineHeight - 0.01)
        #expect(above.label.y <= below.label.y)
      }
      #expect(spread.allSatisfy { $0.middle >= plane.top && $0.middle <= plane.bottom })
    }
    let three = try #require(
      drawing.spread([100.0, 101, 102].map { .init(series: 0, lines: ["x"], x: 0, y: $0) }, in: plane))
    #expect(abs(three[1].middle - 101) < 0.01)
    let many = (0..<40).map { ChartDrawing.EndLabel(series: $0, lines: ["x"], x: 0, y: 100) }
    #expect(drawing.spread(many, in: plane) == nil)
  }

  @Test("series are named beside what they are, and in a key only where they have no room there")
  func names() {
    let key = "<g class=\"key\">"
    #expect(!Self.page(SampleCharts.byHarbour).contains(key))
    #expect(!Self.page(SampleCharts.traffic).contains(key))
    let twelve = Self.drawings(Self.page(SampleCharts.companies))
    #expect(!twelve[0].contains(key) && twelve[1].contains(key))
    let names = Self.group("key", in: twelve[1] + "</g>")
    #expect(names.contains("series-1"))
  }

  @Test("long words are broken into lines that fit, and cut where there are too many")
  func wrapping() {
    let lines = ChartText.lines("The Islands’ Development Bank and partners", within: 100, size: 13, atMost: 2)
    #expect(lines.count == 2 && lines[1].hasSuffix("…"))
    #expect(lines.allSatisfy { UnicodeText.displayWidth($0) <= 14 })
    #expect(ChartText.lines(String(repeating: "x", count: 99), within: 100, size: 13, atMost: 3).count == 1)
    #expect(ChartText.lines("", within: 100, size: 13, atMost: 3).isEmpty)
    #expect(ChartText.lines("日本国際協力機構と日本貿易振興機構", within: 100, size: 13, atMost: 9).count == 3)
  }

  @Test("a drawing is the picture of its caption and description, its figures are behind it in a table")
  func description() throws {
    let page = Self.page(SampleCharts.pledges)
    for drawing in Self.drawings(page) {
      #expect(drawing.contains("role=\"img\""))
      let labels = try #require(drawing.components(separatedBy: "aria-labelledby=\"").last?.prefix { $0 != "\"" })
      for id in labels.split(separator: " ") { #expect(drawing.contains("id=\"\(id)\"")) }
      #expect(drawing.contains("Norvik pledged most, €48 million"))
    }
    #expect(page.contains("<figure id=\"c\" class=\"chart\">") && page.contains("<details") && page.contains("<table"))
  }
}
