/// Whether the figures of a span bear a typed value out.
public enum SpanAgreement: Hashable, Sendable {
  /// A figure of the value's kind fits it.
  case agrees
  /// No figure of its kind stands there.
  case noFigure
  /// Figures of its kind stand there and none fits: the first of them, and where it is.
  case disagrees(found: String, utf8Range: Range<Int>)
}

extension FigureScanner {
  /// Compares a value with the figures of the text that shows it.
  ///
  /// One fitting figure is enough, since a span may hold several. Amounts fit when they are
  /// compatible (``Amount/isCompatible(with:)``), dates when they can be one day: a date without a
  /// year fits every year's. Text and quotations have no figure to compare.
  public static func agreement(of value: TypedValue, with text: some StringProtocol) -> SpanAgreement {
    // There is nothing to look for.
    switch value {
    case .text, .quote: return .noFigure
    case .money, .quantity, .number, .percent, .date: break
    }
    var scanner = FigureScanner(Array(text.utf8))
    var contradiction: Figure?
    var judged = 0
    while scanner.findMore() {
      for figure in scanner.figures[judged...] {
        switch verdict(value, figure) {
        case .fits: return .agrees
        case .contradicts where figure.certainty == .plain: contradiction = contradiction ?? figure
        case .contradicts, .irrelevant: continue
        }
      }
      judged = scanner.figures.count
    }
    guard let contradiction else { return .noFigure }
    return .disagrees(
      found: String(decoding: scanner.bytes[contradiction.utf8Range], as: UTF8.self),
      utf8Range: contradiction.utf8Range)
  }

  private enum Verdict { case fits, contradicts, irrelevant }

  private static func verdict(_ value: TypedValue, _ figure: Figure) -> Verdict {
    switch (value, figure.reading) {
    case (.money(let money), .money(let amount, let mark)):
      return money.currency.canBeMarked(by: mark) && money.amount.isCompatible(with: amount)
        ? .fits : .contradicts
    case (.money(let money), .number(let amount)):
      // "the 3 billion" without its currency can confirm, but a count of something else must not contradict.
      return money.amount.isCompatible(with: amount) ? .fits : .irrelevant
    case (.percent(let percent), .percent(let amount)):
      return percent.amount.isCompatible(with: amount) ? .fits : .contradicts
    case (.percent, .points): return .contradicts
    case (.quantity(let quantity), .points(let amount)):
      guard quantity.unit == .percentagePoint else { return .irrelevant }
      return quantity.amount.isCompatible(with: amount) ? .fits : .contradicts
    case (.quantity(let quantity), .percent):
      return quantity.unit == .percentagePoint ? .contradicts : .irrelevant
    case (.quantity(let quantity), .number(let amount)):
      guard quantity.unit != .percentagePoint else { return .irrelevant }
      return quantity.amount.isCompatible(with: amount) ? .fits : .contradicts
    case (.number(let number), .number(let amount)):
      return number.isCompatible(with: amount) ? .fits : .contradicts
    case (.number(let number), .percent(let amount)):
      let share = amount.scaled(byPowerOfTen: -2).map(number.isCompatible) ?? false
      return share || number.isCompatible(with: amount) ? .fits : .irrelevant
    case (.date(let date), .date(let shown)):
      return date.overlaps(shown) ? .fits : .contradicts
    case (.date, _), (_, .date), (.quantity, .money), (.number, .money), (.number, .points),
      (.percent, .money), (.percent, .number), (.money, .percent), (.money, .points), (.text, _),
      (.quote, _):
      return .irrelevant
    }
  }
}
