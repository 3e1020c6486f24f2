import Markup
import Records
import Source
import Values

extension Walk {
  /// The columns that a chart draws.
  private struct Drawn {
    let base: QueryColumn
    let values: QueryColumn
    let series: QueryColumn?
  }

  /// A chart of a query's rows; nil once a fault has been reported.
  mutating func chart(_ directive: Directive) -> MemoBlock? {
    guard let found = rows(of: directive, .tableRow), let drawn = drawn(in: found, directive),
      var plot = plot(of: drawn, found, directive)
    else { return nil }
    figureCount += 1
    let caption = directive.attribute("caption")?.value
    let form = directive.attribute("kind").flatMap { MemoBlock.Chart.Form(rawValue: $0.value) } ?? .bar
    let moments = form == .line ? plot.orderByTime() : nil
    let alternative = directive.attribute("alt")?.value ?? Walk.description(of: plot, drawn.base, drawn.values, form)
    charts.append(
      ChartUse(
        span: file.span(directive.nameSpan), caption: caption,
        alternative: directive.attribute("alt").map { Located($0.value, at: $0.valueSpan ?? $0.keySpan) }))
    let chart = MemoBlock.Chart(
      form: form, caption: [.text(Walk.numbered("Figure", figureCount, caption))], alternative: alternative,
      baseTitle: drawn.base.title, valueTitle: drawn.values.title,
      base: moments.map(MemoBlock.Chart.Base.times) ?? .categories(plot.labels), series: plot.series,
      ticks: ticks(of: plot, drawn.values, form), table: table(of: found, caption: []))
    return MemoBlock(
      .chart(chart), id: directive.attribute("id")?.value ?? "figure-\(figureCount)", portion: portion)
  }

  // MARK: Columns

  private mutating func drawn(in found: FoundRows, _ directive: Directive) -> Drawn? {
    let columns = found.rows.columns.indices.map { QueryColumn(of: found.rows, at: $0, context.conventions) }
    let printed = columns.filter { ![Walk.keyColumn, Walk.articleColumn].contains($0.name) }
    var holds = true
    func named(_ attribute: String) -> QueryColumn? {
      guard let written = directive.attribute(attribute) else { return nil }
      if let column = columns.first(where: { $0.name == written.value }) { return column }
      holds = false
      reportUnknownColumn(written, among: columns.map(\.name), of: found.query)
      return nil
    }
    let (base, values, series) = (named("x"), named("y"), named("series"))
    guard holds else { return nil }
    guard let values = values ?? printed.first(where: { $0.holdsFigures && $0.name != base?.name }), values.holdsFigures
    else {
      reportNoFigures(directive, found.query)
      return nil
    }
    guard let base = base ?? printed.first(where: { $0.name != values.name && $0.name != series?.name }) else {
      report(
        .invalidAttributeValue, at: directive.nameSpan, "the query “\(found.query.name)” has no column for the base",
        help: ["select what the values are values of, such as a date or a name"])
      return nil
    }
    return Drawn(base: base, values: values, series: series)
  }

  private mutating func reportUnknownColumn(
    _ attribute: Directive.Attribute, among names: [String], of query: FoundQuery
  ) {
    let place = attribute.valueSpan ?? attribute.keySpan
    let nearest = NearestNames.of(attribute.value, among: names)
    report(
      .invalidAttributeValue, at: place, "the query “\(query.name)” has no column “\(attribute.value)”",
      help: [NearestNames.question(nearest) ?? "it has \(Walk.list(names))"],
      fixes: nearest.prefix(1).map { .replace(file.span(place), with: $0) })
  }

  private mutating func reportNoFigures(_ directive: Directive, _ query: FoundQuery) {
    let written = directive.attribute("y")
    report(
      .invalidAttributeValue, at: written.map { $0.valueSpan ?? $0.keySpan } ?? directive.nameSpan,
      written.map { "the column “\($0.value)” does not hold figures alone" }
        ?? "the query “\(query.name)” has no column of figures",
      related: [Diagnostic.Label(span: query.file.span(query.sql.span), message: "the query")],
      help: ["select `value` with its `key`, or an amount; rows that have none are left out by the query"])
  }

