import Compiler
import Values

extension SampleCharts {
  /// Lying bars with long names, a range, nothing on file.
  static var pledges: Chart {
    chart(
      .bar, "Figure 1. Pledges to the Kestrel ferry fund, by donor",
      "Bar chart. Norvik pledged most, €48 million; the Islands’ Development Bank between 8 and 12 million.",
      base: "Donor", values: "Pledged (million euros)",
      .categories([
        "Norvik", "Adria", "The Islands’ Development Bank and its partners in the north", "Port Authority of Skarn",
        "Lower Marches",
      ]),
      [(nil, [point("48"), point("11.5"), point("8", "8–12", to: "12"), nil, point("0.4")])],
      ticks: [0, 10, 20, 30, 40, 50])
  }

  /// Groups of lying bars.
  static var byHarbour: Chart {
    chart(
      .bar, "Figure 2. Berths before and after the accord", "Grouped bars: each harbour gains berths but Skarn.",
      base: "Harbour", values: "Berths",
      .categories(["Norvik South", "Adria Quay", "Skarn", "Old Harbour of the Marches"]),
      [("Before", points("4 12 7 0")), ("After", points("9 14 7 3"))], ticks: [0, 5, 10, 15])
  }

  /// Upright bars for short names, some below nought.
  static var balance: Chart {
    chart(
      .bar, "Figure 3. What each line earns", "Bars: two of five lines lose money.", base: "Line",
      values: "Balance (million euros)", .categories(["North", "South", "Skarn", "Isles", "Night"]),
      [(nil, points("3.2 1.1 -0.8 0 -2.4"))], ticks: [-4, -2, 0, 2, 4], scale: { $0 < 0 ? "−\(-$0)" : "\($0)" })
  }

  /// Upright bars by month with a gap.
  static var crossings: Chart {
    chart(
      .bar, "Figure 4. Crossings of the strait by month", "Bars: crossings stop in winter.", base: "Month",
      values: "Crossings", months(12), [(nil, points("12 0 - 31 58 77 92 90 64 41 18 6"))], ticks: [0, 25, 50, 75, 100])
  }

  /// A stack by year.
  static var sources: Chart {
    chart(
      .stack, "Figure 5. Who pays for the harbours", "Stacked bars: loans grow from a tenth to half of the money.",
      base: "Year", values: "Spending (million euros)",
      .times(
        (2027...2031).compactMap { year in
          CalendarDay(year: year, month: 1, day: 1).map { .init(day: $0, label: String(year)) }
        }),
      [
        ("Taxes", points("40 42 41 38 35")), ("Fees", points("12 14 19 21 26")), ("Loans", points("6 9 22 41 60")),
      ], ticks: [0, 50, 100, 150])
  }

  /// A lying stack with parts below nought.
  static var costs: Chart {
    chart(
      .stack, "Figure 6. What a crossing costs and earns", "Stacked bars: subsidies make up for fuel.", base: "Ferry",
      values: "Euros per passenger",
      .categories(["MS Ilse Brandt of the Norvik line", "MS Luc Maret of the Adria line", "Night boat"]),
      [
        ("Fares", points("21 18 9")), ("Subsidy", points("8 12 -")), ("Freight", points("3 4 14")),
        ("Fuel", points("-14 -15 -19")), ("Crew", points("-9 -8 -4")), ("Harbour dues", points("-3 -3 -3")),
      ], ticks: [-40, -20, 0, 20, 40], scale: { $0 < 0 ? "−\(-$0)" : "\($0)" })
  }

  /// Lines that end beside one another, with a gap and a point alone.
  static var traffic: Chart {
    chart(
      .line, "Figure 7. Passengers by line", "Lines: the north line grows, the night boat stops in May.", base: "Month",
      values: "Passengers (thousands)", months(14),
      [
        ("North line", points("12 13 15 18 22 27 31 30 28 25 24 26 29 33")),
        ("South line", points("20 19 18 18 19 21 23 24 22 20 18 17 17 16")),
        ("Night boat", points("5 5 4 3 2 - - 9 - - 3 2 2 1")),
        ("Island hopper", points("2 2 2 3 4 5 6 6 5 4 3 2 2 2")),
      ], ticks: [0, 10, 20, 30, 40])
  }

  /// More series than colours.
  static var companies: Chart {
    chart(
      .line, "Figure 8. Twelve companies", "Lines: twelve companies keep their ranks for six years.", base: "Year",
      values: "Ships", .categories((2026...2031).map(String.init)),
      (1...12).map { rank in
        ("Company \(rank)", (0..<6).map { point(String(rank * 4 + (rank * 7 + $0 * 5) % 9)) })
      }, ticks: [0, 20, 40, 60])
  }

  /// Ranges along a line, by day.
  static var forecast: Chart {
    chart(
      .line, "Figure 9. Ice-free days, measured and forecast", "Line with a widening range from 2031.", base: "Year",
      values: "Days", .categories((2027...2034).map(String.init)),
      [
        (
          nil,
          points("201 208 205 214")
            + [
              point("212", "212–220", to: "220"), point("210", "210–226", to: "226"),
              point("209", "209–231", to: "231"),
              point("209", "209–237", to: "237"),
            ]
        )
      ], ticks: [200, 210, 220, 230, 240])
  }

  /// Many days.
  static var daily: Chart {
    let start = SampleMemos.day("2030-10-01")
    let days = (0..<130).compactMap { start.adding(days: $0) }
    return chart(
      .line, "Figure 10. Vessels counted each day", "Line of 130 days with a dip in winter.", base: "Day",
      values: "Vessels", .times(days.map { .init(day: $0, label: $0.description) }),
      [
        (
          "Counted",
          days.indices.map { (80..<90).contains($0) ? nil : point(String(60 + ($0 * 37) % 23 - abs(70 - $0) / 3)) }
        ),
        ("Licensed", days.indices.map { point(String(45 + $0 / 20)) }),
      ], ticks: [0, 25, 50, 75, 100])
  }
}
