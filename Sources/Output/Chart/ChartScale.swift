import Compiler
import Values

/// Where values stand along an axis: nought at the first tick, one at the last.
///
/// A place on paper needs no more than a double; what is printed beside it was printed from the exact value.
struct ChartScale {
  private let low: Double
  private let high: Double

  init(_ ticks: [MemoBlock.Chart.Tick]) {
    let values = ticks.map { Self.approximate($0.value) }
    low = values.min() ?? 0
    high = values.max() ?? 0
  }

  /// In the middle where the axis has no length; at an end for what lies beyond it.
  func share(of value: Double) -> Double {
    let span = high - low
    guard span > 0, span.isFinite else { return 0.5 }
    return min(max((value - low) / span, 0), 1)
  }

  func share(of value: Decimal) -> Double { share(of: Self.approximate(value)) }

  /// Where bars begin.
  var base: Double { share(of: 0.0) }

  static func approximate(_ value: Decimal) -> Double { Double(value.description) ?? 0 }
}

extension MemoBlock.Chart {
  /// What stands at each place of the base.
  var labels: [String] {
    switch base {
    case .categories(let names): names
    case .times(let moments): moments.map(\.label)
    }
  }

  /// Where each place stands along the base, nought for the first and one for the last, where the calendar tells; nil
  /// for things that have no distances.
  var shares: [Double]? {
    guard case .times(let moments) = base, let first = moments.first, let last = moments.last else { return nil }
    let span = first.day.days(until: last.day)
    return moments.map { span > 0 ? Double(first.day.days(until: $0.day)) / Double(span) : 0.5 }
  }

  func point(_ index: Int, of series: Series) -> Point? {
    series.points.indices.contains(index) ? series.points[index] : nil
  }

  /// The parts of one stack: what is above nought piled upward, what is below it downward; nil where a series has
  /// nothing on file.
  func stack(at index: Int) -> [(from: Double, to: Double)?] {
    var (above, below) = (0.0, 0.0)
    return series.map { series in
      guard let point = point(index, of: series) else { return nil }
      let value = ChartScale.approximate(point.value)
      defer { if value < 0 { below += value } else { above += value } }
      return value < 0 ? (below, below + value) : (above, above + value)
    }
  }
}