  // MARK: Values

  private mutating func plot(of drawn: Drawn, _ found: FoundRows, _ directive: Directive) -> Plot? {
    let place = directive.attribute("y")?.valueSpan ?? directive.nameSpan
    let known = drawn.values.values.compactMap(\.self)
    if drawn.values.shared == nil, let other = known.first(where: { $0.kind != .number }) {
      let first = known.first { $0.kind != other.kind || $0 != other } ?? other
      report(
        .mismatchedRows, at: place, "“\(first)” and “\(other)” stand on no common axis",
        help: ["select values of one unit or one currency, with a `where` in the query"])
      return nil
    }
    do {
      return try Plot(
        base: drawn.base, values: drawn.values, series: drawn.series, context.conventions)
    } catch {
      switch error {
      case .doubled(let label, let series):
        report(
          .mismatchedRows, at: place,
          "“\(label)” has two values\(series.map { " in the series “\($0)”" } ?? ""), and a chart shows one",
          help: ["name the column that tells them apart with `series=`, or take them together in the query"])
      case .tooManyPlaces:
        report(
          .oversizedQuery, at: place, "a chart shows \(Plot.mostPlaces) places at most",
          help: ["take rows together in the query, or limit them"])
      case .tooManySeries:
        report(
          .oversizedQuery, at: place, "a chart shows \(Plot.mostSeries) series at most",
          help: ["take the smaller ones together in the query"])
      }
      return nil
    }
  }

  /// Bars stand on zero; a line may leave it out where all values are far from it.
  private func ticks(
    of plot: Plot, _ values: QueryColumn, _ form: MemoBlock.Chart.Form
  ) -> [MemoBlock.Chart.Tick] {
    guard var (low, high) = plot.extent(stacked: form == .stack ? .upon : .apart) else { return [] }
    let isFarFromZero = form == .line && !low.isNegative && ((try? low.adding(low).value) ?? low) > high
    if !isFarFromZero { (low, high) = (min(low, .zero), max(high, .zero)) }
    let power = values.shared?.powerOfTen ?? 0
    return AxisTicks.around(low, high).map { tick in
      let figure = TypedValue.number(Amount(tick.scaled(byPowerOfTen: -power) ?? tick))
      return MemoBlock.Chart.Tick(value: tick, label: context.conventions.format(figure, in: .table))
    }
  }

  /// More values than this are not listed one by one in a description.
  private static let mostDescribed = 12

  /// What a chart shows, in words: its values, or of many the first and the last, the lowest and the highest.
  private static func description(
    of plot: Plot, _ base: QueryColumn, _ values: QueryColumn, _ form: MemoBlock.Chart.Form
  ) -> String {
    let kind =
      switch form {
      case .bar: "Bar chart"
      case .line: "Line chart"
      case .stack: "Stacked bar chart"
      }
    let parts = plot.series.map { series in
      let points = zip(plot.labels, series.points).compactMap { label, point in point.map { (label, $0) } }
      let named = series.name.map { "\($0): " } ?? ""
      if points.count <= mostDescribed {
        return named + list(points.map { "\($0.0) \($0.1.label)" })
      }
      let low = points.min { $0.1.value < $1.1.value }
      let high = points.max { $0.1.value < $1.1.value }
      let told: [(String, (String, MemoBlock.Chart.Point)?)] = [
        ("first", points.first), ("last", points.last), ("lowest", low), ("highest", high),
      ]
      return named + "\(points.count) values, "
        + list(told.compactMap { word, point in point.map { "\(word) \($0.1.label) (\($0.0))" } })
    }
    return "\(kind) of \(values.title) by \(base.title): \(parts.joined(separator: ". "))."
  }
}
