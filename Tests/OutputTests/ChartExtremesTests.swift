import Compiler
import Foundation
import FoundationXML
import Markup
import Source
import Testing
import Values

@testable import Output

/// Charts of values no author would choose: nothing traps, nothing is drawn outside, every format stays well formed.
@Suite struct ChartExtremesTests {
  typealias Chart = MemoBlock.Chart
  typealias Decimal = Values.Decimal

  static let huge = Decimal("99999999999999999999999999999999999999") ?? .zero
  static let tiny = Decimal("0.00000000000000000000000000000000000001") ?? .zero

  static func whole(_ values: Int...) -> [Decimal?] { values.map { Decimal($0) } }

  static func values(_ name: String) -> (points: [[Decimal?]], ticks: [Decimal?]) {
    switch name {
    case "nought": ([whole(0, 0, 0)], whole(0, 1))
    case "equal": ([whole(7, 7, 7)], whole(0, 10))
    case "huge": ([[huge, .zero, huge]], [.zero, huge])
    case "tiny": ([[tiny, .zero, tiny]], [.zero, tiny])
    case "huge and tiny": ([[huge, tiny, nil]], [.zero, huge])
    case "below nought": ([whole(-1, -5, -3)], whole(-6, -3, 0))
    case "far from nought": ([whole(1001, 1002, 1003)], whole(1000, 1005))
    case "nothing on file": ([[nil, nil, nil]], whole(0, 1))
    case "no series": ([], whole(0, 1))
    case "no places": ([[]], whole(0, 1))
    case "one place": ([whole(3)], whole(0, 5))
    case "too few points": ([whole(3), whole(1, 2, 3)], whole(0, 5))
    case "beyond the ticks": ([whole(30, -30, 1)], whole(0, 5))
    case "one tick": ([whole(3, 3, 3)], whole(3))
    case "no ticks": ([whole(3, 3, 3)], [])
    case "many places":
      ([(0..<500).map { Decimal($0 * 37 % 101) }, (0..<500).map { Decimal($0 % 50) }], whole(0, 50, 101))
    case "many series": ((0..<40).map { series in (0..<5).map { Decimal(series + $0) } }, whole(0, 25, 50))
    default:
      ((0..<12).map { series in (0..<12).map { Decimal((series * 5 + $0 * 3) % 20 - 10) } }, whole(-20, 0, 20))
    }
  }

  static let names = [
    "nought", "equal", "huge", "tiny", "huge and tiny", "below nought", "far from nought", "nothing on file",
    "no series", "no places", "one place", "too few points", "beyond the ticks", "one tick", "no ticks", "many places",
    "many series", "twelve series",
  ]

  static func charts(_ name: String, text: String = "Label") -> [Chart] {
    let (points, values) = values(name)
    let ticks = values.compactMap { $0 }
    let count = points.map(\.count).max() ?? 0
    let start = SampleMemos.day("2024-01-31")
    let bases: [Chart.Base] = [
      .categories((0..<count).map { "\(text) \($0)" }),
      .times(
        (0..<count).compactMap { start.adding(days: $0 * $0 % 900 + $0) }.sorted().map { .init(day: $0, label: text) }),
    ]
    return Chart.Form.allCases.flatMap { form in
      bases.map { base in
        Chart(
          form: form, caption: [.text(text)], alternative: text, baseTitle: text, valueTitle: text, base: base,
          series: points.enumerated().map { index, values in
            Chart.Series(
              name: points.count > 1 ? "\(text) \(index)" : nil,
              points: values.enumerated().map { place, value in
                value.map { Chart.Point(value: $0, label: text, upper: place % 3 == 1 ? ticks.last : nil) }
              })
          }, ticks: ticks.map { .init(value: $0, label: text) },
          table: .init(
            origin: .facts, alignments: [.none], header: [[.text(text)]], rows: [[[.text(text)]]]))
      }
    }
  }

  final class Reader: NSObject, XMLParserDelegate {
    var numbers: [(String, Double)] = []
    func parser(
      _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      for name in ["x", "x1", "x2", "cx", "y", "y1", "y2", "cy", "width", "height"] {
        if let text = attributes[name] { numbers.append((name, Double(text) ?? .nan)) }
      }
      for pair in (attributes["points"] ?? "").split(separator: " ") {
        let corner = pair.split(separator: ",").map { Double($0) ?? .nan }
        numbers += [("x", corner.first ?? .nan), ("y", corner.last ?? .nan)]
      }
    }
  }

  @Test("a drawing is well-formed XML, and all of it lies within its frame", arguments: names)
  func frame(_ name: String) throws {
    for chart in Self.charts(name) {
      for drawing in ChartTests.drawings(ChartTests.page(chart)) {
        let reader = Reader()
        let parser = XMLParser(data: Data(drawing.utf8))
        parser.delegate = reader
        #expect(parser.parse(), "\(chart.form): \(String(describing: parser.parserError))")
        let box = try #require(drawing.components(separatedBy: "viewBox=\"0 0 ").last?.prefix { $0 != "\"" })
        let size = box.split(separator: " ").compactMap { Double($0) }
        #expect(size[1] > 0)
        for (attribute, number) in reader.numbers {
          let limit = attribute.contains("x") || attribute == "width" ? size[0] : size[1]
          #expect(number >= 0 && number <= limit, "\(chart.form) \(attribute) \(number) of \(limit)")
        }
      }
    }
  }

  @Test("a plain drawing keeps to the columns of the page, with no blanks at the ends of lines", arguments: names)
  func columns(_ name: String) {
    for chart in Self.charts(name) {
      for line in TextOutputTests.text([MemoBlock(.chart(chart))]).split(separator: "\n") {
        #expect(UnicodeText.displayWidth(String(line)) <= 72 && !line.hasSuffix(" "), "\(chart.form): \(line)")
      }
    }
  }

  @Test("the JSON of a chart is JSON with exact values", arguments: names)
  func json(_ name: String) throws {
    for chart in Self.charts(name) {
      let memo = Memo(header: nil, banner: nil, language: "en", blocks: [MemoBlock(.chart(chart))])
      let blocks = try #require(
        try JSONSerialization.jsonObject(with: Data(JSONOutput.fragment(memo))) as? [[String: Any]])
      let series = try #require(blocks.first?["series"] as? [[String: Any]])
      let read = try series.map { each in
        try #require(each["points"] as? [Any]).map { ($0 as? [String: String])?["value"].flatMap { Decimal($0) } }
      }
      #expect(read == chart.series.map { $0.points.map { $0?.value } })
    }
  }

  @Test("whatever a chart's labels hold, they are text")
  func hostile() {
    for chart in Self.charts("twelve series", text: HTMLPageTests.hostile) {
      let page = ChartTests.page(chart)
      #expect(!page.contains("<script"))
      #expect(page.components(separatedBy: "</style").count == 2)
      for drawing in ChartTests.drawings(page) {
        #expect(XMLParser(data: Data(drawing.utf8)).parse())
      }
    }
  }

  @Test("a chart gives the same bytes each time")
  func deterministic() {
    #expect(HTMLOutput.page(SampleCharts.memo) == HTMLOutput.page(SampleCharts.memo))
    #expect(TextOutput.page(SampleCharts.memo) == TextOutput.page(SampleCharts.memo))
  }
}
