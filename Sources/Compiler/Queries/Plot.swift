import Source
import Values

/// A query's rows put into order for a chart: what stands where along the base, in which series.
struct Plot {
  /// More than this cannot be told apart on a page.
  static let mostPlaces = 1000
  static let mostSeries = 12

  enum Fault: Error {
    /// Two rows claim one place of one series.
    case doubled(place: String, series: String?)
    case tooManyPlaces
    case tooManySeries
  }

  private(set) var labels: [String] = []
  /// The day of each place, where it is one.
  private(set) var days: [CalendarDay?] = []
  private(set) var series: [MemoBlock.Chart.Series] = []

  init(base: QueryColumn, values: QueryColumn, series column: QueryColumn?, _ conventions: Conventions) throws(Fault) {
    var places: [String: Int] = [:]
    var names: [String: Int] = [:]
    var points: [[Int: MemoBlock.Chart.Point]] = []
    var seriesNames: [String?] = []
    for row in base.cells.indices {
      let place = places[base.cells[row]] ?? labels.count
      if place == labels.count {
        places[base.cells[row]] = place
        labels.append(base.cells[row])
        days.append(Plot.day(of: base.values[row]))
      }
      let name = column?.cells[row]
      let index = names[name ?? ""] ?? points.count
      if index == points.count {
        names[name ?? ""] = index
        seriesNames.append(name)
        points.append([:])
      }
      guard labels.count <= Plot.mostPlaces else { throw .tooManyPlaces }
      guard points.count <= Plot.mostSeries else { throw .tooManySeries }
      guard let value = values.values[row], let amount = value.amount else { continue }
      guard points[index][place] == nil else { throw .doubled(place: base.cells[row], series: name) }
      points[index][place] = MemoBlock.Chart.Point(
        value: amount.low, label: conventions.format(value, in: .table), upper: amount.isRange ? amount.high : nil)
    }
    series = zip(seriesNames, points).map { name, points in
      MemoBlock.Chart.Series(name: name, points: labels.indices.map { points[$0] })
    }
  }

  private static func day(of value: TypedValue?) -> CalendarDay? {
    guard case .date(let date)? = value else { return nil }
    return date.earliest
  }

  /// Puts the places in the order of the calendar, where each is a day of its own.
  mutating func orderByTime() -> [MemoBlock.Chart.Moment]? {
    let known = days.compactMap(\.self)
    guard known.count == days.count, Set(known).count == days.count, !days.isEmpty else { return nil }
    let order = known.indices.sorted { known[$0] < known[$1] }
    labels = order.map { labels[$0] }
    days = order.map { known[$0] }
    for index in series.indices {
      let points = series[index].points
      series[index].points = order.map { points[$0] }
    }
    return zip(days.compactMap(\.self), labels).map { MemoBlock.Chart.Moment(day: $0, label: $1) }
  }

  /// The lowest and the highest end of what is drawn; stacked values stand on one another, rising and falling apart.
  func extent(stacked: Stacking) -> (low: Decimal, high: Decimal)? {
    var ends: [Decimal] = []
    for place in labels.indices {
      let points = series.compactMap { $0.points[place] }
      switch stacked {
      case .apart: ends += points.flatMap { [$0.value, $0.upper ?? $0.value] }
      case .upon:
        for isFalling in [false, true] {
          let part = points.filter { $0.value.isNegative == isFalling }.map { TypedValue.number(Amount($0.value)) }
          if case .number(let sum)? = try? TypedValue.sum(part).value { ends.append(sum.low) }
        }
      }
    }
    guard let low = ends.min(), let high = ends.max() else { return nil }
    return (low, high)
  }

  enum Stacking { case apart, upon }
}
